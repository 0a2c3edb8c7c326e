/**
 * How many words of a kind stand before each token: what is in any stretch of a report is then one difference,
 * and a report is walked once for all its pairs.
 */
import type { ColumnSource } from '../model/column-source.js';
import { type ComparedText, Mark } from '../model/document.js';

/** Each has one entry a token and one more; entry n counts tokens 0 to n - 1. */
export interface Counts {
  readonly body: Uint32Array;
  /** Body words outside quotation marks: what a reporter writes, and not what someone said. */
  readonly prose: Uint32Array;
  /** Words that begin with a digit of ASCII. */
  readonly numbers: Uint32Array;
}

export function countWords({ marks }: Pick<ComparedText, 'marks'>, memory: ColumnSource): Counts {
  const entries = marks.length + 1;
  const columns = {
    body: memory.numbers(entries),
    prose: memory.numbers(entries),
    numbers: memory.numbers(entries),
  };
  let [body, prose, numbers] = [0, 0, 0];
  for (let t = 0; t < entries; t++) {
    columns.body[t] = body;
    columns.prose[t] = prose;
    columns.numbers[t] = numbers;
    const mark = t < marks.length ? marks[t] : 0;
    if (mark & Mark.Body) body++;
    if ((mark & (Mark.Body | Mark.Quote)) === Mark.Body) prose++;
    if (mark & Mark.Number) numbers++;
  }
  return columns;
}
