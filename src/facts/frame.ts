/**
 * The part of a sentence that only says who said it, to whom and when: "police told reporters on Tuesday that",
 * ", Mr Achter said", "according to the ministry". Another report has the same from another mouth; who speaks is
 * no news of its own. English only.
 */
import type { Span } from '../model/span.js';

/** Only plain verbs: what "warned" or "promised" says is part of what is told. */
const SAID = '(?:said|says|told|stated|explained|commented|remarked)';
/** Before what is said some of them take an object: "added 40 beds". */
const SAID_AFTER =
  '(?:said|says|saying|told|tells|added|adds|noted|notes|stated|explained|commented|remarked)';
/** The longest frame: who, with an office, to whom and when. */
const REACH = 110;

const HEAD = new RegExp(
  String.raw`^[^,"“”;:.!?]{2,70}\b${SAID}\b(?:[^,"“”;:.!?]{0,60}?\bthat\b| (?:on |late |early )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b)?[,:]?`,
  'i',
);
const TAIL = new RegExp(
  String.raw`^[,”"’'] ?[”"’']? ?[^,"“”;:!?]{0,70}\b(?:${SAID_AFTER}|according to)\b[^,"“”;:!?]{0,60}$`,
  'i',
);
const SOURCE_FIRST = /^According to [^,"“”;:.!?]{2,80},/;

/** How much of the sentence must stand beside a frame: less, and the frame is what is told. */
const LEAST_REST = 20;

function tailOf(sentence: string): number {
  const from = Math.max(0, sentence.length - REACH - 30);
  // The last mark before which something is said: a frame itself has none.
  for (let at = sentence.length - 3; at >= from; at--) {
    if (!/[,”"’']/.test(sentence[at])) continue;
    if (TAIL.test(sentence.slice(at))) return at;
    if (sentence[at] === ',') return -1;
  }
  return -1;
}

/** The frames of a sentence, in text order: at its start, at its end, both or none. Work bounded. */
export function findFrames(text: string, { start, end }: Span, language: string): readonly Span[] {
  if (language !== 'en' || end - start < LEAST_REST * 2) return [];
  const head = text.slice(start, Math.min(end, start + REACH + 40));
  const found: Span[] = [];
  const first = SOURCE_FIRST.exec(head) ?? HEAD.exec(head);
  if (first && first[0].length + LEAST_REST <= end - start)
    found.push({ start, end: start + first[0].length });
  const back = Math.max(start, end - REACH - 40);
  const tail = tailOf(text.slice(back, end));
  if (tail >= 0 && back + tail - start >= LEAST_REST && (found[0]?.end ?? 0) <= back + tail) {
    found.push({ start: back + tail, end });
  }
  return found;
}
