/**
 * A text cut into what stayed, what went and what came, and shortened to what an editor looks at: the
 * changes with a little around them. Works on delivered text; cleaning comes later, when it is wrapped.
 */
import type { Change } from '../model/result.js';
import type { Span } from '../model/span.js';
import type { Page } from './page.js';
import { wholeNumber } from './phrases.js';
import type { Piece } from './wrap.js';

export interface Segment {
  readonly kind: 'same' | 'removed' | 'added' | 'fresh' | 'gap';
  readonly text: string;
}

/** Scripts that set no blanks between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
const SPACELESS = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
const WORD_START = /^[\p{L}\p{N}“‘("]/u;

/** Ends a sentence, with its closing marks and the blank behind. */
const SENTENCE_END = /^[.!?]["”’»)]{0,2}\s/;

/** Where a change is shown: a sentence that was put in stands behind the full stop, not before it. */
function shownAt(text: string, start: number, { from, to }: Change): number {
  if (from !== '' || !/^["“‘«(]{0,2}\p{Lu}/u.test(to)) return start;
  return start + (SENTENCE_END.exec(text.slice(start, start + 5))?.[0].length ?? 0);
}

/** `text` starts at `offset` of the delivered article, in which the changes' spans lie. */
export function changeSegments(text: string, offset: number, changes: readonly Change[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const change of [...changes].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = shownAt(text, change.start - offset, change);
    const end = Math.max(start, change.end - offset);
    if (start < from || end < start || end > text.length) continue;
    segments.push({ kind: 'same', text: text.slice(from, start) });
    segments.push({ kind: 'removed', text: text.slice(start, end) });
    // An insertion stands between two words: it brings the blank that sets it off.
    const inserted = end === start && change.to !== '';
    const open =
      inserted && /\S/.test(text.charAt(start - 1)) && !SPACELESS.test(text.charAt(start - 1)) ? ' ' : '';
    const close =
      inserted && WORD_START.test(text.slice(end, end + 2)) && !SPACELESS.test(text.charAt(end)) ? ' ' : '';
    if (open !== '') segments.push({ kind: 'same', text: open });
    segments.push({ kind: 'added', text: change.to });
    if (close !== '') segments.push({ kind: 'same', text: close });
    from = end;
  }
  segments.push({ kind: 'same', text: text.slice(from) });
  return segments.filter((segment) => segment.text !== '');
}

/** Nothing, or one short word, between two marked stretches: marks round every other word hide the sentence. */
function isSlight(between: string): boolean {
  const words = between.match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length === 0 || (words.length === 1 && (words[0]?.length ?? 0) <= 3 && !/\p{N}/u.test(between))
  );
}

/** Marks the words of `text` inside `spans`; neighbours with next to nothing between them become one stretch. */
export function freshSegments(text: string, offset: number, spans: readonly Span[]): Segment[] {
  const segments: Segment[] = [];
  let from = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const start = Math.max(from, span.start - offset);
    const end = Math.min(text.length, span.end - offset);
    if (end <= start) continue;
    const between = text.slice(from, start);
    const previous = segments.at(-1);
    if (previous?.kind === 'fresh' && isSlight(between))
      segments[segments.length - 1] = {
        kind: 'fresh',
        text: previous.text + between + text.slice(start, end),
      };
    else segments.push({ kind: 'same', text: between }, { kind: 'fresh', text: text.slice(start, end) });
    from = end;
  }
  segments.push({ kind: 'same', text: text.slice(from) });
  return segments.filter((segment) => segment.text !== '');
}

/** Most of a sentence is new: marks on nearly every word would hide the sentence. */
export function mostlyFresh(segments: readonly Segment[]): boolean {
  const letters = (text: string): number => text.replace(/[^\p{L}\p{N}]+/gu, '').length;
  let fresh = 0;
  let all = 0;
  for (const segment of segments) {
    const length = letters(segment.text);
    all += length;
    if (segment.kind === 'fresh') fresh += length;
  }
  return fresh === 0 || fresh >= 0.75 * all;
}

/** Code units kept of a stretch that stayed: where the text begins, next to a change, where it ends. */
const KEEP = { only: 420, onlyEnd: 140, beginning: 160, besideChange: 48, end: 90 };
/** A gap shorter than this costs more attention than it saves. */
const LEAST_GAP = 60;

/** The end of the word that `at` falls into or just after; never between two halves of a surrogate pair. */
function wordEnd(text: string, at: number): number {
  const blank = text.slice(at, at + 40).search(/\s/);
  const end = blank >= 0 ? at + blank : at;
  return /[\udc00-\udfff]/.test(text.charAt(end)) ? end + 1 : end;
}

function wordStart(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 40), at);
  const blank = before.search(/\s\S*$/);
  const start = blank >= 0 ? at - before.length + blank + 1 : at;
  return /[\udc00-\udfff]/.test(text.charAt(start)) ? start - 1 : start;
}

