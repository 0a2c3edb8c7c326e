/** A thread of a run beside the main one. */
import { Tinypool } from 'tinypool';
import type { TermColumns } from '../story/term-readings.js';
import type { JudgedColumns } from '../wording/judged-pairs.js';
import { taskDoers } from './do-task.js';
import type { Made, Order, Tasks } from './tasks.js';

const doers = taskDoers();

export default function work<K extends keyof Tasks>({ kind, task }: Order<K>): unknown {
  const answer = doers[kind](task);
  if (isMade(answer))
    return moved(answer, [answer.packed.buffer, answer.shingles.all.buffer, answer.edges.all.buffer]);
  if (isJudged(answer)) return moved(answer, [answer.numbers.buffer, answer.places.buffer]);
  if (isTerms(answer)) return moved(answer, [answer.terms.buffer, answer.uses.buffer]);
  return answer;
}

function isMade(answer: object): answer is Made {
  return 'packed' in answer;
}

function isJudged(answer: object): answer is JudgedColumns {
  return 'numbers' in answer && 'places' in answer;
}

function isTerms(answer: object): answer is TermColumns {
  return 'terms' in answer && 'uses' in answer;
}

/** The pool's symbols are no part of its types. */
const mover: { move(value: object): unknown } = Tinypool;

/** The large columns change hands instead of being cloned. */
function moved(answer: object, buffers: readonly ArrayBuffer[]): unknown {
  return mover.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: answer });
}
