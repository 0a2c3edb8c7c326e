/** One message of a wire file, whatever its format, as an article. */
import { hash } from 'node:crypto';
import type { ItemMetadata } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import { metadataOf } from './article-fields.js';
import { articleItem, type DeliveredFile, type WholeText } from './delivered-file.js';
import type { Format } from './format.js';
import { textBuilder } from './mapped-text.js';
import { problemItem, type Where } from './read-problem.js';
import { recordNames } from './records.js';
import { addParagraphs, type WireParagraph } from './wire-lines.js';

export interface WireMessage {
  /** What the wire itself calls it: service and number. */
  readonly id: string | null;
  readonly source: string | null;
  readonly title: string | null;
  readonly published: string | null;
  readonly credits: readonly string[];
  readonly item: ItemMetadata;
  readonly body: readonly WireParagraph[];
}

const NO_FIELDS = metadataOf(new Map());

/** An item a message, in their order; a message's record is its id where the file holds several. */
export function* messageItems(
  messages: readonly WireMessage[],
  whole: WholeText,
  file: DeliveredFile,
  format: Format['name'],
): Generator<ReadItem> {
  const names = recordNames();
  if (messages.length === 0) yield problemItem('empty', file.path, 'There is no message with a text in it.');
  for (const [at, message] of messages.entries()) {
    const record = messages.length === 1 ? null : names(message.id ?? at, at);
    yield messageItem(message, whole, file, format, record);
  }
}

function messageItem(
  message: WireMessage,
  whole: WholeText,
  file: DeliveredFile,
  format: Format['name'],
  record: Where,
): ReadItem {
  const builder = textBuilder();
  addParagraphs(builder, message.body);
  const { text, origins } = builder.finish();
  const { source, title, published, credits, item } = message;
  return articleItem(file, {
    format,
    encoding: whole.encoding,
    text,
    record,
    origins,
    item,
    metadata: { ...NO_FIELDS, source, title, published, credits },
    sha256: record === null ? whole.sha256 : hash('sha256', text, 'hex'),
  });
}

/** Half-open stretch of the decoded file. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** More lines than this no wire sends in a day; each costs a few hundred bytes while it is read. */
const MAX_LINES = 500_000;

/** The problem of a file with more lines than are read, else null. */
export function tooManyLines(text: string, file: DeliveredFile): ReadItem | null {
  let count = 0;
  for (let at = nextLineEnd(text, 0); at >= 0; at = nextLineEnd(text, at + 1))
    if (++count > MAX_LINES)
      return problemItem('too-large', file.path, `More than ${MAX_LINES} lines: no file of wire messages.`);
  return null;
}

function nextLineEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Returns before a line feed are part of its line end.
    if (unit === 0x0a || (unit === 0x0d && !isReturnOrFeed(text.charCodeAt(at + 1)))) return at;
  }
  return -1;
}

function isReturnOrFeed(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

const SOH = '\u0001';
const STX = '\u0002';
const ETX = '\u0003';
const EOT = '\u0004';

/** A message by its control characters; `text` is empty at the end of the head where STX is missing. */
export interface Envelope {
  readonly header: Stretch;
  readonly text: Stretch;
  /** After ETX. */
  readonly trailer: Stretch;
}

/**
 * Messages from SOH to EOT or to the next SOH; what stands between them is line noise. Those without a letter are
 * left out. Linear: every search goes on where the last one ended, and ends at the next SOH.
 */
export function envelopes(text: string): readonly Envelope[] {
  const found: Envelope[] = [];
  for (let at = text.indexOf(SOH); at >= 0; ) {
    const next = text.indexOf(SOH, at + 1);
    const envelope = envelopeOf(text, at + 1, next < 0 ? text.length : next);
    if (envelope) found.push(envelope);
    at = next;
  }
  return found;
}

function envelopeOf(text: string, start: number, limit: number): Envelope | null {
  const message = text.slice(start, limit);
  const end = before(message, EOT, message.length);
  if (!/\p{L}/u.test(end < message.length ? message.slice(0, end) : message)) return null;
  const stx = message.indexOf(STX);
  const bodyStart = stx < 0 || stx > end ? null : stx + 1;
  const etx = before(message, ETX, end, bodyStart ?? 0);
  const at = (offset: number) => start + offset;
  return {
    header: { start, end: at(bodyStart === null ? etx : bodyStart - 1) },
    text: { start: at(bodyStart ?? etx), end: at(etx) },
    trailer: { start: at(Math.min(etx + 1, end)), end: at(end) },
  };
}

function before(text: string, mark: string, limit: number, from = 0): number {
  const at = text.indexOf(mark, from);
  return at < 0 || at > limit ? limit : at;
}
