/** The sentences of a story's reports, equal ones once: a sentence that a hundred reports carry is read once. */
import type { Document } from '../model/document.js';
import { readSentence, type Sentence } from './sentence.js';

interface StoryCarrier {
  /** Index of the report in the story. */
  readonly report: number;
  /** Where the sentence begins in the delivered text. */
  readonly start: number;
}

export interface StorySentence {
  readonly text: string;
  readonly language: string;
  /** In order of report, then place. */
  readonly carriers: readonly StoryCarrier[];
  /** Reports among the carriers, each once, in order. */
  readonly reports: readonly number[];
  /** One of the first sentences of the report that carries it first. */
  readonly lead: boolean;
  /** The sentence before it there; null where it is the first. */
  readonly before: StorySentence | null;
  /** Its words and terms: read when first asked for, and kept, as several readers of figures ask. */
  readonly read: () => Sentence;
}

/** A story sentence while its carriers are gathered. */
interface Gathered extends StorySentence {
  readonly carriers: StoryCarrier[];
  readonly reports: number[];
  readonly id: number;
}

export interface CollapsedStory {
  /** In order of the first carrier. */
  readonly sentences: readonly StorySentence[];
  /** For each report the indices of its sentences. */
  readonly ids: readonly ReadonlySet<number>[];
}

const LEAD_SENTENCES = 3;

/** Names of the story, as terms' keys: those that stand with a capital inside a sentence somewhere. */
type NamesOf = () => ReadonlySet<string>;

function readOnce(text: string, language: string): () => Sentence {
  let read: Sentence | null = null;
  return () => {
    read ??= readSentence(text, language);
    return read;
  };
}

/** A sentence's first word is a name where the story has it as one elsewhere ("Lindo scored ..."). */
function withFirstName(plain: () => Sentence, names: NamesOf): () => Sentence {
  let read: Sentence | null = null;
  return () => {
    if (read !== null) return read;
    const sentence = plain();
    const [first] = sentence.terms;
    const isOpen = first !== undefined && first.word === 0 && !first.name;
    const isName = isOpen && sentence.words[0]?.capital === true && names().has(first.key);
    read = isName ? { ...sentence, terms: [{ ...first, name: true }, ...sentence.terms.slice(1)] } : sentence;
    return read;
  };
}

function namesIn(reads: readonly (() => Sentence)[]): NamesOf {
  let names: Set<string> | null = null;
  return () => {
    if (names !== null) return names;
    names = new Set();
    for (const read of reads)
      for (const { key, name, word } of read().terms) if (name && word > 0) names.add(key);
    return names;
  };
}

/** Equal means the same characters, so that a place in one carrier is the same place in every other. Linear. */
export function collapseStory(documents: readonly Document[]): CollapsedStory {
  const byLanguage = new Map<string, Map<string, Gathered>>();
  const sentences: Gathered[] = [];
  const reads: (() => Sentence)[] = [];
  const names = namesIn(reads);
  const ids = documents.map(({ article, sentences: own, language }, report) => {
    const known = byLanguage.get(language) ?? new Map<string, Gathered>();
    if (known.size === 0) byLanguage.set(language, known);
    const numbers = new Set<number>();
    let before: Gathered | null = null;
    for (const [place, { start, end }] of own.entries()) {
      const text = article.text.slice(start, end);
      let sentence = known.get(text);
      if (sentence === undefined) {
        const lead = place < LEAD_SENTENCES;
        const plain = readOnce(text, language);
        if (language === 'en') reads.push(plain);
        const read = language === 'en' ? withFirstName(plain, names) : plain;
        sentence = { text, language, id: sentences.length, lead, before, read, carriers: [], reports: [] };
        sentences.push(sentence);
        known.set(text, sentence);
      }
      sentence.carriers.push({ report, start });
      if (sentence.reports.at(-1) !== report) sentence.reports.push(report);
      numbers.add(sentence.id);
      before = sentence;
    }
    return numbers;
  });
  return { sentences, ids };
}
