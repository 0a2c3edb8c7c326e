"""The same postings in SQLite, committed in batches of 4,096 reports: what bench/archive.js is held against."""
import array, json, os, resource, sqlite3, sys

BATCH = 4096 * 200
source, target = sys.argv[1:3]
if os.path.exists(target):
    os.remove(target)
db = sqlite3.connect(target, isolation_level=None)
db.execute("PRAGMA journal_mode=WAL")
db.execute("PRAGMA synchronous=FULL")
db.execute("PRAGMA cache_size=-100000")
db.execute("CREATE TABLE postings (key INTEGER, report INTEGER, context INTEGER, further INTEGER, PRIMARY KEY (key, report, context, further)) WITHOUT ROWID")
columns = array.array("I")
with open(source, "rb") as file:
    columns.frombytes(file.read())
before = resource.getrusage(resource.RUSAGE_SELF)
for start in range(0, len(columns) // 4, BATCH):
    end = min(len(columns), (start + BATCH) * 4)
    rows = sorted(zip(*(columns[start * 4 + column : end : 4] for column in range(4))))
    db.execute("BEGIN")
    db.executemany("INSERT OR IGNORE INTO postings VALUES (?, ?, ?, ?)", rows)
    db.execute("COMMIT")
db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
after = resource.getrusage(resource.RUSAGE_SELF)
db.close()
cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
print(json.dumps({"cpu": cpu, "bytes": os.path.getsize(target)}))
