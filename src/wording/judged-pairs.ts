/**
 * What was found of many pairs, as columns: an object each takes three times the memory, and the collector's time
 * whenever it looks through the heap. On its way between threads it is moved, not cloned.
 */
import { RELATIONS } from '../model/result.js';
import type { JudgedPair, PassagePlace } from './judge-pair.js';

/** Pairs of a batch in its order. */
export interface JudgedColumns {
  /** The numbers of each pair, one pair after the other. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** The places of all passages: of a pair, then of the next. */
  readonly places: Uint32Array<ArrayBuffer>;
}

/** As `pairAt` reads them, the relation as its place in `RELATIONS`; how many passages comes last. */
const PAIR_NUMBERS = 13;
const PLACE_NUMBERS = 4;

export function columnsOf(judged: readonly JudgedPair[]): JudgedColumns {
  const numbers = new Float64Array(judged.length * PAIR_NUMBERS);
  const places = new Uint32Array(
    judged.reduce((sum, { passages }) => sum + passages.length, 0) * PLACE_NUMBERS,
  );
  let at = 0;
  let place = 0;
  for (const pair of judged) {
    numbers[at++] = pair.a;
    numbers[at++] = pair.b;
    numbers[at++] = pair.jaccard;
    numbers[at++] = pair.containmentA;
    numbers[at++] = pair.containmentB;
    numbers[at++] = pair.wordsSharedA;
    numbers[at++] = pair.wordsSharedB;
    numbers[at++] = pair.proseSharedA;
    numbers[at++] = pair.proseSharedB;
    numbers[at++] = RELATIONS.indexOf(pair.relation);
    numbers[at++] = pair.nearness;
    numbers[at++] = pair.isListed ? 1 : 0;
    numbers[at++] = pair.passages.length;
    for (const { aFrom, aTo, bFrom, bTo } of pair.passages) {
      places[place++] = aFrom;
      places[place++] = aTo;
      places[place++] = bFrom;
      places[place++] = bTo;
    }
  }
  return { numbers, places };
}

/** The pairs of all batches in order; each is an object while it is looked at. */
export class JudgedPairs implements Iterable<JudgedPair> {
  readonly #batches: readonly JudgedColumns[];

  constructor(batches: readonly JudgedColumns[]) {
    this.#batches = batches;
  }

  *[Symbol.iterator](): Generator<JudgedPair> {
    for (const { numbers, places } of this.#batches) {
      let place = 0;
      for (let at = 0; at < numbers.length; at += PAIR_NUMBERS) {
        const end = place + numbers[at + PAIR_NUMBERS - 1] * PLACE_NUMBERS;
        yield pairAt(numbers, at, placesIn(places, place, end));
        place = end;
      }
    }
  }
}

function pairAt(numbers: Float64Array, at: number, passages: readonly PassagePlace[]): JudgedPair {
  return {
    a: numbers[at],
    b: numbers[at + 1],
    jaccard: numbers[at + 2],
    containmentA: numbers[at + 3],
    containmentB: numbers[at + 4],
    wordsSharedA: numbers[at + 5],
    wordsSharedB: numbers[at + 6],
    proseSharedA: numbers[at + 7],
    proseSharedB: numbers[at + 8],
    relation: RELATIONS[numbers[at + 9]],
    nearness: numbers[at + 10],
    isListed: numbers[at + 11] === 1,
    passages,
  };
}

function placesIn(places: Uint32Array, from: number, to: number): readonly PassagePlace[] {
  const list: PassagePlace[] = [];
  for (let at = from; at < to; at += PLACE_NUMBERS)
    list.push({ aFrom: places[at], aTo: places[at + 1], bFrom: places[at + 2], bTo: places[at + 3] });
  return list;
}
