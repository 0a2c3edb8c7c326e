/**
 * The facts stage: every sentence of a story's reports with how far the other reports hold it, and what
 * follows for the reports: lead, verdicts, reading set.
 */
import type { Document } from '../model/document.js';
import type { FactEntry, Verdict } from '../model/result.js';
import type { Settings } from '../options.js';
import { readTerms, type Term } from '../text/terms.js';
import { collapseSentences } from './collapse.js';
import { findHolding, type Holding, heldByAll } from './holding.js';
import {
  counterpartsEach,
  type Judgement,
  judgeCarried,
  judgeScored,
  scoreStatement,
  uncoveredRuns,
} from './judge.js';
import { chooseLead } from './lead.js';
import { findPlaces, isHeadline, type Places } from './places.js';
import { findReadingSet } from './reading-set.js';
import { eachReport } from './report-set.js';
import { type Carrier, type Entry, indexSentences } from './sentence-index.js';
import { judgeReports } from './verdicts.js';

export interface StoryFacts {
  /** In order of report (as the documents were given), then start. */
  readonly facts: readonly Omit<FactEntry, 'id'>[];
  /** One for each document, by its id. */
  readonly verdicts: ReadonlyMap<
    string,
    { readonly verdict: Verdict; readonly nothingNewOver: readonly string[] }
  >;
  readonly readingSet: readonly string[];
  readonly lead: string;
  readonly leadReason: string;
}

type Fact = Omit<FactEntry, 'id'>;

/** The reports of a story and where each says something. */
interface Reports {
  readonly documents: readonly Document[];
  readonly places: Places;
}

/** The terms of the sentence where this carrier has it: the entry's own are those of its first carrier. */
function termsAt(
  { documents, places }: Reports,
  { statement, carriers }: Entry,
  carrier: Carrier,
): readonly Term[] {
  if (carrier === carriers[0]) return statement.terms;
  const { article, language } = documents[carrier.report];
  return readTerms(article.text, places[carrier.report][carrier.sentence], language);
}

/** How many reports hold an entry, and from how many clusters they are. */
interface Confirmation {
  readonly reports: number;
  readonly sources: number;
}

/** Counts for one holding after the other; `clusterOf` gives each report's cluster. */
function sourceCounter(clusterOf: readonly number[]): (holding: Holding) => Confirmation {
  /** The last holding that counted each cluster. */
  const counted = new Int32Array(clusterOf.reduce((most, cluster) => Math.max(most, cluster + 1), 0));
  let holding = 0;
  return ({ holders }) => {
    holding++;
    let reports = 0;
    let sources = 0;
    eachReport(holders, (report) => {
      reports++;
      if (counted[clusterOf[report]] === holding) return;
      counted[clusterOf[report]] = holding;
      sources++;
    });
    return { reports, sources };
  };
}

function toFact(
  all: Reports,
  entry: Entry,
  carrier: Carrier,
  judgement: Judgement,
  { reports, sources }: Confirmation,
): Fact {
  const { documents, places } = all;
  const document = documents[carrier.report];
  const { start, end } = places[carrier.report][carrier.sentence];
  return {
    report: document.id,
    kind: 'statement',
    start,
    end,
    text: document.article.text.slice(start, end),
    status: judgement.status,
    coverage: judgement.coverage,
    counterparts: judgement.covering.map(({ report, sentence, coverage }) => {
      const span = places[report][sentence];
      return { report: documents[report].id, start: span.start, end: span.end, coverage };
    }),
    uncovered:
      judgement.uncovered.size > 0 ? uncoveredRuns(termsAt(all, entry, carrier), judgement.uncovered) : [],
    reports,
    sources,
  };
}

interface Judged {
  readonly entry: Entry;
  readonly judgement: Judgement;
  readonly holding: Holding;
}

function countPlaces(entries: readonly Entry[]): number {
  return entries.reduce((sum, { carriers }) => sum + carriers.length, 0);
}

