/**
 * From what an XML vocabulary says of one item to the article, or to the reason why it is none. The vocabularies
 * say where things stand; what they mean together is settled here, once for all of them.
 */
import { hash } from 'node:crypto';
import type { PublicationStatus, Signal } from '../model/article.js';
import type { ReadItem } from '../model/read-item.js';
import type { InputFormat } from '../options.js';
import { fieldsOf, metadataOf } from './article-fields.js';
import { articleItem, type DeliveredFile, type WholeText } from './delivered-file.js';
import type { MappedText } from './mapped-text.js';
import { problemItem, skipRecord } from './read-problem.js';
import type { RecordNames } from './records.js';
import { allSignals, slugSignals, statusOf, titleSignals } from './slug-signals.js';

/** As delivered; times in any form that `isoDate` reads. */
export interface XmlItem {
  readonly body: MappedText | null;
  /** An item of a picture is never an article, not even when it is taken back. */
  readonly isText?: boolean;
  readonly source?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly updated?: string | null;
  readonly language?: string | null;
  readonly url?: string | null;
  /** Agencies and credit lines. */
  readonly credits?: readonly string[];
  /** Persons, with or without "By". */
  readonly authors?: readonly string[];
  readonly guid?: string | null;
  readonly version?: string | null;
  readonly slug?: string | null;
  /** Null where the format leaves it out: then the headline may say it. */
  readonly status?: PublicationStatus | null;
  readonly signals?: readonly Signal[];
  readonly embargo?: string | null;
  readonly notes?: readonly string[];
}

/** Where an item was found. */
export interface XmlPlace {
  readonly file: DeliveredFile;
  readonly whole: WholeText;
  readonly format: InputFormat;
  /** 0-based among the file's items; null where the file is the item. */
  readonly index: number | null;
  readonly names: RecordNames;
}

/** A text of more references than this is read without the way back: a record of each would outweigh it. */
const MAX_ORIGINS = 200_000;

/** The article, and what of it could not be read; without text a line that says so, unless it was taken back. */
export function* xmlItem(item: XmlItem, place: XmlPlace): Generator<ReadItem> {
  const { file, whole, format, index, names } = place;
  const record = index === null ? null : names(item.guid ?? index, index);
  const lifecycle = lifecycleOf(item);
  const body = item.isText === false ? null : textOf(item, lifecycle.status);
  if (!body) {
    yield skipRecord('no-text', file.path, record);
    return;
  }
  const metadata = metadataOf(
    fieldsOf([
      ['source', item.source],
      ['title', item.title],
      ['published', item.published],
      ['updated', item.updated],
      ['language', item.language],
      ['url', item.url],
      ['credits', item.credits?.length ? unique(item.credits) : null],
      [
        'authors',
        item.authors?.length ? unique(item.authors.map((name) => personOf(name, item.language))) : null,
      ],
    ]),
  );
  const embargo = metadataOf(fieldsOf([['published', item.embargo]]));
  const unfit = [...metadata.unfit, ...embargo.unfit.map(() => 'embargo')];
  for (const field of unfit)
    yield problemItem(
      'bad-record',
      file.path,
      `The item's field "${field}" is no time that can be read; read without it.`,
      record,
    );
  yield articleItem(file, {
    format,
    encoding: whole.encoding,
    text: body.text,
    origins: body.origins.length > MAX_ORIGINS ? null : body.origins,
    record,
    sha256: index === null ? whole.sha256 : hash('sha256', body.text, 'hex'),
    metadata,
    item: {
      guid: item.guid ?? null,
      version: item.version ?? null,
      slug: item.slug ?? null,
      ...lifecycle,
      embargo: embargo.published,
      notes: unique(item.notes ?? []),
    },
  });
}

/**
 * Of status and headline the stricter counts: agencies send "STORY WITHDRAWN" as a usable item. A slug's word for
 * taking back may be the story's subject, so it counts only where something else says so too.
 */
export function lifecycleOf({
  status,
  signals = [],
  title,
  slug,
}: Pick<XmlItem, 'status' | 'signals' | 'title' | 'slug'>) {
  const headline = titleSignals(title ?? '');
  const canceled = status === 'canceled' || statusOf(headline) === 'canceled';
  const inSlug = slugSignals(slug ?? '').filter(
    (signal) => canceled || (signal !== 'kill' && signal !== 'withdrawal'),
  );
  return {
    status: canceled ? ('canceled' as const) : (status ?? 'usable'),
    signals: allSignals([signals, inSlug, headline]),
  };
}

/** An item that takes another back often says so in a note or a headline alone. */
function textOf({ body, notes = [], title, slug }: XmlItem, status: PublicationStatus): MappedText | null {
  if (body && hasWord(body.text)) return body;
  const said =
    status === 'canceled' ? [notes.join('\n\n'), title, slug].find((text) => text && hasWord(text)) : null;
  return said ? { text: said, origins: [] } : null;
}

function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What stands before a name on a byline, by language. "Von Miller" may be a name elsewhere. */
const BY = new Map([
  ['de', 'von'],
  ['fr', 'par'],
  ['es', 'por'],
  ['pt', 'por'],
  ['it', 'di'],
  ['nl', 'door'],
  ['sv', 'av'],
  ['no', 'av'],
  ['nb', 'av'],
  ['da', 'af'],
]);

/** A byline in another language without its "by": "Von Anna Ott" is Anna Ott. */
function personOf(byline: string, language: string | null | undefined): string {
  const by = BY.get(language?.slice(0, 2).toLowerCase() ?? '');
  const [first = '', ...rest] = byline.split(' ');
  return by !== undefined && rest.length > 0 && first.toLowerCase() === by ? rest.join(' ') : byline;
}

function unique(lines: readonly string[]): readonly string[] {
  return [...new Set(lines)];
}
