/**
 * IPTC 7901, the text format of European wires: SOH, a header line and a keyword line, STX, the story, ETX, a date line,
 * EOT; any number of messages in a file. After the recommendation's fifth revision (1995) and what desks send.
 */
import { knownName } from '../text/agencies.js';
import { readText } from './delivered-file.js';
import type { Format } from './format.js';
import { slugSignals } from './slug-signals.js';
import { dateTimeGroup, isDateLine } from './wire-dates.js';
import { type HeadLine, isWireByline, itemOf, readHead } from './wire-head.js';
import { paragraphText, type WireLine, type WireParagraph, wireLines, wireParagraphs } from './wire-lines.js';
import { type Envelope, envelopes, messageItems, tooManyLines, type WireMessage } from './wire-message.js';

export const iptc7901: Format = {
  name: 'iptc7901',
  extensions: ['.iptc'],
  mediaTypes: ['text/vnd.iptc.7901'],
  sniff: (head) => SNIFF.test(Buffer.from(head.subarray(0, 300)).toString('latin1')),
  async *read(file) {
    const whole = await readText(file);
    if ('problem' in whole) {
      yield whole.problem;
      return;
    }
    yield* whole.problems;
    const tooMany = tooManyLines(whole.text, file);
    if (tooMany) {
      yield tooMany;
      return;
    }
    yield* messageItems(readIptc7901(whole.text), whole, file, iptc7901.name);
  },
};

/** SOH, then service, number, a digit for the priority and a category. */
const SNIFF = /^[\s\x00\x05\x16]{0,64}\x01[\s\x16]{0,8}[a-z]{1,6} ?\d{1,6} {1,3}\d {1,3}[a-z]{1,4} /i;

export interface Iptc7901Header {
  /** "bdt": the service, as the wire calls itself. */
  readonly service: string;
  readonly number: string;
  /** 1 flash, 2 urgent, 3 and 4 ordinary… */
  readonly priority: string;
  readonly category: string;
  readonly words: number | null;
  readonly options: string;
}

/** "bdt0123 3 pl 250 dpa 0345"; null for a line that is none. */
export function readIptc7901Header(line: string): Iptc7901Header | null {
  const match =
    /^([a-z]{1,6}) ?(\d{1,6}) {1,3}(\d) {1,3}([a-z]{1,4})(?: {1,3}(\d{1,5}))?(?: {1,9}([^ ].{0,200}))?$/i.exec(
      line.slice(0, 300).trim(),
    );
  if (!match) return null;
  const [, service, number, priority, category, words, options = ''] = match;
  return { service, number, priority, category, words: words === undefined ? null : Number(words), options };
}

/** Any text with SOH in it; one without makes no message. Linear. */
export function readIptc7901(text: string): readonly WireMessage[] {
  return envelopes(text).map((envelope) => readMessage(text, envelope));
}

const MARKS = { quads: false };

function readMessage(text: string, { header, text: story, trailer }: Envelope): WireMessage {
  const above = wireLines(text, header.start, header.end, MARKS).filter((line) => line.text !== '');
  const first = above.length > 0 ? readIptc7901Header(above[0].text) : null;
  const rest = first ? above.slice(1) : above;
  const lines = wireLines(text, story.start, story.end, MARKS);
  const date = dateTimeGroup(text.slice(trailer.start, trailer.end));
  // Without STX header and story are one: the line after the header is the keywords, the rest is the story.
  if (story.start >= story.end) {
    const all = wireLines(text, header.start, header.end, MARKS);
    const at = first ? all.findIndex((line) => line.text !== '') + 1 : 0;
    return readStory(all.slice(at), { first, slugLines: null, date });
  }
  return readStory(lines, { first, slugLines: rest.map((line) => line.text), date });
}

interface Known {
  readonly first: Iptc7901Header | null;
  /** Null where they stand above the story, not apart from it. */
  readonly slugLines: readonly string[] | null;
  readonly date: string | null;
}

/** The story below its header, as message files and text files hold it. */
export function readStory(lines: readonly WireLine[], { first, slugLines, date }: Known): WireMessage {
  const top = lines.findIndex((line) => line.text !== '');
  const isBelow =
    slugLines === null || (slugLines.length === 0 && top >= 0 && KEYWORDS.test(lines[top].text));
  const from = isBelow ? top : -1;
  const slugs = from >= 0 ? [lines[from].text] : (slugLines ?? []);
  const { head, rest } = partHead(lines.slice(from + 1));
  const marks = slugs.slice(1).map((text) => ({ text, centred: false }));
  const { story, notes, end } = partNotes(wireParagraphs(rest));
  const told = readHead([...marks, ...head.map(headLine)], 'title');
  const slug = slugs.length === 0 ? null : slugs[0].replace(/[/\s]{1,4}$/, '') || null;
  const { guid, version } = identityOf(first);
  const body = story.length > 0 ? story : wireParagraphs(head);
  return {
    id: first ? `${first.service}${first.number}` : null,
    source: sourceOf(first, body),
    title: told.title,
    published: date ?? end,
    credits: told.credits,
    item: itemOf(told, slug, { guid, version, notes }),
    body,
  };
}