/** Headlines cover what others say, but are not judged themselves. */
function judgeAll({ documents, places }: Reports): readonly Judged[] {
  const index = indexSentences(collapseSentences(documents, places));
  const isFact = ({ report, sentence }: Carrier): boolean => !isHeadline(documents[report], sentence);
  const facts = index.entries.filter(({ carriers }) => carriers.some(isFact));
  const most = counterpartsEach(countPlaces(facts));
  return facts.map((entry) => {
    const own = entry.reports[0];
    if (entry.reports.length === documents.length)
      return { entry, judgement: judgeCarried(entry, own, most), holding: heldByAll(entry) };
    const scored = scoreStatement(index, entry);
    const judgement =
      entry.reports.length > 1
        ? judgeCarried(entry, own, most)
        : judgeScored(entry.statement, own, scored, most);
    return { entry, judgement, holding: findHolding(entry, scored, documents.length) };
  });
}

/**
 * An entry's judgement is that of its first carrier. Where the same report says the sentence again, the
 * terms are the same and only the place differs; where others do, the sentences listed are those elsewhere.
 */
function listFacts(all: Reports, judged: readonly Judged[], clusterOf: readonly number[]): readonly Fact[] {
  const most = counterpartsEach(countPlaces(judged.map(({ entry }) => entry)));
  const facts: { readonly carrier: Carrier; readonly fact: Fact }[] = [];
  const countSources = sourceCounter(clusterOf);
  for (const { entry, judgement, holding } of judged) {
    const confirmation = countSources(holding);
    let report = -1;
    let own = judgement;
    for (const carrier of entry.carriers) {
      if (isHeadline(all.documents[carrier.report], carrier.sentence)) continue;
      // Judged once for each report, however often that says it.
      if (entry.reports.length > 1 && carrier.report !== report)
        own = judgeCarried(entry, carrier.report, most);
      report = carrier.report;
      facts.push({ carrier, fact: toFact(all, entry, carrier, own, confirmation) });
    }
  }
  return facts
    .sort((a, b) => a.carrier.report - b.carrier.report || a.carrier.sentence - b.carrier.sentence)
    .map(({ fact }) => fact);
}

function countFacts(holdings: readonly Holding[], reports: number): readonly number[] {
  const counts = new Array<number>(reports).fill(0);
  for (const { holders } of holdings) eachReport(holders, (report) => counts[report]++);
  return counts;
}

/** Index of each document's cluster; a document in none is a cluster of its own. */
function clusterNumbers(
  documents: readonly Document[],
  clusters: readonly (readonly string[])[],
): readonly number[] {
  const numbers = new Map<string, number>();
  clusters.forEach((members, n) => {
    for (const id of members) numbers.set(id, n);
  });
  return documents.map(({ id }, n) => numbers.get(id) ?? clusters.length + n);
}

/**
 * Facts, verdicts and reading set of one story. `documents` are its reports in canonical order, at least
 * one; `clusters` its near-duplicate clusters by document id. A story of one has no facts. Cost is near
 * linear in the sentences: equal ones are judged once, and each is scored against a bounded number.
 */
export function findFacts(
  documents: readonly Document[],
  clusters: readonly (readonly string[])[],
  settings: Pick<Settings, 'lead'>,
): StoryFacts {
  const several = documents.length > 1;
  const all = { documents, places: findPlaces(documents) };
  const judged = several ? judgeAll(all) : [];
  const holdings = judged.map(({ holding }) => holding);
  const lead = chooseLead(documents, settings.lead, countFacts(holdings, documents.length));
  const reading = several ? findReadingSet(holdings, documents.length, lead.report) : [0];
  const clusterOf = clusterNumbers(documents, clusters);
  const verdicts = judgeReports(holdings, clusterOf, reading, lead.report);
  const idOf = (report: number): string => documents[report].id;
  return {
    facts: listFacts(all, judged, clusterOf),
    verdicts: new Map(
      verdicts.map(({ verdict, nothingNewOver }, report) => [
        idOf(report),
        { verdict, nothingNewOver: nothingNewOver.map(idOf) },
      ]),
    ),
    readingSet: reading.map(idOf),
    lead: idOf(lead.report),
    leadReason: lead.reason,
  };
}
