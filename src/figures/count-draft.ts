/** A plain number as a count of people hurt, of children left behind, of things. */
import type { Amount } from './amounts.js';
import { CASUALTY_WORDS, readCasualties } from './casualties.js';
import { countedNoun, readMarks } from './counted.js';
import type { Draft } from './draft.js';
import type { Sentence } from './sentence.js';

/** What "one" and "two" must count to be more than a way of speaking. */
export function countDraft(sentence: Sentence, amount: Amount): Draft | null {
  const { words, text, places, terms } = sentence;
  const { low, high, slack, vague, from } = amount;
  const casualties = readCasualties(sentence, amount);
  const marks = [...readMarks(sentence, from, amount.to)];
  const base = { kind: 'count' as const, low, high, slack, vague, value: amount.shown, from, to: amount.to };
  if (casualties && !(low === 1 && high === 1 && !words[amount.at].digits)) {
    const { concept } = casualties;
    const isWho = (mark: string): boolean => mark.startsWith('who:');
    const who = casualties.marks.filter(isWho);
    const key = casualties.marks
      .filter((mark) => !isWho(mark))
      .sort()
      .join(' ');
    const former = isFormer(sentence, from);
    return {
      ...base,
      unit: 'people',
      bin: former ? 'former' : `count ${concept} ${key}`.trim(),
      concept: `${concept} ${key}`.trim(),
      head: concept,
      marks: [...marks.filter((mark) => !mark.startsWith('way:')), ...who],
      former,
      about: CASUALTY_WORDS.get(concept) ?? null,
    };
  }
  if (isFormer(sentence, from) && words[from - 1]?.word === 'of') {
    return {
      ...base,
      unit: null,
      bin: 'former',
      concept: null,
      head: null,
      marks,
      former: true,
      about: null,
    };
  }
  // "The No. 5 Saints": a rank, and part of a name.
  if (words[from - 1]?.word === 'no' && words[from].gap.startsWith('.')) return null;
  const counted = countedNoun(sentence, from, amount.to, low === 1);
  const plainWord = !words[amount.at].digits;
  // "Norrair 318", "Route 17": part of a name.
  const named = words[from - 1];
  const isName =
    named?.capital && (!named.first || terms.some(({ name, word }) => name && word === from - 1));
  if (counted === null && words[from - 1]?.word === 'minus') return null;
  if (counted === null && isName && words[from].gap === ' ' && high < 1000) return null;
  if (counted === null || (plainWord && low === 1 && high === 1)) {
    return words[amount.at].digits
      ? { ...base, unit: null, bin: 'bare', concept: null, head: null, marks, former: false, about: null }
      : null;
  }
  if (counted.subset) marks.push('subset');
  if (places[counted.at] - places[amount.to - 1] > 8) return null;
  const unit = text.slice(words[amount.to].start, words[counted.at].end).replace(/\s+/g, ' ');
  const family = familyConcept(sentence, counted.head);
  const more = /^(?:other|more|further|another|extra|additional)$/.test(words[amount.to]?.word ?? '');
  if (more) marks.push('more');
  return {
    ...base,
    to: counted.at + 1,
    unit,
    bin: family ?? 'count',
    concept: family,
    head: counted.head,
    marks,
    former: false,
    about: unit,
  };
}

/** Whom the dead leave: an obituary has one number of each. */
function familyConcept({ words }: Sentence, head: string): string | null {
  if (!/^(?:=child|=pupil|grandchild|son|daughter|sister|brother)/.test(head)) return null;
  return words.some(({ word }) => /^(?:survived|survive|survives|leaves)$/.test(word))
    ? `family ${head}`
    : null;
}

/** "Raising an earlier toll of 31", "up from 31 reported before". */
function isFormer({ words }: Sentence, from: number): boolean {
  let toll = false;
  for (let n = from - 1; n >= 0 && n >= from - 5; n--) {
    const { word } = words[n];
    if (/^(?:toll|figure|count|number|total|estimate|tally|report)$/.test(word)) toll = true;
    if (toll && /^(?:earlier|previous|initial|first|preliminary|original|former)$/.test(word)) return true;
  }
  return words[from - 1]?.word === 'from' && words[from - 2]?.word === 'up';
}
