/**
 * Who is who in a story: a report that says only "the foreign minister" or "Adler" means whom another report
 * of the same event names in full.
 */
import { isDefinite } from '../text/cast.js';
import { isHonour, onePerson, preferPlain } from '../text/full-names.js';
import { chooseHolder, indexHolders, isSingular, nameOfHolder, readOffice } from '../text/offices.js';
import { readPerson } from '../text/people.js';
import type { Speech } from '../text/quotes.js';

export interface Register {
  /** The speaker as the story knows them, else as given. `at` is where the report quotes them. */
  nameOf(speaker: string, report: number, at: number): string;
}

/** Longer descriptions hold more than an office. */
const LONGEST_OFFICE = 7;

/** From what each report of a story tells. Linear in the people named. */
export function openRegister(speeches: readonly Speech[]): Register {
  const names = new Map<string, Set<string>>();
  for (const speech of speeches) {
    for (const [last, own] of speech.names) {
      const known = names.get(last) ?? new Set<string>();
      for (const name of own) known.add(name);
      names.set(last, known);
    }
  }
  const index = indexHolders(speeches.flatMap((speech) => speech.holders));
  /** As the report itself names them with a first name, else as the others do. */
  const fullName = (last: string, report: number): string | null => {
    const own = onePerson(preferPlain(speeches[report].names.get(last)), null);
    if (own !== null && !isHonour(own)) return own;
    return onePerson(preferPlain(names.get(last)), null) ?? own;
  };

  const byOffice = (words: readonly string[], report: number, at: number): string | null => {
    if (words.length > LONGEST_OFFICE || !isDefinite(words)) return null;
    const office = readOffice(words);
    if (!office || !isSingular(office)) return null;
    const { firstSeen } = speeches[report];
    const last = chooseHolder(office, index, (one) => (firstSeen.get(one) ?? at) < at);
    return last === null ? null : (fullName(last, report) ?? nameOfHolder(index, office, last));
  };

  return {
    nameOf(speaker, report, at) {
      const words = speaker.split(' ');
      const isName = /^\p{Lu}/u.test(words[0]) && /^\p{Lu}/u.test(words[words.length - 1]);
      const person = isName ? readPerson(words) : null;
      if (!person) return byOffice(words, report, at) ?? speaker;
      return person.name.includes(' ') && !isHonour(person.name)
        ? speaker
        : (fullName(person.last, report) ?? speaker);
    },
  };
}
