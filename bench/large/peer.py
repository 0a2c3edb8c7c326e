"""MinHash-LSH as its users run it: datasketch, 5-word shingles, 128 permutations, threshold 0.5. Writes the
candidate pairs in the shape of `dedupe -f ndjson`, so that one scorer reads both. Started by large.js."""

import json
import re
import sys

from datasketch import MinHash, MinHashLSH

SHINGLE_WORDS = 5
WORD = re.compile(r"\w+")


def shingles(text):
    words = WORD.findall(text.lower())
    return {
        " ".join(words[n : n + SHINGLE_WORDS]).encode()
        for n in range(max(1, len(words) - SHINGLE_WORDS + 1))
    }


def main(source, target):
    index = MinHashLSH(threshold=0.5, num_perm=128)
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for number, line in enumerate(lines, 1):
            record = json.loads(line)
            sketch = MinHash(num_perm=128)
            sketch.update_batch(list(shingles(record["text"])))
            out.write(json.dumps({"type": "report", "id": f"r{number}", "record": record["id"]}, separators=(",", ":")) + "\n")
            for other in index.query(sketch):
                out.write(f'{{"type":"pair","a":"{other}","b":"r{number}"}}\n')
            index.insert(f"r{number}", sketch)


main(sys.argv[1], sys.argv[2])
