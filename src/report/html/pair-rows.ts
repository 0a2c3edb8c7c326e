/**
 * Two texts side by side: paragraphs that tell the same stand in one row, each cut into what both have, what was
 * edited inside that, and what one alone has. Rows keep the order of both texts.
 */
import type { ReportText } from '../../model/report-text.js';
import type { FactEntry } from '../../model/result.js';
import type { Span } from '../../model/span.js';
import type { Link } from './pair-links.js';
import type { Paragraph, ParagraphKind } from './paragraphs.js';
import { paragraphsOf, wordsIn } from './paragraphs.js';

/** `aside`: furniture, or names and titles in common, which do not count as shared. */
type PieceKind = 'own' | 'shared' | 'edited' | 'aside';

export interface Piece extends Span {
  readonly kind: PieceKind;
  /** The link's number where it begins in this piece, else 0. */
  readonly number: number;
}

export interface SideParagraph {
  readonly kind: ParagraphKind;
  readonly pieces: readonly Piece[];
}

export interface PairRow {
  readonly left: readonly SideParagraph[];
  readonly right: readonly SideParagraph[];
  /** The paragraphs tell the same; else they only stand at the same height. */
  readonly aligned: boolean;
  /** Here one report ends, and the other goes on for so many words. */
  readonly cut: { readonly ends: 'left' | 'right'; readonly words: number } | null;
}

export interface PairRows {
  readonly rows: readonly PairRow[];
  readonly links: number;
  /** Characters of either text that are not shown. */
  readonly leftOut: readonly [number, number];
}

interface Side {
  readonly paragraphs: readonly Paragraph[];
  readonly links: readonly (Span & { readonly number: number })[];
  readonly edits: readonly Span[];
}

/** Positions where what is said of the text changes. */
function bounds(paragraph: Paragraph, spans: readonly (readonly Span[])[]): readonly number[] {
  const at = new Set([paragraph.start, paragraph.end]);
  for (const list of spans) {
    for (const { start, end } of list) {
      if (start > paragraph.start && start < paragraph.end) at.add(start);
      if (end > paragraph.start && end < paragraph.end) at.add(end);
    }
  }
  return [...at].sort((x, y) => x - y);
}

function covering<S extends Span>(spans: readonly S[], start: number, end: number): S | undefined {
  return spans.find((span) => span.start <= start && span.end >= end);
}

function overlapping<S extends Span>(spans: readonly S[], { start, end }: Span): readonly S[] {
  return spans.filter((span) => span.start < end && span.end > start);
}

function piecesOf(paragraph: Paragraph, side: Side): readonly Piece[] {
  const links = overlapping(side.links, paragraph);
  const edits = overlapping(side.edits, paragraph);
  const at = bounds(paragraph, [links, edits, paragraph.asides]);
  return at.slice(0, -1).map((start, n) => {
    const end = at[n + 1];
    const link = covering(links, start, end);
    const begins = link && (link.start === start || (n === 0 && link.start > paragraph.start));
    if (link && link.number > 0) {
      const kind = covering(edits, start, end) ? 'edited' : 'shared';
      return { start, end, kind, number: begins ? link.number : 0 };
    }
    const aside = link !== undefined || paragraph.kind === 'aside' || covering(paragraph.asides, start, end);
    return { start, end, kind: aside ? 'aside' : 'own', number: 0 };
  });
}

function sideParagraph(paragraph: Paragraph, side: Side): SideParagraph {
  return { kind: paragraph.kind, pieces: piecesOf(paragraph, side) };
}

/** How much paragraphs of both sides have in common, by left × width + right. */
type Scores = Map<number, number>;

function addScore(scores: Scores, key: number, points: number): void {
  scores.set(key, (scores.get(key) ?? 0) + points);
}

function overlapLength(x: Span, y: Span): number {
  return Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
}

/** The part of `right` that stands for a part of `left`, by proportion. */
function mapped(part: Span, left: Span, right: Span): Span {
  const scale = (right.end - right.start) / Math.max(1, left.end - left.start);
  return {
    start: right.start + (part.start - left.start) * scale,
    end: right.start + (part.end - left.start) * scale,
  };
}

