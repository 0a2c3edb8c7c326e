/**
 * Names that fill one slot of a story: where somebody was born, where a study appeared.
 * Two reports differ where each knows one, another, and has not the other's anywhere.
 */
import type { Document } from '../model/document.js';
import type { Conflict, ConflictValue } from '../model/result.js';
import type { StorySentence } from './collapse-story.js';
import { isSpelling, keyOf, type StoryNames } from './names.js';
import { isJoined, type Sentence } from './sentence.js';
import { markSuperseded, type SentenceIds } from './updates.js';

interface Slot {
  readonly about: string;
  readonly cues: ReadonlySet<string>;
  readonly joints: ReadonlySet<string>;
  /** Words one of which the sentence must have; none: any sentence. */
  readonly needs: ReadonlySet<string>;
}

const TABLE = `
place of birth|born birthplace|in at
headquarters|based headquartered headquarters|in at
where it was made|made manufactured produced assembled|in
where it was published|published publish appear appears appeared findings results writing journal|in|study findings results research researchers paper
where it was held|held met meet meeting talks summit gathered|in at
where it landed|landed land landing diverted|at in to
destination|bound heading headed flying route|for to`;

const SLOTS: readonly Slot[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [about = '', cues = '', joints = '', needs] = line.split('|');
    const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));
    return { about, cues: listed(cues), joints: listed(joints), needs: new Set(needs?.split(' ')) };
  });

const NO_SLOTS: readonly Slot[] = [];
const SLOTS_OF_CUE: ReadonlyMap<string, readonly Slot[]> = new Map(
  SLOTS.flatMap(({ cues }) => [...cues]).map((cue) => [cue, SLOTS.filter(({ cues }) => cues.has(cue))]),
);

/** A cue stands at most so many words before its "in", and the name so many behind it. */
const CUE_STEPS = 4;
const NAME_STEPS = 3;
const MOST_FILLINGS = 120;

interface Filling {
  readonly sentence: StorySentence;
  /** Offsets in the sentence. */
  readonly start: number;
  readonly end: number;
  /** Folded words. */
  readonly words: readonly string[];
}

const MONTH_OR_DAY =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;

/** The run of capitalised words that begins within a few words, "of" and "and" inside it allowed. */
function nameFrom(
  { words, skip }: Sentence,
  at: number,
): { readonly from: number; readonly to: number } | null {
  for (let n = at; n < words.length && n < at + NAME_STEPS; n++) {
    if (!isJoined(words[n]) || words[n].digits) return null;
    if (!words[n].capital) {
      if (n > at && !skip.has(words[n - 1].word) && !skip.has(words[n].word)) return null;
      continue;
    }
    if (skip.has(words[n].word) || MONTH_OR_DAY.test(words[n].word)) return null;
    let to = n + 1;
    while (
      words[to]?.gap === ' ' &&
      (words[to].capital || (/^(?:of|and)$/.test(words[to].word) && words[to + 1]?.capital))
    )
      to++;
    return { from: n, to };
  }
  return null;
}

/** For each slot the sentences that have one of its cues: few sentences have any. One walk over all words. */
function sentencesByCue(sentences: readonly StorySentence[]): ReadonlyMap<Slot, readonly StorySentence[]> {
  const found = new Map(SLOTS.map((slot): [Slot, StorySentence[]] => [slot, []]));
  for (const sentence of sentences) {
    for (const { word } of sentence.read().words) {
      for (const slot of SLOTS_OF_CUE.get(word) ?? NO_SLOTS) {
        const list = found.get(slot);
        if (list && list[list.length - 1] !== sentence) list.push(sentence);
      }
    }
  }
  return found;
}

function fillingsOf(story: StorySentence, slot: Slot): readonly Filling[] {
  const sentence = story.read();
  const { words, clauses } = sentence;
  const { needs } = slot;
  if (needs.size > 0 && !words.some(({ word }) => needs.has(word))) return [];
  return words.flatMap(({ word }, at): readonly Filling[] => {
    if (!slot.joints.has(word)) return [];
    let cue = at - 1;
    while (
      cue >= 0 &&
      cue > at - CUE_STEPS &&
      !slot.cues.has(words[cue].word) &&
      clauses[cue] === clauses[at]
    )
      cue--;
    if (cue < 0 || !slot.cues.has(words[cue].word) || clauses[cue] !== clauses[at]) return [];
    const name = nameFrom(sentence, at + 1);
    if (name === null) return [];
    const run = words.slice(name.from, name.to);
    const told = run.filter((one) => one.capital).map((one) => one.word);
    return [{ sentence: story, start: run[0].start, end: run[run.length - 1].end, words: told }];
  });
}

