/** Words of a statement that stand where another sentence, otherwise the same around them, has words of its own. */
import type { Credits } from './credit.js';
import type { Statement } from './statement.js';

/** Runs of missing terms longer than this are an addition, whatever stands in their place. */
const MAX_REWORDED = 4;
/** A rewording may take so many terms more. */
const MAX_LONGER = 2;

/** Weight of the plain words missing where the terms around them meet and `other` has words of its own. */
export function rewordedWeight(statement: Statement, other: Statement, held: Credits): number {
  const { keys, kinds, weights } = statement;
  const places = keys.map((key) => other.has.get(key) ?? -1);
  let sum = 0;
  let before = -1;
  for (let from = 0; from < keys.length; from++) {
    if (places[from] >= 0) {
      before = places[from];
      continue;
    }
    let to = from;
    while (to < keys.length && places[to] < 0) to++;
    const after = to < keys.length ? places[to] : other.keys.length;
    const gap = after - before - 1;
    if (to - from <= MAX_REWORDED && gap >= 1 && gap <= to - from + MAX_LONGER) {
      for (let n = from; n < to; n++)
        if (kinds[n] === 'word') sum += weights[n] * (1 - held.all[held.from + n]);
    }
    from = to - 1;
  }
  return sum;
}
