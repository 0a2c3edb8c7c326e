/**
 * A unit is a cluster of near-duplicates seen as one report: what stories are made of. Copies of one text
 * have one voice, so that a wire report printed fifty times does not decide what its story is about.
 */
import type { Corpus } from '../model/corpus.js';
import type { Card } from '../model/document.js';
import { canonicalOrder } from '../text/canonical-order.js';
import { comparableHeadline } from './headline-similarity.js';
import { earlier, knownTime, type PublicationTime, readPublicationTime } from './publication-time.js';
import { type AskedTerms, readDatelineDay } from './report-terms.js';
import { hasTable, termIdf } from './term-idf.js';
import { isNamed, type Reading, type TermReadings, weightOf } from './term-readings.js';
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

/** What units are made of, and what must be read for that. */
export interface UnitPlan {
  /** Clusters by their first member in canonical order, as are their members. */
  readonly groups: readonly (readonly number[])[];
  /** Of each report. */
  readonly languages: readonly string[];
  /** The first members of each group, group after group, in parts that are read one by one. */
  readonly asked: readonly AskedTerms[];
}

/** Reports of a part: they share most of their words, and are some hundredths of a second of work. */
const PART_REPORTS = 256;

export function planUnits({ cards }: Corpus, clusters: readonly (readonly number[])[]): UnitPlan {
  const place = new Int32Array(cards.length);
  canonicalOrder(cards).forEach((document, at) => {
    place[document] = at;
  });
  const groups = clusters.map((cluster) => [...cluster].sort((a, b) => place[a] - place[b]));
  groups.sort((a, b) => place[a[0]] - place[b[0]]);
  const languages = languagesOf(cards);
  const wanted = groups.flatMap((group) => group.slice(0, UNIT.readMembers));
  const asked: AskedTerms[] = [];
  for (let from = 0; from < wanted.length; from += PART_REPORTS) {
    const reports = Uint32Array.from(wanted.slice(from, from + PART_REPORTS));
    asked.push({ reports, languages: Array.from(reports, (report) => languages[report]) });
  }
  return { groups, languages, asked };
}