function scoreSpans(
  scores: Scores,
  left: Side,
  right: Side,
  [inLeft, inRight]: readonly [Span, Span],
  weight: number,
): void {
  for (const [i, paragraph] of left.paragraphs.entries()) {
    const part = {
      start: Math.max(paragraph.start, inLeft.start),
      end: Math.min(paragraph.end, inLeft.end),
    };
    if (part.end <= part.start) continue;
    const there = mapped(part, inLeft, inRight);
    for (const [j, other] of right.paragraphs.entries()) {
      const common = overlapLength(other, there);
      if (common >= 1) addScore(scores, i * right.paragraphs.length + j, common * weight);
    }
  }
}

/** From this coverage on a statement counts as the other's in other words. */
const SAME_STATEMENT = 0.45;
/** Shared wording aligns better than shared meaning. */
const FACT_WEIGHT = 0.3;

function scoresOf(
  left: Side,
  right: Side,
  links: readonly Link[],
  facts: readonly (readonly [Span, Span])[],
): Scores {
  const scores: Scores = new Map();
  for (const link of links) if (link.number > 0) scoreSpans(scores, left, right, [link.left, link.right], 1);
  for (const places of facts) scoreSpans(scores, left, right, places, FACT_WEIGHT);
  const headline = (side: Side): boolean => side.paragraphs[0]?.kind === 'headline';
  if (headline(left) && headline(right)) addScore(scores, 0, 1);
  return scores;
}

/** Beyond so many combinations paragraphs are not aligned. */
const MOST_CELLS = 250_000;

/**
 * The chain of paragraph pairs, neither side going back, that has the most in common. A paragraph may meet
 * several neighbouring ones of the other side.
 */
function chainOf(scores: Scores, n: number, m: number): readonly (readonly [number, number])[] {
  if (n * m > MOST_CELLS || scores.size === 0) return [];
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  const joined = new Float64Array((n + 1) * width).fill(-1);
  for (let i = 1; i <= n; i += 1) {
    for (let j = 1; j <= m; j += 1) {
      const at = i * width + j;
      const score = scores.get((i - 1) * m + j - 1);
      if (score !== undefined)
        joined[at] = score + Math.max(best[at - width - 1], joined[at - width], joined[at - 1]);
      best[at] = Math.max(best[at - width], best[at - 1], joined[at]);
    }
  }
  const chain: [number, number][] = [];
  let [i, j] = [n, m];
  while (i > 0 && j > 0) {
    const at = i * width + j;
    if (best[at] > joined[at]) {
      if (best[at] === best[at - width]) i -= 1;
      else j -= 1;
      continue;
    }
    [i, j] = followJoined(chain, scores, best, joined, [i, j], [width, m]);
  }
  return chain.reverse();
}

/** Notes down pairs that hang together; returns where the chain goes on. */
function followJoined(
  chain: [number, number][],
  scores: Scores,
  best: Float64Array,
  joined: Float64Array,
  from: readonly [number, number],
  [width, m]: readonly [number, number],
): [number, number] {
  let [i, j] = from;
  for (;;) {
    const at = i * width + j;
    chain.push([i - 1, j - 1]);
    const before = joined[at] - (scores.get((i - 1) * m + j - 1) ?? 0);
    const [above, beside, corner] = [joined[at - width], joined[at - 1], best[at - width - 1]];
    if (corner >= above && corner >= beside) return [i - 1, j - 1];
    if (above >= beside && Math.abs(above - before) < 1e-6) i -= 1;
    else j -= 1;
  }
}

interface RowSpan {
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  readonly aligned: boolean;
}

/** Half-open ranges of paragraphs. */
function rowSpans(chain: readonly (readonly [number, number])[], n: number, m: number): RowSpan[] {
  const rows: RowSpan[] = [];
  let [i, j] = [0, 0];
  const apart = (toLeft: number, toRight: number): void => {
    if (toLeft > i || toRight > j) rows.push({ left: [i, toLeft], right: [j, toRight], aligned: false });
    [i, j] = [toLeft, toRight];
  };
  for (const [x, y] of chain) {
    const before = rows.at(-1);
    if (before?.aligned && (x === before.left[1] - 1 || y === before.right[1] - 1)) {
      rows[rows.length - 1] = {
        left: [before.left[0], x + 1],
        right: [before.right[0], y + 1],
        aligned: true,
      };
    } else {
      apart(x, y);
      rows.push({ left: [x, x + 1], right: [y, y + 1], aligned: true });
    }
    [i, j] = [x + 1, y + 1];
  }
  apart(n, m);
  return rows;
}

