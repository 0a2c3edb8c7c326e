/** Findings about what may not run, or not as it stands: taken back, corrected, embargoed, withheld. */
import type { ReportEntry, StoryAlert } from '../model/result.js';
import { readTimeSpan } from '../text/publication-time.js';
import type { Checking, Draft } from './draft.js';
import { tellingWords } from './fingerprint.js';

/** By what its publisher calls the item; where that says nothing, by its words. */
function itemOf(report: ReportEntry, { document }: Checking): string {
  if (report.guid !== undefined || report.url !== null)
    return `${report.guid ?? report.url}\n${report.version ?? ''}`;
  const whole = document(report.id);
  return tellingWords(whole, [whole.article.body]);
}

function ofItself(rule: Draft['rule'], report: ReportEntry, message: string, checking: Checking): Draft {
  return {
    rule,
    message,
    score: null,
    report: report.id,
    spans: [],
    other: null,
    otherSpans: [],
    also: [],
    about: itemOf(report, checking),
  };
}

function isCanceled(report: ReportEntry | undefined): boolean {
  return report?.lifecycle === 'canceled';
}

/** What a report says of itself, or a later version of it. */
export function ownLifecycle(checking: Checking): readonly Draft[] {
  const { result, incoming, reports, settings, named } = checking;
  return result.reports.flatMap((report): readonly Draft[] => {
    if (!incoming.has(report.id)) return [];
    const newest = report.supersededBy === undefined ? undefined : reports.get(report.supersededBy);
    const drafts: Draft[] = [];
    const say = (rule: Draft['rule'], message: string, other: string | null = null): void => {
      drafts.push({ ...ofItself(rule, report, message, checking), other });
    };
    if (isCanceled(report)) say('killed', 'Is canceled: its publisher takes the item back.');
    else if (newest && isCanceled(newest)) say('killed', `Was taken back by ${named(newest.id)}.`, newest.id);
    else if (newest?.signals?.includes('correction'))
      say('uncorrected', `Was corrected by ${named(newest.id)}.`, newest.id);
    if (report.lifecycle === 'withheld') say('withheld', 'Is withheld: its publisher has not released it.');
    if (isEmbargoed(report, settings.now)) say('embargo', `Is embargoed until ${report.embargo}.`);
    return drafts;
  });
}

/** In force until it is over whatever zone was meant, and where its time cannot be read. */
function isEmbargoed({ embargo }: ReportEntry, now: string | null): boolean {
  return embargo !== undefined && now !== null && Date.parse(now) < readTimeSpan(embargo).to;
}

/** Words of killed and corrected versions that reports still carry. */
export function carriedWords(checking: Checking): readonly Draft[] {
  return checking.result.stories.flatMap(({ alerts }) =>
    (alerts ?? []).flatMap((alert) => carriersOf(alert, checking)),
  );
}

function carriersOf(
  { kind, version, by, carriers, changes }: StoryAlert,
  checking: Checking,
): readonly Draft[] {
  const { incoming, document, named } = checking;
  return carriers
    .filter(({ report }) => incoming.has(report))
    .map(({ report, passages }): Draft => {
      const spans = passages.map(({ start, end }) => ({ start, end }));
      const change = passages[0]?.change === undefined ? undefined : changes?.[passages[0].change];
      const corrected = change ? `: “${change.from}” became “${change.to}”` : '';
      const whole = document(report);
      return {
        rule: kind,
        message:
          kind === 'killed'
            ? `Carries words of ${named(version)}, which ${version === by ? 'was canceled' : `${named(by)} takes back`}.`
            : `Still has what ${named(by)} corrected${corrected}.`,
        score: null,
        report,
        spans,
        other: by,
        otherSpans: [],
        also: version === by ? [] : [version],
        about: tellingWords(whole, spans.length > 0 ? spans : [whole.article.body]),
      };
    });
}
