/** Times taken that are told in several units: "two hours, 21 minutes and four seconds", "1 hour 40 minutes", "2:21:04". */
import { readNumber } from '../text/numbers.js';
import { readMarks } from './counted.js';
import type { Found } from './draft.js';
import { isJoined, type Sentence } from './sentence.js';
import { unitOf } from './units.js';

const MINUTE = 1 / 60;
const SECOND = 1 / 3600;

interface Part {
  readonly hours: number;
  readonly size: number;
  readonly to: number;
}

/** A number and a unit from hours to seconds. */
function partAt({ words, language, text }: Sentence, at: number): Part | null {
  if (words[at] === undefined) return null;
  const number = readNumber(words, at, language, text);
  const value = Number(/^#(\d{1,3}(?:\.\d{1,3})?)$/.exec(number?.key ?? '')?.[1] ?? Number.NaN);
  const named = number === null ? undefined : words[number.next];
  const unit = named && (isJoined(named) || named.gap === '') ? unitOf(named.word) : undefined;
  if (number === null || !(value >= 0) || unit?.measure !== 'duration' || unit.size > 1) return null;
  return { hours: value * unit.size, size: unit.size, to: number.next + 1 };
}

/** Where the next part may begin: behind a comma, "and" or a blank. */
function nextPart({ words }: Sentence, at: number): number {
  const word = words[at];
  if (word === undefined || !/^,? ?$/.test(word.gap)) return -1;
  return word.word === 'and' ? at + 1 : at;
}

/** "2:21:04". */
function clockOf({ words }: Sentence, at: number): { readonly hours: number; readonly to: number } | null {
  const parts = [words[at], words[at + 1], words[at + 2]];
  const isTime = parts.every(
    (part, n) => part?.digits && (n === 0 || (part.gap === ':' && part.word.length === 2)),
  );
  if (!isTime || words[at].word.length > 2 || (words[at + 3]?.digits && words[at + 3].gap === ':'))
    return null;
  const [hours, minutes, seconds] = parts.map((part) => Number(part?.word));
  if (minutes > 59 || seconds > 59) return null;
  return { hours: hours + minutes * MINUTE + seconds * SECOND, to: at + 3 };
}

function shown(hours: number): string {
  const seconds = Math.round(hours * 3600);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** English only. A time in one unit is a measure like any other. */
export function longDurationAt(sentence: Sentence, at: number): Found | null {
  const clock = clockOf(sentence, at);
  let hours = clock?.hours ?? 0;
  let to = clock?.to ?? at;
  if (clock === null) {
    let size = Number.POSITIVE_INFINITY;
    let parts = 0;
    for (let next = at; next >= 0 && parts < 3; next = nextPart(sentence, to)) {
      const part = partAt(sentence, next);
      if (part === null || part.size >= size) break;
      hours += part.hours;
      ({ size, to } = part);
      parts++;
    }
    if (parts < 2) return null;
  }
  const draft = {
    kind: 'measure' as const,
    low: hours,
    high: hours,
    slack: 0,
    vague: false,
    value: shown(hours),
    unit: 'hours',
    bin: 'measure duration',
    concept: null,
    head: null,
    marks: readMarks(sentence, at, to).filter((mark) => !/^(?:sex|age):/.test(mark)),
    former: false,
    from: at,
    to,
    about: null,
  };
  return { draft, next: to };
}
