/**
 * ANPA 1312, the text format of American wires: SYN SYN SOH, two header lines, STX, head lines set flush by `^` and
 * paragraphs set in by tabs, ETX, EOT; any number of messages in a file. Also without its control characters,
 * as such messages are saved.
 */
import { knownName } from '../text/agencies.js';
import { readText } from './delivered-file.js';
import type { Format } from './format.js';
import { signOffTime } from './wire-dates.js';
import { type HeadLine, itemOf, readHead } from './wire-head.js';
import { paragraphText, type WireLine, type WireParagraph, wireLines, wireParagraphs } from './wire-lines.js';
import { type Envelope, envelopes, messageItems, tooManyLines, type WireMessage } from './wire-message.js';

export const anpa: Format = {
  name: 'anpa',
  extensions: ['.anpa'],
  mediaTypes: ['text/vnd.anpa.1312'],
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
    yield* messageItems(readAnpa(whole.text), whole, file, anpa.name);
  },
};

/** SYN and SOH, service level and number; or, saved without them, the second header line with its date. */
const SNIFF =
  /^(?:[\s\x00-\x05]{0,64}(?:[^\x16]{0,80}\r?\n)?[\s\x16]{0,16}\x16\x01[\s\x16]{0,4}[a-z] ?\d{3,5}|[a-z]\d{3,5}[^\r\n]{0,12}\r?\n[a-z] [a-z][\x11-\x14 ]{1,3}\S.{4,60} \d\d-\d\d(?: +\d{3,5})?\s*\r?\n\^)/i;

export interface AnpaHeader {
  /** Service level and number: "w2870". */
  readonly id: string;
  /** f flash, b bulletin, u urgent, r rush, d daily… */
  readonly priority: string;
  readonly category: string;
  /** "BC-LT--Ferry-Talks": at most 24 characters, often cut. */
  readonly keyword: string;
  /** "1stLd-Writethru". */
  readonly version: string;
}

/** Messages in the order of the file. Without SOH the whole text is one message. Linear. */
export function readAnpa(text: string): readonly WireMessage[] {
  if (text.includes('\u0001')) return envelopes(text).map((envelope) => readMessage(text, envelope));
  const lines = wireLines(text, 0, text.length, MARKS);
  const start = lines.findIndex((line) => line.text !== '');
  if (start < 0) return [];
  const header = readAnpaHeader(lines[start]?.text ?? '', lines[start + 1]?.text ?? '');
  return [readAnpaStory(header ? lines.slice(start + 2) : lines, header, signOffTime(text))];
}

const MARKS = { quads: true };

function readMessage(text: string, { header, text: story, trailer }: Envelope): WireMessage {
  const above = wireLines(text, header.start, header.end, { quads: false }).filter(
    (line) => line.text !== '',
  );
  const known = readAnpaHeader(above[0]?.text ?? '', above[1]?.text ?? '');
  const date = signOffTime(text.slice(trailer.start, trailer.end));
  if (story.start < story.end) {
    const lines = wireLines(text, story.start, story.end, MARKS);
    return readAnpaStory(lines, known, date ?? signOffTime(text.slice(story.start, story.end)));
  }
  const all = wireLines(text, header.start, header.end, MARKS).filter(
    (line, at) => at > 0 || line.text !== '',
  );
  return readAnpaStory(known ? all.slice(2) : all, known, date);
}

/** The two lines after SOH; null where the second has no keyword before its date. */
export function readAnpaHeader(first: string, second: string): AnpaHeader | null {
  const id = /^[a-z] ?\d{3,5}/i.exec(first)?.[0].toLowerCase() ?? null;
  const words = second
    .slice(0, 200)
    .replace(/[\x00-\x08\x0b-\x1f]/g, '')
    .split(/[ \t]+/);
  const date = words.findIndex((word, at) => at > 1 && /^\d{1,2}-\d{1,2}$/.test(word));
  if (id === null || date < 2 || words[0].length > 1) return null;
  const keyAt = words[1].length <= 2 ? 2 : 1;
  const [keyword = '', ...version] = words.slice(keyAt, date);
  return { id, priority: words[0], category: words[1].slice(0, 1), keyword, version: version.join(' ') };
}

