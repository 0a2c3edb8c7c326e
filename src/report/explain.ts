/**
 * Why two reports were, or were not, taken for near-duplicates and for one story: every figure beside the
 * threshold it is held against, both wordings of what they share, and what each has to itself.
 */
import type { PairEntry, ReportEntry, Result } from '../model/result.js';
import { pairDifferences } from './explain-differences.js';
import { pairPassageLines } from './explain-passages.js';
import { groupReasons, storyReasons } from './explain-thresholds.js';
import { findReport } from './find-report.js';
import { label, RELATION_WORDS, relationSentence, verdictWords } from './labels.js';
import type { Page, RenderOptions } from './page.js';
import { pageFor } from './page.js';
import { pageText } from './page-text.js';
import { count, decimal, listed, more, percent, time, wholeNumber } from './phrases.js';
import { reportName } from './plain-text.js';
import { detailLines } from './pretty-details.js';
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
    `  ${reportName(report)}`,
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

function onlyIn(report: ReportEntry, other: ReportEntry, index: ReportIndex, page: Page): string[] {
  const own = index.statementsOf.get(report.id);
  if (!own) return [];
  const shown = own.own.slice(0, page.limits.sentences);
  const details = detailLines(own, shown, page, '    ');
  const pair = index.stories.get(report.story)?.reports.length === 2;
  const among = report.story === other.story ? '' : ` (measured inside ${report.story})`;
  const heading =
    pair && among === ''
      ? `${report.id} has, and ${other.id} has not`
      : `${report.id} has, and neither ${other.id} nor any other report of its story has${among}`;
  if (own.own.length === 0)
    return [page.paint.heading(`${report.id} has no sentence of its own`), ...details];
  return [
    page.paint.heading(`${heading}: ${count(own.own.length, 'sentence')} of ${wholeNumber(own.all.length)}`),
    ...shown.flatMap((fact) => sentenceLines(fact, page, '  ')),
    ...more(own.own.length - shown.length, 'sentence', '    ', page),
    ...details,
  ];
}

/** Facts are looked for inside a story: two reports alone on theirs were not held against each other. */
function notCompared(result: Result, a: ReportEntry, b: ReportEntry, page: Page): string[] {
  const looked = result.facts.some(({ report }) => report === a.id || report === b.id);
  if (a.story === b.story || looked || result.detail !== 'full') return [];
  const text = 'Sentences, figures and quotations are held against each other inside a story only.';
  return paragraph('What each alone has was not looked for', [text], page);
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
    pair ? pairPassageLines({ ...pair, a: first.id, b: second.id }, index, page) : [],
    ...pairDifferences(first, second, index, page),
    onlyIn(first, second, index, page),
    onlyIn(second, first, index, page),
    notCompared(result, first, second, page),
  ]);
  return pageText(lines, page);
}
