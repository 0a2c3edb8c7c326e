/**
 * Whether a line names who wrote the report: "By Jane Doe and John Roe in Paris", "Von Anna Schmidt",
 * "Jane Doe, The Herald". "By Tuesday morning the water had fallen" is prose.
 */
import { knownName } from './agencies.js';
import { monthOf } from './dates.js';

const MOST_WORDS = 16;
const BY = /^(?:by|von|par|por|di|da|door|av|af|autor|text|words|story)$/i;
/** First letters of those words. */
const BY_LETTERS = 'bvpdatwsBVPDATWS';
const LINKS =
  /^(?:and|und|et|e|y|en|og|och|in|for|of|de|da|do|di|del|della|la|le|van|von|der|den|dem|zu|al|el|bin|at|the|with|à|au|aus|a|an|staff|writer|writers|reporter|reporters|correspondent|correspondents|editor|chief|political|diplomatic|senior|special|foreign|science|health|business|home|affairs|our|own|news|service|agencies|für|pour|para|per|per|to|contributor|columnist|bureau|\||&|\/|-|–|—|•|·)$/;
const NOT_A_NAME =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|yesterday|then|now|this|that|far|all|the|a|an|his|her|its|their|contrast|comparison|law|late|early|mid|using|doing|making|taking|being|ihm|ihr|der|die|das|den|dem|einem|einer|hier|heute|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|ahora|eso|qué|lo|ailleurs|exemple|conséquent|contre|rapport)$/i;
const NAME = /^[("]?\p{Lu}[\p{L}\p{M}.'-]*[,;.)"]{0,2}$/u;

/** Whether a line (blanks collapsed) is a byline as a whole. Bounded. */
export function isByline(line: string): boolean {
  if (line.length > 160 || !BY_LETTERS.includes(line[0]) || '!?"'.includes(line[line.length - 1]))
    return false;
  const words = line.split(' ');
  if (words.length < 2 || words.length > MOST_WORDS || !BY.test(words[0].replace(/:$/, ''))) return false;
  if (/^[a-z]/.test(words[0]) && !/^by$/.test(words[0])) return false;
  const first = words[1].replace(/[,.;:]{1,9}$/, '');
  if (!/^\p{Lu}/u.test(first) || NOT_A_NAME.test(first) || monthOf(first) !== null) return false;
  // A sentence ends in a full stop; a byline only in an initial or an abbreviation's.
  if (/\p{Ll}{3}\.$/u.test(line) && words.length > 5) return false;
  return words.slice(1).every((word) => NAME.test(word) || LINKS.test(word.replace(/[,;:]$/, '')));
}

/** In code units; the pattern's most characters are half as many. */
const LONGEST_SIGNED = 204;

/** "Jane Doe, The Herald", "Jane Doe | BBC News", "Jane Doe, Staff Writer": only above the text. */
export function isSignedName(line: string): boolean {
  if (line.length > LONGEST_SIGNED) return false;
  const found = /^(\p{Lu}[^,|/\d]{3,48})(?:, | ?[|/] ?| - | – )(.{2,48})$/u.exec(line);
  if (!found) return false;
  const name = found[1].trim().split(' ');
  if (name.length < 2 || name.length > 5 || !name.every((word) => NAME.test(word) || LINKS.test(word)))
    return false;
  return (
    knownName(found[2]) !== null ||
    /\b(?:staff|writer|reporter|correspondent|editor|contributor|columnist|news service|bureau)\b/i.test(
      found[2],
    )
  );
}
