/** One story in Markdown: what must not run, what to read, where reports differ; the rest in parts that open. */
import type {
  AlertCarrier,
  Change,
  Conflict,
  PairEntry,
  PassageEntry,
  StoryAlert,
  StoryEntry,
} from '../model/result.js';
import { abridge, changeSegments } from './changed-text.js';
import { differingIn } from './fact-table.js';
import { eventOf } from './html/events.js';
import { daysOf, when } from './html/when.js';
import { ownWords, RELATION_WORDS } from './labels.js';
import { passageOrigin } from './likely-origin.js';
import { folded, name, plain, rest, tellers } from './markdown-words.js';
import { count, decimal, listed, percent, wholeNumber } from './phrases.js';
import { mostCopied, telling } from './pretty-confirmation.js';
import { valuesTold } from './pretty-differences.js';
import { alterations } from './pretty-quotes.js';
import { carriedWords } from './pretty-reports.js';
import type { ReportIndex } from './report-index.js';
import { classesOf } from './statement-classes.js';
import { contentOf } from './story-content.js';

const MOST = {
  alerts: 10,
  changes: 6,
  reports: 25,
  differences: 12,
  values: 6,
  quotes: 10,
  copied: 12,
  own: 6,
  ownReports: 12,
  passages: 8,
  pairs: 15,
  figures: 8,
};

function changed({ from, to }: Change): string {
  const words = [
    ...(from === '' ? [] : [`<del>${plain(from, 120)}</del>`]),
    ...(to === '' ? [] : [`<ins>${plain(to, 120)}</ins>`]),
  ];
  return words.join(' ');
}

function carrierLine(alert: StoryAlert, { report, passages }: AlertCarrier, index: ReportIndex): string {
  const found = [...new Set(passages.flatMap(({ change }) => change ?? []))];
  const changes = found.slice(0, MOST.changes).flatMap((n) => alert.changes?.[n] ?? []);
  const left = found.length - changes.length;
  const said = [...changes.map(changed), ...(left > 0 ? [count(left, 'more change')] : [])];
  return `  - ${name(report, index)}${said.length > 0 ? `: ${said.join(', ')}` : ''}`;
}

function alertLines({ alerts = [] }: StoryEntry, index: ReportIndex): string[] {
  if (alerts.length === 0) return [];
  const lines = alerts.slice(0, MOST.alerts).flatMap((alert) => {
    const isKilled = alert.kind === 'killed';
    const by = alert.by === alert.version ? '' : ` by ${name(alert.by, index)}`;
    const head = `- ${isKilled ? 'KILLED' : 'NOT CORRECTED'}: ${name(alert.version, index)} was ${isKilled ? 'taken back' : 'corrected'}${by}; still carried by`;
    const shown = alert.carriers.slice(0, MOST.reports);
    const left = alert.carriers.length - shown.length;
    return [
      head,
      ...shown.map((carrier) => carrierLine(alert, carrier, index)),
      ...(left > 0 ? [`  - _and ${count(left, 'more report')}_`] : []),
    ];
  });
  return ['', '**Must not run as it stands**', '', ...lines, ...rest(alerts.length - MOST.alerts, 'alert')];
}

function readingLines(whole: StoryEntry, all: ReportIndex): string[] {
  const { story, index } = contentOf(whole, all);
  const readers = story.readingSet;
  if (readers.length === 0) return [];
  const shown = readers.slice(0, MOST.reports).map((id) => {
    const own = ownWords(index.statementsOf.get(id));
    const lead = id === story.lead ? `lead, ${story.leadReason}` : '';
    const why = [carriedWords(id, whole), lead, own === null ? '' : `${own} nobody else has`]
      .filter((part) => part !== '')
      .join('; ');
    return `1. ${name(id, index)}${why === '' ? '' : `: ${why}`}`;
  });
  const heading = `**Read ${wholeNumber(readers.length)} of ${wholeNumber(story.reports.length)}**`;
  return ['', heading, '', ...shown, ...rest(readers.length - shown.length, 'report')];
}

function conflictLine(conflict: Conflict, index: ReportIndex): string {
  const told = valuesTold(conflict.values, index);
  const values = told
    .slice(0, MOST.values)
    .map(
      ({ text, reports, isEarlier }) =>
        `**${plain(text, 80)}**${isEarlier ? ' _earlier_' : ''} (${tellers(reports, index)})`,
    );
  const left = told.length - values.length;
  return `- ${plain(conflict.about, 120)}: ${values.join(' · ')}${left > 0 ? ` · ${count(left, 'more value')}` : ''}`;
}