function shortened(text: string, head: number, tail: number): Segment[] {
  if (text.length <= head + tail + LEAST_GAP) return [{ kind: 'same', text }];
  const from = wordEnd(text, head);
  const to = wordStart(text, text.length - tail);
  if (to - from < LEAST_GAP / 2) return [{ kind: 'same', text }];
  const words = text.slice(from, to).match(/\S+/g)?.length ?? 0;
  return [
    { kind: 'same', text: `${text.slice(0, from)} ` },
    { kind: 'gap', text: words > 2 ? `${wholeNumber(words)} words` : '' },
    { kind: 'same', text: ` ${text.slice(to)}` },
  ];
}

/** Leaves out the middle of long stretches without a change and says how many words went. */
export function abridge(segments: readonly Segment[]): Segment[] {
  if (segments.length === 1) return segments.flatMap(({ text }) => shortened(text, KEEP.only, KEEP.onlyEnd));
  return segments.flatMap((segment, index) => {
    if (segment.kind !== 'same')
      return shortened(segment.text, KEEP.only, KEEP.onlyEnd).map(keepKind(segment));
    const head = index === 0 ? KEEP.beginning : KEEP.besideChange;
    const tail = index === segments.length - 1 ? KEEP.end : KEEP.besideChange;
    return shortened(segment.text, head, tail);
  });
}

/** Code units kept beside a change where nothing but the changes is wanted. */
const BESIDE = 22;

/** The changes alone, each with a few words around it: for a second wording of a text that is already shown. */
export function excerpt(segments: readonly Segment[]): Segment[] {
  return segments.map((segment, index) => {
    if (segment.kind !== 'same') return segment;
    const { text } = segment;
    const isFirst = index === 0;
    const isLast = index === segments.length - 1;
    const room = isFirst || isLast ? BESIDE : 2 * BESIDE;
    if (text.length <= room + BESIDE) return segment;
    const head = isFirst ? '' : text.slice(0, wordEnd(text, BESIDE));
    const tail = isLast ? '' : text.slice(wordStart(text, text.length - BESIDE));
    const gap = isFirst ? '… ' : isLast ? ' …' : ' … ';
    return { kind: 'same', text: head + gap + tail };
  });
}

function keepKind(of: Segment): (segment: Segment) => Segment {
  return (segment) => (segment.kind === 'same' ? { kind: of.kind, text: segment.text } : segment);
}

/** Signs around each kind stay in colour too, so that copied text still tells what changed. */
export function pieces(segments: readonly Segment[], page: Page): Piece[] {
  const { paint, signs, color } = page;
  return segments.flatMap((segment): Piece[] => {
    switch (segment.kind) {
      case 'same':
        return [{ text: segment.text, style: null }];
      case 'removed':
        return bracketed('[-', segment.text, '-]', paint.removed);
      case 'added':
        return bracketed('{+', segment.text, '+}', paint.added);
      case 'fresh':
        return color
          ? [{ text: segment.text, style: paint.fresh }]
          : bracketed(signs.freshOpen, segment.text, signs.freshClose, paint.fresh);
      case 'gap':
        return bracketed(`[${signs.ellipsis} `, segment.text, ` ${signs.ellipsis}]`, paint.faint);
      default:
        return segment.kind satisfies never;
    }
  });
}

/** The signs touch the first and last word, whatever blanks the delivered text has there. */
function bracketed(open: string, text: string, close: string, style: Piece['style']): Piece[] {
  const lead = /^\s/.test(text) ? ' ' : '';
  const trail = /\s$/.test(text) ? ' ' : '';
  return [
    { text: lead + open, style, trusted: true },
    { text: text.trim(), style },
    { text: close + trail, style, trusted: true },
  ];
}
