/**
 * A message as an article: subject, sender, date, and its text, which is read as a file of its own (a mail may
 * carry a wire message or a page). Attachments that can be articles are read as files inside it.
 */
import type { Article } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import { shareBudget, tooDeep } from './archive-budget.js';
import { innerFile } from './deliver.js';
import type { DeliveredFile } from './delivered-file.js';
import { decode } from './encoding.js';
import type { Format, ReadInner } from './format.js';
import { isoDate } from './iso-date.js';
import { knowsEncoding } from './legacy-encoding.js';
import { type Headers, type MimeMessage, type MimePart, readMime } from './mime.js';
import { stemOf } from './path-names.js';
import { problemItem } from './read-problem.js';
import { allSignals, statusOf, titleSignals } from './slug-signals.js';
import { asBuffer } from './utf8.js';

export const eml: Format = {
  name: 'eml',
  extensions: ['.eml'],
  mediaTypes: ['message/rfc822', 'message/global'],
  sniff: (head) => {
    const text = asBuffer(head).toString('latin1');
    return (
      FIRST_LINE.test(text) &&
      /^(?:MIME-Version|Message-ID|Received): /im.test(text) &&
      /^From: /im.test(text)
    );
  },
  async *read(file, readInner) {
    const read = await file.bytes();
    if (!read.ok) {
      yield problemItem(read.why.code, file.path, read.why.message);
      return;
    }
    const deep = tooDeep(file);
    if (deep) yield deep;
    else yield* readMessage(await readMime(read.bytes), file, readInner);
  },
};

const FIRST_LINE =
  /^(?:From [^\r\n]{1,200}\r?\n)?(?:Return-Path|Received|From|To|Date|Subject|MIME-Version|Message-ID|Delivered-To|DKIM-Signature|Content-Type|Reply-To|Sender|ARC-[A-Za-z-]{1,40}|X-[A-Za-z0-9-]{1,60}): /i;

async function* readMessage(
  message: MimeMessage,
  file: DeliveredFile,
  readInner: ReadInner,
): AsyncGenerator<ReadItem> {
  if (message.isCut)
    yield problemItem('too-deep', file.path, `Parts beyond depth or number of what is read were left out.`);
  const body = await bodyOf(message.parts);
  if (body) yield* readBody(body, message.headers, file, readInner);
  else if (!message.parts.some((part) => part.isAttachment))
    yield problemItem('empty', file.path, 'There is no text in the message.');
  const names = new Set<string>();
  const source = sourceOf(message.headers, file);
  for (const [at, part] of message.parts.entries()) {
    if (body?.parts.includes(part) || part.isRelated || isOtherBody(part)) continue;
    const name = attachmentName(part, at, names);
    const { mediaType, charset } = part;
    const inner = innerFile(isMessage(part, name) ? file : { ...file, source }, name, part.bytes, {
      mediaType,
      declaredEncoding: charset,
    });
    yield* readInner(shareBudget(file, { ...inner, inputFormat: innerFormat(file) }));
  }
}

/** A message in a message has a sender of its own. */
function isMessage(part: MimePart, name: string): boolean {
  return part.mediaType === 'message/rfc822' || /\.eml$/i.test(name);
}

/** What was asked for is the message's format, not that of what it holds. */
function innerFormat(file: DeliveredFile): DeliveredFile['inputFormat'] {
  return file.inputFormat === 'eml' ? null : file.inputFormat;
}

/** The same text once more in another form, or a second stretch without a word in it. */
function isOtherBody(part: MimePart): boolean {
  if (part.isAttachment) return false;
  return part.alternative !== null || part.mediaType === 'text/html' || part.mediaType === 'text/plain';
}

interface Body {
  readonly parts: readonly MimePart[];
  readonly mediaType: 'text/plain' | 'text/html';
  readonly bytes: Uint8Array;
  readonly declaredEncoding: string | null;
  readonly encoding: string | null;
}

/** Fewer words than this beside an HTML part are "your program does not show this message". */
const FEW_LETTERS = 100;

/** All stretches of plain text in their order; the HTML part where there is no plain text worth reading. */
async function bodyOf(parts: readonly MimePart[]): Promise<Body | null> {
  const shown = parts.filter((part) => !part.isAttachment && !part.isRelated);
  const html = shown.find((part) => part.mediaType === 'text/html') ?? null;
  const plain = shown.filter((part) => part.mediaType === 'text/plain');
  const texts = await Promise.all(plain.map(decodePart));
  const text = texts
    .map((part) => part.text.trimEnd())
    .filter((part) => part !== '')
    .join('\n\n');
  if (html && countLetters(text) < FEW_LETTERS)
    return {
      parts: [html],
      mediaType: 'text/html',
      bytes: html.bytes,
      declaredEncoding: html.charset,
      encoding: null,
    };
  if (text === '') return null;
  const bytes = Buffer.from(withoutSignature(text), 'utf8');
  return {
    parts: plain,
    mediaType: 'text/plain',
    bytes,
    declaredEncoding: null,
    encoding: texts[0].encoding,
  };
}

