/** Every figure of a sentence with its value, unit and thing. One pass over the words, a bounded look around. */
import { readAge } from './ages.js';
import { type Amount, readAmount } from './amounts.js';
import type { Antecedent } from './antecedents.js';
import { type Anchor, afterImpossibleDate, type Moment, readCalendarDate, readClock } from './calendar.js';
import { CASUALTY_WORDS } from './casualties.js';
import { countDraft } from './count-draft.js';
import { countedNoun, ownerNoun, rateAfter, readMarks } from './counted.js';
import type { Draft } from './draft.js';
import type { Figure } from './figure.js';
import { finishFigure, readScopes } from './finish-figure.js';
import { isJoined, readSentence, type Sentence } from './sentence.js';
import { currencyOf, type Unit, unitOf } from './units.js';

/** A sentence with more figures is a table; the first ones are read. */
const MOST_FIGURES = 40;

interface Around {
  readonly lead: boolean;
  readonly antecedent: Antecedent | null;
}

/** Figures in text order; offsets inside the sentence. Linear; never throws. */
export function readFigures(
  whole: string,
  language: string,
  anchor: Anchor,
  { lead, antecedent }: Around = { lead: false, antecedent: null },
): readonly Figure[] {
  if (!/[\p{N}]/u.test(whole) && language !== 'en') return [];
  const sentence = readSentence(whole, language);
  const drafts: Draft[] = [];
  const { words } = sentence;
  let at = 0;
  while (at < words.length && drafts.length < MOST_FIGURES) {
    if (words[at].character) {
      at++;
      continue;
    }
    const found = readAt(sentence, at, anchor, antecedent?.person ?? null);
    if (found?.draft) drafts.push(found.draft);
    at = Math.max(at + 1, found?.next ?? 0);
  }
  const scopes = readScopes(sentence, drafts, anchor);
  const keys = new Set(sentence.terms.map(({ key }) => key));
  const names = drafts.map(({ bin, value }) => `${bin} ${value}`);
  return drafts.map((draft, n) => {
    const beside = new Set(names.filter((_, other) => other !== n));
    return finishFigure(sentence, draft, {
      scopes,
      keys,
      lead,
      beside,
      antecedent,
      when: whenBeside(draft, drafts[n + 1]),
    });
  });
}

const WHEN_WORDS = 6;

/** The date or year told behind a figure, a few words off at most. */
function whenBeside(draft: Draft, next: Draft | undefined): string | null {
  if (draft.kind === 'date' || draft.kind === 'year' || next === undefined) return null;
  const near = next.from - draft.to < WHEN_WORDS && (next.kind === 'date' || next.kind === 'year');
  return near ? next.value : null;
}

interface Found {
  readonly draft: Draft | null;
  readonly next: number;
}

function readAt(sentence: Sentence, at: number, anchor: Anchor, person: string | null): Found | null {
  const { language } = sentence;
  const clock = readClock(sentence, at);
  if (clock) return { draft: momentDraft(sentence, clock), next: clock.to };
  const age = readAge(sentence, at, person);
  if (age) return { draft: ageDraft(age), next: age.to };
  const date = readCalendarDate(sentence, at, anchor);
  if (date) return { draft: momentDraft(sentence, date), next: date.to };
  const behind = afterImpossibleDate(sentence, at);
  if (behind !== null) return { draft: null, next: behind };
  const tally = language === 'en' ? tallyAt(sentence, at) : null;
  if (tally) return tally;
  const spoken = language === 'en' ? spokenDuration(sentence, at) : null;
  if (spoken)
    return {
      draft: measureDraft(sentence, spoken.amount, spoken.unit, spoken.amount.to),
      next: spoken.amount.to,
    };
  const nothing = language === 'en' ? nothingAt(sentence, at) : null;
  if (nothing) return nothing;
  const amount = readAmount(sentence, at);
  return amount && amountDraft(sentence, amount);
}

function momentDraft(sentence: Sentence, moment: Moment): Draft {
  const { kind, low, high, slack, vague, weekday, mark, shown, from, to } = moment;
  const marks = [
    ...(mark === null ? [] : [`bound:${mark}`]),
    ...(weekday === null ? [] : [`weekday:${weekday}`]),
  ];
  const concept = kind === 'clock' ? eventConcept(sentence, from) : null;
  return {
    kind,
    low,
    high,
    slack,
    vague,
    value: shown,
    unit: null,
    bin: kind,
    concept,
    head: null,
    marks,
    former: false,
    from,
    to,
    about: null,
  };
}

/** A story has one crash, one quake: its time of day is one thing. */
function eventConcept(sentence: Sentence, at: number): string | null {
  for (const { key, word } of sentence.terms) {
    const near = Math.abs(sentence.places[word] - sentence.places[at]) <= 14;
    if (near && (key === '=crash' || key === 'landfal' || key === '=quake' || key === '=explosion'))
      return `clock ${key}`;
  }
  return null;
}

