/** What an amount is an amount of: a share, money, a measure, a year, or a count. */
import type { Amount } from './amounts.js';
import { countDraft } from './count-draft.js';
import { ownerNoun, rateAfter, readMarks } from './counted.js';
import type { Draft, Found } from './draft.js';
import { magnitudeBefore, measureDraft, unitAt } from './measure-drafts.js';
import { isJoined, type Sentence } from './sentence.js';
import { currencyOf, type Unit } from './units.js';

export function amountDraft(sentence: Sentence, amount: Amount): Found | null {
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
  const multiple = multipleAt(sentence, to);
  if (multiple)
    return { next: multiple.to, draft: measureDraft(sentence, amount, multiple.unit, multiple.to) };
  const magnitude = magnitudeBefore(sentence, amount);
  if (magnitude !== null) return { next: to, draft: measureDraft(sentence, amount, magnitude, to) };
  return { next: to, draft: countDraft(sentence, amount) };
}

/** "Three times the limit", "four times its estimate", "twenty times more"; "won it three times" is a count. */
function multipleAt(
  { words, language }: Sentence,
  at: number,
): { readonly unit: Unit; readonly to: number } | null {
  const next = words[at + 1];
  if (language !== 'en' || words[at]?.word !== 'times' || next === undefined || !isJoined(next)) return null;
  if (!/^(?:the|its|his|her|their|as|more|higher|larger|greater|bigger|normal|what|that)$/.test(next.word))
    return null;
  return { unit: { measure: 'multiple', size: 1, name: 'times' }, to: at + 1 };
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
