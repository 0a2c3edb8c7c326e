/** The most similar pair first: a binary heap over pairs of groups. */

export interface QueuedPair {
  /** Group numbers, a < b. */
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Sizes of both when the score was taken: another size means that it is stale. */
  readonly sizeA: number;
  readonly sizeB: number;
  /** Whether the score counts the names that contradict; else it is an upper bound. */
  readonly final: boolean;
}

export interface MergeQueue {
  readonly push: (pair: QueuedPair) => void;
  readonly pop: () => QueuedPair | undefined;
}

function before(x: QueuedPair, y: QueuedPair): boolean {
  if (x.score !== y.score) return x.score > y.score;
  if (x.a !== y.a) return x.a < y.a;
  return x.b < y.b;
}

/** Highest score first, equal ones by group numbers; push and pop in logarithmic time. */
export function createMergeQueue(): MergeQueue {
  const heap: QueuedPair[] = [];
  return {
    push: (pair) => {
      heap.push(pair);
      siftUp(heap, pair);
    },
    pop: () => {
      const top = heap[0];
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) siftDown(heap, last);
      return top;
    },
  };
}

function siftUp(heap: QueuedPair[], pair: QueuedPair): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if (!before(pair, heap[parent])) break;
    heap[at] = heap[parent];
    at = parent;
  }
  heap[at] = pair;
}

function siftDown(heap: QueuedPair[], pair: QueuedPair): void {
  let at = 0;
  for (;;) {
    let child = 2 * at + 1;
    if (child >= heap.length) break;
    if (child + 1 < heap.length && before(heap[child + 1], heap[child])) child++;
    if (!before(heap[child], pair)) break;
    heap[at] = heap[child];
    at = child;
  }
  heap[at] = pair;
}