function ageDraft(age: NonNullable<ReturnType<typeof readAge>>): Draft {
  const { years, person, from, to } = age;
  return {
    kind: 'age',
    low: years,
    high: years,
    slack: 0,
    vague: false,
    value: String(years),
    unit: 'years',
    bin: `age ${person ?? ''}`,
    concept: person === null ? null : `age ${person}`,
    head: person,
    marks: [],
    former: false,
    from,
    to,
    about: person === null ? null : 'age',
  };
}

/** "6-3", "6 to 3": a vote or a result, when the sentence speaks of one. */
function tallyAt(sentence: Sentence, at: number): Found | null {
  const { words, text } = sentence;
  const first = words[at];
  // "31 votes to 26" as well as "31 to 26".
  const votes = /^votes?$/.test(words[at + 1]?.word ?? '') ? 1 : 0;
  const isTo = words[at + 1 + votes]?.word === 'to' && first.gap.length > 0;
  const second = words[at + votes + (isTo ? 2 : 1)];
  const ones = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
  const sideOf = (word: typeof first | undefined): number => {
    if (!word) return Number.NaN;
    if (word.digits) return word.word.length <= 3 ? Number(word.word) : Number.NaN;
    return isTo ? ones.indexOf(word.word) : Number.NaN;
  };
  const sides = [sideOf(first), sideOf(second)];
  if (!sides.every((side) => side >= 0) || !second) return null;
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
  return {
    next: to,
    draft: {
      kind: 'tally',
      low: high * 1000 + low,
      high: high * 1000 + low,
      slack: 0,
      vague: false,
      value: `${high}-${low}`,
      unit: null,
      bin: `tally ${kind}`,
      concept: vote ? 'vote' : null,
      head: null,
      marks: [],
      former: false,
      from: at,
      to,
      about: vote ? 'vote' : null,
    },
  };
}

