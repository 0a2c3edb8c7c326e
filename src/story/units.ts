/**
 * A unit is a cluster of near-duplicates seen as one report: what stories are made of. Copies of one text
 * have one voice, so that a wire report printed fifty times does not decide what its story is about.
 */
import type { Corpus } from '../model/corpus.js';
import type { Card, Document } from '../model/document.js';
import { canonicalOrder } from '../text/canonical-order.js';
import { commonWords } from './common-words.js';
import { comparableHeadline } from './headline-similarity.js';
import { earlier, type PublicationTime, readPublicationTime } from './publication-time.js';
import { readDatelineDay, readReportTerms, type TermUse } from './report-terms.js';
import { hasTable, termIdf } from './term-idf.js';
import { type TermVector, unitVector } from './term-vector.js';
import { CONTRADICTION, TERM, UNIT, WITHOUT_TABLE } from './weights.js';

export interface Unit {
  /** Indices into the documents, in canonical order. */
  readonly members: readonly number[];
  /** Length 1; empty for a unit without terms. */
  readonly vector: TermVector;
  /** What it says without its names; length 1. Null where that is not asked: see `WITHOUT_TABLE`. */
  readonly words: TermVector | null;
  /** Its names that may tell one event from another, with their weight in nats. */
  readonly names: ReadonlyMap<number, number>;
  /** Of the earliest member whose time is known: later ones are copies. */
  readonly time: PublicationTime;
  /** Of the first member that has one, ready to compare. */
  readonly headline: string | null;
}

/** Terms of one report as numbers. */
interface Reading {
  readonly ids: readonly number[];
  /** Weights before idf, and before what a name counts more. */
  readonly weights: readonly number[];
  readonly named: readonly boolean[];
}

/** One unit a cluster, by its first member in canonical order. Linear in the text. */
export function readUnits(corpus: Corpus, clusters: readonly (readonly number[])[]): Unit[] {
  const { cards } = corpus;
  const place = new Int32Array(cards.length);
  canonicalOrder(cards).forEach((document, at) => {
    place[document] = at;
  });
  const groups = clusters.map((cluster) => [...cluster].sort((a, b) => place[a] - place[b]));
  groups.sort((a, b) => place[a[0]] - place[b[0]]);
  const spoken = languagesOf(cards);
  const keys = new Map<string, number>();
  const readings = groups.map((group) =>
    group
      .slice(0, UNIT.readMembers)
      .map((member) => readTermsOf(corpus.document(member), spoken[member], keys)),
  );
  const languages = groups.map((group) => spoken[group[0]]);
  const isName = namesOfRun(languages, readings);
  const weigh = countCarriers(languages, readings, [...keys.keys()]);
  return groups.map((members, at) => {
    const entries = merge(readings[at], languages[at], isName);
    const heavy = [...entries].map(([id, entry]) => ({ id, ...entry, idf: weigh(languages[at], id) }));
    return {
      members,
      vector: unitVector(
        heavy.map(({ id, weight, idf }) => [id, weight * idf] as const),
        TERM.kept,
      ),
      words: hasTable(languages[at])
        ? null
        : unitVector(
            heavy.filter(({ named }) => !named).map(({ id, weight, idf }) => [id, weight * idf] as const),
            TERM.kept,
          ),
      names: tellingNames(heavy),
      time: members.map((member) => timeOf(corpus.document(member))).reduce(earlier),
      headline: firstHeadline(cards, members),
    };
  });
}

/** Each document's language; for short ones that do not show theirs, the one most reports are in. */
function languagesOf(documents: readonly Card[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { language } of documents) counts.set(language, (counts.get(language) ?? 0) + 1);
  counts.delete('und');
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return documents.map(({ language, words }) =>
    language === 'und' && words <= UNIT.shortWords && most ? most[0] : language,
  );
}

function readTermsOf(document: Document, language: string, keys: Map<string, number>): Reading {
  const ids: number[] = [];
  const weights: number[] = [];
  const named: boolean[] = [];
  for (const [key, use] of readReportTerms(document, language)) {
    const id = keys.get(key) ?? keys.size;
    keys.set(key, id);
    ids.push(id);
    weights.push((1 + Math.log(use.count)) * (use.lead ? TERM.lead : 1) * kindWeight(use));
    named.push(use.named > 0 && !commonWords(language).has(key));
  }
  return { ids, weights, named };
}

