/**
 * The lines above a wire story (headline, byline, notes to editors, lead numbers), told apart by how desks write
 * them, and the item's metadata that follows from them.
 */
import type { ItemMetadata, Signal } from '../model/article.js';
import { isoDate } from './iso-date.js';
import { allSignals, slugSignals, statusOf, titleSignals } from './slug-signals.js';

export interface WireHead {
  readonly title: string | null;
  readonly credits: readonly string[];
  readonly notes: readonly string[];
  readonly signals: readonly Signal[];
  readonly embargo: string | null;
}

const NOTE =
  /^[([ ]{0,2}(?:eds?|editors?|editor[’'”]s note|note to editors|with ap (?:photos?|graphics?)|ap (?:photos?|graphics?|video)|attention|achtung|redaktion|hinweis|à l['’]attention|attn|not for publication|advisory)\b[:. _]?/i;
const EMBARGO =
  /^[([ ]{0,2}(?:embargo(?:ed)?|sperrfrist|hold for release|not for (?:publication|release|use) (?:before|until))\b/i;
const OF_CAPITALS = /^(?:BY|By|VON|Von|PAR|Par|POR|Por|DI|Di|DA|Da|AV|Av|VAN|Van|AF|Af|DOOR|Door) /;

/** No name and no desk is longer. */
const MAX_BYLINE = 120;

/** What stands in lower case beside names. */
const BESIDE_NAMES = new Set(
  `and und et y e og och en with mit de der den del della di da do dos van von zu la le the in at for a an dpa afp ansa
  correspondent correspondents korrespondent korrespondenten correspondant staff writer writers reporter reporters
  agencies our foreign`.split(/\s+/),
);

/**
 * Whether a line names who wrote it, in one of the languages such formats are used in. "By Tuesday the ferry was
 * back" is a headline: it holds words that stand beside no name.
 */
export function isWireByline(line: string): boolean {
  if (line.length > MAX_BYLINE || !OF_CAPITALS.test(line) || /[.!?]$/.test(line)) return false;
  const names = line.slice(line.indexOf(' ') + 1).match(/[\p{L}\p{M}]+/gu) ?? [];
  return names.length > 0 && names.every((word) => /^\p{Lu}/u.test(word) || BESIDE_NAMES.has(word));
}

/** A line to editors, not to readers. */
export function isNote(line: string): boolean {
  return NOTE.test(line) || EMBARGO.test(line);
}

export interface HeadLine {
  readonly text: string;
  /** Set in the middle: a name or a desk below a byline. */
  readonly centred: boolean;
}

/**
 * Sorts the lines of a head. The first line that is neither note nor byline nor a mark of its version is the title;
 * `second` says what those after it are: more of a wrapped title, or a summary, which is kept as a note.
 */
export function readHead(lines: readonly HeadLine[], second: 'title' | 'note'): WireHead {
  const titles: string[] = [];
  const credits: string[] = [];
  const notes: string[] = [];
  const signals: (readonly Signal[])[] = [];
  for (const { text, centred } of lines) {
    const told = markSignals(text);
    if (isNote(text)) {
      notes.push(text);
      signals.push(noteSignals(text));
    } else if (isWireByline(text)) credits.push(byline(text));
    else if (told.length > 0) {
      notes.push(text);
      signals.push(told);
    } else if (centred && credits.length > 0) credits.push(text);
    else if (titles.length > 0 && second === 'note') notes.push(text);
    else titles.push(text);
  }
  const title = titles.length === 0 ? null : titles.join(' ');
  return {
    title,
    credits,
    notes,
    signals: allSignals([...signals, title === null ? [] : titleSignals(title)]),
    embargo: embargoOf(notes),
  };
}

/** A line that is nothing but the mark of a version: "REFILE", "2ND LEAD", "(Zusammenfassung 1115)". */
function markSignals(line: string): readonly Signal[] {
  if (line.length > 40) return [];
  const bare = line.replace(/^[([ ]{1,3}/, '').replace(/[)\] .:!=]{1,3}$/, '');
  const words = bare.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length > 4) return [];
  const isBracketed = /^[([]/.test(line);
  return isBracketed || !/\p{Ll}/u.test(bare) || /^\d\./.test(bare) ? slugSignals(bare) : [];
}

/** "Eds: UPDATES with quotes", "(Corrects name in para 2)": the first word after the address says it. */
export function noteSignals(note: string): readonly Signal[] {
  const said = note.replace(NOTE, '').trimStart().slice(0, 40);
  const first = /^[^\s.,;:]{1,20}/.exec(said);
  return first ? slugSignals(first[0]) : [];
}

/** The time of the first embargo line whose date can be read. */
function embargoOf(notes: readonly string[]): string | null {
  for (const note of notes) {
    if (!EMBARGO.test(note)) continue;
    const words = note
      .slice(0, 200)
      .replace(/[()[\]]/g, ' ')
      .trim()
      .split(/\s+/);
    for (const [at] of words.entries()) {
      const time = longestDate(words.slice(at, at + 7));
      if (time !== null) return time;
    }
  }
  return null;
}

function longestDate(words: readonly string[]): string | null {
  for (let count = words.length; count > 0; count--) {
    const time = isoDate(words.slice(0, count).join(' '));
    if (time !== null) return time;
  }
  return null;
}

/** "By CHARLES ODUM" and "Von Ute Kern" alike: as delivered, for the name in it is what later stages look for. */
function byline(text: string): string {
  return text.replace(/^BY /, 'By ');
}

/** The item as head and slug line tell it. */
export function itemOf(
  head: WireHead,
  slug: string | null,
  more: Partial<Pick<ItemMetadata, 'guid' | 'version'>> & { readonly notes?: readonly string[] } = {},
): ItemMetadata {
  const signals = allSignals([slug === null ? [] : slugSignals(slug), head.signals]);
  return {
    guid: more.guid ?? null,
    version: more.version ?? null,
    slug,
    status: statusOf(signals),
    signals,
    embargo: head.embargo,
    notes: [...head.notes, ...(more.notes ?? [])],
  };
}
