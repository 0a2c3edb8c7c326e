/** Amounts with a unit behind them: lengths, weights, durations, magnitudes, as drafts of figures. */
import type { Amount } from './amounts.js';
import { ownerNoun, readMarks } from './counted.js';
import type { Draft } from './draft.js';
import { qualifierBefore } from './qualifiers.js';
import { isJoined, type Sentence } from './sentence.js';
import { type Unit, unitOf } from './units.js';

/** What stands before "a week" where that says how long or how soon, and not how often. */
const HOW_LONG =
  /^(?:for|lasted|lasting|lasts|last|took|takes|take|within|than|about|nearly|almost|another|least|of|after)$/;

/** "A quarter of an hour", "three quarters of an hour": at the number of quarters. */
function quartersOf({ words }: Sentence, at: number): { readonly hours: number; readonly to: number } | null {
  const word = (n: number): string => words[at + n]?.word ?? '';
  const count = ['a', 'one', 'two', 'three'].indexOf(word(0));
  if (count < 0 || !/^quarters?$/.test(word(1))) return null;
  if (word(2) !== 'of' || word(3) !== 'an' || word(4) !== 'hour') return null;
  return { hours: Math.max(1, count) / 4, to: at + 5 };
}

/** "For a week", "less than a month", "half an hour", "an hour and a half", "a quarter of an hour". */
export function spokenDuration(
  sentence: Sentence,
  at: number,
): { readonly amount: Amount; readonly unit: Unit } | null {
  const { words } = sentence;
  const word = (n: number): string => words[at + n]?.word ?? '';
  const article = /^an?$/.test(words[at - 1]?.word ?? '') ? at - 1 : at;
  const exact = { slack: 0, vague: false, percent: false, from: article, at };
  const quarters = quartersOf(sentence, at);
  const hour = unitOf('hour');
  if (quarters !== null && hour !== undefined) {
    const { hours, to } = quarters;
    return {
      amount: withQualifier(sentence, {
        ...exact,
        from: at,
        low: hours,
        high: hours,
        to,
        shown: String(hours),
      }),
      unit: hour,
    };
  }
  if (word(0) === 'half' && /^an?$/.test(word(1))) {
    const unit = unitOf(word(2));
    if (unit?.measure === 'duration')
      return { amount: { ...exact, low: 0.5, high: 0.5, to: at + 3, shown: '0.5' }, unit };
  }
  const unit = unitOf(word(0));
  const isLong = /^(?:decade|century|fortnight)$/.test(word(0));
  const isTold = /^(?:hour|day|week|month|year)$/.test(word(0)) && HOW_LONG.test(words[at - 2]?.word ?? '');
  if (article < at && (isLong || isTold) && unit && !/^(?:and|ago|after|later|earlier|old)$/.test(word(1)))
    return { amount: withQualifier(sentence, { ...exact, low: 1, high: 1, to: at + 1, shown: '1' }), unit };
  if (
    unit?.measure !== 'duration' ||
    word(1) !== 'and' ||
    word(2) !== 'a' ||
    word(3) !== 'half' ||
    word(0).endsWith('s')
  )
    return null;
  return { amount: { ...exact, low: 1.5, high: 1.5, to: at + 4, shown: '1.5' }, unit };
}

/** "More than a decade". */
function withQualifier(sentence: Sentence, amount: Amount): Amount {
  const found = qualifierBefore(sentence, amount.from);
  if (found === null) return amount;
  const { qualifier, from } = found;
  const [low, high] = [qualifier.low(amount.low), qualifier.high(amount.high)];
  return { ...amount, low, high, vague: true, from, shown: `${qualifier.words.join(' ')} ${amount.shown}` };
}

/** "Magnitude 6.4", "a magnitude of 6.4". */
export function magnitudeBefore({ words, language }: Sentence, { from, to, low }: Amount): Unit | null {
  const [before, earlier] = [words[from - 1]?.word ?? '', words[from - 2]?.word ?? ''];
  const put =
    /^(?:at|of|was|is|to)$/.test(before) &&
    (earlier === 'magnitude' || words[from - 3]?.word === 'magnitude');
  const isNamed =
    /^(?:quake|earthquake|tremor|temblor|aftershock)$/.test(words[to]?.word ?? '') &&
    low < 10 &&
    !Number.isInteger(low);
  const said = language === 'en' && (before === 'magnitude' || put || isNamed);
  return said ? (unitOf('magnitude') ?? null) : null;
}

