/**
 * The wordings a story's reports quote: stretches of the same words collapsed into one, each with all its
 * carriers, and an index by telling words to find those that may be one utterance.
 */
import { isSpelledAlike, readPerson } from '../text/people.js';
import { foldWord } from '../text/stem.js';
import type { Speakers } from './compare.js';
import type { Stretch, Utterance } from './utterances.js';
import { MAX_CANDIDATES, MAX_POSTINGS, MIN_CANDIDATE, PHRASE_WEIGHT } from './weights.js';

export interface Carrier {
  /** Position of the utterance among all, and of the stretch in it. */
  readonly utterance: number;
  readonly stretch: number;
}

/** Same words, whoever carries them; the first carrier's stretch stands for all. */
export interface Wording {
  readonly stretch: Stretch;
  readonly carriers: readonly Carrier[];
  readonly reports: ReadonlySet<number>;
  /** Surname or other key of everybody it is ascribed to by name. */
  readonly speakers: ReadonlySet<string>;
}

/** What speakers are compared by: the surname; null for a description or an office, which may be anybody's. */
function speakerKey(speaker: string | null): string | null {
  const words = speaker?.split(' ') ?? [];
  if (!/^\p{Lu}/u.test(words[words.length - 1] ?? '')) return null;
  const person = readPerson(words);
  return person && foldWord(person.last);
}

function keyOf(stretch: Stretch): string {
  return stretch.words.map(({ word }) => word).join(' ');
}

/** In order of first report and start. */
export function collapseStretches(utterances: readonly Utterance[]): readonly Wording[] {
  const found = new Map<
    string,
    { stretch: Stretch; carriers: Carrier[]; reports: Set<number>; speakers: Set<string> }
  >();
  utterances.forEach(({ report, speaker, stretches }, utterance) => {
    const named = speakerKey(speaker);
    stretches.forEach((stretch, n) => {
      const key = keyOf(stretch);
      const known = found.get(key) ?? { stretch, carriers: [], reports: new Set(), speakers: new Set() };
      known.carriers.push({ utterance, stretch: n });
      known.reports.add(report);
      if (named !== null) known.speakers.add(named);
      found.set(key, known);
    });
  });
  return [...found.values()];
}

/** Whether two wordings are ascribed to the same person, as far as the reports name one. */
export function compareSpeakers(a: Wording, b: Wording): Speakers {
  if (a.speakers.size === 0 || b.speakers.size === 0) return 'unknown';
  for (const speaker of a.speakers) {
    if (b.speakers.has(speaker)) return 'same';
    for (const other of b.speakers) if (isSpelledAlike(speaker, other)) return 'same';
  }
  return 'other';
}

/** Whether some report carries the one and another report the other. */
export function isAcrossReports(a: Wording, b: Wording): boolean {
  if (a.reports.size > 1 || b.reports.size > 1) return true;
  for (const report of a.reports) return !b.reports.has(report);
  return false;
}

/** What a stretch is found by, and how telling it is: its terms, and words side by side. */
function indexKeys({ terms, words }: Stretch): ReadonlyMap<string, number> {
  const keys = new Map(terms);
  for (let at = 0; at + 1 < words.length; at++)
    keys.set(`${words[at].word} ${words[at + 1].word}`, PHRASE_WEIGHT);
  if (words.length === 1) keys.set(`=${words[0].word}`, PHRASE_WEIGHT);
  return keys;
}

/**
 * For each wording those that share most of its weight, best first, at most `MAX_CANDIDATES`. Its rarest
 * terms are looked up first and only so many postings read, so the cost is linear in the wordings.
 */
export function findCandidates(wordings: readonly Wording[]): readonly (readonly number[])[] {
  const postings = new Map<string, number[]>();
  const keys = wordings.map(({ stretch }) => indexKeys(stretch));
  keys.forEach((own, n) => {
    for (const key of own.keys()) {
      const list = postings.get(key);
      if (list) list.push(n);
      else postings.set(key, [n]);
    }
  });
  const shared = new Float64Array(wordings.length);
  const weights = keys.map((own) => [...own.values()].reduce((sum, weight) => sum + weight, 0.1));
  return wordings.map((_, n) => {
    const lists = [...keys[n]].map(([key, weight]) => ({ list: postings.get(key) ?? [], weight }));
    lists.sort((a, b) => a.list.length - b.list.length);
    const touched: number[] = [];
    let read = 0;
    for (const { list, weight } of lists) {
      const most = Math.min(list.length, MAX_POSTINGS - read);
      for (let k = 0; k < most; k++) {
        const other = list[k];
        if (other === n) continue;
        if (shared[other] === 0) touched.push(other);
        shared[other] += weight;
      }
      read += most;
      if (read >= MAX_POSTINGS) break;
    }
    const scored = touched.map((other) => {
      const score = shared[other] / Math.min(weights[n], weights[other]);
      shared[other] = 0;
      return { other, score };
    });
    const likely = scored.filter(({ score }) => score >= MIN_CANDIDATE);
    likely.sort((a, b) => b.score - a.score || a.other - b.other);
    return likely.slice(0, MAX_CANDIDATES).map(({ other }) => other);
  });
}
