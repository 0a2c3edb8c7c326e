/** Two reports side by side, as markup for those that are drawn at once, and as plain data for the others. */
import type { PairEntry, ReportEntry, StoryEntry } from '../../model/result.js';
import { RELATION_WORDS, relationSentence } from '../labels.js';
import { count, decimal, listed, percent, wholeNumber } from '../phrases.js';
import type { Context } from './context.js';
import { isForeign, pairId, pairOf, plainName, sourceOf } from './context.js';
import type { FormFigure } from './form-figures.js';
import { figuresOfForm } from './form-figures.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { linksOf } from './pair-links.js';
import type { PairRow, PairRows, Piece, SideParagraph } from './pair-rows.js';
import { pairRows, statementPlaces } from './pair-rows.js';
import { line } from './visible-text.js';
import { when } from './when.js';

/** What both ways of drawing a pair say, in plain words. */
interface PairWords {
  readonly id: string;
  readonly ids: readonly [string, string];
  readonly names: readonly [string, string];
  /** Of each its headline, which may be empty, and when and how long it is. */
  readonly details: readonly [readonly [string, string], readonly [string, string]];
  readonly title: string;
  readonly summary: string;
  readonly figures: readonly (readonly [string, string])[];
  /** Of two reports of one form. */
  readonly changed: readonly FormFigure[];
  /** Of the two texts, where it is known and not the page's own; else empty. */
  readonly languages: readonly [string, string];
}

export interface PairView {
  readonly words: PairWords;
  readonly rows: PairRows;
  readonly texts: readonly [string, string];
}

function detail({ title, published, words }: ReportEntry): readonly [string, string] {
  const rest = `${when(published)} · ${count(words, 'word')}`;
  return title === null ? ['', rest] : [line(title, 160), ` · ${rest}`];
}

function figuresOf(
  pair: PairEntry | undefined,
  a: string,
  b: string,
): readonly (readonly [string, string])[] {
  if (!pair) return [];
  const turned = pair.a !== a;
  const pick = (first: number, second: number): number => (turned ? second : first);
  const from = pair.direction;
  return [
    ['Jaccard', decimal(pair.jaccard)],
    [`of ${a} in ${b}`, percent(pick(pair.containmentA, pair.containmentB))],
    [`of ${b} in ${a}`, percent(pick(pair.containmentB, pair.containmentA))],
    [`words of ${a} in passages`, percent(pick(pair.wordsSharedA, pair.wordsSharedB))],
    [`words of ${b} in passages`, percent(pick(pair.wordsSharedB, pair.wordsSharedA))],
    ...(from ? [['came first', `${from.from}, ${from.confidence}: ${listed(from.because)}`] as const] : []),
  ];
}

function sentence(pair: PairEntry | undefined, a: string, b: string): string {
  if (!pair) return `${a} and ${b} share no wording to speak of.`;
  const said = relationSentence(pair.relation, pair.a, pair.b);
  return `${RELATION_WORDS[pair.relation]}: ${said}.`.replace(/^./, (first) => first.toUpperCase());
}

function foreign({ language }: ReportEntry): string {
  return isForeign(language) ? language : '';
}

/** Null where a report is not there, or its text is not at hand. */
export function pairView(story: StoryEntry, x: string, y: string, context: Context): PairView | null {
  const [a, b] = pairId(x, y).split('-');
  const { index } = context;
  const [left, right] = [index.reports.get(a), index.reports.get(b)];
  const [textA, textB] = [context.textOf(a), context.textOf(b)];
  if (!left || !right || !textA || !textB) return null;
  const pair = pairOf(index.pairsOf.get(story.id) ?? [], a, b);
  const links = pair ? linksOf(pair, [a, textA.text], [b, textB.text], index.passages) : [];
  const facts = [a, b].flatMap((id) => index.statementsOf.get(id)?.all ?? []);
  return {
    words: {
      id: pairId(a, b),
      ids: [a, b],
      names: [sourceOf(left), sourceOf(right)],
      details: [detail(left), detail(right)],
      title: `${plainName(a, context)} and ${plainName(b, context)}`,
      summary: sentence(pair, a, b),
      figures: figuresOf(pair, a, b),
      changed: figuresOfForm(pair?.figures ?? []).map(([about, from, to]) =>
        pair?.a === a ? [about, from, to] : [about, to, from],
      ),
      languages: [foreign(left), foreign(right)],
    },
    rows: pairRows(textA, textB, links, statementPlaces(facts, a, b)),
    texts: [textA.text, textB.text],
  };
}

type SideName = 'l' | 'r';