/** The story below the header lines, as message files and text files hold it. */
export function readAnpaStory(
  lines: readonly WireLine[],
  header: AnpaHeader | null,
  published: string | null,
): WireMessage {
  const { head, rest } = partHead(lines);
  const entries = head.map((paragraph) => ({
    text: paragraphText(paragraph),
    centred: paragraph[paragraph.length - 1].quad === '=',
  }));
  const { slug, others } = partSlug(entries, header);
  const { story, signed } = partSignature(rest);
  const body = wireParagraphs(story).filter((paragraph) => !isSignOff(paragraphText(paragraph)));
  const told = readHead(others, 'note');
  return {
    id: header?.id ?? null,
    source: sourceOf(body, told.credits) ?? (signed === null ? null : agencyOf(signed)),
    title: told.title,
    published,
    credits: told.credits,
    item: itemOf(told, slug, { notes: signed === null ? [] : [signed] }),
    body: body.length > 0 ? body : head,
  };
}

/**
 * Flush lines, each with the lines it runs on to, up to the first line that is set in or stands after a blank. Where
 * nothing is set flush, the lines above the first that is set in.
 */
function partHead(lines: readonly WireLine[]): { head: readonly WireParagraph[]; rest: readonly WireLine[] } {
  const start = lines.findIndex((line) => line.text !== '');
  if (start < 0) return { head: [], rest: [] };
  let end = start;
  if (lines[start].flush)
    while (end < lines.length && !lines[end].indented && (lines[end].text !== '' || lines[end + 1]?.flush))
      end += 1;
  else {
    const indented = lines.findIndex((line, at) => at >= start && line.indented && line.text !== '');
    if (indented > start && indented <= start + MAX_HEAD) end = indented;
  }
  const isFlush = lines[start].flush;
  const head = lines.slice(start, end).filter((line) => line.text !== '');
  return { head: isFlush ? wireParagraphs(head) : head.map((line) => [line]), rest: lines.slice(end) };
}

const MAX_HEAD = 6;

/** The first entry, where it reads like a slug line; the header's keyword else. */
function partSlug(entries: readonly HeadLine[], header: AnpaHeader | null) {
  const known = header && header.keyword !== '' ? `${header.keyword} ${header.version}`.trim() : null;
  const at = entries.slice(0, 2).findIndex((entry) => isSlugLine(entry.text, header));
  if (at < 0) return { slug: known, others: entries };
  return { slug: withoutCount(entries[at].text), others: entries.filter((_, place) => place !== at) };
}

/** "BC-EU--Ferry Talks, 2nd Ld-Writethru,0450". */
export function isSlugLine(line: string, header: AnpaHeader | null = null): boolean {
  if (line.length > 120) return false;
  if (/^(?:[A-Z]{2}|[A-Z]{3})-{1,2}[A-Z][^.!?]{1,100}$/.test(line) || /,\d{2,5}$/.test(line)) return true;
  return (
    header !== null &&
    header.keyword.length > 6 &&
    simple(line).startsWith(simple(header.keyword).slice(0, 12))
  );
}

function simple(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Without the word count, which is no part of the slug. */
export function withoutCount(slug: string): string {
  return slug.replace(/[, ]{1,2}\d{2,5}$/, '').trim();
}

function isSignOff(line: string): boolean {
  return line.length <= 60 && signOffTime(line) !== null && /^[A-Z]{2,4}-|^\d{2}-\d{2}-\d{2} /.test(line);
}

/** "AAP tf": agency and initials on the last line are who sent it, no part of the story. */
function partSignature(lines: readonly WireLine[]): { story: readonly WireLine[]; signed: string | null } {
  const last = lines.findLastIndex((line) => line.text !== '' && !isSignOff(line.text));
  const signed = last < 0 ? '' : lines[last].text;
  if (!/^[A-Z]{2,5}(?: [a-z]{1,4}){1,6}$/.test(signed) || agencyOf(signed) === null)
    return { story: lines, signed: null };
  return { story: lines.filter((_, at) => at !== last), signed };
}

function agencyOf(signed: string): string | null {
  return knownName(signed.split(' ', 1)[0])?.name ?? null;
}

/** The agency of the dateline, "GENEVA (AP) —"; else of the byline. */
function sourceOf(body: readonly WireParagraph[], credits: readonly string[]): string | null {
  for (const paragraph of body.slice(0, 3)) {
    const match = /\(([\p{L}/ ]{2,24})\)/u.exec(paragraph[0].text.slice(0, 80));
    const known = match ? knownName(match[1]) : null;
    if (known) return known.name;
  }
  for (const credit of credits) {
    const known = knownName(credit.replace(/^By /, '')) ?? knownName(credit.split(' ').slice(0, 2).join(' '));
    if (known) return known.name;
  }
  return null;
}
