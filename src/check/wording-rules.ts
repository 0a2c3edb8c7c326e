/** Findings about shared wording: duplicates, near-duplicates, copied without credit, passages. */
import type { PairEntry, PassageEntry, Relation } from '../model/result.js';
import type { Span } from '../model/span.js';
import type { Checking, Draft } from './draft.js';
import { tellingWords } from './fingerprint.js';

/** A pair seen from the report that is to be checked. */
interface Match {
  readonly report: string;
  readonly other: string;
  readonly pair: PairEntry;
  readonly containment: number;
  readonly wordsShared: number;
}

/** In these one has the other's wording; what shares a form, a few passages or quotations only is no duplicate. */
const NEAR: ReadonlySet<Relation> = new Set<Relation>(['identical', 'cut', 'extended', 'rewrite', 'embeds']);

/** Held whole, but for a changed word or two: as where relations are told apart (src/wording/relation.ts). */
const WHOLE = 0.95;

/** Shared prose that asks for a credit: a sentence of news has some 20 to 25 words, and one may be chance. */
const CREDITED_WORDS = 25;

/** A new version of an item has most of its wording in common with the old one, unless it is sent twice. */
function matchesOf({ result, incoming, counts, replaces }: Checking): readonly Match[] {
  return result.pairs.flatMap((pair) => {
    const { a, b, containmentA, containmentB, wordsSharedA, wordsSharedB, relation } = pair;
    const of = (
      report: string,
      other: string,
      containment: number,
      wordsShared: number,
    ): readonly Match[] => {
      if (!incoming.has(report) || !counts(other, report)) return [];
      if (relation !== 'identical' && replaces(report, other)) return [];
      return [{ report, other, pair, containment, wordsShared }];
    };
    return [...of(a, b, containmentA, wordsSharedA), ...of(b, a, containmentB, wordsSharedB)];
  });
}

function byReport(matches: readonly Match[]): ReadonlyMap<string, readonly Match[]> {
  const found = new Map<string, Match[]>();
  for (const match of matches) {
    const own = found.get(match.report);
    if (own) own.push(match);
    else found.set(match.report, [match]);
  }
  return found;
}

function isDuplicate({ pair, containment }: Match): boolean {
  return pair.relation === 'identical' || (NEAR.has(pair.relation) && containment >= WHOLE);
}

/** A round-up that holds a report among much of its own is no near-duplicate of it; the report is one of the round-up. */
function isNear({ pair, containment }: Match, least: number): boolean {
  if (!NEAR.has(pair.relation) || pair.jaccard < least) return false;
  return pair.relation !== 'embeds' || containment >= Math.max(pair.containmentA, pair.containmentB);
}

/** Passages of the pair that count as wording. */
function passagesOf({ pair }: Match, { passages }: Checking): readonly PassageEntry[] {
  return pair.passages
    .flatMap((id) => passages.get(id) ?? [])
    .filter(({ kind }) => kind === 'prose' || kind === 'quote');
}

function spansIn(report: string, passages: readonly PassageEntry[]): readonly Span[] {
  return passages
    .flatMap(({ occurrences }) => occurrences.filter((one) => one.report === report))
    .map(({ start, end }) => ({ start, end }))
    .sort((x, y) => x.start - y.start || x.end - y.end);
}

function scoreOf({ containment, wordsShared }: Match): number {
  return Math.max(containment, wordsShared);
}

/** The nearest, and among equals the one that comes first. */
function nearestFirst(matches: readonly Match[], { byStanding }: Checking): readonly Match[] {
  return [...matches].sort((x, y) => scoreOf(y) - scoreOf(x) || byStanding(x.other, y.other));
}

/** One finding for all that a report has in common with others in one way. */
function wordingDraft(
  rule: Draft['rule'],
  matches: readonly Match[],
  checking: Checking,
  message: (match: Match) => string,
): readonly Draft[] {
  const [nearest, ...rest] = nearestFirst(matches, checking);
  if (!nearest) return [];
  const { report, other, pair, containment, wordsShared } = nearest;
  const passages = passagesOf(nearest, checking);
  const spans = spansIn(report, passages);
  const document = checking.document(report);
  return [
    {
      rule,
      message: message(nearest),
      score: scoreOf(nearest),
      measured: { jaccard: pair.jaccard, containment, wordsShared },
      report,
      spans,
      other,
      otherSpans: spansIn(other, passages),
      also: rest.map((match) => match.other),
      about: tellingWords(document, spans.length > 0 ? spans : [document.article.body]),
    },
  ];
}

function percent(fraction: number): string {
  return `${fraction >= 0.995 && fraction < 1 ? '>99' : Math.round(fraction * 100)}%`;
}

const RELATION_WORDS: Readonly<Partial<Record<Relation, string>>> = {
  cut: 'one is the other, cut',
  extended: 'one is the other with more added',
  rewrite: 'rewritten',
  embeds: 'which holds it among other text',
};