function pieceMarkup(piece: Piece, text: string, id: string, side: SideName): Markup {
  const words = text.slice(piece.start, piece.end);
  const other = side === 'l' ? 'r' : 'l';
  const number =
    piece.number > 0 &&
    html`<a class="no" id="${id}-${side}${piece.number}" href="#${id}-${other}${piece.number}" aria-label="Passage ${piece.number}, go to the other report">${piece.number}</a>`;
  switch (piece.kind) {
    case 'own':
      return html`<span class="o">${words}</span>`;
    case 'shared':
      return html`${number}<span class="s">${words}</span>`;
    case 'edited':
      return html`${number}<em class="e">${words}</em>`;
    case 'aside':
      return html`<span class="a">${words}</span>`;
    default:
      return piece.kind satisfies never;
  }
}

function sideMarkup(
  paragraphs: readonly SideParagraph[],
  text: string,
  { id, ids, languages }: PairWords,
  side: SideName,
): Markup {
  const n = side === 'l' ? 0 : 1;
  return html`<div class="${side}" data-of="${ids[n]}"${languages[n] !== '' && html` lang="${languages[n]}"`}>${paragraphs.map(
    ({ kind, pieces }) =>
      html`<p dir="auto" class="${kind}">${pieces.map((piece) => pieceMarkup(piece, text, id, side))}</p>`,
  )}</div>`;
}

function cutText(cut: PairRow['cut'], [a, b]: readonly [string, string]): string {
  if (!cut) return '';
  const [ends, goesOn] = cut.ends === 'left' ? [a, b] : [b, a];
  return `${ends} ends here; ${goesOn} goes on for ${count(cut.words, 'word')}`;
}

function rowMarkup(row: PairRow, { words, texts }: PairView): Markup {
  return html`<div class="row${row.aligned ? '' : ' apart'}">${sideMarkup(row.left, texts[0], words, 'l')}${sideMarkup(row.right, texts[1], words, 'r')}</div>${row.cut && html`<p class="cut">✂ ${cutText(row.cut, words.ids)}</p>`}`;
}

function leftOut(view: PairView): readonly string[] {
  return view.rows.leftOut.flatMap((left, n) =>
    left > 0 ? [`${wholeNumber(left)} more characters of ${view.words.ids[n]} are not shown.`] : [],
  );
}

function changedList({ changed }: PairWords): Markup | false {
  return (
    changed.length > 0 &&
    html`<ul class="changed">${changed.map(([about, from, to]) => html`<li><bdi>${about}</bdi>: <bdi>${from}</bdi> → <bdi>${to}</bdi></li>`)}</ul>`
  );
}

/** The whole view. What a reader without a script cannot use is put in by the script. */
export function pairMarkup(view: PairView, story: StoryEntry): Markup {
  const { words, rows } = view;
  const { id } = words;
  return html`<article class="view pair" id="${id}" aria-labelledby="${id}-h" data-passages="${rows.links}">
<p class="kicker"><a href="#${story.id}">Story ${story.id}</a> · side by side</p>
<h2 id="${id}-h"><bdi>${words.title}</bdi></h2>
<p class="lede">${words.summary}</p>
<dl class="figures">${words.figures.map(([what, value]) => html`<div><dt>${what}</dt><dd>${value}</dd></div>`)}</dl>
${changedList(words)}
<fieldset class="mode"><legend>Mark</legend><label><input type="radio" name="${id}-mode" value="shared" checked> what is shared</label><label><input type="radio" name="${id}-mode" value="differs"> what differs</label></fieldset>
<div class="sides">
<div class="row heads">${([0, 1] as const).map((n) => html`<div class="${n === 0 ? 'l' : 'r'}"><h3><b>${words.ids[n]}</b> <bdi>${words.names[n]}</bdi></h3><p><bdi>${words.details[n][0]}</bdi>${words.details[n][1]}</p></div>`)}</div>
${rows.rows.map((row) => rowMarkup(row, view))}
</div>
${leftOut(view).map((said) => html`<p class="note">${said}</p>`)}
</article>`;
}

const KINDS: readonly Piece['kind'][] = ['own', 'shared', 'edited', 'aside'];

function paragraphData({ kind, pieces }: SideParagraph): readonly [string, readonly number[]] {
  return [
    kind,
    pieces.flatMap(({ kind: own, start, end, number }) => [KINDS.indexOf(own), start, end, number]),
  ];
}

/** What the script draws a pair from: pieces as [kind, start, end, number] in the texts of the story's data. */
export function pairData(view: PairView): unknown {
  const { words, rows } = view;
  return {
    ...words,
    links: rows.links,
    notes: leftOut(view),
    rows: rows.rows.map((row) => [
      row.left.map(paragraphData),
      row.right.map(paragraphData),
      row.aligned ? 1 : 0,
      cutText(row.cut, words.ids),
    ]),
  };
}

/** The part of a report's text that these pairs point into. */
export function shownText(report: string, views: readonly PairView[]): string {
  let [text, most] = ['', 0];
  for (const { words, rows, texts } of views) {
    const side = words.ids.indexOf(report);
    text = texts[side] ?? text;
    for (const { left, right } of rows.rows)
      for (const { pieces } of side === 0 ? left : right) most = Math.max(most, pieces.at(-1)?.end ?? 0);
  }
  return text.slice(0, most);
}
