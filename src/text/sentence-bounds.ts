/** Where the sentence around a quotation begins and ends, in items. */
import type { Item } from './clause-words.js';
import { isCue } from './cues.js';
import { SUBJECTS } from './noun-phrases.js';

/** Items read on either side of a quotation. */
const REACH = 40;

function isOpenEnded(text: string, item: Item): boolean {
  return !/[.!?。！？…]["”’»“」』']{0,3}\s?$/.test(text.slice(item.end - 4, item.end));
}

/** Whether the quotation ends a sentence: it has a full stop, and nothing that belongs to it follows. */
function endsSentence(text: string, items: readonly Item[], at: number): boolean {
  if (isOpenEnded(text, items[at])) return false;
  const next = items[at + 1];
  if (!next || next.kind === 'quote') return true;
  if (next.kind === 'comma') return false;
  if (next.kind !== 'word') return true;
  const mark = /[.。]["”’»“」』']{0,3}\s?$/.test(text.slice(items[at].end - 4, items[at].end));
  if (!next.capital) return mark && !isCue(items, at + 1) && !SUBJECTS.test(next.lower);
  return mark;
}

/** Bounds of the sentence around the item at `at`. */
export function sentenceAround(
  text: string,
  items: readonly Item[],
  at: number,
): { from: number; to: number } {
  let from = at;
  while (from > 0 && at - from < REACH) {
    const before = items[from - 1];
    if (before.kind === 'stop' || (before.kind === 'quote' && endsSentence(text, items, from - 1))) break;
    from--;
  }
  let to = at + 1;
  if (!(items[at].kind === 'quote' && endsSentence(text, items, at)))
    while (to < items.length && to - at < REACH && items[to].kind !== 'stop' && items[to].kind !== 'quote')
      to++;
  return { from, to };
}