/** Words of the article itself behind a place. */
function wordsBehind(text: string, side: Side, at: number): number {
  return side.paragraphs
    .filter(({ kind, end }) => kind === 'body' && end > at)
    .reduce((sum, { start, end }) => sum + wordsIn(text.slice(Math.max(start, at), end)), 0);
}

/** A report that ends so few words behind the last shared ones ends with them. */
const MOST_AFTER = 8;
/** Fewer words than this that the other has more are no cut. */
const LEAST_CUT = 15;

function cutOf(
  links: readonly Link[],
  texts: readonly [string, string],
  sides: readonly [Side, Side],
): { readonly ends: 'left' | 'right'; readonly words: number; readonly at: number } | null {
  const counted = links.filter(({ number }) => number > 0);
  const ends = counted.reduce(
    ([x, y], { left, right }) => [Math.max(x, left.end), Math.max(y, right.end)],
    [0, 0],
  );
  const behind = [0, 1].map((n) => wordsBehind(texts[n], sides[n], ends[n]));
  const shared = [0, 1].map((n) =>
    counted.reduce(
      (sum, { left, right }) => sum + (n === 0 ? left.end - left.start : right.end - right.start),
      0,
    ),
  );
  const length = sides.map(({ paragraphs }) =>
    paragraphs.reduce((sum, { kind, start, end }) => sum + (kind === 'body' ? end - start : 0), 0),
  );
  for (const [n, other] of [
    [0, 1],
    [1, 0],
  ]) {
    if (behind[n] > MOST_AFTER || behind[other] < LEAST_CUT || shared[n] < length[n] / 2) continue;
    return { ends: n === 0 ? 'left' : 'right', words: behind[other], at: ends[other] };
  }
  return null;
}

/** Statements of either report that the other has, with their places in both. */
export function statementPlaces(
  facts: readonly FactEntry[],
  a: string,
  b: string,
): readonly (readonly [Span, Span])[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'statement' || (fact.report !== a && fact.report !== b)) return [];
    const other = fact.report === a ? b : a;
    return fact.counterparts
      .filter(({ report, coverage }) => report === other && coverage >= SAME_STATEMENT)
      .map((there): readonly [Span, Span] => (fact.report === a ? [fact, there] : [there, fact]));
  });
}

export function pairRows(
  left: ReportText,
  right: ReportText,
  links: readonly Link[],
  facts: readonly (readonly [Span, Span])[],
): PairRows {
  const [inLeft, inRight] = [paragraphsOf(left), paragraphsOf(right)];
  const a: Side = {
    paragraphs: inLeft.list,
    links: links.map(({ number, left: place }) => ({ number, ...place })),
    edits: links.flatMap(({ edits }) => edits.left),
  };
  const b: Side = {
    paragraphs: inRight.list,
    links: links.map(({ number, right: place }) => ({ number, ...place })),
    edits: links.flatMap(({ edits }) => edits.right),
  };
  const chain = chainOf(scoresOf(a, b, links, facts), a.paragraphs.length, b.paragraphs.length);
  const cut = cutOf(links, [left.text, right.text], [a, b]);
  const longer = cut?.ends === 'left' ? b : a;
  let told = false;
  const rows = rowSpans(chain, a.paragraphs.length, b.paragraphs.length).map((row): PairRow => {
    const [, end] = cut?.ends === 'left' ? row.right : row.left;
    const here = cut !== null && !told && end > 0 && (longer.paragraphs[end - 1]?.end ?? 0) >= cut.at;
    if (here) told = true;
    return {
      left: a.paragraphs.slice(...row.left).map((paragraph) => sideParagraph(paragraph, a)),
      right: b.paragraphs.slice(...row.right).map((paragraph) => sideParagraph(paragraph, b)),
      aligned: row.aligned,
      cut: here && cut ? { ends: cut.ends, words: cut.words } : null,
    };
  });
  return {
    rows,
    links: links.reduce((most, { number }) => Math.max(most, number), 0),
    leftOut: [inLeft.left, inRight.left],
  };
}
