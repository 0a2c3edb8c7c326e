/** What surrounds a figure: the words near it, the names and other times of its sentence, what to call it. */
import type { Antecedent } from './antecedents.js';
import type { Anchor } from './calendar.js';
import type { Draft } from './draft.js';
import type { Figure } from './figure.js';
import type { Sentence } from './sentence.js';
import { currencyOf } from './units.js';

/** What "last" and "next" make another time of. */
const SEASON =
  /^(?:year|month|week|season|quarter|decade|spring|summer|autumn|fall|winter|january|february|march|april|may|june|july|august|september|october|november|december)$/;
/** How far around a figure its context reaches, in steps. */
const CONTEXT_STEPS = 26;
/** Words looked at on either side. */
const NEIGHBOURS = 4;

const RECORD =
  /^(?:highest|lowest|strongest|biggest|largest|worst|best|deadliest|hottest|coldest|wettest|driest|longest|fastest|heaviest|weakest|smallest|steepest|sharpest|first|record|records|most)$/;

/** "The highest since 1998", "since records began in 1911": the year is no time of the sentence's own figures. */
function isRecordSince(words: Sentence['words'], at: number): boolean {
  for (let n = at - 1; n >= 0 && n >= at - 4; n--) {
    if (words[n].word !== 'since') continue;
    for (let m = Math.max(0, n - 9); m < at; m++) if (RECORD.test(words[m].word)) return true;
  }
  return false;
}

/** Years and "last year" in a sentence: figures of another time than the story's own. */
export function readScopes(
  { words }: Sentence,
  drafts: readonly Draft[],
  anchor: Anchor,
): readonly { readonly place: number; readonly scope: string }[] {
  const scopes: { place: number; scope: string }[] = [];
  for (const draft of drafts) {
    if (draft.kind === 'year' && Number(draft.value) !== anchor.year && !isRecordSince(words, draft.from))
      scopes.push({ place: draft.from, scope: `scope:${draft.value}` });
  }
  for (const { kind, value, from } of drafts) {
    const year = kind === 'date' ? /^(\d{4})-\d\d$/.exec(value)?.[1] : undefined;
    if (year !== undefined && Number(year) !== anchor.year)
      scopes.push({ place: from, scope: `scope:${year}` });
  }
  words.forEach(({ word }, n) => {
    const before = words[n - 1]?.word ?? '';
    if (SEASON.test(word) && /^(?:last|next|this|previous)$/.test(before))
      scopes.push({ place: n, scope: `scope:${before} ${word}` });
    if (word === 'year' && /^(?:ago|earlier|before)$/.test(words[n + 1]?.word ?? ''))
      scopes.push({ place: n, scope: 'scope:last year' });
  });
  return scopes;
}

interface Setting {
  readonly scopes: readonly { readonly place: number; readonly scope: string }[];
  readonly keys: ReadonlySet<string>;
  /** Of the sentence and of what it leans on. */
  readonly names: ReadonlySet<string>;
  readonly lead: boolean;
  readonly beside: ReadonlySet<string>;
  readonly antecedent: Antecedent | null;
  readonly when: string | null;
}

/** How near words of the sentence before are, where this one leans on it. */
const CARRIED_OVER = 0.28;