/** One unit a group; `terms`: of the reports that were asked for. Linear in the text. */
export function makeUnits(corpus: Corpus, plan: UnitPlan, terms: TermReadings): Unit[] {
  const { cards } = corpus;
  const { groups } = plan;
  let read = 0;
  const readings = groups.map(({ length }) => {
    const from = read;
    read += Math.min(length, UNIT.readMembers);
    return terms.readings.slice(from, read);
  });
  const languages = groups.map(([first]) => plan.languages[first]);
  const isName = namesOfRun(languages, readings);
  const weigh = countCarriers(languages, readings, terms.keys);
  const heavyOf = (at: number): HeavyTerms => {
    const merged = merge(readings[at], languages[at], isName);
    const idf = Float64Array.from(merged.ids, (id) => weigh(languages[at], id));
    return { ...merged, idf };
  };
  return groups.map((members, at) => {
    const heavy = heavyOf(at);
    const terms = weighed(heavy);
    return {
      members,
      vector: unitVector(terms, TERM.kept),
      words: hasTable(languages[at]) ? null : unitVector(withoutNames(terms, heavy.named), TERM.kept),
      // Asked of few units, and large: made again each time.
      get names() {
        return tellingNames(heavyOf(at));
      },
      time: members.map((member) => timeOf(corpus, member)).reduce(earlier),
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
    for (const { ids, uses: own } of unit) {
      ids.forEach((id, term) => {
        const count = counts.get(id) ?? { all: 0, named: 0 };
        count.all++;
        if (isNamed(own[term])) count.named++;
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

/** Parallel columns, in order of first occurrence. */
interface MergedTerms {
  readonly ids: Uint32Array;
  readonly weights: Float64Array;
  readonly named: Uint8Array;
}

/** With what each tells by itself, in nats. */
interface HeavyTerms extends MergedTerms {
  readonly idf: Float64Array;
}

/** Of all members read, in order of first occurrence. */
function idsOf(readings: readonly Reading[]): Uint32Array {
  if (readings.length === 1) return readings[0].ids;
  return Uint32Array.from(new Set(readings.flatMap(({ ids }) => [...ids])));
}

/** A unit's terms: weights averaged over the members read, and what any member reads them as. */
function merge(
  readings: readonly Reading[],
  language: string,
  isName: (language: string, id: number, here: boolean) => boolean,
): MergedTerms {
  const nameWeight = hasTable(language) ? TERM.name : WITHOUT_TABLE.name;
  const ids = idsOf(readings);
  const placeOf =
    readings.length === 1 ? null : new Map(Array.from(ids, (id, place) => [id, place] as const));
  const weights = new Float64Array(ids.length);
  const named = new Uint8Array(ids.length);
  for (const { ids: own, uses } of readings) {
    for (let n = 0; n < own.length; n++) {
      const place = placeOf?.get(own[n]) ?? n;
      const counts = isName(language, own[n], isNamed(uses[n]));
      weights[place] += ((counts ? nameWeight : 1) * weightOf(uses[n])) / readings.length;
      if (counts) named[place] = 1;
    }
  }
  return { ids, weights, named };
}

/** What each term weighs here and by itself. */
function weighed({ ids, weights, idf }: HeavyTerms): TermVector {
  return { ids, weights: weights.map((weight, n) => weight * idf[n]) };
}

/** Those that are no names; `named`: of each term. */
function withoutNames({ ids, weights }: TermVector, named: Uint8Array): TermVector {
  const isWord = (_: number, n: number): boolean => named[n] === 0;
  return { ids: ids.filter(isWord), weights: weights.filter(isWord) };
}

/**
 * Counts in how many units of each language a term occurs; returns its weight by language and number, which it
 * remembers for the language of most.
 */
function countCarriers(
  languages: readonly string[],
  readings: readonly (readonly Reading[])[],
  keys: readonly string[],
): (language: string, id: number) => number {
  const totals = new Map<string, number>();
  for (const language of languages) totals.set(language, (totals.get(language) ?? 0) + 1);
  const [most] = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [''];
  const ofMost = new Uint32Array(keys.length);
  // Maps for the others: every report of a hostile delivery may declare a language of its own.
  const carriers = new Map<string, Map<number, number>>();
  readings.forEach((unit, at) => {
    const counts = carriers.get(languages[at]) ?? new Map<number, number>();
    carriers.set(languages[at], counts);
    const ids = idsOf(unit);
    if (languages[at] === most) for (const id of ids) ofMost[id]++;
    else for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  });
  const known = new Float64Array(keys.length).fill(-1);
  return (language, id) => {
    const total = totals.get(language) ?? 0;
    if (language !== most) return termIdf(keys[id], language, carriers.get(language)?.get(id) ?? 0, total);
    if (known[id] < 0) known[id] = termIdf(keys[id], language, ofMost[id], total);
    return known[id];
  };
}

function tellingNames({ ids, weights, named, idf }: HeavyTerms): ReadonlyMap<number, number> {
  const names: { readonly id: number; readonly weight: number; readonly idf: number }[] = [];
  for (let n = 0; n < ids.length; n++)
    if (named[n] === 1 && idf[n] >= CONTRADICTION.minIdf)
      names.push({ id: ids[n], weight: weights[n] * idf[n], idf: idf[n] });
  return new Map(
    names
      .sort((a, b) => b.weight - a.weight || a.id - b.id)
      .slice(0, CONTRADICTION.namesKept)
      .map((name) => [name.id, name.idf] as const),
  );
}

/** The report is fetched only where its time is not known. */
function timeOf({ cards, document }: Corpus, member: number): PublicationTime {
  const { published } = cards[member];
  return knownTime(published) ?? readPublicationTime(published, readDatelineDay(document(member)));
}

function firstHeadline(documents: readonly Card[], members: readonly number[]): string | null {
  for (const member of members) {
    const headline = comparableHeadline(documents[member].title);
    if (headline !== null) return headline;
  }
  return null;
}
