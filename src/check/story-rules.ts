/** Findings about what a report says: nothing new, altered quotations, other figures. */
import type { Conflict, FactEntry, QuoteGroup, QuoteVersion } from '../model/result.js';
import type { Checking, Draft } from './draft.js';
import { tellingWords } from './fingerprint.js';

/** A statement that one other report holds so far is told by it: ADDS_BELOW in src/facts/weights.ts. */
const HELD = 0.65;

/**
 * Reports that count and together hold the fact; null where they do not. Figures, names and dates point into a
 * statement and list few of their carriers: who holds the statement holds them, unless nobody else has them.
 */
function holders(fact: FactEntry, checking: Checking): readonly string[] | null {
  if (fact.status === 'unique') return null;
  if (fact.kind !== 'statement') return [];
  const counted = fact.counterparts.filter(({ report }) => checking.counts(report, fact.report));
  const alone = counted.find(({ coverage }) => coverage >= HELD);
  if (alone) return [alone.report];
  // The first two cover it together; others listed hold a part of what these do.
  const covering = fact.counterparts.slice(0, 2);
  const isHeld = covering.length > 0 && covering.every((one) => counted.includes(one));
  return isHeld ? covering.map(({ report }) => report) : null;
}

/** Those that already have all that the report says, the one with most of it first; null where they do not. */
function toldBy(facts: readonly FactEntry[], checking: Checking): readonly string[] | null {
  const times = new Map<string, number>();
  for (const fact of facts) {
    const held = holders(fact, checking);
    if (held === null) return null;
    for (const report of held) times.set(report, (times.get(report) ?? 0) + 1);
  }
  return [...times].sort(([x, m], [y, n]) => n - m || checking.byStanding(x, y)).map(([report]) => report);
}

function factsByReport({ result, incoming }: Checking): ReadonlyMap<string, readonly FactEntry[]> {
  const found = new Map<string, FactEntry[]>();
  for (const fact of result.facts) {
    if (!incoming.has(fact.report)) continue;
    const own = found.get(fact.report);
    if (own) own.push(fact);
    else found.set(fact.report, [fact]);
  }
  return found;
}

function listed(names: readonly string[]): string {
  const shown = names.length > 3 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const last = shown.at(-1) ?? '';
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}

/** A report all of whose facts are told by reports that were there before it. */
export function nothingNew(checking: Checking): readonly Draft[] {
  const facts = factsByReport(checking);
  return checking.result.reports.flatMap((report): readonly Draft[] => {
    const own = facts.get(report.id) ?? [];
    if (!checking.incoming.has(report.id) || own.length === 0) return [];
    const judged = report.verdict === 'nothing-new' || report.verdict === 'duplicate';
    const over = report.nothingNewOver;
    const enough = judged && over.length > 0 && over.every((other) => checking.counts(other, report.id));
    const told = enough ? over : toldBy(own, checking);
    if (told === null || told.length === 0) return [];
    const document = checking.document(report.id);
    return [
      {
        rule: 'nothing-new',
        message: `Tells nothing that ${listed(told.map(checking.named))} ${told.length === 1 ? 'does' : 'do'} not tell already.`,
        score: null,
        report: report.id,
        spans: [],
        other: told[0],
        otherSpans: [],
        also: told.slice(1),
        about: tellingWords(document, [document.article.body]),
      },
    ];
  });
}

/** As it differs from the first version listed: two that differ alike have the same words. */
function wordingOf({ changes }: QuoteVersion): string {
  return JSON.stringify(changes.map(({ from, to, start, end }) => [from, to, start, end]));
}

/** Versions of an utterance by the report that may be held against each, with other words. */
function alteredIn(group: QuoteGroup, checking: Checking): readonly Draft[] {
  const done = new Set<string>();
  return group.versions.flatMap((version): readonly Draft[] => {
    const { report } = version;
    if (!checking.incoming.has(report) || done.has(report)) return [];
    const others = group.versions.filter((other) => checking.counts(other.report, report));
    if (others.length === 0 || others.some((other) => wordingOf(other) === wordingOf(version))) return [];
    done.add(report);
    const [other, ...more] = [...others].sort((x, y) => checking.byStanding(x.report, y.report));
    const who = group.speaker === null ? 'a speaker' : group.speaker;
    const words = tellingWords(checking.document(report), [version]);
    return [
      {
        rule: 'quote-altered',
        message: `Quotes ${who} in other words than ${checking.named(other.report)}: ${version.text}; there: ${other.text}`,
        score: null,
        report,
        spans: [{ start: version.start, end: version.end }],
        other: other.report,
        otherSpans: [{ start: other.start, end: other.end }],
        also: [...new Set(more.map((one) => one.report))].filter((one) => one !== other.report),
        about: `${words}\n${tellingWords(checking.document(other.report), [other])}`,
      },
    ];
  });
}

export function alteredQuotes(checking: Checking): readonly Draft[] {
  return checking.result.stories.flatMap(({ quotes }) =>
    quotes.filter(({ kind }) => kind === 'altered').flatMap((group) => alteredIn(group, checking)),
  );
}

/** Values of a report against those of the others that count; one of its own that one of them has is no conflict. */
function conflictsIn({ about, values }: Conflict, checking: Checking): readonly Draft[] {
  const carriers = [...new Set(values.map(({ report }) => report))].filter((report) =>
    checking.incoming.has(report),
  );
  return carriers.flatMap((report): readonly Draft[] => {
    const own = values.filter((value) => value.report === report);
    const others = values
      .filter((value) => checking.counts(value.report, report))
      .sort((x, y) => checking.byStanding(x.report, y.report));
    if (others.length === 0 || others.some((other) => own.some(({ value }) => value === other.value)))
      return [];
    const [other] = others;
    const also = [...new Set(others.map((one) => one.report))].filter((one) => one !== other.report);
    return [
      {
        rule: 'figure-conflict',
        message: `Says “${own[0].text}” of ${about}; ${checking.named(other.report)} says “${other.text}”.`,
        score: null,
        report,
        spans: own.map(({ start, end }) => ({ start, end })),
        other: other.report,
        otherSpans: others
          .filter((one) => one.report === other.report)
          .map(({ start, end }) => ({ start, end })),
        also,
        about: [about, own[0].value, own[0].unit ?? '', other.value].join('\n'),
      },
    ];
  });
}

/** Figures and dates; what a later version replaced is no conflict. */
export function figureConflicts(checking: Checking): readonly Draft[] {
  return checking.result.stories.flatMap(({ conflicts }) =>
    conflicts
      .filter(({ kind, resolution }) => (kind === 'figure' || kind === 'date') && resolution !== 'update')
      .flatMap((conflict) => conflictsIn(conflict, checking)),
  );
}
