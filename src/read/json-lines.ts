/**
 * JSON Lines: one record a line, read as a stream, so that a file of any size passes in the memory of its longest
 * line. The size limit holds for a line. A bad line is a problem; the others are read.
 */
import type { ReadItem } from '../model/read-item.js';
import { binaryProblem, type DeliveredFile, replacedProblem } from './delivered-file.js';
import { decode, isUtf8Name } from './encoding.js';
import { tooLarge } from './file-bytes.js';
import type { Format } from './format.js';
import { readShaped } from './json-shapes.js';
import { countReplaced } from './legacy-encoding.js';
import { isBlank, type Line, lineSplitter } from './lines.js';
import { parseJson } from './parse-json.js';
import { problemItem } from './read-problem.js';
import { emptyFile, type RecordNames, recordNames } from './records.js';
import { headText } from './sniff.js';
import { decodeStrictUtf8 } from './utf8.js';
import { utf8Stream } from './utf8-stream.js';

export const jsonLines: Format = {
  name: 'jsonl',
  extensions: ['.jsonl', '.ndjson'],
  mediaTypes: ['application/jsonl', 'application/x-ndjson'],
  sniff: (head) => /^\{\s{0,200}"/.test(headText(head)),
  read,
};

/** What one line's reading leaves for the next. */
interface Progress {
  index: number;
  /** Of the stream, where it was UTF-16 or UTF-32. */
  readonly wide: string | null;
  encoding: string | null;
  readonly names: RecordNames;
}

async function* read(file: DeliveredFile): AsyncGenerator<ReadItem> {
  const { chunks, isBinary, encoding } = await utf8Stream(file.chunks(), file.encoding);
  const progress: Progress = { index: 0, wide: encoding, encoding: null, names: recordNames() };
  const split = lineSplitter(file.maxBytes);
  if (isBinary) {
    await chunks.return(null);
    yield binaryProblem(file.path);
    return;
  }
  try {
    for (;;) {
      const step = await chunks.next();
      for (const line of split(step.done ? null : step.value)) yield* readLine(line, progress, file);
      if (!step.done) continue;
      if (step.value) yield problemItem(step.value.code, file.path, step.value.message);
      else if (progress.index === 0) yield emptyFile(file.path);
      return;
    }
  } finally {
    await chunks.return(null);
  }
}

async function* readLine(line: Line, progress: Progress, file: DeliveredFile): AsyncGenerator<ReadItem> {
  if (line.bytes && isBlank(line.bytes)) return;
  const index = progress.index++;
  const problem = (code: 'too-large' | 'bad-json', message: string) =>
    problemItem(code, file.path, `Line ${line.number}: ${message}`, index);
  if (!line.bytes) {
    yield problem('too-large', tooLarge(null, file.maxBytes).message);
    return;
  }
  const text = decodeStrictUtf8(line.bytes) ?? (yield* repairLine(line.bytes, index, progress, file));
  const lost = file.encoding === null || isUtf8Name(file.encoding) ? 0 : countReplaced(text);
  if (lost > 0) yield replacedProblem(file.path, lost, file.encoding ?? '', index);
  const parsed = parseJson(text);
  const encoding = progress.wide ?? progress.encoding ?? file.encoding ?? 'utf-8';
  const place = { index, line: line.number, format: jsonLines.name, encoding };
  if (parsed.ok) yield* readShaped(parsed.value, place, progress.names, file);
  else yield problem('bad-json', `this is ${parsed.why}; one record a line is expected.`);
}

async function* repairLine(
  bytes: Uint8Array,
  index: number,
  progress: Progress,
  file: DeliveredFile,
): AsyncGenerator<ReadItem, string> {
  const asked = file.encoding === null ? null : 'utf-8';
  const decoded = await decode(bytes, asked, progress.encoding);
  if (decoded.kind === 'binary') return '';
  if (decoded.encoding !== 'utf-8') progress.encoding = decoded.encoding;
  if (decoded.replaced > 0) yield replacedProblem(file.path, decoded.replaced, decoded.encoding, index);
  return decoded.text;
}
