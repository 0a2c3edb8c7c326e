/** Nobody hurt, no deaths: a count of none, which differs from any other. */
import { CASUALTY_WORDS } from './casualties.js';
import type { Found } from './draft.js';
import type { Sentence } from './sentence.js';

/** "No injuries", "no one was hurt": none, which differs from any number. */
export function nothingAt(sentence: Sentence, at: number): Found | null {
  const { words } = sentence;
  const [first, second] = [words[at]?.word ?? '', words[at + 1]?.word ?? ''];
  const nobody = first === 'nobody' || (first === 'no' && second === 'one');
  const after = at + (first === 'nobody' ? 1 : 2);
  let concept: string | null = null;
  let to = after;
  if (nobody && /^(?:was|were|had|has|is)$/.test(words[after]?.word ?? '')) {
    const been = words[after + 1]?.word === 'been' ? after + 2 : after + 1;
    const word = words[been]?.word ?? '';
    concept = /^(?:hurt|injured|wounded)$/.test(word) ? 'injured' : word === 'killed' ? 'killed' : null;
    to = been + 1;
  } else if (first === 'no') {
    concept = /^(?:injuries)$/.test(second)
      ? 'injured'
      : /^(?:deaths|fatalities)$/.test(second)
        ? 'killed'
        : null;
    to = at + 2;
    if (words[to]?.word === 'or' || words[to]?.word === 'and') concept = null;
  }
  if (concept === null) return null;
  const value = { low: 0, high: 0, slack: 0, vague: false, value: '0', unit: 'people' };
  return {
    next: to,
    draft: {
      kind: 'count',
      ...value,
      bin: `count ${concept}`,
      concept,
      head: concept,
      marks: [],
      former: false,
      from: at,
      to,
      about: CASUALTY_WORDS.get(concept) ?? null,
    },
  };
}
