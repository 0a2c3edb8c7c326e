/** A thread of a run beside the main one. */
import { Tinypool } from 'tinypool';
import { taskDoers } from './do-task.js';
import type { Made, Order, Tasks } from './tasks.js';

const doers = taskDoers();

export default function work<K extends keyof Tasks>({ kind, task }: Order<K>): unknown {
  const answer = doers[kind](task);
  return isMade(answer) ? moved(answer) : answer;
}

function isMade(answer: object): answer is Made {
  return 'packed' in answer;
}

/** The pool's symbols are no part of its types. */
const mover: { move(value: object): unknown } = Tinypool;

/** The large columns change hands instead of being cloned. */
function moved(made: Made): unknown {
  const buffers = [made.packed.buffer, made.shingles.all.buffer, made.edges.all.buffer];
  return mover.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: made });
}