/** A report that is a duplicate of one is not told to be a near-duplicate of others. */
export function duplicates(checking: Checking): readonly Draft[] {
  const { named, settings } = checking;
  return [...byReport(matchesOf(checking)).values()].flatMap((matches) => {
    const same = matches.filter(isDuplicate);
    if (same.length > 0)
      return wordingDraft('duplicate', same, checking, ({ other, pair }) =>
        pair.relation === 'identical'
          ? `Has the same text as ${named(other)}.`
          : `All its wording is in ${named(other)}.`,
      );
    const near = matches.filter((match) => isNear(match, settings.leastJaccard));
    return wordingDraft('near-duplicate', near, checking, (match) => {
      const how = RELATION_WORDS[match.pair.relation];
      return `Has ${percent(scoreOf(match))} of its wording in common with ${named(match.other)}${how ? ` (${how})` : ''}.`;
    });
  });
}

/** Names of sources are compared without case and the article before them. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^the /, '').trim();
}

function isNamedIn(text: string, name: string): boolean {
  return name.length > 2 && text.includes(name);
}

/** Neither names the other's source, in a credit or in the text, nor one that the words may come from. */
function lacksCredit(
  match: Match,
  passages: readonly PassageEntry[],
  { reports, document }: Checking,
): boolean {
  const [own, other] = [reports.get(match.report), reports.get(match.other)];
  if (!own || !other || match.pair.direction?.from === match.report) return false;
  const ownSource = bare(own.source);
  const from = new Set(
    [other.source, ...other.credits, ...passages.flatMap(({ origin }) => origin?.name ?? [])].map(bare),
  );
  if (from.has(ownSource)) return false;
  if (own.credits.some((credit) => from.has(bare(credit)))) return false;
  // Signed by an agency, while the other names nobody: that is where both may have it from.
  const isSigned = own.credits.some((credit) => bare(credit) !== ownSource);
  if (isSigned && other.credits.length === 0 && from.size === 1) return false;
  if (isNamedIn(document(match.other).article.text.toLowerCase(), ownSource)) return false;
  const text = document(match.report).article.text.toLowerCase();
  return ![...from].some((name) => isNamedIn(text, name));
}

/** Prose of others, a sentence and more of it, in a report that names neither them nor a source of both. */
export function uncredited(checking: Checking): readonly Draft[] {
  const { named } = checking;
  const isProse = ({ kind, words }: PassageEntry): boolean => kind === 'prose' && words >= CREDITED_WORDS;
  return [...byReport(matchesOf(checking)).values()].flatMap((matches) => {
    const copied = matches.filter((match) => {
      if (match.pair.relation === 'template' || match.pair.relation === 'quotes-only') return false;
      const prose = passagesOf(match, checking).filter(isProse);
      return prose.length > 0 && lacksCredit(match, prose, checking);
    });
    return wordingDraft(
      'uncredited',
      copied,
      checking,
      ({ other, wordsShared }) =>
        `Has ${percent(wordsShared)} of its words in common with ${named(other)} and names neither it nor a source of both.`,
    );
  });
}

/** Passages from so many words on; null where nobody asked for them. */
function leastPassageWords({ settings, minPassageWords }: Checking): number | null {
  const words = settings.failOn.flatMap((rule) => {
    if (rule === 'shared-passage') return [minPassageWords];
    return rule.startsWith('shared-passage=') ? [Number(rule.slice('shared-passage='.length))] : [];
  });
  return words.length === 0 ? null : Math.min(...words);
}

function excerpt(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s\S*$/, '')} …`;
}

/** One for each passage of a report, whoever else has it. */
export function sharedPassages(checking: Checking): readonly Draft[] {
  const least = leastPassageWords(checking);
  if (least === null) return [];
  const { result, incoming, counts, replaces, byStanding, document, named } = checking;
  return result.passages.flatMap((passage): readonly Draft[] => {
    if (passage.words < least || (passage.kind !== 'prose' && passage.kind !== 'quote')) return [];
    const carriers = [...new Set(passage.occurrences.map(({ report }) => report))];
    return carriers.flatMap((report): readonly Draft[] => {
      const others = carriers
        .filter((other) => other !== report && counts(other, report) && !replaces(report, other))
        .sort(byStanding);
      if (!incoming.has(report) || others.length === 0) return [];
      const spans = spansIn(report, [passage]);
      const words = `${passage.words} words`;
      return [
        {
          rule: 'shared-passage',
          message: `Shares a passage of ${words} with ${named(others[0])}: “${excerpt(passage.text)}”`,
          score: null,
          report,
          spans,
          other: others[0],
          otherSpans: spansIn(others[0], [passage]),
          also: others.slice(1),
          about: tellingWords(document(report), spans),
        },
      ];
    });
  });
}