/** "Verkehr/Fähre/": no headline ends so. */
const KEYWORDS = /^[^\s/][^/]{0,60}\/(?:[^/]{1,60}\/){0,6}$/;

function headLine(line: WireLine): HeadLine {
  return { text: withoutEnd(line.text), centred: false };
}

function withoutEnd(text: string): string {
  return text.replace(/ ?=$/, '');
}

/** "Genf (dpa) - ", "PARIS, Jan 4 (AFP)": where a story starts. */
const DATELINE = /^\p{Lu}[^()]{1,60}\([\p{L}/ ]{2,24}\)/u;

/** More lines than this above a blank line are no head. */
const MAX_HEAD = 7;

/**
 * The head ends with the last of the leading lines that closes with `=`; else at the first blank or indented line. A
 * first paragraph that runs on like prose is the story itself.
 */
function partHead(lines: readonly WireLine[]): { head: readonly WireLine[]; rest: readonly WireLine[] } {
  const start = lines.findIndex((line) => line.text !== '');
  if (start < 0) return { head: [], rest: [] };
  let end = start;
  while (end < lines.length && lines[end].text !== '' && (end === start || !lines[end].indented)) end += 1;
  const block = lines.slice(start, Math.min(end, start + MAX_HEAD + 1));
  const closing = block.findLastIndex((line) => line.text.endsWith('='));
  if (closing >= 0) return { head: block.slice(0, closing + 1), rest: lines.slice(start + closing + 1) };
  const dateline = block.findIndex((line, at) => at > 0 && DATELINE.test(line.text));
  if (dateline > 0) return { head: block.slice(0, dateline), rest: lines.slice(start + dateline) };
  const isStory =
    end === lines.length || block.length > MAX_HEAD || /[.!?]["”']?$/.test(block[block.length - 1].text);
  if (isStory) return partTitle(lines, start, end);
  return { head: block, rest: lines.slice(end) };
}

/** Without a mark at its end only the first line can be a headline, where it stands apart by blank or indent. */
function partTitle(lines: readonly WireLine[], start: number, end: number) {
  const marks = lines.slice(start, end).findIndex((line) => !isMark(line.text));
  const head = marks > 0 ? lines.slice(start, start + marks) : [];
  return { head, rest: lines.slice(start + head.length) };
}

function isMark(line: string): boolean {
  return isWireByline(line) || (line.length <= 40 && !/\p{Ll}/u.test(line) && slugSignals(line).length > 0);
}

const NOTEBOOK = /^#{1,2} ?(?:notebook|notizblock|notes|note to editors|redaktionelle hinweise|hinweis)/i;
const NOT_PUBLIC =
  /^(?:\* ?){3,5}$|^the following information is not (?:intended )?for publication|^die folgenden informationen sind nicht zur veröffentlichung/i;

/** The desk's notebook, its sign-off and its date line follow the story and are no part of it. */
function partNotes(paragraphs: readonly WireParagraph[]): {
  story: readonly WireParagraph[];
  notes: readonly string[];
  end: string | null;
} {
  const texts = paragraphs.map(paragraphText);
  let until = texts.findIndex((text) => NOTEBOOK.test(text) || NOT_PUBLIC.test(text));
  if (until < 0) until = texts.length;
  let last = texts.length;
  let end: string | null = null;
  while (last > 0 && last > texts.length - 3) {
    const line = texts[last - 1];
    if (isDateLine(line)) end = dateTimeGroup(line);
    else if (!isSignOff(line)) break;
    last -= 1;
  }
  const story = paragraphs.slice(0, Math.min(until, last));
  return { story, notes: texts.slice(Math.min(until, last)).filter((text) => !isDateLine(text)), end };
}

/** "dpa al rmo hct rmo": agency, then the initials of who wrote and edited. */
function isSignOff(line: string): boolean {
  if (line.length > 60 || !/^[a-z]{2,5}(?:[ /][a-z]{1,4}){1,9}$/.test(line)) return false;
  return knownName(line.slice(0, line.search(/[ /]/))) !== null;
}

/** "KNA 170123-89-00065#2": the agency's own id of the item, and its version. */
function identityOf(first: Iptc7901Header | null): { guid: string | null; version: string | null } {
  const match = /\b(\d{6,8}-\d{2,3}-\d{4,7})(?:[#/](\d{1,4}))?/.exec(first?.options ?? '');
  return { guid: match ? match[1] : null, version: match?.[2] ?? null };
}

/** The agency that the options or the dateline name; else the service's own letters. */
function sourceOf(first: Iptc7901Header | null, body: readonly WireParagraph[]): string | null {
  for (const word of (first?.options ?? '').split(/[ /]/)) {
    const known = /^\p{L}{2,12}$/u.test(word) ? knownName(word) : null;
    if (known) return known.name;
  }
  const dateline = body
    .slice(0, 3)
    .map((paragraph) => /\(([\p{L}/ ]{2,24})\)/u.exec(paragraph[0].text.slice(0, 80)));
  for (const match of dateline) {
    const known = match ? knownName(match[1]) : null;
    if (known) return known.name;
  }
  return first?.service ?? null;
}
