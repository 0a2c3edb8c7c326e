/**
 * Figures as values, for one question: is one a rounding of the other? "More than 80,000 homes" and "some
 * 86,000 homes" say the same to different depths; 12 and 14 injured do not.
 */
import type { Term } from '../text/terms.js';

export interface Figure {
  /** NaN where the key is no plain value (1990s). */
  readonly value: number;
  readonly percent: boolean;
  /** Words before it say that it is no exact count. */
  readonly hedged: boolean;
}

const VALUE = /^#([0-9][0-9.e+-]{0,40})(%?)$/;
/** English only: elsewhere a figure is rounded to the nearest or not at all. */
const HEDGE =
  /(?:more than|over|at least|nearly|almost|about|around|some|up to|less than|under|fewer than|close to|just|roughly|estimated)[ \u00a0][$£€]?$/i;
const HEDGE_LETTERS = 16;

/** The figure a number term is. `text` is the text the term's span points into. */
export function readFigure({ key, start }: Term, text: string, language: string): Figure {
  const [, digits = '', sign = ''] = VALUE.exec(key) ?? [];
  return {
    value: digits === '' ? Number.NaN : Number(digits),
    percent: sign === '%',
    hedged: language === 'en' && HEDGE.test(text.slice(Math.max(0, start - HEDGE_LETTERS), start)),
  };
}

const MOST_PLACES = 12;

/** The place of the last digit that is not zero: 1000 for 86,000, 0.1 for 17.6. */
function lastPlace(value: number): number {
  let place = 1;
  if (Number.isInteger(value)) {
    for (let n = 0; n < MOST_PLACES && value % (place * 10) === 0; n++) place *= 10;
    return place;
  }
  for (let n = 0; n < MOST_PLACES && !Number.isInteger(Number((value / place).toPrecision(12))); n++) {
    place /= 10;
  }
  return place;
}

/** No figure is rounded to a third of it: known before the places are. */
const MOST_TIMES = 3;
/** Smaller ones have no last digit that is looked for. */
const LEAST_FIGURE = 1e-9;

function rounds(coarse: Figure, fine: Figure): boolean {
  if (fine.value > coarse.value * MOST_TIMES && coarse.value > LEAST_FIGURE) return false;
  const place = lastPlace(coarse.value);
  if (lastPlace(fine.value) >= place) return false;
  const quotient = fine.value / place;
  const wanted = Math.round(coarse.value / place);
  if (Math.round(quotient) === wanted) return true;
  return coarse.hedged && (Math.floor(quotient) === wanted || Math.ceil(quotient) === wanted);
}

/** Years round to nothing. */
function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
}

/** Whether one figure is a rounding of the other. False for equal ones and for anything like a year. */
export function isRounding(a: Figure, b: Figure): boolean {
  if (a.percent !== b.percent || !(a.value > 0) || !(b.value > 0)) return false;
  if (isYear(a.value) || isYear(b.value) || !Number.isFinite(a.value + b.value)) return false;
  return rounds(a, b) || rounds(b, a);
}
