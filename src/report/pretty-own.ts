/** What each report alone adds: its sentences that no other report of the story holds, new words marked. */
import type { FactEntry, StoryEntry } from '../model/result.js';
import { abridge, freshSegments, mostlyFresh, pieces } from './changed-text.js';
import { label } from './labels.js';
import type { Page } from './page.js';
import { more, wholeNumber } from './phrases.js';
import { detailLines } from './pretty-details.js';
import type { ReportIndex, Statements } from './report-index.js';
import { wrap } from './wrap.js';

/** True when some of the sentence's words are marked, so that a legend is wanted. */
function isMarked(fact: FactEntry): boolean {
  return !mostlyFresh(freshSegments(fact.text, fact.start, fact.uncovered));
}

/** One sentence; no marks when nearly all of it is new. */
export function sentenceLines(fact: FactEntry, page: Page, indent = '      '): string[] {
  const marked = freshSegments(fact.text, fact.start, fact.uncovered);
  const segments = mostlyFresh(marked) ? [{ kind: 'same' as const, text: fact.text }] : marked;
  const text = pieces(page.all ? segments : abridge(segments), page);
  return wrap(text, page, { first: `${indent}${page.signs.bullet} `, rest: `${indent}  ` });
}

/** The lines under one report's name, cut to the page's limit. */
function ownLines(own: Statements, page: Page): string[] {
  const shown = own.own.slice(0, page.limits.sentences);
  return [
    ...shown.flatMap((fact) => sentenceLines(fact, page)),
    ...more(own.own.length - shown.length, 'sentence', '        ', page),
    ...detailLines(own, shown, page, '        '),
  ];
}

/** Report by report, in the order an editor reads them: the reading set first. */
export function ownStatements(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const order = [...new Set([...story.readingSet, ...story.reports])];
  const adding = order.flatMap((id) => {
    const own = index.statementsOf.get(id);
    return own && own.own.length + own.ownDetails.length > 0 ? [{ id, own }] : [];
  });
  if (adding.length === 0) return [];
  const shown = adding.slice(0, page.limits.reportsWithSentences);
  const marked = shown.some(({ own }) => own.own.slice(0, page.limits.sentences).some(isMarked));
  const sign = page.color
    ? page.paint.fresh('new words')
    : `${page.signs.freshOpen}new words${page.signs.freshClose}`;
  const legend = marked ? ` (${sign} of a partly known sentence)` : '';
  return [
    `  ${page.paint.heading('What each report alone has')}${legend}`,
    ...shown.flatMap(({ id, own }) => [
      `    ${page.paint.report(label(id, index, page))} ${page.paint.faint(ofTotal(own))}`,
      ...ownLines(own, page),
    ]),
    ...more(adding.length - shown.length, 'report', '    ', page),
  ];
}

function ofTotal(own: Statements): string {
  if (own.own.length === 0) return 'no sentence of its own';
  return `${wholeNumber(own.own.length)} of ${wholeNumber(own.all.length)} sentences`;
}