function conflictLines(heading: string, conflicts: readonly Conflict[], index: ReportIndex): string[] {
  if (conflicts.length === 0) return [];
  const shown = conflicts.slice(0, MOST.differences).map((conflict) => conflictLine(conflict, index));
  return ['', `**${heading}**`, '', ...shown, ...rest(conflicts.length - shown.length, 'difference')];
}

function differenceLines({ conflicts }: StoryEntry, index: ReportIndex): string[] {
  const isUpdate = ({ resolution }: Conflict): boolean => resolution === 'update';
  return [
    ...conflictLines(
      'Reports differ on',
      conflicts.filter((conflict) => !isUpdate(conflict)),
      index,
    ),
    ...conflictLines('Later version says otherwise', conflicts.filter(isUpdate), index),
  ];
}

function quoteLines(story: StoryEntry, index: ReportIndex): string[] {
  const altered = story.quotes.filter((quote) => alterations(quote).length > 0);
  const lines = altered.slice(0, MOST.quotes).flatMap((quote) => {
    const [first] = quote.versions;
    if (!first) return [];
    return alterations(quote)
      .slice(0, 3)
      .map((variant) => {
        const words = abridge(changeSegments(first.text, first.start, variant.changes)).map(
          ({ kind, text }) => {
            if (kind === 'removed') return `<del>${plain(text)}</del>`;
            if (kind === 'added') return `<ins>${plain(text)}</ins>`;
            return kind === 'gap' ? '…' : plain(text, 400);
          },
        );
        const who = `${tellers([first.report], index)} → ${tellers(variant.reports, index)}`;
        return `- ${plain(quote.speaker ?? 'speaker not told', 100)}: ${words.join(' ')} (${who})`;
      });
  });
  return folded(count(altered.length, 'altered quotation'), lines);
}

/** What one source and its copies tell, and nobody else: copies are no confirmation. */
function unconfirmedLines(whole: StoryEntry, all: ReportIndex): string[] {
  const { story, index } = contentOf(whole, all);
  const order = [...new Set([story.lead, ...story.reports])];
  const facts = order.flatMap((id) => index.statementsOf.get(id)?.all ?? []);
  if (facts.length === 0 || story.reports.length < 2) return [];
  if (story.clusters.length === 1)
    return ['', `**Not confirmed**: all ${count(story.reports.length, 'report')} are one source`];
  const differing = differingIn(story.conflicts);
  const copied = mostCopied(classesOf(facts)).filter(({ fact }) => differing(fact).size === 0);
  const lines = copied.slice(0, MOST.copied).map((one) => {
    const ids = telling(one, story, index);
    const held = Math.max(one.reports, ids.length);
    const named = ids.length === held ? ` (${listed(ids, MOST.reports)})` : '';
    return `- 1 source, ${count(held, 'copy', 'copies')}${named}: ${plain(one.fact.text, 240)}`;
  });
  return folded(`Not confirmed: ${count(copied.length, 'statement')} of one source and its copies`, [
    ...lines,
    ...rest(copied.length - lines.length, 'statement'),
  ]);
}

function passageLine({ words, kind, exact, text, origin, occurrences }: PassageEntry): string {
  const carriers = [...new Set(occurrences.map(({ report }) => report))];
  const how = `${kind === 'quote' ? 'quotation, ' : ''}${count(words, 'word')}${exact ? ', word for word' : ', with changes'}`;
  const from = origin
    ? `; likely from ${plain(origin.name, 80)}: ${plain(origin.because.slice(0, 3).join('; '), 300)}`
    : '';
  return `- ${how}, in ${listed(carriers, MOST.reports)}${from}: ${plain(text, 160)}`;
}

/** The longest, those whose origin is told first. */
function passageLines(passages: readonly PassageEntry[]): string[] {
  const wording = passages.filter(({ kind }) => kind === 'prose' || kind === 'quote');
  const sorted = wording.toSorted(
    (x, y) => Number(y.origin !== undefined) - Number(x.origin !== undefined) || y.words - x.words,
  );
  const shown = sorted.slice(0, MOST.passages).map(passageLine);
  return folded(count(wording.length, 'shared passage'), [
    ...shown,
    ...rest(wording.length - shown.length, 'passage'),
  ]);
}

