/** Times of day: "7.52 a.m.", "19:12", "0300 GMT", "half past nine", as minutes since midnight. English only. */
import { type Moment, two } from './calendar.js';
import { isJoined, type Sentence } from './sentence.js';

const NAMED_TIMES: ReadonlyMap<string, number> = new Map([
  ['noon', 720],
  ['midday', 720],
  ['midnight', 0],
]);
const ZONES = /^(?:gmt|utc|est|edt|et|cet|cest|pst|pdt|bst|ist)$/;

/** The time of day that begins at a word, or null; minutes since midnight. */
export function readClock(sentence: Sentence, at: number): Moment | null {
  const { words, language } = sentence;
  if (language !== 'en') return null;
  const named = NAMED_TIMES.get(words[at].word);
  if (named !== undefined) return clockMoment(sentence, at, at + 1, named, null);
  const spoken = spokenClock(sentence, at);
  if (spoken) return spoken;
  if (!words[at].digits || words[at].word.length > 4) return null;
  const first = Number(words[at].word);
  const second = words[at + 1];
  let minutes = first * 60;
  let next = at + 1;
  let exact = false;
  if (second?.digits && second.word.length === 2 && /^[.:]$/.test(second.gap) && Number(second.word) < 60) {
    minutes += Number(second.word);
    next = at + 2;
    exact = second.gap === ':';
  }
  const half = words[next]?.word;
  if (half === 'am' || half === 'pm' || half === 'a' || half === 'p') {
    const split = half.length === 1;
    if (split && words[next + 1]?.word !== 'm') return null;
    if (first < 1 || first > 12) return null;
    const hours = (first % 12) * 60 + (half.startsWith('p') ? 720 : 0);
    return clockMoment(
      sentence,
      at,
      next + (split ? 2 : 1),
      hours + (minutes % 60),
      zoneAt(sentence, next + (split ? 2 : 1)),
    );
  }
  const zone = zoneAt(sentence, next);
  if (next === at + 1 && zone !== null && words[at].word.length === 4) {
    const clock = Number(words[at].word.slice(0, 2)) * 60 + Number(words[at].word.slice(2));
    return first < 2400 && first % 100 < 60 ? clockMoment(sentence, at, next, clock, zone) : null;
  }
  if (!exact && next === at + 2 && isLocalTime(words, at, next)) exact = true;
  if (!exact || first > 23 || words[at].word.length > 2) return null;
  if (words[next]?.digits && words[next].gap === ':') return null;
  return clockMoment(sentence, at, next, minutes, zone);
}

/** "At 10.42 local time", "at 8.30 this morning": a full stop within, and the words beside that no price has. */
function isLocalTime(words: Sentence['words'], at: number, next: number): boolean {
  const before = words[at - 1]?.word ?? '';
  const [first, second, third] = [0, 1, 2].map((n) => words[next + n]?.word ?? '');
  if (first === 'in' && second === 'the' && /^(?:morning|afternoon|evening)$/.test(third)) return true;
  if (!/^(?:at|around|about|by|since|until|from|after|before|just|nearly)$/.test(before)) return false;
  const isNamed = first === 'local' && second === 'time';
  return isNamed || (first === 'this' && /^(?:morning|afternoon|evening)$/.test(second)) || first === 'hours';
}

const HOURS = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ');
const MINUTES: ReadonlyMap<string, number> = new Map([
  ['five', 5],
  ['ten', 10],
  ['quarter', 15],
  ['twenty', 20],
  ['half', 30],
]);

function hourOf({ words }: Sentence, at: number): number | null {
  const word = words[at];
  if (word === undefined) return null;
  const hour = word.digits && word.word.length <= 2 ? Number(word.word) : HOURS.indexOf(word.word);
  return hour >= 1 && hour <= 12 ? hour : null;
}

