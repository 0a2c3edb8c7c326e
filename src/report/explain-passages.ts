/** The passages of one pair with the wordings of both, whichever carrier the result lists first. */
import type { Change, PairEntry, PassageEntry, PassageOccurrence } from '../model/result.js';
import type { Segment } from './changed-text.js';
import { abridge, changeSegments, pieces } from './changed-text.js';
import { PASSAGE_WORDS } from './labels.js';
import type { Page } from './page.js';
import { count, more, wholeNumber } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import { wrap } from './wrap.js';

const INDENT = '     ';

/** Reading b as the changed a: where the passage is told from b, what came and what went swap places. */
export function turned(segments: readonly Segment[]): Segment[] {
  const swapped = segments.map((segment): Segment => {
    if (segment.kind === 'removed') return { kind: 'added', text: segment.text };
    return segment.kind === 'added' ? { kind: 'removed', text: segment.text } : segment;
  });
  // Removed words stand before those in their place.
  for (let at = 1; at < swapped.length; at += 1) {
    const [before, after] = [swapped[at - 1], swapped[at]];
    if (before?.kind === 'added' && after?.kind === 'removed') {
      swapped[at - 1] = after;
      swapped[at] = before;
    }
  }
  return swapped;
}

function lines(segments: readonly Segment[], page: Page, first = INDENT): string[] {
  const text = pieces(page.all ? segments : abridge(segments), page);
  const wrapped = wrap(text, page, { first, rest: INDENT });
  const shown = wrapped.slice(0, page.limits.passageLines);
  return [...shown, ...more(wrapped.length - shown.length, 'line', INDENT, page)];
}

/** A third report is listed first: each of the two is shown with its changes against that one. */
function bothAgainst(
  passage: PassageEntry,
  offset: number,
  carriers: readonly [PassageOccurrence, PassageOccurrence],
  page: Page,
): string[] {
  const wording = (changes: readonly Change[]): Segment[] => changeSegments(passage.text, offset, changes);
  return carriers.flatMap(({ report, changes }) =>
    lines(wording(changes), page, `  ${page.clean(report)}: `),
  );
}

function wordings(passage: PassageEntry, pair: PairEntry, page: Page): string[] {
  const [base] = passage.occurrences;
  const inA = passage.occurrences.find(({ report }) => report === pair.a);
  const inB = passage.occurrences.find(({ report }) => report === pair.b);
  if (!base || !inA || !inB) return [];
  if (inA.changes.length === 0) return lines(changeSegments(passage.text, base.start, inB.changes), page);
  if (inB.changes.length === 0)
    return lines(turned(changeSegments(passage.text, base.start, inA.changes)), page);
  if (JSON.stringify(inA.changes) === JSON.stringify(inB.changes)) {
    const theirs = changeSegments(passage.text, base.start, inA.changes).filter(
      ({ kind }) => kind !== 'removed',
    );
    return lines(
      theirs.map(({ text }) => ({ kind: 'same', text })),
      page,
    );
  }
  return bothAgainst(passage, base.start, [inA, inB], page);
}

function passageBlock(passage: PassageEntry, pair: PairEntry, page: Page): string[] {
  const first = passage.first === null ? '' : `, first in ${page.clean(passage.first)}`;
  const kind = PASSAGE_WORDS[passage.kind];
  const head = `${page.clean(passage.id)}: ${kind}, ${count(passage.words, 'word')}${first}`;
  return [`  ${page.paint.report(head)}`, ...wordings(passage, pair, page)];
}

export function pairPassageLines(pair: PairEntry, index: ReportIndex, page: Page): string[] {
  const passages = pair.passages.flatMap((id) => index.passages.get(id) ?? []);
  if (passages.length === 0) return [];
  const shown = passages.slice(0, page.limits.passages);
  return [
    `${page.paint.heading(`Passages in both: ${wholeNumber(passages.length)}`)} ${page.paint.faint(`([-in ${pair.a}-] {+in ${pair.b}+})`)}`,
    ...shown.flatMap((passage) => passageBlock(passage, pair, page)),
    ...more(passages.length - shown.length, 'passage', '  ', page),
  ];
}