async function decodePart(part: MimePart): Promise<{ readonly text: string; readonly encoding: string }> {
  const declared = part.charset !== null && (await knowsEncoding(part.charset)) ? part.charset : null;
  const decoded = await decode(part.bytes, null, declared);
  return decoded.kind === 'text' ? decoded : { text: '', encoding: 'utf-8' };
}

function countLetters(text: string): number {
  return text.slice(0, 2000).match(/\p{L}/gu)?.length ?? 0;
}

/** RFC 3676, 4.3: a line of `-- ` opens the signature. Only where little follows it. */
function withoutSignature(text: string): string {
  const at = Math.max(text.lastIndexOf('\n-- \n'), text.lastIndexOf('\n-- \r\n'));
  return at > 0 && text.length - at < 1000 ? text.slice(0, at) : text;
}

async function* readBody(
  body: Body,
  headers: Headers,
  file: DeliveredFile,
  readInner: ReadInner,
): AsyncGenerator<ReadItem> {
  const name = body.mediaType === 'text/html' ? 'message.html' : 'message.txt';
  const { mediaType, declaredEncoding } = body;
  const inner: DeliveredFile = {
    ...innerFile(file, name, body.bytes, { mediaType, declaredEncoding }),
    // Text is decoded by now; what was asked for would read it a second time.
    encoding: body.encoding === null ? file.encoding : 'utf-8',
    inputFormat: innerFormat(file),
    path: `${file.path}/${name}`,
  };
  for await (const item of readInner(shareBudget(file, inner))) {
    if (item.type === 'article')
      yield { type: 'article', article: withHeaders(item.article, headers, file, body) };
    else if (item.type === 'problem')
      yield { type: 'problem', problem: { ...item.problem, path: file.path } };
    else if (item.type === 'skip')
      yield { ...item, skip: { ...item.skip, path: file.path }, file: file.path };
  }
}

/** What the message says of itself counts, save where the text in it is a wire's that says more. */
function withHeaders(article: Article, headers: Headers, file: DeliveredFile, body: Body): Article {
  const header = (name: string) => headers.get(name)?.[0]?.trim() || null;
  const subject =
    header('subject')
      ?.replace(/^(?:(?:re|fwd?|aw|wg|tr|rv)\s{0,3}:\s{0,3}){1,9}/i, '')
      .slice(0, 1000) || null;
  const signals = allSignals([article.item.signals, subject === null ? [] : titleSignals(subject)]);
  const date = header('date');
  const isWire = article.format === 'iptc7901' || article.format === 'anpa';
  const language =
    /^([a-z]{2,3})(?:[-_,;]|$)/i.exec(header('content-language') ?? '')?.[1].toLowerCase() ?? null;
  return {
    ...article,
    path: file.path,
    fileStem: stemOf(file.path),
    format: eml.name,
    encoding: body.encoding ?? article.encoding,
    title: isWire ? (article.title ?? subject) : (subject ?? article.title),
    source: (isWire ? article.source : null) ?? sourceOf(headers, file),
    published:
      (isWire ? article.published : null) ?? (date === null ? null : isoDate(date)) ?? article.published,
    language: article.language ?? language,
    origins: null,
    item: {
      ...article.item,
      guid: article.item.guid ?? header('message-id')?.replace(/^<|>$/g, '') ?? null,
      signals,
      status: statusOf(signals) === 'canceled' ? 'canceled' : article.item.status,
    },
  };
}

/** The outlet as the mail names it, the folder it lies in, or who sent it: anyone forwards anything. */
function sourceOf(headers: Headers, file: DeliveredFile): string | null {
  const organization = headers.get('organization')?.[0]?.trim().slice(0, 200) || null;
  return organization ?? file.source ?? senderOf(headers.get('from')?.[0] ?? null);
}

/** The name that goes with the address, else the address's domain. */
function senderOf(from: string | null): string | null {
  if (from === null) return null;
  const line = from.slice(0, 500);
  const open = line.indexOf('<');
  const name = (open < 0 ? '' : line.slice(0, open)).trim().replace(/^"|"$/g, '').trim();
  if (name !== '' && !name.includes('@')) return name;
  return /@([A-Za-z0-9.-]{1,253})/.exec(line)?.[1].toLowerCase() ?? null;
}

const EXTENSIONS = new Map([
  ['text/plain', '.txt'],
  ['text/html', '.html'],
  ['message/rfc822', '.eml'],
  ['application/pdf', '.pdf'],
  ['application/rtf', '.rtf'],
  ['text/rtf', '.rtf'],
  ['application/json', '.json'],
  ['application/xml', '.xml'],
  ['text/xml', '.xml'],
  ['text/csv', '.csv'],
]);

/** The file's name without folders, unlike any before it; else one made from its place and type. */
function attachmentName(part: MimePart, at: number, names: Set<string>): string {
  const given = (part.fileName ?? '').slice(0, 300).replaceAll('\\', '/').split('/').at(-1)?.trim() ?? '';
  const name = /^\.{0,2}$/.test(given) ? `part-${at + 1}${EXTENSIONS.get(part.mediaType) ?? ''}` : given;
  const unlike = names.has(name) ? `${at + 1}-${name}` : name;
  names.add(unlike);
  return unlike;
}