function isSame(a: Filling, b: Filling): boolean {
  const [small, large] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  return small.every((word) => large.some((other) => isSpelling(word, other)));
}

interface Value {
  readonly fillings: Filling[];
  readonly reports: Set<number>;
}

/** The values a slot is given, each with the reports that do so. */
function valuesOf(fillings: readonly Filling[]): readonly Value[] {
  const values: Value[] = [];
  for (const filling of fillings.slice(0, MOST_FILLINGS)) {
    const known = values.find((value) => value.fillings.some((one) => isSame(one, filling)));
    const into = known ?? { fillings: [], reports: new Set<number>() };
    if (!known) values.push(into);
    into.fillings.push(filling);
    for (const report of filling.sentence.reports) into.reports.add(report);
  }
  return values;
}

/** Whether a report has the other's value anywhere. */
function knows(report: number, value: Value, names: StoryNames): boolean {
  return value.fillings.some(({ words }) =>
    words.every((word) => names.holders.get(keyOf(word, 'en'))?.has(report) === true),
  );
}

/** Least part of the shorter sentence's words that two sentences share which tell of one thing. */
const ONE_THING = 0.25;

function tellOneThing(a: Filling, b: Filling): boolean {
  const own = new Set([...a.words, ...b.words].map((word) => keyOf(word, 'en')));
  const keysOf = ({ sentence }: Filling): ReadonlySet<string> =>
    new Set(
      sentence
        .read()
        .terms.map(({ key }) => key)
        .filter((key) => !own.has(key)),
    );
  const [first, second] = [keysOf(a), keysOf(b)];
  const [small, large] = first.size <= second.size ? [first, second] : [second, first];
  if (small.size === 0) return false;
  let shared = 0;
  for (const key of small) if (large.has(key)) shared++;
  return shared / small.size >= ONE_THING || (a.sentence.lead && b.sentence.lead && shared > 1);
}

/** Slots that reports fill with different names. English only; linear in the sentences. */
export function slotConflicts(
  documents: readonly Document[],
  sentences: readonly StorySentence[],
  names: StoryNames,
  ids: SentenceIds,
): readonly Conflict[] {
  const cued = sentencesByCue(sentences.filter(({ language }) => language === 'en'));
  return SLOTS.flatMap((slot): readonly Conflict[] => {
    const values = valuesOf((cued.get(slot) ?? []).flatMap((one) => fillingsOf(one, slot)));
    if (values.length !== 2) return [];
    const [first, second] = values;
    const isApart =
      [...first.reports].every((report) => !second.reports.has(report) && !knows(report, second, names)) &&
      [...second.reports].every((report) => !knows(report, first, names));
    if (!isApart) return [];
    const pair = first.fillings
      .flatMap((a) => second.fillings.map((b) => [a, b] as const))
      .find(([a, b]) => tellOneThing(a, b));
    if (pair === undefined) return [];
    const seen = new Set<number>();
    const told = values
      .flatMap(({ fillings }) => fillings)
      .flatMap(({ sentence, start, end }) =>
        sentence.carriers.map((carrier) => ({
          report: carrier.report,
          start: carrier.start + start,
          end: carrier.start + end,
          value: sentence.text.slice(start, end),
        })),
      )
      .sort((a, b) => a.report - b.report || a.start - b.start)
      .filter(({ report }) => !seen.has(report) && seen.add(report));
    const shown = told.map(({ report, start, end, value }): ConflictValue => {
      const text = documents[report].article.text.slice(start, end);
      return { value, unit: null, report: documents[report].id, start, end, text };
    });
    return [{ about: slot.about, kind: 'name', ...markSuperseded(shown, documents, ids) }];
  });
}
