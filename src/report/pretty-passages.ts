/** The shared passages of a story: who carries them, who first, and what was changed word by word. */
import type { Change, PassageEntry } from '../model/result.js';
import { abridge, changeSegments, pieces } from './changed-text.js';
import { PASSAGE_WORDS } from './labels.js';
import type { Page } from './page.js';
import { count, listed, more, wholeNumber } from './phrases.js';
import type { Variant } from './variants.js';
import { variantsOf } from './variants.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

const INDENT = '       ';

/** Those who carry it as the first one does, then those who changed it. */
function carriers(passage: PassageEntry, changed: readonly Variant[], page: Page): string {
  const differing = new Set(changed.flatMap(({ reports }) => reports));
  const all = [...new Set(passage.occurrences.map(({ report }) => report))];
  const named = (ids: readonly string[]): string =>
    listed(
      ids.map((id) => (id === passage.first ? `${page.clean(id)} (first)` : page.clean(id))),
      page.limits.carriers,
    );
  const alike = named(all.filter((id) => !differing.has(id)));
  if (differing.size === 0) return `word for word, in ${alike}`;
  return `in ${alike}; changed in ${named(all.filter((id) => differing.has(id)))}`;
}

function headLine(passage: PassageEntry, changed: readonly Variant[], page: Page): string[] {
  const kind = passage.kind === 'prose' ? '' : `${PASSAGE_WORDS[passage.kind]}, `;
  const text = ` ${kind}${count(passage.words, 'word')}, ${carriers(passage, changed, page)}`;
  return wrap(
    [
      { text: page.clean(passage.id), style: page.paint.report, trusted: true },
      { text, style: null, trusted: true },
    ],
    page,
    { first: '    ', rest: INDENT },
  );
}

const MAX_CHANGE = 120;

function clipped(words: string): string {
  return words.length <= MAX_CHANGE ? words : `${words.slice(0, MAX_CHANGE)} …`;
}

function changeWords({ from, to }: Change): string {
  const removed = from === '' ? '' : `[-${clipped(from)}-]`;
  return to === '' ? removed : `${removed}{+${clipped(to)}+}`;
}

/** What one other wording changes, when there are several and they cannot all be shown inside the text. */
function variantLines(variant: Variant, page: Page): string[] {
  const shown = variant.changes.slice(0, page.limits.changes);
  const left = variant.changes.length - shown.length;
  const text: Piece[] = [
    {
      text: `in ${listed(variant.reports.map(page.clean), page.limits.carriers)}: `,
      style: page.paint.report,
      trusted: true,
    },
    { text: shown.map(changeWords).join('  '), style: null },
    { text: left > 0 ? ` + ${count(left, 'more change')}` : '', style: page.paint.faint, trusted: true },
  ];
  return wrap(text, page, { first: INDENT, rest: `${INDENT}  ` });
}

function cutLines(lines: readonly string[], page: Page): string[] {
  const shown = lines.slice(0, page.limits.passageLines);
  return [...shown, ...more(lines.length - shown.length, 'line', INDENT, page)];
}

/** Where it probably comes from, and by what evidence. */
function originLines({ origin }: PassageEntry, page: Page): string[] {
  if (origin === undefined) return [];
  const text: Piece[] = [
    { text: 'likely from ', style: null, trusted: true },
    { text: origin.name, style: page.paint.report },
    { text: `: ${origin.because.join('; ')}`, style: page.paint.faint },
  ];
  return wrap(text, page, { first: INDENT, rest: `${INDENT}  ` });
}

function passageLines(passage: PassageEntry, page: Page): string[] {
  const offset = passage.occurrences[0]?.start ?? 0;
  const other = variantsOf(passage.occurrences.slice(1));
  const inline = other.length === 1 ? (other[0]?.changes ?? []) : [];
  const segments = changeSegments(passage.text, offset, inline);
  const text = pieces(page.all ? segments : abridge(segments), page);
  const shown = other.length > 1 ? other.slice(0, page.limits.carriers) : [];
  return [
    ...headLine(passage, other, page),
    ...originLines(passage, page),
    ...cutLines(wrap(text, page, { first: INDENT, rest: INDENT }), page),
    ...cutLines(
      shown.flatMap((variant) => variantLines(variant, page)),
      page,
    ),
    ...more(other.length > 1 ? other.length - shown.length : 0, 'wording', INDENT, page),
  ];
}

function isWording(passage: PassageEntry): boolean {
  return passage.kind === 'prose' || passage.kind === 'quote';
}

function asideLine(asides: readonly PassageEntry[], page: Page): string[] {
  if (asides.length === 0 || page.verbose) return [];
  const formulas = asides.filter(({ kind }) => kind === 'formula').length;
  const boilerplate = asides.length - formulas;
  const what = [
    ...(formulas > 0 ? [`${count(formulas, 'run')} of names and titles`] : []),
    ...(boilerplate > 0 ? [`${count(boilerplate, 'run')} of boilerplate`] : []),
  ];
  return [`    ${page.paint.faint(`not counted as shared wording: ${listed(what)} (-v lists them)`)}`];
}

/** Largest first; formulas and boilerplate are counted, or listed last when asked for. */
export function sharedPassages(passages: readonly PassageEntry[], heading: string, page: Page): string[] {
  if (passages.length === 0) return [];
  const largestFirst = [...passages].sort((a, b) => b.words - a.words);
  const wording = largestFirst.filter(isWording);
  const asides = largestFirst.filter((passage) => !isWording(passage));
  const listing = page.verbose ? [...wording, ...asides] : wording;
  const shown = listing.slice(0, page.limits.passages);
  const differ = shown.some(({ occurrences }) => occurrences.some(({ changes }) => changes.length > 0));
  const legend = differ ? ` ${page.paint.faint('([-as in the first named-] {+as changed+})')}` : '';
  return [
    `  ${page.paint.heading(`${heading}: ${wording.length === 0 ? 'none' : wholeNumber(wording.length)}`)}${legend}`,
    ...shown.flatMap((passage) => passageLines(passage, page)),
    ...more(listing.length - shown.length, 'passage', '    ', page),
    ...asideLine(asides, page),
  ];
}