/** "exchange closed on … <del>Tuesday</del> <ins>Thursday</ins>; …", for two reports of one form. */
export function figureWords(figures: readonly Conflict[]): string {
  const shown = figures.slice(0, MOST.figures).map(({ about, values: [from, to] }) => {
    const change = { from: from?.text ?? '', to: to?.text ?? '' };
    return `${plain(about, 60)} ${changed({ ...change, start: 0, end: 0 })}`;
  });
  const left = figures.length - shown.length;
  return `${shown.join('; ')}${left > 0 ? `; ${count(left, 'more figure')}` : ''}`;
}

function ownLines(story: StoryEntry, index: ReportIndex): string[] {
  const parts = story.reports.flatMap((id) => {
    const own = index.statementsOf.get(id)?.own ?? [];
    return own.length > 0 ? [{ id, own }] : [];
  });
  const lines = parts
    .slice(0, MOST.ownReports)
    .flatMap(({ id, own }) => [
      `- ${name(id, index)}`,
      ...own.slice(0, MOST.own).map(({ text }) => `  - ${plain(text, 300)}`),
      ...(own.length > MOST.own ? [`  - _and ${wholeNumber(own.length - MOST.own)} more_`] : []),
    ]);
  return folded('What each report alone has', [...lines, ...rest(parts.length - MOST.ownReports, 'report')]);
}

function reportLines(story: StoryEntry, index: ReportIndex): string[] {
  const rows = story.reports.slice(0, MOST.reports).flatMap((id) => {
    const report = index.reports.get(id);
    if (!report) return [];
    const said = [
      carriedWords(id, story),
      (report.verdict ?? '').replace('-', ' '),
      eventOf(report)?.word ?? '',
    ]
      .filter((part) => part !== '')
      .join('; ');
    return [`| ${name(id, index)} | ${when(report.published)} | ${wholeNumber(report.words)} | ${said} |`];
  });
  const head = ['| report | published | words | verdict |', '|---|---|--:|---|'];
  return folded(count(story.reports.length, 'report'), [
    ...head,
    ...rows,
    ...rest(story.reports.length - rows.length, 'report'),
  ]);
}

function pairLines(pairs: readonly PairEntry[]): string[] {
  if (pairs.length === 0) return [];
  const closest = [...pairs].sort((x, y) => y.jaccard - x.jaccard);
  const rows = closest
    .slice(0, MOST.pairs)
    .map(
      ({ a, b, relation, jaccard, containmentA, containmentB, figures = [] }) =>
        `| ${a} ${b} | ${RELATION_WORDS[relation]}${figures.length > 0 ? `: ${figureWords(figures)}` : ''} | ${decimal(jaccard)} | ${percent(containmentA)} | ${percent(containmentB)} |`,
    );
  const head = ['| pair | relation | Jaccard | of the first | of the second |', '|---|---|--:|--:|--:|'];
  return folded(`Wording in common: ${count(pairs.length, 'pair')}`, [
    ...head,
    ...rows,
    ...rest(pairs.length - rows.length, 'pair'),
  ]);
}

function originLine(story: StoryEntry, index: ReportIndex): string[] {
  const agency = passageOrigin(story, index);
  if (!agency) return [];
  const [who, { because }] = agency;
  return ['', `Origin: ${plain(who, 80)}, probably: ${plain(because.slice(0, 3).join('; '), 300)}`];
}

export function storyLines(story: StoryEntry, index: ReportIndex): string[] {
  const days = daysOf(story.reports.map((id) => index.reports.get(id)?.published ?? null));
  const sources = contentOf(story, index).story.clusters.length;
  const sizes = `${count(story.reports.length, 'report')}, ${count(sources, 'independent source')}`;
  return [
    '',
    `### ${plain(story.title ?? 'Story without a headline')}`,
    '',
    `${sizes}${days === '' ? '' : `, ${days}`}`,
    ...originLine(story, index),
    ...alertLines(story, index),
    ...readingLines(story, index),
    ...differenceLines(story, index),
    ...quoteLines(story, index),
    ...unconfirmedLines(story, index),
    ...ownLines(story, index),
    ...reportLines(story, index),
    ...pairLines(index.pairsOf.get(story.id) ?? []),
    ...passageLines(index.passagesOf.get(story.id) ?? []),
  ];
}
