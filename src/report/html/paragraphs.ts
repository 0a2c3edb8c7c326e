/** A delivered text as the paragraphs a reader sees, and which stretches of them are furniture of the trade. */
import type { BlockKind } from '../../model/document.js';
import type { ReportText } from '../../model/report-text.js';
import type { Span } from '../../model/span.js';

export type ParagraphKind = 'headline' | 'body' | 'aside';

export interface Paragraph extends Span {
  readonly kind: ParagraphKind;
  /** Datelines and the like in a paragraph that goes on. */
  readonly asides: readonly Span[];
}

export interface Paragraphs {
  readonly list: readonly Paragraph[];
  /** Characters left out at the end. */
  readonly left: number;
}

/** Longer texts are cut: nobody reads a book side by side, and a page must open. */
const MOST_CHARACTERS = 60_000;
const MOST_PARAGRAPHS = 600;

function kindOf(kind: BlockKind): ParagraphKind {
  if (kind === 'headline') return 'headline';
  return kind === 'body' || kind === 'crosshead' ? 'body' : 'aside';
}

/** The line around a span: punctuation beside a block belongs to no block. */
function lineAround(text: string, { start, end }: Span, within: Span): Span {
  let [from, to] = [start, end];
  while (from > within.start && start - from < 200 && !/[\n\r]/.test(text.charAt(from - 1))) from -= 1;
  while (to < within.end && to - end < 200 && !/[\n\r]/.test(text.charAt(to))) to += 1;
  return { start: from, end: to };
}

function paragraphOf(blocks: ReportText['blocks'], text: string, within: Span): Paragraph {
  const kinds = blocks.map(({ kind }) => kindOf(kind));
  const kind = kinds.includes('body') ? 'body' : (kinds[0] ?? 'body');
  const asides = kind === 'body' ? blocks.filter((_, n) => kinds[n] === 'aside') : [];
  const whole = { start: blocks[0].start, end: blocks[blocks.length - 1].end };
  return {
    ...lineAround(text, whole, within),
    kind,
    asides: asides.map(({ start, end }) => ({ start, end })),
  };
}

/** In the order of the text; blocks on one line are one paragraph. */
export function paragraphsOf({ text, body, blocks }: ReportText): Paragraphs {
  const end = Math.min(body.end, body.start + MOST_CHARACTERS);
  const list: Paragraph[] = [];
  let group: ReportText['blocks'][number][] = [];
  let from = body.start;
  const finish = (to: number): void => {
    if (group.length === 0) return;
    list.push(paragraphOf(group, text, { start: from, end: to }));
    from = list[list.length - 1].end;
    group = [];
  };
  for (const block of blocks) {
    if (block.start >= end || list.length >= MOST_PARAGRAPHS) break;
    const before = group.at(-1);
    if (before && /[\n\r]/.test(text.slice(before.end, block.start))) finish(block.start);
    group.push(block.end > end ? { ...block, end } : block);
  }
  finish(end);
  const last = list.at(-1)?.end ?? end;
  return { list, left: list.length >= MOST_PARAGRAPHS || body.end > end ? body.end - last : 0 };
}

/** Words as a reader counts them. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)?/gu)?.length ?? 0;
}
