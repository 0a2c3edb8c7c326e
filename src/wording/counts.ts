/**
 * How many words of a kind stand before each token: what is in any stretch of a report is then one difference,
 * and a report is walked once for all its pairs.
 */
import { type Document, Mark } from '../model/document.js';

/** Each has one entry a token and one more; entry n counts tokens 0 to n - 1. */
export interface Counts {
  readonly body: Uint32Array;
  /** Body words outside quotation marks: what a reporter writes, and not what someone said. */
  readonly prose: Uint32Array;
  /** Words that begin with a digit of ASCII. */
  readonly numbers: Uint32Array;
}

export function countWords({ article, tokens }: Document): Counts {
  const { count, marks, starts } = tokens;
  const body = new Uint32Array(count + 1);
  const prose = new Uint32Array(count + 1);
  const numbers = new Uint32Array(count + 1);
  for (let t = 0; t < count; t++) {
    const mark = marks[t];
    const first = article.text.charCodeAt(starts[t]);
    body[t + 1] = body[t] + ((mark & Mark.Body) !== 0 ? 1 : 0);
    prose[t + 1] = prose[t] + ((mark & (Mark.Body | Mark.Quote)) === Mark.Body ? 1 : 0);
    numbers[t + 1] = numbers[t] + (first >= 48 && first <= 57 ? 1 : 0);
  }
  return { body, prose, numbers };
}
