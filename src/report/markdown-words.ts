/** Words of articles in Markdown: escaped, so that they are no markup, mention nobody and link nowhere. */
import { clipped, visible } from './html/visible-text.js';
import { count, listed } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import { bySource } from './tellers.js';

const ENTITIES = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['@', '&#64;'],
  ['#', '&#35;'],
]);

/** One line of delivered text, as text. */
export function plain(text: string, most = 200): string {
  return clipped(
    visible(text.slice(0, most * 4))
      .replace(/\s+/g, ' ')
      .trim(),
    most,
  )
    .replace(/[&<>@#]/g, (sign) => ENTITIES.get(sign) ?? '')
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/:\/\//g, '&#58;//')
    .replace(/\bwww\./gi, (prefix) => `${prefix.slice(0, 3)}&#46;`)
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d{1,9})([.)])/, '$1\\$2');
}

/** "**r3** Northern Wire". */
export function name(id: string, index: ReportIndex): string {
  return `**${id}** ${plain(index.reports.get(id)?.source ?? '', 60)}`;
}

/** A part that opens; `summary` is text of ours. */
export function folded(summary: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : ['', `<details><summary>${summary}</summary>`, '', ...lines, '', '</details>'];
}

export function rest(hidden: number, noun: string): string[] {
  return hidden > 0 ? ['', `_and ${count(hidden, `more ${noun}`)}_`] : [];
}

/** "r1+r2 (1 source) and **r3** Evening Post". */
export function tellers(ids: readonly string[], index: ReportIndex): string {
  const groups = bySource(ids, index).map((members) => {
    const [only = ''] = members;
    return members.length === 1 ? name(only, index) : `${members.slice(0, 8).join('+')} (1 source)`;
  });
  return listed(groups, 8);
}