/** "Three in the morning", "half past nine", "ten minutes to five", "ten o'clock". */
function spokenClock(sentence: Sentence, at: number): Moment | null {
  const { words } = sentence;
  const word = (n: number): string => words[at + n]?.word ?? '';
  const joined = (count: number): boolean => {
    for (let n = 1; n <= count; n++) if (!isJoined(words[at + n])) return false;
    return true;
  };
  const dayHalf = (n: number): number | null =>
    word(n) === 'in' && word(n + 1) === 'the'
      ? word(n + 2) === 'morning'
        ? 0
        : /^(?:afternoon|evening)$/.test(word(n + 2))
          ? 720
          : null
      : null;
  const made = (minutes: number, next: number): Moment => {
    const half = dayHalf(next);
    const of = half === null ? minutes % 720 : (minutes % 720) + half;
    return clockMoment(sentence, at, at + next + (half === null ? 0 : 3), of, half === null ? 'half' : null);
  };
  const word0 = HOURS.indexOf(word(0));
  const part =
    MINUTES.get(word(0)) ??
    (word0 > 0 ? word0 : undefined) ??
    (words[at].digits && words[at].word.length <= 2 ? Number(word(0)) : undefined);
  if (part !== undefined && part < 60) {
    const joint = /^minutes?$/.test(word(1)) ? 2 : 1;
    const side = word(joint);
    const hour = hourOf(sentence, at + joint + 1);
    const sure = joint === 2 || word(0) === 'half' || word(0) === 'quarter';
    if (sure && hour !== null && (side === 'past' || side === 'to') && joined(joint + 1)) {
      // "Brought forward by 30 minutes to 8:30".
      const minutes = words[at + joint + 2];
      if (minutes?.digits && /^[:.]$/.test(minutes.gap)) return null;
      return made(side === 'past' ? hour * 60 + part : hour * 60 - part + 720, joint + 2);
    }
  }
  const hour = hourOf(sentence, at);
  if (hour === null) return null;
  if (word(1) === 'oclock') return made(hour * 60, 2);
  return dayHalf(1) !== null && joined(3) && (!words[at].digits || words[at - 1]?.word === 'at')
    ? made(hour * 60, 1)
    : null;
}

/** Also behind the full stop of "p.m. ET". */
function zoneAt({ words }: Sentence, at: number): string | null {
  const { word = '', gap = '' } = words[at] ?? {};
  return (isJoined(words[at]) || gap === '. ') && ZONES.test(word) ? word : null;
}

const CLOCK_SLACK = 2;
const LOOSE_MINUTES = 25;

/** `zone`: a time zone, or `half` where morning or evening is not told. */
function clockMoment(
  sentence: Sentence,
  from: number,
  to: number,
  minutes: number,
  zone: string | null,
): Moment {
  const { words } = sentence;
  const [before, earlier] = [words[from - 1]?.word ?? '', words[from - 2]?.word ?? ''];
  const shown = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  const base = { kind: 'clock' as const, slack: CLOCK_SLACK, weekday: null, mark: zone, to };
  if (/^(?:about|around|roughly|approximately|nearly|almost)$/.test(before)) {
    const low = before === 'nearly' || before === 'almost' ? minutes - 15 : minutes - LOOSE_MINUTES;
    return {
      ...base,
      low,
      high: minutes + LOOSE_MINUTES,
      vague: true,
      shown: `${before} ${shown}`,
      from: from - 1,
    };
  }
  if (/^(?:before|after|past)$/.test(before) && /^(?:shortly|just|soon|little)$/.test(earlier)) {
    const low = before === 'before' ? minutes - LOOSE_MINUTES : minutes;
    const high = before === 'before' ? minutes : minutes + LOOSE_MINUTES;
    return { ...base, low, high, vague: true, shown: `${earlier} ${before} ${shown}`, from: from - 2 };
  }
  if (
    /^(?:before|after|until|by|from|since|past|between)$/.test(before) ||
    (before === 'of' && earlier === 'as')
  ) {
    return { ...base, mark: before, low: minutes, high: minutes, vague: true, shown, from };
  }
  return { ...base, low: minutes, high: minutes, vague: false, shown, from };
}
