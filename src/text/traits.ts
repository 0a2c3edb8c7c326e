/**
 * What each UTF-16 code unit is to those who read lines: a table of bits, filled for ASCII at start and for
 * the rest as it is met, so that a scan costs one look a character instead of one regular expression.
 */

/** Bits of `traitsOf`. Halves of surrogate pairs have none but `Half`: look at the code point. */
export const Trait = {
  /** `\s`. */
  Space: 1,
  Letter: 2,
  Digit: 4,
  Mark: 8,
  Upper: 16,
  Lower: 32,
  /** Of Han, Hiragana, Katakana or Thai: scripts in which blanks do not part words. */
  Spaceless: 64,
  Half: 128,
} as const;

const TESTS: readonly (readonly [RegExp, number])[] = [
  [/\s/u, Trait.Space],
  [/\p{L}/u, Trait.Letter],
  [/\p{N}/u, Trait.Digit],
  [/\p{M}/u, Trait.Mark],
  [/\p{Lu}/u, Trait.Upper],
  [/\p{Ll}/u, Trait.Lower],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u, Trait.Spaceless],
];

/** Says that a unit was looked up: the traits of most are none. */
const KNOWN = 256;

const table = new Uint16Array(0x10000);
table.fill(KNOWN | Trait.Half, 0xd800, 0xe000);
for (let unit = 0; unit < 128; unit++) table[unit] = KNOWN | traitsOfAscii(unit);

/** By hand, as the first Unicode test of each kind costs a start-up a millisecond. */
function traitsOfAscii(unit: number): number {
  if (unit === 32 || (unit >= 9 && unit <= 13)) return Trait.Space;
  if (unit >= 48 && unit <= 57) return Trait.Digit;
  if (unit >= 65 && unit <= 90) return Trait.Letter | Trait.Upper;
  return unit >= 97 && unit <= 122 ? Trait.Letter | Trait.Lower : 0;
}

/** `Trait` bits of one UTF-16 code unit. */
export function traitsOf(unit: number): number {
  const known = table[unit];
  return known !== 0 ? known : lookUp(unit);
}

function lookUp(unit: number): number {
  const char = String.fromCharCode(unit);
  let traits = KNOWN;
  for (const [test, trait] of TESTS) if (test.test(char)) traits |= trait;
  table[unit] = traits;
  return traits;
}
