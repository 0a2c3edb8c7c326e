/** Words that must not run, or not as they stand: what took them back, who still carries them, and where. */
import type { AlertCarrier, Change, StoryAlert, StoryEntry } from '../model/result.js';
import { label } from './labels.js';
import type { Page } from './page.js';
import { listed, more } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import type { Piece } from './wrap.js';
import { wrap } from './wrap.js';

const BULLET = '      ';
const CARRIER = '        ';
const LONGEST_CHANGE = 80;

function clipped(words: string, page: Page): string {
  return words.length <= LONGEST_CHANGE ? words : `${words.slice(0, LONGEST_CHANGE)} ${page.signs.ellipsis}`;
}

function changePieces({ from, to }: Change, page: Page): Piece[] {
  return [
    ...(from === '' ? [] : [{ text: `[-${clipped(from, page)}-]`, style: page.paint.removed }]),
    ...(to === '' ? [] : [{ text: `{+${clipped(to, page)}+}`, style: page.paint.added }]),
  ];
}

/** The changes whose old wording a report still has, or the passages that it shares with what was killed. */
function wherePieces(alert: StoryAlert, carrier: AlertCarrier, index: ReportIndex, page: Page): Piece[] {
  if (alert.kind === 'killed') {
    const shared = sharedWith(alert.version, carrier.report, index);
    const rest = shared.length === 0 ? '' : `: ${listed(shared.map(page.clean), page.limits.carriers)}`;
    return [{ text: rest, style: null, trusted: true }];
  }
  const found = [...new Set(carrier.passages.flatMap(({ change }) => change ?? []))];
  const shown = found.slice(0, page.limits.changes);
  const pieces = shown.flatMap((n) => {
    const change = alert.changes?.[n];
    return change ? [{ text: '  ', style: null, trusted: true }, ...changePieces(change, page)] : [];
  });
  const left = found.length - shown.length;
  return [
    { text: ':', style: null, trusted: true },
    ...pieces,
    ...(left > 0 ? [{ text: ` + ${left} more`, style: page.paint.faint, trusted: true }] : []),
  ];
}

function sharedWith(version: string, carrier: string, index: ReportIndex): readonly string[] {
  return [...index.passages.values()]
    .filter(({ kind }) => kind === 'prose' || kind === 'quote')
    .filter(({ occurrences }) => {
      const reports = new Set(occurrences.map(({ report }) => report));
      return reports.has(version) && reports.has(carrier);
    })
    .map(({ id }) => id);
}

/** "KILLED r5 npa, by r4"; the item itself where it came as canceled. */
function headLine(alert: StoryAlert, index: ReportIndex, page: Page): string[] {
  const isKilled = alert.kind === 'killed';
  const by = alert.by === alert.version ? '' : ` by ${page.clean(alert.by)}`;
  const what = isKilled
    ? `was taken back${by}, and is still carried`
    : `was corrected${by}, and is still carried`;
  return wrap(
    [
      { text: isKilled ? 'KILLED' : 'NOT CORRECTED', style: page.paint.warning, trusted: true },
      { text: ` ${label(alert.version, index, page)}`, style: page.paint.report, trusted: true },
      { text: ` ${what}`, style: null, trusted: true },
    ],
    page,
    { first: `    ${page.signs.bullet} `, rest: BULLET },
  );
}

function alertLines(alert: StoryAlert, index: ReportIndex, page: Page): string[] {
  const shown = alert.carriers.slice(0, page.limits.reports);
  return [
    ...headLine(alert, index, page),
    ...shown.flatMap((carrier) =>
      wrap(
        [
          { text: label(carrier.report, index, page), style: page.paint.report, trusted: true },
          ...wherePieces(alert, carrier, index, page),
        ],
        page,
        { first: CARRIER, rest: `${CARRIER}  ` },
      ),
    ),
    ...more(alert.carriers.length - shown.length, 'report', CARRIER, page),
  ];
}

/** Nothing where nothing of the story was taken back or corrected, or nobody has it still. */
export function alerts(story: StoryEntry, index: ReportIndex, page: Page): string[] {
  const all = story.alerts ?? [];
  if (all.length === 0) return [];
  const shown = all.slice(0, page.limits.alerts);
  const corrected = all.some(({ kind }) => kind === 'uncorrected');
  const legend = corrected ? ` ${page.paint.faint('([-as it was-] {+as corrected+})')}` : '';
  return [
    `  ${page.paint.warning('Must not run as it stands')}${legend}`,
    ...shown.flatMap((alert) => alertLines(alert, index, page)),
    ...more(all.length - shown.length, 'alert', '    ', page),
  ];
}
