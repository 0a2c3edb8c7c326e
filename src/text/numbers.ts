/**
 * Numbers and dates as values: "100,000", "1.5 million", "a dozen", "fifty per cent", "4 Jan" and
 * "January 4" get keys under which different ways of writing the same figure meet. Works on the words of
 * a sentence as `terms.ts` reads them.
 */

/** One word of a sentence as the term reader sees it. */
export interface TermWord {
  readonly start: number;
  readonly end: number;
  /** Folded: lower case, no diacritics, possessive dropped. */
  readonly word: string;
  readonly digits: boolean;
  readonly capital: boolean;
  /** What stands between the word before and this one, shortened to its first 4 code units. */
  readonly gap: string;
}

export interface NumberReading {
  readonly key: string;
  /** Index of the first word after the number. */
  readonly next: number;
}

const UNITS: ReadonlyMap<string, string> = new Map([
  [
    'en',
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ],
  [
    'de',
    'null eins zwei drei vier funf sechs sieben acht neun zehn elf zwolf dreizehn vierzehn funfzehn sechzehn siebzehn achtzehn neunzehn',
  ],
  ['fr', 'zero - deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'],
  [
    'es',
    'cero - dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
  ],
  [
    'it',
    'zero - due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove',
  ],
  [
    'pt',
    'zero - dois tres quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove',
  ],
  [
    'nl',
    'nul - twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien',
  ],
]);
const TENS: ReadonlyMap<string, string> = new Map([
  ['en', 'twenty thirty forty fifty sixty seventy eighty ninety'],
  ['de', 'zwanzig dreissig vierzig funfzig sechzig siebzig achtzig neunzig'],
  ['fr', 'vingt trente quarante cinquante soixante septante huitante nonante'],
  ['es', 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'],
  ['it', 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta'],
  ['pt', 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'],
  ['nl', 'twintig dertig veertig vijftig zestig zeventig tachtig negentig'],
]);

/** Multipliers, of every language we know numbers in: none of them is a common word of another. */
const SCALES: ReadonlyMap<string, number> = new Map([
  ...entries(12, 'dozen dutzend douzaine docena dozzina duzia dozijn'),
  ...entries(20, 'score'),
  ...entries(100, 'hundred hundert cent cents cento cem cien ciento honderd'),
  ...entries(1e3, 'thousand tausend mille mil mila duizend тысяч тысячи k'),
  ...entries(
    1e6,
    'million millions millionen millon millones milione milioni milhao milhoes miljoen миллион миллионов миллиона mn mln m',
  ),
  ...entries(
    1e9,
    'billion billions bn milliarde milliarden milliard milliards miliardo miliardi miljard миллиард миллиардов миллиарда mrd',
  ),
  ...entries(1e12, 'trillion trillions tn billionen'),
]);
/** Scales that are units or other words unless they touch the digits or follow a currency sign. */
const TOUCHING: ReadonlySet<string> = new Set(['k', 'm', 'cent', 'cents', 'score']);
const VAGUE: ReadonlyMap<string, number> = new Map([
  ['tens', 10],
  ['dozens', 12],
  ['scores', 20],
  ['hundreds', 100],
  ['thousands', 1e3],
  ['millions', 1e6],
  ['billions', 1e9],
]);
const ORDINALS: ReadonlyMap<string, number> = new Map(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 1] as const),
);
const ORDINAL_ENDINGS: ReadonlySet<string> = new Set(['st', 'nd', 'rd', 'th', 'er', 're', 'e', 'eme']);
const PERCENT: ReadonlySet<string> = new Set(
  'percent pct prozent procent procento процентов процента'.split(' '),
);

function entries(value: number, words: string): readonly (readonly [string, number])[] {
  return words.split(' ').map((word) => [word, value] as const);
}

const NO_NUMBERS: ReadonlyMap<string, number> = new Map();
const valuesByLanguage = new Map<string, ReadonlyMap<string, number>>();

function numberWords(language: string): ReadonlyMap<string, number> {
  const known = valuesByLanguage.get(language);
  if (known) return known;
  if (!UNITS.has(language) && !TENS.has(language)) return NO_NUMBERS;
  const units = (UNITS.get(language) ?? '').split(' ').map((word, index) => [word, index] as const);
  const tens = (TENS.get(language) ?? '').split(' ').map((word, index) => [word, index * 10 + 20] as const);
  const values = new Map([...units, ...tens].filter(([word]) => word.length > 1));
  valuesByLanguage.set(language, values);
  return values;
}

const LONGEST_DIGITS = 30;

function key(value: number): string {
  // 12 digits are more than any figure in the news and hide what floating point adds to 4.4 × 1e6.
  return `#${Number(value.toPrecision(12))}`;
}

/** Languages that write one and a half as 1.5; the others write 1,5. */
const DECIMAL_POINT: ReadonlySet<string> = new Set(
  'en und zh ja ko th he hi bn ta te gu pa ur my km lo si'.split(' '),
);

/** Digits with their separators: "100,000" and "1.5" here, "100.000" and "1,5" where a comma is decimal. */
function readDigits(
  words: readonly TermWord[],
  at: number,
  language: string,
): { value: number; next: number } {
  const thousands = DECIMAL_POINT.has(language) ? ',' : '.';
  const decimal = thousands === ',' ? '.' : ',';
  let digits = words[at].word;
  let next = at + 1;
  const grouped = (index: number): boolean => {
    const word = words[index];
    if (!word?.digits || word.word.length !== 3) return false;
    return word.gap === thousands || /^[\u00a0\u2009\u202f'’]$/.test(word.gap);
  };
  if (digits.length <= 3)
    while (digits.length < LONGEST_DIGITS && grouped(next)) digits += words[next++].word;
  let value = Number(digits);
  const fraction = words[next];
  if (fraction?.digits && fraction.gap === decimal && fraction.word.length <= 9) {
    const after = words[next + 1];
    // 21.01.2022 is a date and 10.2.3 a version: no decimals.
    if (!(after?.digits && after.gap === decimal)) {
      value = Number(`${digits}.${fraction.word}`);
      next++;
    }
  }
  return { value, next };
}

function readScales(
  words: readonly TermWord[],
  at: number,
  value: number,
  money: boolean,
): { value: number; next: number } {
  let next = at;
  let scaled = value;
  while (next < words.length && next < at + 3) {
    const { word, gap } = words[next];
    const scale = SCALES.get(word);
    const near = gap === '' || gap === ' ' || gap === '-' || gap === '\u00a0';
    if (scale === undefined || !near || (TOUCHING.has(word) && gap !== '' && !money)) break;
    scaled *= scale;
    next++;
  }
  return { value: scaled, next };
}

/** What joins the parts of a written number: "hundred and five", "vingt et un", "treinta y uno". */
const JOINS: ReadonlyMap<string, string> = new Map([
  ['en', 'and'],
  ['fr', 'et'],
  ['es', 'y'],
  ['it', 'e'],
  ['pt', 'e'],
]);
/** "One" outside a longer number is an article in these languages: only after a joining word. */
const JOINED_ONE: ReadonlySet<string> = new Set(['un', 'une', 'uno', 'una', 'um', 'uma']);
/** Numbers written as one word that are neither unit nor ten. */
const WHOLE: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map([
  [
    'es',
    new Map([
      ...entries(21, 'veintiuno veintiun veintiuna'),
      ...entries(22, 'veintidos'),
      ...entries(23, 'veintitres'),
      ...entries(24, 'veinticuatro'),
      ...entries(25, 'veinticinco'),
      ...entries(26, 'veintiseis'),
      ...entries(27, 'veintisiete'),
      ...entries(28, 'veintiocho'),
      ...entries(29, 'veintinueve'),
      ...entries(200, 'doscientos doscientas'),
      ...entries(300, 'trescientos trescientas'),
      ...entries(400, 'cuatrocientos cuatrocientas'),
      ...entries(500, 'quinientos quinientas'),
      ...entries(600, 'seiscientos seiscientas'),
      ...entries(700, 'setecientos setecientas'),
      ...entries(800, 'ochocientos ochocientas'),
      ...entries(900, 'novecientos novecientas'),
    ]),
  ],
]);
const LONGEST_COMPOUND = 48;

/** German writes a number below a million as one word: "einhundertzwanzigtausend". Null where it is none. */
function readCompound(word: string): number | null {
  if (word.length > LONGEST_COMPOUND) return null;
  for (const [scale, value] of [
    ['tausend', 1000],
    ['hundert', 100],
  ] as const) {
    const at = word.indexOf(scale);
    if (at < 0) continue;
    const before = at === 0 ? 1 : readCompound(word.slice(0, at));
    const rest = word.slice(at + scale.length).replace(/^und/, '');
    const after = rest === '' ? 0 : readCompound(rest);
    return before === null || after === null ? null : before * value + after;
  }
  const values = numberWords('de');
  const known = word === 'ein' ? 1 : values.get(word);
  if (known !== undefined) return known;
  const und = word.indexOf('und', 3);
  const unit = und < 0 ? undefined : word.startsWith('ein') && und === 3 ? 1 : values.get(word.slice(0, und));
  const ten = und < 0 ? undefined : values.get(word.slice(und + 3));
  return unit === undefined || ten === undefined || unit > 9 || ten < 20 ? null : unit + ten;
}

/** The value of one number word in a language, undefined where it is none. */
function wordValue(word: string, language: string): number | undefined {
  const value = numberWords(language).get(word) ?? WHOLE.get(language)?.get(word);
  if (value !== undefined || language !== 'de') return value;
  // "ein" and "hundert" alone are an article and a scale.
  return /(?:und|hundert|tausend)/.test(word) && !SCALES.has(word)
    ? (readCompound(word) ?? undefined)
    : undefined;
}

/**
 * Whether a number word adds to what stands: "twenty five" does, "two three" are two numbers. French counts
 * on from sixty and eighty (soixante-douze) and from ten (dix-sept).
 */
function addsUp(current: number, unit: number, language: string): boolean {
  if (current < 0 || current % 100 === 0) return unit < 100 || current <= 0;
  const tens = current % 100;
  if (unit < 10 && tens % 10 === 0 && tens >= 20) return true;
  if (language !== 'fr') return false;
  if (unit < 20 && (tens === 60 || tens === 80)) return true;
  return unit >= 7 && unit <= 9 && (tens === 10 || tens === 70 || tens === 90);
}

/** "hundred and twenty-five thousand": the value of a run of number words, or null where none starts. */
function readWordNumber(
  words: readonly TermWord[],
  at: number,
  language: string,
): { value: number; next: number } | null {
  const join = JOINS.get(language);
  let total = 0;
  let current = -1;
  let next = at;
  for (; next < words.length && next < at + 12; next++) {
    const { word, gap } = words[next];
    if (next > at && gap !== ' ' && gap !== '-' && gap !== '\u00a0') break;
    const joined = next > at && words[next - 1].word === join;
    if (language === 'fr' && current === 4 && /^vingts?$/.test(word)) {
      current = 80;
      continue;
    }
    const unit = joined && JOINED_ONE.has(word) ? 1 : wordValue(word, language);
    if (unit !== undefined) {
      if (!addsUp(current, unit, language)) break;
      current = Math.max(current, 0) + unit;
      continue;
    }
    const scale = TOUCHING.has(word) && language !== 'fr' ? undefined : SCALES.get(word);
    if (scale !== undefined && word.length > 2 && !(language === 'fr' && word === 'score')) {
      // "cent" after "pour", "ciento" after "por": a part, not a number.
      if (scale === 100 && /^p(?:ou|o)r$/.test(words[next - 1]?.word ?? '')) break;
      const base = current < 0 ? 1 : current;
      if (scale <= 100) current = base * scale;
      // "mil millones", "two thousand million"
      else if (current <= 0 && total > 0 && scale > total) total *= scale;
      else {
        total += base * scale;
        current = 0;
      }
      continue;
    }
    const after = words[next + 1]?.word ?? '';
    const joins =
      word === join &&
      current >= (language === 'en' ? 100 : 20) &&
      (wordValue(after, language) !== undefined || JOINED_ONE.has(after));
    if (!joins) break;
  }
  return next === at ? null : { value: total + Math.max(current, 0), next };
}

function readVague(words: readonly TermWord[], at: number): NumberReading | null {
  let value = VAGUE.get(words[at].word);
  if (value === undefined) return null;
  let next = at + 1;
  while (words[next]?.word === 'of' && next < at + 6) {
    const factor = VAGUE.get(words[next + 1]?.word ?? '');
    if (factor === undefined) break;
    value *= factor;
    next += 2;
  }
  return { key: `#~${value}`, next };
}

/** "five and a half", "two and a half million". */
function withHalf(
  words: readonly TermWord[],
  whole: { value: number; next: number },
): { value: number; next: number } {
  const { value, next } = whole;
  const half = ['and', 'a', 'half'].every((word, ahead) => words[next + ahead]?.word === word);
  return half && value < 100 ? readScales(words, next + 3, value + 0.5, false) : whole;
}

function withPercent(words: readonly TermWord[], value: number, next: number, text: string): NumberReading {
  const sign = text.charAt(words[next - 1].end);
  if (sign === '%') return { key: `${key(value)}%`, next };
  const word = words[next]?.word ?? '';
  if (PERCENT.has(word)) return { key: `${key(value)}%`, next: next + 1 };
  const perCent =
    (word === 'per' || word === 'por' || word === 'pour') &&
    /^(?:cento?|ciento)$/.test(words[next + 1]?.word ?? '');
  return perCent ? { key: `${key(value)}%`, next: next + 2 } : { key: key(value), next };
}

/**
 * The number that starts at a word, or null. Keys: `#100000`, `#50%`, `#~10000` for "tens of thousands",
 * `#3rd` written `#o3` for ordinals, `#1990s` for decades. Looks at most a dozen words ahead.
 */
export function readNumber(
  words: readonly TermWord[],
  at: number,
  language: string,
  text: string,
): NumberReading | null {
  const { word, digits, start } = words[at];
  if (digits) {
    if (word.length > LONGEST_DIGITS) return { key: `#${word.slice(0, LONGEST_DIGITS)}`, next: at + 1 };
    const plain = readDigits(words, at, language);
    const after = words[plain.next];
    if (after?.gap === '' && plain.next === at + 1) {
      if (ORDINAL_ENDINGS.has(after.word)) return { key: `#o${Number(word)}`, next: at + 2 };
      if (after.word === 's' && word.length === 4) return { key: `#${word}s`, next: at + 2 };
    }
    const money = /[$€£¥₹₽]/.test(text.charAt(start - 1));
    const scaled = readScales(words, plain.next, plain.value, money);
    return withPercent(words, scaled.value, scaled.next, text);
  }
  const ordinal = language === 'en' ? ORDINALS.get(word) : undefined;
  if (ordinal !== undefined) return { key: `#o${ordinal}`, next: at + 1 };
  const vague = language === 'en' ? readVague(words, at) : null;
  if (vague) return vague;
  if (language === 'en' && word === 'half' && words[at + 1]?.word === 'a') {
    const scale = SCALES.get(words[at + 2]?.word ?? '');
    if (scale !== undefined && scale >= 12) return { key: key(scale / 2), next: at + 3 };
  }
  const written = readWordNumber(words, at, language);
  if (!written) return null;
  const whole = language === 'en' ? withHalf(words, written) : written;
  return withPercent(words, whole.value, whole.next, text);
}

const MONTHS: ReadonlyMap<string, string> = new Map([
  ['en', 'january february march april may june july august september october november december'],
  ['de', 'januar februar marz april mai juni juli august september oktober november dezember'],
  ['fr', 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'],
  ['es', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  ['it', 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
  ['pt', 'janeiro fevereiro marco abril maio junho julho agosto setembro outubro novembro dezembro'],
  ['nl', 'januari februari maart april mei juni juli augustus september oktober november december'],
  ['ru', 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'],
]);
const WEEKDAYS: ReadonlyMap<string, string> = new Map([
  ['en', 'monday tuesday wednesday thursday friday saturday sunday'],
  ['de', 'montag dienstag mittwoch donnerstag freitag samstag sonntag'],
  ['fr', 'lundi mardi mercredi jeudi vendredi samedi dimanche'],
  ['es', 'lunes martes miercoles jueves viernes sabado domingo'],
  ['it', 'lunedi martedi mercoledi giovedi venerdi sabato domenica'],
  ['nl', 'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'],
]);
const SHORT_MONTHS = 'jan feb mar apr - jun jul aug sep oct nov dec'.split(' ');
const SHORT_WEEKDAYS: ReadonlyMap<string, number> = new Map([
  ['tue', 1],
  ['tues', 1],
  ['wed', 2],
  ['thu', 3],
  ['thur', 3],
  ['thurs', 3],
  ['fri', 4],
]);

const positions = new Map<string, ReadonlyMap<string, number>>();

/** Index of a word in its language's list, -1 where it is not in it. */
function positionIn(table: ReadonlyMap<string, string>, language: string, word: string): number {
  const list = table.get(language);
  if (list === undefined) return -1;
  let known = positions.get(list);
  if (!known) {
    known = new Map(list.split(' ').map((entry, n) => [entry, n] as const));
    positions.set(list, known);
  }
  return known.get(word) ?? -1;
}

function monthOf(words: readonly TermWord[], at: number, language: string, text: string): number {
  const { word, capital, end } = words[at];
  const month = positionIn(MONTHS, language, word);
  if (language !== 'en') return month;
  if (month >= 0) {
    if (word !== 'may' && word !== 'march') return month;
    if (!capital) return -1;
    const beside = words[at + 1]?.digits || words[at - 1]?.digits;
    return beside || /^(?:in|since|of|last|next|early|late|until|by|this)$/.test(words[at - 1]?.word ?? '')
      ? month
      : -1;
  }
  if (word === 'sept') return 8;
  const short = SHORT_MONTHS.indexOf(word);
  return capital && short >= 0 && (text.charAt(end) === '.' || words[at + 1]?.digits || words[at - 1]?.digits)
    ? short
    : -1;
}

function dayOf(word: TermWord | undefined): number {
  if (!word?.digits || word.word.length > 2) return 0;
  const day = Number(word.word);
  return day >= 1 && day <= 31 ? day : 0;
}

const two = (value: number): string => String(value).padStart(2, '0');

export interface DateReading {
  /** Keys with the range of words each covers: the month alone, and the day of that month. */
  readonly parts: readonly { readonly key: string; readonly from: number; readonly to: number }[];
  readonly next: number;
}

/**
 * The date that starts at a word, or null: `@01` for a month, `@01-04` for its day, `@fri` for a weekday.
 * The year, where given, is read as the number it is.
 */
export function readDate(
  words: readonly TermWord[],
  at: number,
  language: string,
  text: string,
): DateReading | null {
  const { word } = words[at];
  const weekday = positionIn(WEEKDAYS, language, word);
  const known =
    weekday >= 0 ? weekday : language === 'en' && words[at].capital ? SHORT_WEEKDAYS.get(word) : undefined;
  if (known !== undefined && known >= 0) {
    return { parts: [{ key: `@d${known + 1}`, from: at, to: at + 1 }], next: at + 1 };
  }
  const iso = readIsoDate(words, at);
  if (iso) return iso;
  const month = monthOf(words, at, language, text);
  if (month >= 0) return monthFirst(words, at, month);
  const day = dayOf(words[at]);
  if (day === 0) return null;
  // "4 January", "4th of January", "4. Januar", "4 de enero"
  let ahead = at + 1;
  while (ahead < at + 3 && /^(?:st|nd|rd|th|of|de|er)$/.test(words[ahead]?.word ?? '')) ahead++;
  const named = words[ahead] ? monthOf(words, ahead, language, text) : -1;
  if (named < 0) return null;
  const parts = [
    { key: `@${two(named + 1)}-${two(day)}`, from: at, to: at + 1 },
    { key: `@${two(named + 1)}`, from: ahead, to: ahead + 1 },
  ];
  return { parts, next: ahead + 1 };
}

function monthFirst(words: readonly TermWord[], at: number, month: number): DateReading {
  const parts = [{ key: `@${two(month + 1)}`, from: at, to: at + 1 }];
  const day = dayOf(words[at + 1]);
  const after = words[at + 2];
  if (day === 0 || /[,;:!?]/.test(words[at + 1].gap) || (after?.gap === '' && SCALES.has(after.word))) {
    return { parts, next: at + 1 };
  }
  parts.push({ key: `@${two(month + 1)}-${two(day)}`, from: at + 1, to: at + 2 });
  const ending = after?.gap === '' && ORDINAL_ENDINGS.has(after.word);
  return { parts, next: ending ? at + 3 : at + 2 };
}

function readIsoDate(words: readonly TermWord[], at: number): DateReading | null {
  const [year, month, day] = [words[at], words[at + 1], words[at + 2]];
  if (!year.digits || year.word.length !== 4 || !month?.digits || !day?.digits) return null;
  if (month.gap !== '-' || day.gap !== '-' || month.word.length !== 2 || dayOf(day) === 0) return null;
  if (Number(month.word) < 1 || Number(month.word) > 12) return null;
  const parts = [
    { key: `#${year.word}`, from: at, to: at + 1 },
    { key: `@${month.word}`, from: at + 1, to: at + 2 },
    { key: `@${month.word}-${two(dayOf(day))}`, from: at + 2, to: at + 3 },
  ];
  return { parts, next: at + 3 };
}