/** "An hour and a half", "half an hour". */
function spokenDuration(
  sentence: Sentence,
  at: number,
): { readonly amount: Amount; readonly unit: Unit } | null {
  const { words } = sentence;
  const word = (n: number): string => words[at + n]?.word ?? '';
  const article = /^an?$/.test(words[at - 1]?.word ?? '') ? at - 1 : at;
  const exact = { slack: 0, vague: false, percent: false, from: article, at };
  if (word(0) === 'half' && /^an?$/.test(word(1))) {
    const unit = unitOf(word(2));
    if (unit?.measure === 'duration')
      return { amount: { ...exact, low: 0.5, high: 0.5, to: at + 3, shown: '0.5' }, unit };
  }
  const unit = unitOf(word(0));
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

/** "No injuries", "no one was hurt": none, which differs from any number. */
function nothingAt(sentence: Sentence, at: number): Found | null {
  const { words } = sentence;
  const [first, second] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
  const nobody = first === 'nobody' || (first === 'no' && second === 'one');
  const after = at + (first === 'nobody' ? 1 : 2);
  let concept: string | null = null;
  let to = after;
  if (nobody && /^(?:was|were|had|has|is)$/.test(words[after]?.word ?? '')) {
    const been = words[after + 1]?.word === 'been' ? after + 2 : after + 1;
    const word = words[been]?.word ?? '';
    concept = /^(?:hurt|injured|wounded)$/.test(word) ? 'injured' : word === 'killed' ? 'killed' : null;
    to = been + 1;
  } else if (first === 'no') {
    concept = /^(?:injuries)$/.test(second)
      ? 'injured'
      : /^(?:deaths|fatalities)$/.test(second)
        ? 'killed'
        : null;
    to = at + 2;
    if (words[to]?.word === 'or' || words[to]?.word === 'and') concept = null;
  }
  if (concept === null) return null;
  const value = { low: 0, high: 0, slack: 0, vague: false, value: '0', unit: 'people' };
  return {
    next: to,
    draft: {
      kind: 'count',
      ...value,
      bin: `count ${concept}`,
      concept,
      head: concept,
      marks: [],
      former: false,
      from: at,
      to,
      about: CASUALTY_WORDS.get(concept) ?? null,
    },
  };
}

function amountDraft(sentence: Sentence, amount: Amount): Found | null {
  const { words, text, language } = sentence;
  const base = {
    low: amount.low,
    high: amount.high,
    slack: amount.slack,
    vague: amount.vague,
    former: false,
    about: null,
  };
  const { to } = amount;
  if (amount.percent) {
    const after = /^(?:percentage|points?)$/.test(words[to]?.word ?? '') ? to : to;
    const owner = language === 'en' ? ownerNoun(sentence, amount.from, after) : null;
    const marks = readMarks(sentence, amount.from, to);
    return {
      next: to,
      draft: {
        ...base,
        kind: 'percent',
        value: amount.shown,
        unit: '%',
        bin: 'percent',
        concept: null,
        head: owner?.head ?? null,
        marks,
        from: amount.from,
        to,
      },
    };
  }
  const sign = currencyOf(text.charAt(words[amount.at].start - 1));
  if (sign !== undefined) return { next: to, draft: moneyDraft(sentence, amount, sign, to) };
  const year = yearAt(sentence, amount);
  if (year !== null) {
    return {
      next: to,
      draft: {
        ...base,
        kind: 'year',
        value: String(year),
        unit: null,
        bin: 'year',
        concept: null,
        head: null,
        marks: [],
        from: amount.from,
        to,
      },
    };
  }
  const unit = unitAt(sentence, to);
  if (unit?.unit.measure === 'money')
    return { next: unit.to, draft: moneyDraft(sentence, amount, unit.unit.name, unit.to) };
  if (unit) return { next: unit.to, draft: measureDraft(sentence, amount, unit.unit, unit.to) };
  const magnitude = magnitudeBefore(sentence, amount);
  if (magnitude !== null) return { next: to, draft: measureDraft(sentence, amount, magnitude, to) };
  return { next: to, draft: countDraft(sentence, amount) };
}

/** "Magnitude 6.4", "a magnitude of 6.4". */
function magnitudeBefore({ words, language }: Sentence, { from }: Amount): Unit | null {
  const [before, earlier] = [words[from - 1]?.word ?? '', words[from - 2]?.word ?? ''];
  const said = language === 'en' && (before === 'magnitude' || (before === 'of' && earlier === 'magnitude'));
  return said ? (unitOf('magnitude') ?? null) : null;
}

/** The unit behind a number: "174-metre", "2.1 billion cubic metres", "3 km". */
function unitAt(sentence: Sentence, after: number): { readonly unit: Unit; readonly to: number } | null {
  const { words, language } = sentence;
  // "14 millions d'euros", "14 millones de euros".
  const of = (language === 'fr' || language === 'es') && /^(?:de|d)$/.test(words[after]?.word ?? '');
  const to = of ? after + 1 : after;
  const word = words[to];
  const isUnit =
    word !== undefined &&
    (isJoined(word) || word.gap === '' || (of && word.gap.length === 1) || /^['’]$/.test(word.gap));
  if (!isUnit) return null;
  const power = word.word === 'cubic' || word.word === 'square' ? word.word : null;
  const named = words[power === null ? to : to + 1];
  if (named === undefined) return null;
  // A single letter is a unit only where it touches the digits.
  if (named.word.length === 1 && named.gap !== '') return null;
  const unit = unitOf(named.word, sentence.language);
  if (!unit) return null;
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

const YEARLY: ReadonlyMap<string, number> = new Map([
  ['day', 365],
  ['week', 52],
  ['month', 12],
  ['year', 1],
]);

function moneyDraft(sentence: Sentence, amount: Amount, currency: string, to: number): Draft {
  const rate = rateAfter(sentence, to);
  const times = rate === null ? undefined : YEARLY.get(rate);
  const marks = readMarks(sentence, amount.from, to).filter(
    (mark) => times === undefined || !mark.startsWith('rate:'),
  );
  const owner = ownerNoun(sentence, amount.from, to);
  const factor = times ?? 1;
  return {
    kind: 'money',
    low: amount.low * factor,
    high: amount.high * factor,
    slack: amount.slack * factor,
    vague: amount.vague,
    value: amount.shown,
    unit: rate === null ? currency : `${currency} a ${rate}`,
    bin: `money ${currency}`,
    concept: null,
    head: owner?.head ?? null,
    marks: times === undefined ? marks : [...marks, 'rate:yearly'],
    former: false,
    from: amount.from,
    to,
    about: null,
  };
}

function measureDraft(sentence: Sentence, given: Amount, unit: Unit, to: number): Draft {
  const owner = sentence.language === 'en' ? ownerNoun(sentence, given.from, to) : null;
  const amount = unit.measure === 'duration' ? withoutDuring(given) : given;
  const marks = readMarks(sentence, amount.from, to);
  const concept = unit.measure === 'duration' ? durationConcept(sentence, amount.from, to, unit) : null;
  // Twelve months are a year and thirteen weeks three months: half a unit, where units can differ.
  const coarse = unit.measure === 'duration' && unit.size >= 24 ? 0.25 * unit.size : 0;
  return {
    kind: 'measure',
    low: amount.low * unit.size,
    high: amount.high * unit.size,
    slack: /^decades?$/.test(unit.name)
      ? unit.size * 0.45
      : Math.max(amount.slack * unit.size * 0.2, amount.vague ? coarse : 0),
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
  if (lasts && next?.word === 'before') return null;
  if (next === undefined || !isJoined(next)) return null;
  if (/^(?:before|ahead|earlier)$/.test(next.word)) return 'before';
  return /^(?:after|later)$/.test(next.word) ? 'after' : next.word === 'ago' ? 'ago' : null;
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

function yearAt({ words, language }: Sentence, amount: Amount): number | null {
  const word = words[amount.at];
  if (!word.digits || word.word.length !== 4 || amount.to !== amount.at + 1 || amount.vague) return null;
  const year = Number(word.word);
  if (year < 1500 || year > 2150) return null;
  const next = words[amount.to];
  const before = words[amount.at - 1]?.word ?? '';
  if (
    /^(?:in|since|of|from|until|by|before|after|year|to|and|between|during|early|late|mid|im|en|seit|desde|depuis|del|nel)$/.test(
      before,
    )
  )
    return year;
  // "2,000 people" is written with its comma; four plain digits before a noun are a count.
  return language === 'en' && next && isJoined(next) && /s$/.test(next.word) ? null : year;
}
