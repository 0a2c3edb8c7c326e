/** How reports, verdicts and relations are called in words. */
import type { PassageKind, Relation, ReportEntry } from '../model/result.js';
import type { Page } from './page.js';
import { count, listed, time } from './phrases.js';
import type { ReportIndex, Statements } from './report-index.js';

/** "r3 Northern Wire". An id the result does not hold stands for itself. */
export function label(id: string, index: ReportIndex, page: Page): string {
  const report = index.reports.get(id);
  return report ? `${id} ${page.clean(report.source)}` : page.clean(id);
}

/** "3 sentences", or what else a report has to itself; null when nothing was found or looked for. */
export function ownWords(own: Statements | undefined): string | null {
  if (!own) return null;
  if (own.own.length > 0) return count(own.own.length, 'sentence');
  return own.ownDetails.length > 0 ? count(own.ownDetails.length, 'detail') : null;
}

/** Why a report is no content of its story, or not yet; empty where it is. */
export function lifecycleWords(report: ReportEntry, page: Page): string {
  const { lifecycle, supersededBy, signals = [], embargo } = report;
  if (supersededBy !== undefined) return `older version of ${page.clean(supersededBy)}`;
  if (lifecycle === 'canceled')
    return signals.includes('kill') ? 'kill: must not run' : 'canceled: must not run';
  const until = embargo === undefined ? '' : ` until ${time(embargo, page)}`;
  if (lifecycle === 'withheld') return `withheld${until}`;
  if (signals.includes('advisory')) return 'note to editors';
  return until === '' ? '' : `embargo${until}`;
}

/** What a report adds, short enough for a table; empty where facts were not looked for. */
export function verdictWords(report: ReportEntry, own: Statements | undefined, page: Page): string {
  return [addsWords(report, own, page), lifecycleWords(report, page)]
    .filter((words) => words !== '')
    .join('; ');
}

function addsWords(report: ReportEntry, own: Statements | undefined, page: Page): string {
  const words = ownWords(own);
  switch (report.verdict) {
    case 'lead':
      return words === null ? 'lead' : `lead, ${words} of its own`;
    case 'adds-facts':
      return words === null ? 'adds facts' : `adds ${words}`;
    case 'nothing-new':
      return overWords('nothing new', 'over', report, page);
    case 'duplicate':
      return overWords('duplicate', 'of', report, page);
    case 'alone':
      return 'alone';
    case null:
      return '';
    default:
      return report.verdict satisfies never;
  }
}

function overWords(what: string, joint: string, report: ReportEntry, page: Page): string {
  const over = report.nothingNewOver.map((id) => page.clean(id));
  return over.length === 0 ? what : `${what} ${joint} ${listed(over, 3)}`;
}

export const RELATION_WORDS: Readonly<Record<Relation, string>> = {
  identical: 'identical',
  cut: 'cut',
  extended: 'extended',
  rewrite: 'rewrite',
  embeds: 'embeds',
  partial: 'part shared',
  'quotes-only': 'quotes only',
  template: 'same template',
};

/** The same, for one pair, in a sentence; `a` and `b` are labels. */
export function relationSentence(relation: Relation, a: string, b: string): string {
  switch (relation) {
    case 'identical':
      return `${a} and ${b} have the same body, word for word`;
    case 'cut':
      return `${a} is ${b} with parts left out`;
    case 'extended':
      return `${a} is ${b} and more`;
    case 'rewrite':
      return `${a} and ${b} are one text with changed words`;
    case 'embeds':
      return `one holds the other among text of its own`;
    case 'partial':
      return `they share passages, and both have much of their own`;
    case 'quotes-only':
      return `they share quotations and next to no prose`;
    case 'template':
      return `same form, but other figures or another day: not duplicates`;
    default:
      return relation satisfies never;
  }
}

export const PASSAGE_WORDS: Readonly<Record<PassageKind, string>> = {
  prose: 'prose',
  quote: 'quote',
  formula: 'names and titles',
  boilerplate: 'boilerplate',
};
