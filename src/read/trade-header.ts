/**
 * The lines that desks leave above a story they save as text: a wire's header line, a slug, URGENT, notes to editors. Told
 * from the story, so that neither its words nor its headline begin with them.
 */
import type { ItemMetadata } from '../model/article.js';
import { isSlugLine, readAnpaStory, withoutCount } from './anpa.js';
import { type Iptc7901Header, readIptc7901Header, readStory } from './iptc7901.js';
import { allSignals, slugSignals, statusOf, titleSignals } from './slug-signals.js';
import { signOffTime } from './wire-dates.js';
import { isNote, itemOf, noteSignals, readHead } from './wire-head.js';
import { wireLines } from './wire-lines.js';
import type { WireMessage } from './wire-message.js';

export interface TradeHeader {
  /** Where the story starts. */
  readonly bodyStart: number;
  readonly item: ItemMetadata;
}

/** More lines than this no header has; longer ones are prose. */
const MAX_LINES = 12;
const MAX_LINE = 400;

interface Line {
  readonly text: string;
  /** Where the next line starts. */
  readonly next: number;
}

/**
 * The header of a plain text, or null where it starts like any other. A text that is nothing but such lines (a
 * kill) keeps them as its story. Looks at the first lines only.
 */
export function readTradeHeader(text: string): TradeHeader | null {
  const lines = firstLines(text);
  const found = lines.findIndex((line) => line.text !== '' && !isHeaderLine(line.text));
  const end = found < 0 ? lines.length : found;
  const above = lines.slice(0, end).filter((line) => line.text !== '');
  const title = found < 0 ? '' : lines[found].text;
  const told = titleSignals(title);
  const parenthesis = lines.slice(end + 1).find((line) => isEditorsParenthesis(line.text));
  const noted = parenthesis ? noteSignals(parenthesis.text.slice(1)) : [];
  if (above.length === 0 && told.length === 0 && noted.length === 0) return null;
  const item = itemFrom(above.map((line) => line.text));
  const signals = allSignals([item.signals, told, noted]);
  const bodyStart = end === 0 ? 0 : lines[end - 1].next;
  return {
    bodyStart: /[\p{L}\p{N}]/u.test(text.slice(bodyStart, bodyStart + 2000)) ? bodyStart : 0,
    item: { ...item, signals, status: statusOf(signals) },
  };
}

function firstLines(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let at = 0; at < text.length && lines.length < MAX_LINES * 2; ) {
    const found = text.indexOf('\n', at);
    const next = found < 0 ? text.length : found + 1;
    lines.push({ text: text.slice(at, Math.min(next, at + MAX_LINE)).trim(), next });
    at = next;
  }
  return lines;
}

const PRIORITY =
  /^[-*= ]{0,4}(?:FLASH|BULLETIN(?: KILL)?|URGENT|ALERT|EILMELDUNG|EIL|BLITZ|SNAP|BREAKING|NEWS ALERT|KILL|MANDATORY KILL|STORY WITHDRAWN|WITHDRAWN|ADVISORY|CORRECTION|CORRECTED|CORRECTIVE|REFILE|REPEAT|RPT|\d(?:ST|ND|RD|TH) (?:LEAD|LD)(?:-WRITETHRU)?|UPDATE \d{1,2}|TAKE \d{1,2})[-*= !:.]{0,4}$/;
const LABELLED = /^(?:SLUG(?:LINE)?|Slug(?:line)?)\s?:\s?(.{1,120})$/;

function isHeaderLine(line: string): boolean {
  if (line.length > 200) return isNote(line) && /^[([]?(?:eds?|editors?)\b/i.test(line);
  return (
    isTradeSlug(line) ||
    PRIORITY.test(line) ||
    LABELLED.test(line) ||
    readIptc7901Header(line) !== null ||
    ADDRESSED.test(line)
  );
}

/** A note must be addressed, for "Attention turned to…" opens stories. */
const ADDRESSED =
  /^[([]?(?:(?:eds?|editors?|editor[’']s note|note to editors|attn|embargo(?:ed)?|sperrfrist|hinweis(?: an die redaktionen)?|advisory|achtung redaktionen)\s?:|with ap (?:photo|graphic)s?\b.{0,20}$|ap photos? [a-z]{2,6}\d|embargoed (?:until|to|till)\b|embargo (?:until|to)\b|hold for release|not for (?:publication|release|use) (?:before|until)|sperrfrist )/i;

/** "BC-EU--Talks, 2nd Ld-Writethru,0450", "AM-Ferry,120". */
function isTradeSlug(line: string): boolean {
  const isWire =
    /^(?:AM|PM|BC)-{1,2}[A-Z0-9]|^[A-Z]{2,3}-[A-Z]{2,3}--[A-Z0-9]|^[A-Z]{2,3}-.{1,80},\d{3,5}$/.test(line);
  return isWire && isSlugLine(line) && !/\s[-–—]\s/.test(line);
}

/** "(Adds quotes, background)", "(Corrects name in paragraph 3)": Reuters' way of telling a version. */
function isEditorsParenthesis(line: string): boolean {
  return /^\((?:Adds|Corrects|Corrected|Updates|Refiles|Repeats|Removes|Recasts|Rewrites|Fixes|Clarifies)\b/.test(
    line,
  );
}

function itemFrom(lines: readonly string[]): ItemMetadata {
  let slug: string | null = null;
  let header: Iptc7901Header | null = null;
  const rest: string[] = [];
  for (const line of lines) {
    const labelled = LABELLED.exec(line);
    if (slug === null && (labelled || isTradeSlug(line))) slug = withoutCount(labelled ? labelled[1] : line);
    else if (header === null && readIptc7901Header(line)) header = readIptc7901Header(line);
    else rest.push(line);
  }
  const head = readHead(
    rest.map((text) => ({ text, centred: false })),
    'note',
  );
  const notes = head.title === null ? head.notes : [head.title, ...head.notes];
  const signals = allSignals([head.signals, ...rest.filter((line) => PRIORITY.test(line)).map(slugSignals)]);
  return itemOf({ ...head, notes, signals, title: null }, slug);
}

/**
 * A wire message saved as text, its control characters gone: lines set flush by `^`, or IPTC's header and keyword
 * line. Null for any other text. Linear.
 */
export function readWireText(text: string): WireMessage | null {
  const [first, second] = firstLines(text).filter((line) => line.text !== '');
  if (!first || !second) return null;
  if (/^\^.{1,160}[<=]$/.test(first.text) && second.text.startsWith('^'))
    return readAnpaStory(wireLines(text, 0, text.length, { quads: true }), null, signOffTime(text));
  const header = readIptc7901Header(first.text);
  if (!header || !/^[^ ].{0,80}\/[^ ]{0,40}$/.test(second.text)) return null;
  const lines = wireLines(text, first.next, text.length, { quads: false });
  return readStory(lines, { first: header, slugLines: null, date: null });
}
