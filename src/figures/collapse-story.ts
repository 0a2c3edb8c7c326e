/** The sentences of a story's reports, equal ones once: a sentence that a hundred reports carry is read once. */
import type { Document } from '../model/document.js';

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
  /** The sentence before it there; empty where it is the first. */
  readonly before: string;
}

export interface CollapsedStory {
  /** In order of the first carrier. */
  readonly sentences: readonly StorySentence[];
  /** For each report the indices of its sentences. */
  readonly ids: readonly ReadonlySet<number>[];
}

const LEAD_SENTENCES = 3;

/** Equal means the same characters, so that a place in one carrier is the same place in every other. Linear. */
export function collapseStory(documents: readonly Document[]): CollapsedStory {
  const groups = new Map<
    string,
    { text: string; language: string; id: number; lead: boolean; before: string; carriers: StoryCarrier[] }
  >();
  const ids = documents.map(({ article, sentences, language }, report) => {
    const own = new Set<number>();
    let before = '';
    for (const [place, { start, end }] of sentences.entries()) {
      const text = article.text.slice(start, end);
      const name = `${language} ${text}`;
      const known = groups.get(name) ?? {
        text,
        language,
        id: groups.size,
        lead: place < LEAD_SENTENCES,
        before,
        carriers: [],
      };
      if (known.carriers.length === 0) groups.set(name, known);
      known.carriers.push({ report, start });
      own.add(known.id);
      before = text;
    }
    return own;
  });
  const sentences = Array.from(groups.values(), ({ text, language, carriers, lead, before }) => ({
    text,
    language,
    carriers,
    lead,
    before,
    reports: [...new Set(carriers.map(({ report }) => report))],
  }));
  return { sentences, ids };
}