/** The unit behind a number: "174-metre", "2.1 billion cubic metres", "3 km". */
export function unitAt(
  sentence: Sentence,
  after: number,
): { readonly unit: Unit; readonly to: number } | null {
  const { words, language } = sentence;
  // "14 millions d'euros", "14 millones de euros".
  const of = (language === 'fr' || language === 'es') && /^(?:de|d)$/.test(words[after]?.word ?? '');
  const to = of ? after + 1 : after;
  const word = words[to];
  const isUnit =
    word !== undefined &&
    (isJoined(word) ||
      word.gap === '' ||
      /^ ?°$/.test(word.gap) ||
      (of && word.gap.length === 1) ||
      /^['’]$/.test(word.gap));
  if (!isUnit) return null;
  const power = word.word === 'cubic' || word.word === 'square' ? word.word : null;
  const named = words[power === null ? to : to + 1];
  if (named === undefined) return null;
  // A single letter is a unit only where it touches the digits.
  if (named.word.length === 1 && !/^(?:| ?°)$/.test(named.gap)) return null;
  const unit = unitOf(named.word, sentence.language);
  if (!unit) return null;
  const [an, hour] = [words[to + 1]?.word ?? '', words[to + 2]?.word ?? ''];
  if (unit.measure === 'length' && /^(?:an|per|each)$/.test(an) && hour === 'hour' && unit.size > 100)
    return { unit: { measure: 'speed', size: unit.size / 1000, name: `${unit.name} an hour` }, to: to + 3 };
  if (power === null) return { unit, to: to + 1 };
  const size = power === 'cubic' ? unit.size ** 3 : unit.size ** 2;
  return {
    unit: {
      measure: power === 'cubic' ? 'volume' : 'area',
      size: power === 'cubic' ? size * 1000 : size,
      name: `${power} ${unit.name}`,
    },
    to: to + 2,
  };
}

export function measureDraft(sentence: Sentence, given: Amount, unit: Unit, to: number): Draft {
  const owner = sentence.language === 'en' ? ownerNoun(sentence, given.from, to) : null;
  const amount =
    unit.measure === 'duration'
      ? withoutDuring(given)
      : unit.measure === 'temperature' && /^(?:fahrenheit|f)$/.test(sentence.words[to]?.word ?? '')
        ? inCelsius(given)
        : given;
  const marks = readMarks(sentence, amount.from, to).filter((mark) => !/^(?:sex|age):/.test(mark));
  const concept = unit.measure === 'duration' ? durationConcept(sentence, amount.from, to, unit) : null;
  // Twelve months are a year, thirteen weeks three months and 39 hours two nights: where units differ, a part of one.
  const coarse =
    unit.measure === 'duration' && unit.size >= 24 ? (unit.size === 24 ? 0.4 : 0.25) * unit.size : 0;
  return {
    kind: 'measure',
    low: amount.low * unit.size,
    high: amount.high * unit.size,
    slack: /^decades?$/.test(unit.name) ? unit.size * 0.45 : Math.max(amount.slack * unit.size * 0.2, coarse),
    vague: amount.vague,
    value: amount.shown,
    unit: unit.name,
    bin: `measure ${unit.measure}`,
    concept: concept?.name ?? null,
    head: relativeHead(sentence, amount.from, to) ?? owner?.head ?? null,
    marks,
    former: false,
    from: amount.from,
    to,
    about: concept?.about ?? null,
  };
}

/** Degrees Fahrenheit are compared as degrees Celsius, and shown as told. */
function inCelsius(amount: Amount): Amount {
  const celsius = (value: number): number => ((value - 32) * 5) / 9;
  return { ...amount, low: celsius(amount.low), high: celsius(amount.high), slack: 0.6, vague: true };
}

/** "Over five years" says during as often as more than. */
function withoutDuring(amount: Amount): Amount {
  if (!/^over /.test(amount.shown)) return amount;
  return {
    ...amount,
    high: amount.low,
    vague: false,
    from: amount.at,
    shown: amount.shown.slice('over '.length),
  };
}

/** "Five hours before", "six hours ahead of": the same distance from something, whatever it is called. */
function relativeHead({ words }: Sentence, from: number, to: number): string | null {
  const next = words[to];
  // "Lasted two hours before": how long, not how long before.
  const lasts = /^(?:for|lasted|lasting|took|taken|needed|spent|of)$/.test(words[from - 1]?.word ?? '');
  // "Scheduled for two hours after": when, not how long.
  const isSet = /^(?:scheduled|planned|set|due|expected|fixed|arranged)$/.test(words[from - 2]?.word ?? '');
  if (lasts && !isSet && /^(?:before|after)$/.test(next?.word ?? '')) return null;
  if (next === undefined || !isJoined(next)) return null;
  if (/^(?:before|ahead|earlier)$/.test(next.word)) return 'before';
  return /^(?:after|later|into)$/.test(next.word) ? 'after' : next.word === 'ago' ? 'ago' : null;
}

/** How long talks lasted, how long a sentence is: one value in a story. */
function durationConcept(
  sentence: Sentence,
  from: number,
  to: number,
  unit: Unit,
): { readonly name: string; readonly about: string } | null {
  const { terms, places, words } = sentence;
  const before = words[from - 1]?.word ?? '';
  const after = words[to]?.word ?? '';
  if (
    /^(?:later|ago|earlier|before|after|from|away|apart|delay)$/.test(after) ||
    /^(?:in|within|after|every|last|next|past|than)$/.test(before)
  ) {
    if (before !== 'after' || after !== 'of') return null;
  }
  const near = (key: string, steps: number): boolean =>
    terms.some(
      (term) =>
        term.key === key &&
        words[term.word].word !== 'summit' &&
        (key !== '=jail' || sentence.clauses[term.word] === sentence.clauses[from]) &&
        Math.abs(places[term.word] - places[term.word < from ? from : to - 1]) <= steps,
    );
  if (
    unit.size >= 730 &&
    near('=jail', 4) &&
    !words.some(({ word }) => /^(?:served|serving|minimum|suspended|remaining)$/.test(word))
  ) {
    return { name: 'sentence', about: 'sentence' };
  }
  const lasted = /^(?:lasted|lasting)$/.test(before);
  if (
    unit.size <= 24 &&
    (near('=talk', 3) || (lasted && near('=talk', 30))) &&
    /^(?:for|lasted|lasting|after|the|of|a|an|their|in)$/.test(before)
  ) {
    return { name: 'length of talks', about: 'length of the talks' };
  }
  return null;
}
