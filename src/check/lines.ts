/** Where spans stand in the file that a report was read from, as programs that look at files count. */
import type { Article } from '../model/article.js';
import type { Lines, Place } from '../model/finding.js';
import type { Span } from '../model/span.js';
import { lowerBound } from '../text/lower-bound.js';

/** Readers whose delivered text is the decoded file itself. */
const AS_THE_FILE = new Set(['text', 'markdown']);

/** Starts of lines, ascending; "\r\n", "\n" and "\r" end one. */
function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return starts;
}

/** Counted from 1: lines that start at or before the position. */
function lineOf(starts: readonly number[], position: number): number {
  return lowerBound(starts, position + 1);
}

/** Gives each span its lines; reads the text once. */
export function placer({ text, format, record, origins }: Article): (span: Span) => Place {
  const starts = AS_THE_FILE.has(format) && record === null && origins === null ? lineStarts(text) : null;
  const lines = ({ start, end }: Span): Lines | null => {
    if (starts === null) return null;
    const [startLine, endLine] = [lineOf(starts, start), lineOf(starts, Math.max(start, end))];
    return {
      startLine,
      startColumn: start - starts[startLine - 1] + 1,
      endLine,
      endColumn: Math.max(start, end) - starts[endLine - 1] + 1,
    };
  };
  return (span) => ({ start: span.start, end: span.end, lines: lines(span) });
}