export function finishFigure(
  sentence: Sentence,
  draft: Draft,
  { scopes, keys, names, lead, beside, antecedent, when }: Setting,
): Figure {
  const { words, places, text } = sentence;
  const { from, to } = draft;
  const near = scopes.filter(
    ({ place, scope }) => scope !== `scope:${draft.value}` && Math.abs(places[place] - places[from]) <= 18,
  );
  let start = words[from].start;
  if (currencyOf(text.charAt(start - 1)) !== undefined) start--;
  let end = words[to - 1].end;
  if (text.charAt(end) === '%') end++;
  if (/[ap]\. ?m$/i.test(text.slice(start, end)) && text.charAt(end) === '.') end++;
  // Property by property: the rest of an object is a table to the engine, which every comparison would look into.
  return {
    start,
    end,
    language: sentence.language,
    kind: draft.kind,
    low: draft.low,
    high: draft.high,
    slack: draft.slack,
    vague: draft.vague,
    value: draft.value,
    unit: draft.unit,
    bin: draft.bin,
    concept: draft.concept,
    head: draft.head,
    about: draft.about ?? aboutWords(sentence, from, to, draft.head),
    marks: [...draft.marks, ...near.map(({ scope }) => scope)].sort(),
    former: draft.former,
    context: contextOf(sentence, draft, antecedent),
    when,
    subject: subjectBefore(sentence, from) ?? antecedent?.subject ?? null,
    names,
    left: neighbours(sentence, from - 1, -1),
    right: neighbours(sentence, to, 1),
    beside,
    keys,
    lead,
  };
}

/** The names of a sentence and those of the one it leans on. */
export function namesAround({ terms }: Sentence, antecedent: Antecedent | null): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { key, name } of terms) if (name) names.add(key);
  for (const name of antecedent?.names ?? []) names.add(name);
  return names;
}

/** The last name before a word. */
function subjectBefore({ terms }: Sentence, at: number): string | null {
  for (let n = terms.length - 1; n >= 0; n--) if (terms[n].name && terms[n].word < at) return terms[n].key;
  return null;
}

/** What is talked of near a figure, each with how near it is at the nearest: 1 beside it. */
function contextOf(
  { terms, places }: Sentence,
  { from, to, head }: Draft,
  antecedent: Antecedent | null,
): ReadonlyMap<string, number> {
  const context = new Map<string, number>();
  const [first, last] = [places[from], places[to - 1]];
  for (const { key, word } of terms) {
    const place = places[word];
    if (place < first - CONTEXT_STEPS) continue;
    if (place > last + CONTEXT_STEPS) break;
    if (word >= from && word < to && head !== key) continue;
    const distance = word < from ? first - place : Math.max(0, place - last);
    const weight = 1 / (1 + distance / 5);
    const known = context.get(key);
    if (known === undefined || weight > known) context.set(key, weight);
  }
  for (const key of antecedent?.keys ?? []) if (!context.has(key)) context.set(key, CARRIED_OVER);
  return context;
}

/** Words as they stand beside a figure, function words too: parallel sentences have the same ones. */
function neighbours({ words }: Sentence, at: number, step: 1 | -1): readonly string[] {
  const found: string[] = [];
  for (let n = at; n >= 0 && n < words.length && found.length < NEIGHBOURS; n += step)
    found.push(words[n].digits ? '#' : words[n].word);
  return found;
}

const MOST_ABOUT_WORDS = 6;

/** The words of the clause before a figure, or those behind it: what a reader would call the thing. */
function aboutWords(
  { words, text, clauses, skip }: Sentence,
  from: number,
  to: number,
  head: string | null,
): string {
  let first = from;
  while (first > 0 && clauses[first - 1] === clauses[from] && from - first < MOST_ABOUT_WORDS) first--;
  let last = from;
  while (last > first && skip.has(words[last - 1].word)) last--;
  // A number cut in two by the clause's bound is no name of anything.
  while (first < last && (skip.has(words[first].word) || words[first].digits)) first++;
  if (last - first >= 2) return text.slice(words[first].start, words[last - 1].end).replace(/\s+/g, ' ');
  let end = to;
  while (end < words.length && clauses[end] === clauses[to - 1] && end - to < MOST_ABOUT_WORDS) end++;
  let start = to;
  while (start < end && skip.has(words[start].word)) start++;
  while (end > start && skip.has(words[end - 1].word)) end--;
  if (end > start) return text.slice(words[start].start, words[end - 1].end).replace(/\s+/g, ' ');
  return last > first
    ? text.slice(words[first].start, words[last - 1].end)
    : (head ?? 'figure').replace('=', '');
}
