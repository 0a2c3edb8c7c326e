/** Nouns for people: "124 passengers" and "124 people" can be one count, "124 passengers" and "124 boats" cannot. */
import { CASUALTY_WORDS } from './casualties.js';
import { classOfWord } from './word-classes.js';

const PERSONS: ReadonlySet<string> = new Set(
  `people persons others individuals men residents inhabitants locals neighbours neighbors passengers workers employees staff soldiers troops students pupils fans tourists visitors patients
   migrants refugees nurses officers firefighters rescuers villagers islanders citizens members protesters
   demonstrators customers clients guests voters victims suspects miners farmers growers crew jobs positions posts
   roles redundancies families households travellers guards thieves robbers burglars gunmen attackers lawmakers
   deputies delegates players spectators worshippers teachers doctors drivers rebels militants fighters civilians
   volunteers participants attendees runners artists subjects
   survivors casualties cases infections hostages children kids women`
    .split(/\s+/)
    .map(classOfWord),
);

/** Whether a head, as a class of words, counts people. */
export function isPerson(head: string | null): boolean {
  return head !== null && (PERSONS.has(head) || CASUALTY_WORDS.has(head));
}

/** Nouns that say no more than that they are people. */
const ANYBODY: ReadonlySet<string> = new Set(
  'people persons others individuals men residents locals victims survivors civilians members citizens'
    .split(' ')
    .map(classOfWord),
);
/** Whether a noun says no more than that they are people. */
export function isGeneric(head: string | null): boolean {
  return head !== null && ANYBODY.has(head);
}

/** Nouns for people whom one report calls so and another so. */
const GROUPS: readonly ReadonlySet<string>[] =
  `workers employees staff jobs positions posts roles redundancies drivers nurses miners teachers officers
protesters demonstrators crowd fans spectators supporters
thieves robbers burglars gunmen attackers suspects raiders intruders
families households homes
rebels militants fighters soldiers troops
migrants refugees
tourists visitors guests passengers travellers
customers clients patients voters
lawmakers deputies members delegates
children pupils students kids boys girls teenagers youngsters
cases infections patients
volunteers participants subjects patients`
    .split('\n')
    .map((line) => new Set(line.split(' ').map(classOfWord)));

/** Whether two nouns can be of the same people: one says no more, or both are told of one another. */
export function arePeople(a: string | null, b: string | null): boolean {
  if (a === null || b === null || !isPerson(a) || !isPerson(b)) return false;
  if ([a, b].some((head) => ANYBODY.has(head) || CASUALTY_WORDS.has(head))) return true;
  return GROUPS.some((group) => group.has(a) && group.has(b));
}