/** A figure that is part of a name counts as a name. */
function kindWeight({ kind, named }: TermUse): number {
  if (named > 0) return 1;
  return kind === 'number' ? TERM.number : kind === 'date' ? TERM.date : 1;
}

/**
 * Which terms are names in a language, as far as the run tells: without a table of common words, names must
 * carry more, so a name that one report shows ("the town of X") is one in the reports that do not.
 */
function namesOfRun(
  languages: readonly string[],
  readings: readonly (readonly Reading[])[],
): (language: string, id: number, here: boolean) => boolean {
  const uses = new Map<string, Map<number, { all: number; named: number }>>();
  readings.forEach((unit, at) => {
    if (hasTable(languages[at])) return;
    const counts = uses.get(languages[at]) ?? new Map<number, { all: number; named: number }>();
    uses.set(languages[at], counts);
    for (const { ids, named } of unit) {
      ids.forEach((id, term) => {
        const count = counts.get(id) ?? { all: 0, named: 0 };
        count.all++;
        if (named[term]) count.named++;
        counts.set(id, count);
      });
    }
  });
  return (language, id, here) => {
    const count = uses.get(language)?.get(id);
    if (here || count === undefined) return here;
    return count.named > 0 && count.named >= count.all * WITHOUT_TABLE.nameFrom;
  };
}

interface MergedTerm {
  weight: number;
  named: boolean;
}

/** A unit's terms: weights averaged over the members read, and what any member reads them as. */
function merge(
  readings: readonly Reading[],
  language: string,
  isName: (language: string, id: number, here: boolean) => boolean,
): ReadonlyMap<number, MergedTerm> {
  const nameWeight = hasTable(language) ? TERM.name : WITHOUT_TABLE.name;
  const merged = new Map<number, MergedTerm>();
  for (const { ids, weights, named } of readings) {
    ids.forEach((id, at) => {
      const entry = merged.get(id) ?? { weight: 0, named: false };
      const isNamed = isName(language, id, named[at]);
      entry.weight += ((isNamed ? nameWeight : 1) * weights[at]) / readings.length;
      entry.named ||= isNamed;
      merged.set(id, entry);
    });
  }
  return merged;
}

/** Counts in how many units of each language a term occurs; returns its weight by language and number. */
function countCarriers(
  languages: readonly string[],
  readings: readonly (readonly Reading[])[],
  keys: readonly string[],
): (language: string, id: number) => number {
  const totals = new Map<string, number>();
  // Maps and no columns: every report of a hostile delivery may declare a language of its own.
  const carriers = new Map<string, Map<number, number>>();
  readings.forEach((unit, at) => {
    const language = languages[at];
    totals.set(language, (totals.get(language) ?? 0) + 1);
    const counts = carriers.get(language) ?? new Map<number, number>();
    carriers.set(language, counts);
    for (const id of new Set(unit.flatMap((reading) => reading.ids)))
      counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  return (language, id) =>
    termIdf(keys[id], language, carriers.get(language)?.get(id) ?? 0, totals.get(language) ?? 0);
}

function tellingNames(
  terms: readonly {
    readonly id: number;
    readonly named: boolean;
    readonly weight: number;
    readonly idf: number;
  }[],
): ReadonlyMap<number, number> {
  return new Map(
    terms
      .filter(({ named, idf }) => named && idf >= CONTRADICTION.minIdf)
      .sort((a, b) => b.weight * b.idf - a.weight * a.idf || a.id - b.id)
      .slice(0, CONTRADICTION.namesKept)
      .map(({ id, idf }) => [id, idf] as const),
  );
}

function timeOf(document: Document): PublicationTime {
  return readPublicationTime(document.published, readDatelineDay(document));
}

function firstHeadline(documents: readonly Card[], members: readonly number[]): string | null {
  for (const member of members) {
    const headline = comparableHeadline(documents[member].title);
    if (headline !== null) return headline;
  }
  return null;
}
