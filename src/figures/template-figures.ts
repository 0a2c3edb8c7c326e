/**
 * What two reports of one form differ in: price lists, weather, results. Sentences are put together by their frame, the
 * words that are left when figures, days and names of weekdays and months are taken out; the figures of a frame then
 * stand in the same order, and every one that is another is listed.
 */
import type { Corpus } from '../model/corpus.js';
import type { Document } from '../model/document.js';
import type { Conflict, ConflictValue } from '../model/result.js';
import type { Span } from '../model/span.js';
import type { Pair } from '../model/wording.js';
import { recent } from '../text/recent.js';
import type { Anchor } from './calendar.js';
import { compareValues } from './compare.js';
import type { Figure } from './figure.js';
import { readFigures } from './read-figures.js';

/** One sentence of a report with its figures; spans of the figures inside it. */
interface Line extends Span {
  readonly text: string;
  readonly figures: readonly Figure[];
  readonly frame: readonly string[];
  /** The frame as one text. */
  readonly name: string;
}

/** Sentences of one report that are looked at, and words of one that make its frame. */
const MOST_LINES = 400;
const MOST_WORDS = 120;
/** Lines further off are compared only where the frame is the same. */
const WINDOW = 6;
/** Frames that share so much of their words are one. */
const ONE_FRAME = 0.6;

function dayOf(time: string | null): number | null {
  const at = time === null ? Number.NaN : Date.parse(`${time.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(at) ? null : at / 86_400_000;
}

function frameOf(text: string, figures: readonly Figure[]): readonly string[] {
  let rest = '';
  let from = 0;
  for (const { start, end } of figures) {
    rest += text.slice(from, Math.max(from, start));
    from = Math.max(from, end);
  }
  rest += text.slice(from);
  return (rest.toLowerCase().match(/\p{L}{2,40}/gu) ?? []).slice(0, MOST_WORDS);
}

/** A report as it is compared with others of its form. */
interface Form {
  readonly document: Document;
  readonly lines: readonly Line[];
}

/** The lines of a report with their figures: of its first 400 sentences. */
export function readForm(document: Document): Form {
  return { document, lines: linesOf(document) };
}

function linesOf({ article, sentences, language, published }: Document): readonly Line[] {
  const day = dayOf(published);
  const year = day === null ? null : new Date(day * 86_400_000).getUTCFullYear();
  const anchor: Anchor = { day, year };
  return sentences.slice(0, MOST_LINES).map(({ start, end }) => {
    const text = article.text.slice(start, end);
    const figures = readFigures(text, language, anchor);
    const frame = frameOf(text, figures);
    return { start, end, text, figures, frame, name: frame.join(' ') };
  });
}

/** Fraction of the longer frame's words that both have. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const own = new Set(a);
  const other = new Set(b);
  let shared = 0;
  for (const word of own) if (other.has(word)) shared++;
  return shared / Math.max(own.size, other.size, 1);
}

/** For each line of the first report the line of the second that has its frame; each once, in order of the first. */
function sameFrames(a: readonly Line[], b: readonly Line[]): readonly (readonly [Line, Line])[] {
  const byFrame = new Map<string, number[]>();
  b.forEach(({ name }, n) => {
    const list = byFrame.get(name);
    if (list) list.push(n);
    else byFrame.set(name, [n]);
  });
  const taken = new Set<number>();
  return a.flatMap((line, n): readonly (readonly [Line, Line])[] => {
    if (line.figures.length === 0) return [];
    const equal = byFrame.get(line.name)?.find((other) => !taken.has(other));
    let best = equal ?? -1;
    let most = ONE_FRAME;
    for (let m = Math.max(0, n - WINDOW); equal === undefined && m < Math.min(b.length, n + WINDOW); m++) {
      if (taken.has(m)) continue;
      const like = likeness(line.frame, b[m].frame);
      if (like >= most) [best, most] = [m, like + 1e-9];
    }
    if (best < 0) return [];
    taken.add(best);
    return [[line, b[best]]];
  });
}

function toValue(document: Document, line: Line, { value, unit, start, end }: Figure): ConflictValue {
  const place = { start: line.start + start, end: line.start + end };
  return {
    value,
    unit,
    report: document.id,
    ...place,
    text: document.article.text.slice(place.start, place.end),
  };
}

function kindOf({ kind }: Figure): Conflict['kind'] {
  if (kind === 'tally') return 'outcome';
  return kind === 'date' || kind === 'clock' || kind === 'year' ? 'date' : 'figure';
}

/** Characters looked at on either side of a figure, and words told of them. */
const BESIDE = 60;
const WORDS_BEFORE = 3;
const WORDS_AFTER = 2;

/**
 * Where a figure stands: the words around it that both reports have there, so that no name of one is told of both.
 * `known` are those of the other.
 */
function placeOf({ text }: Line, { start, end }: Figure, known: ReadonlySet<string>): string {
  const isOfForm = (word: string): boolean => known.has(word);
  const before = wordsOf(text.slice(Math.max(0, start - BESIDE), start));
  const after = wordsOf(text.slice(end, end + BESIDE));
  return [
    ...before.filter(isOfForm).slice(-WORDS_BEFORE),
    '…',
    ...after.filter(isOfForm).slice(0, WORDS_AFTER),
  ].join(' ');
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{M}'’-]{1,40}/gu) ?? [];
}

/** Figures that pair off in order, those of one kind with each other. */
function pairsOf(a: readonly Figure[], b: readonly Figure[]): readonly (readonly [Figure, Figure])[] {
  const left = [...b];
  return a.flatMap((figure): readonly (readonly [Figure, Figure])[] => {
    const at = left.findIndex((other) => other.kind === figure.kind && other.unit === figure.unit);
    const found = at < 0 ? undefined : left.splice(0, at + 1).at(-1);
    return found ? [[figure, found]] : [];
  });
}

/**
 * Every figure and date of two reports of one form that differs, in order of the first. In any language that figures are
 * read in. Bounded by 400 sentences a report.
 */
export function templateFigures(a: Form, b: Form): readonly Conflict[] {
  return sameFrames(a.lines, b.lines).flatMap(([line, other]) => {
    const differing = pairsOf(line.figures, other.figures).filter(
      ([figure, found]) => compareValues(figure, found, true) !== 'same',
    );
    if (differing.length === 0) return [];
    const known = new Set(wordsOf(other.text));
    return differing.map(([figure, found]): Conflict => {
      const values = [toValue(a.document, line, figure), toValue(b.document, other, found)];
      return { about: placeOf(line, figure, known), kind: kindOf(figure), resolution: 'differs', values };
    });
  });
}

/** Forms kept while the pairs that hold them go by: one form is that of a handful of reports more often than of many. */
const KEPT = 64;

/** Of each pair of one form among them; fetches both reports. Linear in the pairs. */
export function figuresOfForms(
  pairs: readonly Pair[],
  document: Corpus['document'],
): ReadonlyMap<Pair, readonly Conflict[]> {
  const forms = pairs.filter(({ relation }) => relation === 'template');
  const formOf = recent(KEPT, (report: number) => readForm(document(report)));
  return new Map(forms.map((pair) => [pair, templateFigures(formOf(pair.a), formOf(pair.b))]));
}
