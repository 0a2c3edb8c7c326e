/**
 * Why two reports were, or were not, taken for near-duplicates and for one story: every figure beside the
 * threshold it is held against, both wordings of what they share, and what each has to itself.
 */
import type { PairEntry, ReportEntry, Result } from '../model/result.js';
import { pairPassageLines } from './explain-passages.js';
import { groupReasons, storyReasons } from './explain-thresholds.js';
import { findReport } from './find-report.js';
import { label, place, RELATION_WORDS, relationSentence, verdictWords } from './labels.js';
import type { Page, RenderOptions } from './page.js';
import { pageFor } from './page.js';
import { count, decimal, listed, more, percent, time, wholeNumber } from './phrases.js';
import { sentenceLines } from './pretty-own.js';
import { spaced } from './pretty-story.js';
import type { ReportIndex } from './report-index.js';
import { indexReport } from './report-index.js';
import { wrap } from './wrap.js';

/** A paragraph under a heading; every line of it is wrapped. */
function paragraph(heading: string, sentences: readonly string[], page: Page): string[] {
  const lines = sentences.flatMap((text) =>
    wrap([{ text, style: null, trusted: true }], page, { first: '  ', rest: '    ' }),
  );
  return lines.length === 0 ? [] : [page.paint.heading(heading), ...lines];
}

function reportLines(report: ReportEntry, index: ReportIndex, page: Page): string[] {
  const published = report.published === null ? 'no date' : time(report.published, page);
  const verdict = verdictWords(report, index.statementsOf.get(report.id), page);
  const facts = `${published}, ${count(report.words, 'word')}, story ${report.story}, wording ${report.cluster}${verdict === '' ? '' : `, ${verdict}`}`;
  return [
    page.paint.report(label(report.id, index, page)),
    ...wrap([{ text: report.title ?? '', style: null }], page, { first: '  ', rest: '  ' }),
    `  ${place(report)}`,
    ...wrap([{ text: page.clean(facts), style: null, trusted: true }], page, { first: '  ', rest: '  ' }),
  ];
}

function figures(pair: PairEntry, page: Page): string[] {
  const { a, b } = pair;
  const origin = pair.direction
    ? `${pair.direction.from} came first, ${pair.direction.confidence}: ${listed(pair.direction.because.map(page.clean))}`
    : 'nothing tells who had it first; a common source is likely where wording is shared';
  return paragraph(
    `${RELATION_WORDS[pair.relation]}: ${relationSentence(pair.relation, a, b)}`,
    [
      `Jaccard ${decimal(pair.jaccard)}: shingles they share, as part of all shingles of both.`,
      `Containment: ${percent(pair.containmentA)} of ${a}'s shingles stand in ${b}, ${percent(pair.containmentB)} of ${b}'s in ${a}.`,
      `Words in shared passages: ${percent(pair.wordsSharedA)} of ${a}, ${percent(pair.wordsSharedB)} of ${b}.`,
      `Direction: ${origin}.`,
    ],
    page,
  );
}

function noPair(result: Result, a: string, b: string, page: Page): string[] {
  const { minPassageWords: words } = result.settings;
  const run = typeof words === 'number' ? ` of ${wholeNumber(words)} words or more` : '';
  return paragraph(
    'No wording in common',
    [`${a} and ${b} share no passage${run} and too few shingles to be listed as a pair.`],
    page,
  );
}

function onlyIn(report: ReportEntry, other: string, index: ReportIndex, page: Page): string[] {
  const own = index.statementsOf.get(report.id);
  if (!own) return [];
  const shown = own.own.slice(0, page.limits.sentences);
  const story = index.reports.get(other)?.story === report.story ? '' : ` (measured inside ${report.story})`;
  const heading = `${report.id} has, and neither ${other} nor any other report of its story has${story}`;
  if (own.own.length === 0) return [page.paint.heading(`${report.id} has no sentence of its own`)];
  return [
    page.paint.heading(`${heading}: ${count(own.own.length, 'sentence')} of ${wholeNumber(own.total)}`),
    ...shown.flatMap((fact) => sentenceLines(fact, page, '  ')),
    ...more(own.own.length - shown.length, 'sentence', '    ', page),
  ];
}

function pairOf(result: Result, a: string, b: string): PairEntry | undefined {
  return result.pairs.find((pair) => (pair.a === a && pair.b === b) || (pair.a === b && pair.b === a));
}

/**
 * One pair explained. `a` and `b` may be ids, paths, file names or sources; throws OptionError when one of
 * them names no report or several, or both name the same. A pure function of its arguments.
 */
export function renderPairExplanation(
  result: Result,
  a: string,
  b: string,
  options: RenderOptions = {},
): string {
  const page = pageFor(options);
  const index = indexReport(result);
  const first = findReport(result, a);
  const second = findReport(result, b, first);
  const pair = pairOf(result, first.id, second.id);
  const lines = spaced([
    reportLines(first, index, page),
    reportLines(second, index, page),
    pair ? figures(pair, page) : noPair(result, first.id, second.id, page),
    paragraph(...groupReasons(result, first, second, pair), page),
    paragraph(...storyReasons(result, first, second, page), page),
    pair ? pairPassageLines(pair, index, page) : [],
    onlyIn(first, second.id, index, page),
    onlyIn(second, first.id, index, page),
  ]);
  return `${lines.join('\n')}\n`;
}
