/** What a person is called beside the name: "fire chief Anna Brekke", "the mayor, Erik Dahl,", "Ann Lode, the mediator". */
import type { Word } from '../text/terms.js';
import { classOfWord } from './word-classes.js';

/** Words that, with a capital before a name, are no part of it. */
export const TITLES: ReadonlySet<string> = new Set(
  `president minister secretary prime chancellor chief captain colonel general major sergeant judge justice mayor
   governor senator director king queen prince princess pope coach inspector superintendent commissioner premier
   ambassador bishop archbishop admiral commander lieutenant detective professor doctor manager chairman chairwoman
   executive officer mediator referee coroner sheriff marshal envoy`.split(/\s+/),
);

/** Roles somebody alone of a story has, where no other word stands with them. */
const ALONE: ReadonlySet<string> = new Set(
  `mayor referee chancellor headteacher headmaster coroner mediator governor premier skipper captain general judge
   justice sheriff admiral pope conductor curator goalkeeper pilot founder superintendent archbishop bishop chairman
   chairwoman envoy principal`.split(/\s+/),
);
/** Roles that need a word more to tell which: "transit minister", "chief executive". */
const WITH_MORE: ReadonlySet<string> = new Set(
  `minister secretary coach chief president director officer executive inspector commissioner manager head boss leader
   ambassador commander editor prosecutor owner driver`.split(/\s+/),
);
/** Words before a role that do not tell which. */
const EMPTY: ReadonlySet<string> = new Set(
  `former deputy acting new then late retired mr mrs ms the its their his her our vice assistant senior junior local
   old young first own`.split(/\s+/),
);
const DETERMINER = /^(?:the|its|their|his|her|our|a|an)$/;
const MOST_ROLE_WORDS = 3;

/** Key of a role's words: classes of words in order of code units, null where they are none or not telling. */
function roleOf(run: readonly string[]): string | null {
  if (run.length === 0 || run.some((word) => /^(?:former|deputy|acting|vice|assistant|ex|late)$/.test(word)))
    return null;
  const last = run[run.length - 1];
  const more = run.slice(0, -1).filter((word) => !EMPTY.has(word));
  if (ALONE.has(last) && more.length === 0) return last;
  if (!ALONE.has(last) && !WITH_MORE.has(last)) return null;
  if (more.length === 0) return null;
  return [
    ...new Set(
      [...more, last].map((word) =>
        WITH_MORE.has(word) && word !== 'minister' ? '=boss' : classOfWord(word).slice(0, 6),
      ),
    ),
  ]
    .sort()
    .join(' ');
}

function wordsBefore(words: readonly Word[], at: number, skip: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  for (let n = at; n >= 0 && found.length < MOST_ROLE_WORDS; n--) {
    if (skip.has(words[n].word) || words[n].digits || words[n].character) break;
    found.unshift(words[n].word);
    if (words[n].gap !== ' ' && words[n].gap !== '-') break;
  }
  return found;
}

const HONORIFIC = /^(?:sir|dame|mr|mrs|ms|miss|dr|lord|lady)$/;

/** What is done by one alone: "led by", "published by"; verbs of one class have one key. */
const DONE_BY: ReadonlyMap<string, string> = new Map(
  `led led|headed led|chaired led|commanded led|directed led|run led|captained led|published published|founded founded
   owned owned|written written|designed designed|composed written|painted painted|coached coached|managed managed
   mediated mediated|hosted hosted`
    .split(/[|\n]/)
    .map((line) => line.trim().split(' '))
    .map(([verb = '', key = '']) => [verb, key] as const),
);

/** The role of the name at words [first, last], or null. English roles; looks four words either way. */
export function readRole(
  words: readonly Word[],
  from: number,
  last: number,
  skip: ReadonlySet<string>,
): string | null {
  const first = HONORIFIC.test(words[from - 1]?.word ?? '') ? from - 1 : from;
  const gap = words[first].gap;
  const done = words[first - 1]?.word === 'by' ? DONE_BY.get(words[first - 2]?.word ?? '') : undefined;
  if (done !== undefined && gap === ' ') return `${done} by`;
  const after = words[last + 1];
  if (gap === ' ' && first > 0) {
    const role = roleOf(wordsBefore(words, first - 1, skip));
    if (role !== null) return role;
  }
  // "The mayor, Erik Dahl, said".
  if (gap === ', ' && first > 0 && (after === undefined || /^[,.]/.test(after.gap))) {
    const run = wordsBefore(words, first - 1, skip);
    const opener = words[first - 1 - run.length];
    if (opener !== undefined && DETERMINER.test(opener.word)) {
      const role = roleOf(run);
      if (role !== null) return role;
    }
  }
  // "Ann Lode, the mediator".
  if (after === undefined || after.gap !== ', ') return null;
  const start = DETERMINER.test(after.word) ? last + 2 : last + 1;
  const run: string[] = [];
  for (let n = start; n < words.length && run.length <= MOST_ROLE_WORDS; n++) {
    if (skip.has(words[n].word) || words[n].digits || (n > start && words[n].gap !== ' ')) break;
    run.push(words[n].word);
  }
  return roleOf(run);
}
