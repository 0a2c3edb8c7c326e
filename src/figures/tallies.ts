/** Votes and results of matches: two numbers that belong together. */
import { countedNoun } from './counted.js';
import type { Draft, Found } from './draft.js';
import type { Sentence } from './sentence.js';

const ONES = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** "86 votes in favour and 79 against", "88 voted for and 79 against". */
function forAndAgainst({ words }: Sentence, at: number): Found | null {
  const first = words[at];
  if (!first.digits || first.word.length > 3) return null;
  let n = at + 1;
  while (n < at + 4 && /^(?:votes?|voted|members|lawmakers|deputies|mps)$/.test(words[n]?.word ?? '')) n++;
  if (words[n]?.word === 'in' && /^favou?r$/.test(words[n + 1]?.word ?? '')) n += 2;
  else if (words[n]?.word === 'for') n++;
  else return null;
  while (n < at + 8 && /^(?:and|to|with|it|the|bill|law|motion)$/.test(words[n]?.word ?? '')) n++;
  const second = words[n];
  let end = n + 1;
  while (end < n + 3 && /^(?:votes?|voted)$/.test(words[end]?.word ?? '')) end++;
  if (!second?.digits || second.word.length > 3 || words[end]?.word !== 'against') return null;
  const [high, low] = [
    Math.max(Number(first.word), Number(second.word)),
    Math.min(Number(first.word), Number(second.word)),
  ];
  return { next: end + 1, draft: tallyDraft('vote', high, low, at, end + 1) };
}

function tallyDraft(kind: 'vote' | 'score', high: number, low: number, from: number, to: number): Draft {
  return {
    kind: 'tally',
    low: high * 1000 + low,
    high: high * 1000 + low,
    slack: 0,
    vague: false,
    value: `${high}-${low}`,
    unit: null,
    bin: `tally ${kind}`,
    concept: kind === 'vote' ? 'vote' : null,
    head: null,
    marks: [],
    former: false,
    from,
    to,
    about: kind === 'vote' ? 'vote' : null,
  };
}

/** "6-3", "6 to 3": a vote or a result, when the sentence speaks of one. */
export function tallyAt(sentence: Sentence, at: number): Found | null {
  const { words, text } = sentence;
  const parted = forAndAgainst(sentence, at);
  if (parted) return parted;
  const first = words[at];
  // "31 votes to 26" as well as "31 to 26".
  const votes = /^votes?$/.test(words[at + 1]?.word ?? '') ? 1 : 0;
  const isTo = words[at + 1 + votes]?.word === 'to' && first.gap.length > 0;
  const second = words[at + votes + (isTo ? 2 : 1)];
  const sideOf = (word: typeof first | undefined): number => {
    if (!word) return Number.NaN;
    if (word.digits) return word.word.length <= 3 ? Number(word.word) : Number.NaN;
    if (word.word === 'none' || word.word === 'nil') return 0;
    return isTo ? ONES.indexOf(word.word) : Number.NaN;
  };
  const sides = [sideOf(first), sideOf(second)];
  if (!(sides[0] >= 0 && sides[1] >= 0) || !second) return null;
  // "Lost by 26 votes to 31": which side is told first is the outcome's matter.
  const [high, low] = [Math.max(...sides), Math.min(...sides)];
  if (!isTo && !/^[-–—]$/.test(second.gap)) return null;
  if (votes > 0 && !isTo) return null;
  if (isTo && !(words[at + 1 + votes].gap === ' ' && second.gap === ' ')) return null;
  const to = at + votes + (isTo ? 3 : 2);
  if (/^[-–—]\d/.test(text.slice(second.end, second.end + 2))) return { draft: null, next: to };
  // "(5-10)" is a record of many games.
  if (/\($/.test(first.gap)) return { draft: null, next: to };
  const near = words.slice(Math.max(0, at - 12), Math.min(words.length, to + 8)).map(({ word }) => word);
  const vote = near.some((word) =>
    /^(?:vote|voted|votes|voting|ballot|ruling|ruled|council|decision|panel|majority)$/.test(word),
  );
  const score = near.some((word) =>
    /^(?:won|win|wins|beat|beats|beating|lost|lose|draw|drew|defeat|defeated|victory|penalties|lead|led|final|score|goal|shoot|ended|finished)$/.test(
      word,
    ),
  );
  if (!vote && !score) return isTo ? null : { draft: null, next: to };
  // "5 to 7 people": a range, when a noun follows.
  if (isTo && !vote) return null;
  if (votes === 0 && sides[1] > sides[0] && countedNoun(sentence, at, to, false)) return null;
  const kind = vote ? 'vote' : 'score';
  return { next: to, draft: tallyDraft(kind, high, low, at, to) };
}
