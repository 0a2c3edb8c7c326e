/** The subject that a sentence begins with, whatever its verb. */
import type { Item } from './clause-words.js';
import {
  BREAKS,
  DETERMINER,
  isNameWord,
  isParticle,
  type Mention,
  mentionOf,
  PREPOSITION,
  SUBJECTS,
} from './noun-phrases.js';
import { nameFrom } from './phrases-behind.js';
import { canSpeak as isSpeaker } from './speaker-nouns.js';

/** The first noun phrase of a sentence that a verb could have: for "…, saying" and verbs we do not know. */
export function leadingSubject(items: readonly Item[], from: number, to: number): Mention | null {
  let at = from;
  // "In a statement on Monday, Adler …": past the opening phrase.
  if (
    items[at]?.kind === 'word' &&
    /^(?:in|on|at|after|before|during|speaking|as|when|asked|following|for|with|by|from|meanwhile|later|earlier|last|however|but|and|yet|then|seconds|minutes|hours|days|weeks|months|years|while|although|though|despite|since|once|if|under|amid|among|to|holding|responding|reacting|commenting|referring|looking|turning|citing|addressing|writing|announcing|defending|standing|sitting|visiting|campaigning|arriving|leaving|returning|appearing|being|having|reached|contacted|pressed|questioned|outside|inside|through|over)$/.test(
      items[at].lower,
    )
  ) {
    if (/^(?:but|and|yet|then)$/.test(items[at].lower)) at++;
    else {
      while (at < to && items[at].kind === 'word') at++;
      if (at >= to || items[at].kind !== 'comma') return null;
      at++;
    }
  }
  if (at >= to || items[at].kind !== 'word') return null;
  if (SUBJECTS.test(items[at].lower)) return mentionOf(items, at, at);
  let end = at;
  if (DETERMINER.test(items[at].lower)) end++;
  while (
    end < to &&
    items[end].kind === 'word' &&
    !items[end].capital &&
    end - at < 3 &&
    !PREPOSITION.test(items[end].lower) &&
    !BREAKS.test(items[end].lower)
  )
    end++;
  if (end >= to || !isNameWord(items[end])) return commonSubject(items, at, to);
  const first = end;
  while (
    end + 1 < to &&
    (isNameWord(items[end + 1]) || (isParticle(items, end + 1) && isNameWord(items[end + 2])))
  )
    end++;
  if (items[end].possessive) return null;
  const described = nameBehindTrade(items, end + 1, to);
  if (described) return described;
  // "In Salem, New Hampshire, Adler …": the place goes on.
  const goesOn = at > from && items[end + 1]?.kind === 'comma' && end + 2 < to && isNameWord(items[end + 2]);
  return goesOn ? leadingSubject(items, end + 2, to) : mentionOf(items, first, end);
}

/** "[Union] leader Ruth Adler", "[Hero] whistleblower Ruth Adler": the name that a trade leads to. */
function nameBehindTrade(items: readonly Item[], at: number, to: number): Mention | null {
  let start = at;
  while (start < to && start - at < 3 && items[start].kind === 'word' && !items[start].capital) start++;
  if (start === at || start >= to || !isSpeaker(items[start - 1].lower) || !isNameWord(items[start]))
    return null;
  return nameFrom(items, start, to);
}

/** Words of a common noun phrase up to its head: "the Karsovan foreign ministry spokesman". */
const LONGEST_COMMON_SUBJECT = 6;

/** "The spokesman for the ministry refused …": a phrase whose head is a word for those who speak. */
function commonSubject(items: readonly Item[], at: number, to: number): Mention | null {
  let head = -1;
  for (let n = at; n < to && n - at < LONGEST_COMMON_SUBJECT && items[n].kind === 'word'; n++) {
    const { lower, capital } = items[n];
    if (n > at && (PREPOSITION.test(lower) || BREAKS.test(lower))) break;
    if (isSpeaker(lower) && (!capital || n === at)) head = n;
    else if (head >= 0) break;
  }
  if (head < 0 || items[head].possessive) return null;
  if (!DETERMINER.test(items[at].lower) && !/s$|^(?:police|prosecution)$/.test(items[head].lower))
    return null;
  return mentionOf(items, at, complementEnd(items, head, to));
}

/** End of "for the Port Board", "of the union" behind a head. */
function complementEnd(items: readonly Item[], head: number, to: number): number {
  if (!/^(?:of|for|at|from|with)$/.test(items[head + 1]?.lower ?? '')) return head;
  let end = head + 2;
  if (DETERMINER.test(items[end]?.lower ?? '')) end++;
  while (end < to && items[end].kind === 'word' && items[end].capital) end++;
  if (items[end - 1]?.capital && !DETERMINER.test(items[end - 1].lower)) return end - 1;
  return end < to && items[end].kind === 'word' && isSpeaker(items[end].lower) ? end : head;
}
