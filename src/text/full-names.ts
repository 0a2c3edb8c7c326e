/** Full names of one surname: which are one person's, and which is the plainest. */
import { genderOfName } from './given-names.js';
import { isSpelledAlike } from './people.js';

const HONOUR = /^(?:mr|mrs|ms|miss|dr|judge|justice|sir|dame|lord|lady)$/i;

/** Whether a name begins with an honour instead of a first name: "Mrs Adler". */
export function isHonour(name: string): boolean {
  return HONOUR.test(name.split(' ')[0]);
}

/** Of all names of one person those without an honour, if any. A first name is better: "Beatrice Calloway" over "Mrs Justice Calloway". */
export function preferPlain(names: ReadonlySet<string> | undefined): ReadonlySet<string> | undefined {
  if (!names) return undefined;
  const plain = new Set([...names].filter((name) => !isHonour(name)));
  return plain.size > 0 ? plain : names;
}

/** Surname, in lower case. */
export function lastNameOf(name: string): string {
  return name.slice(name.lastIndexOf(' ') + 1).toLowerCase();
}

/**
 * The one full name of a surname's bearer. Of several the one with the first name of all ("Hillary Rodham
 * Clinton" is Hillary Clinton), or the only one of the gender wanted; null where two people could be meant.
 */
export function onePerson(full: ReadonlySet<string> | undefined, wanted: 'm' | 'f' | null): string | null {
  if (full === undefined || full.size < 2) return only(full);
  const fitting = [...full].filter((name) => {
    const gender = genderOfName(firstWord(name));
    return wanted === null || gender === null || gender === wanted;
  });
  const [first] = fitting;
  if (first === undefined || fitting.some((name) => !isSpelledAlike(firstWord(name), firstWord(first))))
    return null;
  return first;
}

function firstWord(name: string): string {
  return name.slice(0, name.indexOf(' ')).toLowerCase();
}

/** The only one of the names; null for none or several. */
export function only(names: ReadonlySet<string> | undefined): string | null {
  if (names?.size !== 1) return null;
  for (const name of names) return name;
  return null;
}
