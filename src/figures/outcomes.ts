/** Outcomes on which reports differ: a deal or none, an appeal or none, the same thing kept or dropped, open or shut. */
import type { Document } from '../model/document.js';
import type { Conflict, ConflictValue } from '../model/result.js';
import { idf } from '../text/background.js';
import type { StorySentence } from './collapse-story.js';
import { CONTRARIES } from './contraries.js';
import { type Outcome, readOutcomes } from './outcome-mentions.js';
import { markSuperseded, type SentenceIds } from './updates.js';

/** Inverse document frequency from which a thing tells which one is meant. */
const TELLING = 3.4;
/** The same at the top of a report, which tells of the story's own event. */
const TELLING_LEAD = 2.4;
/** Longer sentences are lists. */
const LONGEST = 1500;
/** Outcomes of one kind looked at; a story tells few. */
const MOST_TOLD = 200;

interface Told extends Outcome {
  readonly sentence: StorySentence;
  readonly names: ReadonlySet<string>;
}

/** Reports that say both sides tell a story that goes on, not a contradiction. */
function oneSided(told: readonly Told[]): readonly Told[] {
  const sides = new Map<number, Set<boolean>>();
  for (const { sentence, yes } of told) {
    for (const report of sentence.reports)
      sides.set(report, (sides.get(report) ?? new Set<boolean>()).add(yes));
  }
  return told.filter(({ sentence }) => sentence.reports.every((report) => sides.get(report)?.size === 1));
}

function toConflict(
  told: readonly Told[],
  about: string,
  documents: readonly Document[],
  ids: SentenceIds,
): Conflict | null {
  const seen = new Set<number>();
  const held = told
    .flatMap(({ sentence, start, end, contrary, yes }) =>
      sentence.carriers.map((carrier) => ({
        report: carrier.report,
        start: carrier.start + start,
        end: carrier.start + end,
        // A line of capitals heads what the body tells.
        isLine: !/[a-z]/.test(sentence.text),
        value: yes ? CONTRARIES[contrary].yes : CONTRARIES[contrary].no,
      })),
    )
    .sort((a, b) => a.report - b.report || Number(a.isLine) - Number(b.isLine) || a.start - b.start)
    .filter(({ report }) => !seen.has(report) && seen.add(report));
  const values = held.map(({ report, start, end, value }): ConflictValue => {
    const text = documents[report].article.text.slice(start, end);
    return { value, unit: null, report: documents[report].id, start, end, text };
  });
  return values.length < 2 ? null : { about, kind: 'outcome', ...markSuperseded(values, documents, ids) };
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const key of a) if (b.has(key)) return true;
  return false;
}

/** Both sentences name somebody, and nobody is the same. */
function areStrangers(a: Told, b: Told): boolean {
  return a.names.size > 0 && b.names.size > 0 && !share(a.names, b.names);
}

/** "He denied it", "he admitted it": neither says who. */
function areNameless(a: Told, b: Told): boolean {
  return a.names.size === 0 && b.names.size === 0 && a.doers.size === 0 && b.doers.size === 0;
}

/** Words two sentences share from which they are taken to tell of one thing, and where both open their reports. */
const LEAST_SHARED = 2;
const LEAST_SHARED_LEAD = 1;

/** Whether two sentences have more in common than the word the outcome is said of. */
function tellOneThing(a: Told, b: Told): boolean {
  const keys = new Set(b.sentence.read().terms.map(({ key }) => key));
  const shared = new Set<string>();
  for (const { key } of a.sentence.read().terms)
    if (keys.has(key) && idf(key.replace('=', ''), 'en') >= TELLING_LEAD) shared.add(key);
  return shared.size >= (a.sentence.lead && b.sentence.lead ? LEAST_SHARED_LEAD : LEAST_SHARED);
}

