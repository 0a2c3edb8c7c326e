/** A thread of a run beside the main one. */
import { Tinypool } from 'tinypool';
import { taskDoers } from './do-task.js';
import type { Answers, Order, Tasks } from './tasks.js';

const doers = taskDoers();

export default function work<K extends keyof Tasks>({ kind, task }: Order<K>): unknown {
  const answer = doers[kind](task);
  return moved(answer, buffersOf[kind](answer));
}

/** The large columns of each answer. */
const buffersOf: { readonly [K in keyof Answers]: (answer: Answers[K]) => readonly ArrayBuffer[] } = {
  make: ({ packed, shingles, edges }) => [packed.buffer, shingles.all.buffer, edges.all.buffer],
  weed: ({ buffer }) => [buffer],
  judge: ({ numbers, places }) => [numbers.buffer, places.buffer],
  terms: ({ terms, uses }) => [terms.buffer, uses.buffer],
  look: () => [],
  fingerprint: () => [],
};

/** The pool's symbols are no part of its types. */
const mover: { move(value: object): unknown } = Tinypool;

/** They change hands instead of being cloned. */
function moved(answer: object, buffers: readonly ArrayBuffer[]): unknown {
  return mover.move({ [Tinypool.transferableSymbol]: buffers, [Tinypool.valueSymbol]: answer });
}
