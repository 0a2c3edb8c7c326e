/** Nouns for people: "124 passengers" and "124 people" can be one count, "124 passengers" and "124 boats" cannot. */
import { CASUALTY_WORDS } from './casualties.js';
import { classOfWord } from './word-classes.js';

const PERSONS: ReadonlySet<string> = new Set(
  `people persons others individuals men residents inhabitants locals neighbours neighbors passengers workers employees staff soldiers troops students pupils fans tourists visitors patients
   migrants refugees nurses officers firefighters rescuers villagers islanders citizens members protesters
   demonstrators customers clients guests voters victims suspects miners farmers growers crew jobs positions posts
   roles redundancies families households travellers guards thieves robbers burglars gunmen attackers lawmakers
   deputies delegates players spectators worshippers teachers doctors drivers rebels militants fighters civilians
   survivors casualties cases infections hostages children kids women`
    .split(/\s+/)
    .map(classOfWord),
);

/** Whether a head, as a class of words, counts people. */
export function isPerson(head: string | null): boolean {
  return head !== null && (PERSONS.has(head) || CASUALTY_WORDS.has(head));
}