/** Those that have a counterpart on the other side of the same time, and of the same doer where that matters. */
function opposed(told: readonly Told[]): readonly Told[] {
  const { anyTime, sameDoer, sameName, of, leadOnly } = CONTRARIES[told[0].contrary];
  const isOpposite = (a: Told, b: Told): boolean =>
    a.yes !== b.yes &&
    (anyTime || of === null || a.future === b.future) &&
    (!leadOnly || (a.sentence.lead && b.sentence.lead)) &&
    (!sameDoer || share(a.doers, b.doers) || share(a.names, b.names) || areNameless(a, b)) &&
    (!sameName || share(a.names, b.names) || (a.names.size === 0 && b.names.size === 0)) &&
    (of === null || (!areStrangers(a, b) && tellOneThing(a, b)));
  return told.filter((one) => told.some((other) => isOpposite(one, other)));
}

/** Outcomes by each thing they are said of; words that tell nothing left out. */
function byThing(
  told: readonly Told[],
  tells: (key: string, lead: boolean) => boolean,
): readonly { readonly thing: string; readonly told: readonly Told[] }[] {
  const things = new Map<string, Told[]>();
  for (const each of told) {
    for (const key of each.things) {
      if (!tells(key, each.sentence.lead)) continue;
      const list = things.get(key);
      if (list) list.push(each);
      else things.set(key, [each]);
    }
  }
  return [...things].map(([thing, list]) => ({ thing, told: list }));
}

/** The thing in the first report's own words. */
function aboutThing(thing: string, { sentence }: Told): string {
  const { terms, words, text } = sentence.read();
  const term = terms.find(({ key }) => key === thing);
  if (!term) return thing.replace('=', '');
  const word = words[term.word];
  return text.slice(word.start, word.end);
}

function isRead({ language, text }: StorySentence): boolean {
  return language === 'en' && text.length <= LONGEST;
}

/** In how many of the sentences that are read a key stands. */
function countKeys(sentences: readonly StorySentence[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sentence of sentences) {
    if (!isRead(sentence)) continue;
    for (const key of new Set(sentence.read().terms.map((term) => term.key)))
      counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Things with a contrary said of them by two reports; in order of the table, then the thing. English only. */
export function outcomeConflicts(
  documents: readonly Document[],
  sentences: readonly StorySentence[],
  ids: SentenceIds,
): readonly Conflict[] {
  const told = CONTRARIES.map((): Told[] => []);
  for (const story of sentences) {
    if (!isRead(story)) continue;
    const sentence = story.read();
    const outcomes = readOutcomes(sentence);
    if (outcomes.length === 0) continue;
    const names = new Set(sentence.terms.filter(({ name }) => name).map(({ key }) => key));
    for (const outcome of outcomes) {
      const list = told[outcome.contrary];
      if (list.length < MOST_TOLD) list.push({ ...outcome, sentence: story, names });
    }
  }
  const common = Math.max(4, sentences.length / 3);
  let counts: ReadonlyMap<string, number> | null = null;
  const tells = (key: string, lead: boolean): boolean => {
    if (idf(key.replace('=', ''), 'en') < (lead ? TELLING_LEAD : TELLING)) return false;
    counts ??= countKeys(sentences);
    return (counts.get(key) ?? 0) <= common;
  };
  return CONTRARIES.flatMap((contrary, n): readonly Conflict[] => {
    if (told[n].length === 0) return [];
    const { about, of, things } = contrary;
    const isThing = things === null ? tells : (key: string): boolean => things.has(key);
    const groups = of === null ? [{ thing: '', told: told[n] }] : byThing(told[n], isThing);
    const seen = new Set<Told>();
    return groups.flatMap((group) => {
      const left = oneSided(group.told.filter((each) => !seen.has(each)));
      const one = left.length === 0 ? left : opposed(left);
      if (!one.some(({ yes }) => yes) || one.every(({ yes }) => yes)) return [];
      for (const each of one) seen.add(each);
      const conflict = toConflict(one, about ?? aboutThing(group.thing, one[0]), documents, ids);
      return conflict ? [conflict] : [];
    });
  });
}
