/**
 * An article's text put together from stretches of the decoded file, so that every character of it can be
 * traced back: what wire formats, mark-up and archives of words have in common.
 */
import type { Origin } from '../model/article.js';

export interface MappedText {
  readonly text: string;
  /** In order; stretches that follow each other in the file as in the text are one. */
  readonly origins: readonly Origin[];
}

export interface TextBuilder {
  /** Number of code units so far. */
  length(): number;
  /** A stretch that stands in the file from `from`; `to` where its length there is another. */
  add(text: string, from: number, to?: number): void;
  /** Characters the file does not hold: the blank line between two paragraphs. */
  insert(text: string): void;
  finish(): MappedText;
}

interface OpenOrigin {
  start: number;
  end: number;
  from: number;
  to: number;
}

/** Linear in what is added; memory of one origin for each break in the sequence. */
export function textBuilder(): TextBuilder {
  const parts: string[] = [];
  const origins: OpenOrigin[] = [];
  let length = 0;
  return {
    length: () => length,
    add(text, from, to = from + text.length) {
      if (text === '') return;
      const last = origins.at(-1);
      const even = to - from === text.length;
      if (
        last &&
        even &&
        last.end === length &&
        last.to === from &&
        last.to - last.from === last.end - last.start
      ) {
        last.end += text.length;
        last.to = to;
      } else origins.push({ start: length, end: length + text.length, from, to });
      parts.push(text);
      length += text.length;
    },
    insert(text) {
      parts.push(text);
      length += text.length;
    },
    finish: () => ({ text: parts.join(''), origins }),
  };
}
