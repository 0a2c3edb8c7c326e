/**
 * Every number the grouping into stories rests on, with its origin. "Tuned" means: on the documents of the
 * training and development topics of ECB+ (Cybulska and Vossen 2014; 33 topics, two look-alike events each),
 * clustered all at once and scored by B-cubed F1. The values lie on a plateau, and of equals the rounder one
 * was kept. They score .944; with name, lead, difference, strength and threshold chosen on two thirds of the
 * topics, .936 on the third left out. They are meant for a threshold (`storySimilarity`) of 0.24: from 0.20
 * to 0.30 F1 falls by less than .04, the lower end costing precision and the upper recall.
 */

/** How much a term says about what a report is about. */
export const TERM = {
  /** Names tell events apart better than words. Tuned. */
  name: 1.3,
  /** Figures are rounded, updated, or shared by accident; dates more so. Tuned. */
  number: 0.75,
  date: 0.5,
  /** Headline and opening say what happened; the rest says what else is known. Tuned. */
  lead: 2,
  /** Terms of the body that count as its opening: about eighty words, two paragraphs. Tuned. */
  leadTerms: 45,
  /** What a report is about stands in its first pages; bounds the work a single huge file can ask for. */
  bodyUnits: 20_000,
  /** Terms kept of one report, heaviest first: more change no decision on ECB+. */
  kept: 250,
} as const;

/** How a cluster of near-duplicates is read as one report. */
export const UNIT = {
  /** Members whose terms are read: copies say the same. */
  readMembers: 8,
  /** Words up to which a report in no known language is taken to be in the run's: too short to tell. */
  shortWords: 60,
} as const;

/** How far the run's own document frequencies are believed beside the table of news at large. */
export const IDF = {
  /** Never more than half: in a run that is one single story, its words would count as common otherwise. */
  mostOfRun: 0.5,
  /** Reports at which half of that trust is reached: more than a desk's day, far above one story. */
  halfAt: 2000,
  /** The same for languages without a table, whose common words only the run can tell. */
  halfAtWithoutTable: 200,
} as const;

/**
 * Languages without a table of document frequencies. Tuned on eighteen events in six languages invented for
 * the tests (three look-alikes each: another such event, other news of the same town), judged on others:
 * B-cubed F1 .92 there, .72 before; a plateau for names from 1.8 to 2.3 and all others a fifth up or down.
 */
export const WITHOUT_TABLE = {
  /** Weight of a word in nats that no list knows, and of one on a list of words of news of every kind. */
  word: 4,
  commonWord: 1.5,
  /** What a name counts more than a word. */
  name: 2,
  /** Share of its carriers that must show a word to be a name for it to be one in all of them. */
  nameFrom: 0.3,
  /** Similarities are lower, as common words take part: what they are multiplied by. */
  scale: 1.2,
  /** Cosine of what two reports share beside names below which they count for less, in proportion. */
  besideNames: 0.1,
} as const;

/** Evidence beside the words: added to the cosine of two reports. */
export const EVIDENCE = {
  /** Times the fraction of the smaller report inside shared passages. By reasoning: it changes nothing on
   * ECB+, but reports that share most of a passage are one story however little else they have in common. */
  wording: 0.3,
  /** Times what headline similarity (0..1) exceeds `headlineFrom` by. By reasoning: two headlines of
   * look-alike events ("Quake hits X, five dead") are similar too, so it may tip a balance, no more. */
  headline: 0.2,
  headlineFrom: 0.5,
  /** Longest headline compared, in UTF-16 code units; shortest where a similarity means something. */
  headlineMax: 200,
  headlineMin: 12,
} as const;

/** When two groups are look-alike events: each has names nearly all its reports carry and the other's lack. */
export const CONTRADICTION = {
  /** Reports (near-duplicates counting once) from which a group's names say something. Tuned: 2 is worse. */
  minVotes: 3,
  /** Reports assumed to lack a name in its own group, and to carry it in the other: caution with few. */
  ownDoubt: 1,
  otherDoubt: 1,
  /** Difference in carriers' share from which a name speaks. Tuned. */
  difference: 0.2,
  /** Lightest name that speaks (nats): lighter ones, in one report of seven, are of no event. */
  minIdf: 2,
  /** Similarity is divided by 1 + this × the weaker side's weight of contradicting names. Tuned: without
   * it F1 is about .88. */
  strength: 0.2,
  /** Reports of a large group asked, in canonical order. */
  sample: 64,
  /** Names of one report that are asked about. */
  namesKept: 100,
} as const;

/** Which pairs are looked at. Twice the terms or the pairs kept change no decision on ECB+. */
export const CANDIDATES = {
  /** Heaviest terms of a report that go into the index. */
  terms: 30,
  /** Carriers of a term up to which all pairs are looked at; for more, each is linked to the few before it
   * and to the first ones. */
  allPairsUpTo: 32,
  predecessors: 3,
  leaders: 2,
  /**
   * Partners before a report that are weighed in full, best first by what they share of their heaviest terms,
   * and the part of the lowest cosine asked for that this must come to. Neither changes F1 on ECB+ by .001.
   */
  weighed: 80,
  leastPart: 0.35,
  /** Pairs kept per report, best first. */
  kept: 40,
  /** How far below the threshold a cosine may be for headlines alike to lift it over. */
  below: 0.1,
} as const;

/**
 * When a story is no story: its reports use too few different terms. By reasoning: twenty briefs of one event
 * use more than five times the root of all their terms, reports of a desk's usual length fifteen times.
 */
export const POOR = {
  /** Reports (near-duplicates counting once) from which it is asked. */
  fromUnits: 20,
  /** Different terms as a multiple of the square root of all terms, below which they are poor. */
  perRoot: 3,
} as const;

/** A group's pairs are weighed anew when it has grown by this factor: keeps the work near linear. */
export const REFRESH_GROWTH = 1.3;
