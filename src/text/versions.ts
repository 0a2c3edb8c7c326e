/**
 * Whether one report is a later version of another: an update, a correction, a write-through or a kill of the
 * same item. One rule for all who ask; how much text two reports share is for the caller to say.
 */
import type { Signal } from '../model/article.js';
import type { Card } from '../model/document.js';
import { readTimeSpan, type TimeSpan } from './publication-time.js';

export type Versioned = Pick<Card, 'article' | 'source' | 'title' | 'published' | 'updated' | 'credits'>;

/**
 * `item`: a version of the same item, which the later one replaces. `update`: of another item or outlet, or not
 * to be told, but what it says differently is news of later hours.
 */
export type Succession = 'item' | 'update';

const REPLACES: ReadonlySet<Signal> = new Set<Signal>([
  'update',
  'correction',
  'writethru',
  'refile',
  'repeat',
]);
const HOUR = 3_600_000;
/** A slug or a headline comes back with other news; versions of one item follow within days. */
const FARTHEST = 72 * HOUR;

/** The item is taken back, whichever way the delivery says it. */
export function isTakenBack({ article: { item } }: Pick<Card, 'article'>): boolean {
  return item.status === 'canceled' || item.signals.includes('kill') || item.signals.includes('withdrawal');
}

/** Reports that are no story content: withheld, taken back, or a note to editors. */
export function isNoContent(card: Pick<Card, 'article'>): boolean {
  const { item } = card.article;
  return item.status !== 'usable' || isTakenBack(card) || item.signals.includes('advisory');
}

/** "UPDATE 2", "2nd Ld-Writethru", "CORRECTED" as the delivery's signals or its headline say it. */
function isMarked({ article, title }: Versioned, opening: string): boolean {
  return (
    article.item.signals.some((signal) => REPLACES.has(signal)) || MARKS.test(`${title ?? ''}\n${opening}`)
  );
}

const MARKS =
  /\b(?:UPDATE \d{1,2}|Updates? (?:with|to)|Updated? with|WRAPUP|RECASTS?|Writethru|\d(?:st|nd|rd|th) Ld|CORRECTED|REFILE|UPDATED)\b|\bUPDATE\s?[-:–—]/;

/**
 * Above 0 where the first version is the later; null where they cannot be told. "2.1" comes after "2", "10"
 * after "9".
 */
export function compareVersions(a: string | null, b: string | null): number | null {
  const [first, second] = [versionParts(a), versionParts(b)];
  return first === null || second === null ? null : compareParts(first, second);
}

export function versionParts(version: string | null): readonly number[] | null {
  return version !== null && /^\d{1,15}(?:\.\d{1,9}){0,4}$/.test(version)
    ? version.split('.').map(Number)
    : null;
}

export function compareParts(a: readonly number[], b: readonly number[]): number {
  for (let n = 0; n < Math.max(a.length, b.length); n++) {
    const step = (a[n] ?? 0) - (b[n] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}

/** The number of "UPDATE 2", "3rd Ld" in slug, headline or `opening`, of a slug's "Lead 4" too; 0 where there is none. */
export function updateNumber({ article, title }: Versioned, opening = ''): number {
  const slug = article.item.slug ?? '';
  const told =
    /\bUPDATE (\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th) (?:Ld|LD|Lead|LEAD)\b/.exec(
      `${slug} ${title ?? ''} ${opening}`,
    ) ?? /\b(?:update|lead|ld)[ -](\d{1,2})\b|\b(\d{1,2})(?:st|nd|rd|th|\.) ?(?:ld|lead)\b/i.exec(slug);
  return told ? Number(told[1] ?? told[2]) : 0;
}

/** What desks add to a slug or a headline from version to version; what stands behind it tells nothing more. */
const ADDED =
  /[([,\s/-]{0,3}(?:\b\d{1,2}(?:st|nd|rd|th) ?(?:ld|lead|add|sub)\b|\b(?:update|upd|updated|lead|ld|writethru|kill|killed|withdrawn|withdrawal|correction|corrective|corrected|refile|repeat|rpt|advisory)\b)/;

/** The part of a slug that all versions of an item have in common; null where nothing is left. */
export function slugStem(slug: string | null): string | null {
  const told = (slug ?? '')
    .slice(0, 160)
    .toLowerCase()
    .replace(/^(?:am|pm|bc)-{1,2}/, '');
  const added = told.search(ADDED);
  const bare = (added < 0 ? told : told.slice(0, added)).replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return bare === '' ? null : bare;
}

/** A headline without the mark before it: "KILL: Ferry aground" and "UPDATE 2-Ferry aground" are one. */
export function titleStem(title: string | null): string | null {
  const bare = (title ?? '')
    .slice(0, 300)
    .replace(/^[([]?[^\p{Ll}:–—()[\]-]{2,40}[)\]:–—-]{1,2}\s{0,3}/u, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return bare === '' ? null : bare;
}

/** An identifier that two publishers do not give by chance: "1" and "story" may be anybody's. */
function isGlobal(guid: string): boolean {
  return guid.length >= 16 || /[:/]/.test(guid);
}

function isSameSource(a: Versioned, b: Versioned): boolean {
  return a.source !== '' && a.source.toLowerCase() === b.source.toLowerCase();
}

/**
 * The outlet in lower case; where only a file's name tells it, without what desks add to that ("ferry-2-corrected",
 * "ferry v1"), and with the agency that signs. Evidence enough that words were corrected or taken back, for there a
 * miss costs most; not that an update replaces a file of another name, which may hold facts of its own.
 */
export function deskKey({ source, article, credits }: Versioned): string {
  if (article.source !== null || source !== article.fileStem || credits.length === 0) {
    return source.toLowerCase();
  }
  const stem = slugStem(source.replaceAll('_', ' '))?.replace(/ v?\d{1,3}$/, '') ?? source;
  return `${stem}\n${credits[0].toLowerCase()}`;
}

function isSameDesk(a: Versioned, b: Versioned): boolean {
  return a.source !== '' && deskKey(a) === deskKey(b);
}

/** Key of the item that a report says it is a version of; null where it says nothing. */
export function itemKey(report: Versioned): string | null {
  const { guid } = report.article.item;
  if (guid === null || guid === '') return null;
  return isGlobal(guid) ? guid : `${report.source.toLowerCase()}\n${guid}`;
}

function isSameItem(a: Versioned, b: Versioned): boolean {
  const key = itemKey(a);
  return key !== null && key === itemKey(b);
}

/** When a report was sent in this version: `updated`, else `published`. */
export function sentAt({ updated, published }: Versioned): string | null {
  return Number.isFinite(readTimeSpan(updated).from) ? updated : published;
}

/** Two clocks without a zone are the same one: that of the source. */
function timesOf(a: string | null, b: string | null): readonly [TimeSpan, TimeSpan] {
  const isLocal = (time: string | null): boolean => /T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?$/.test(time ?? '');
  return isLocal(a) && isLocal(b)
    ? [readTimeSpan(`${a}Z`), readTimeSpan(`${b}Z`)]
    : [readTimeSpan(a), readTimeSpan(b)];
}

interface Order {
  /** Later whatever the hour of a bare date. */
  readonly isLater: boolean;
  readonly isEarlier: boolean;
  /** No reading of their times puts them further apart than versions are. */
  readonly isNear: boolean;
}

function orderOf(later: Versioned, earlier: Versioned): Order {
  const [after, before] = timesOf(sentAt(later), sentAt(earlier));
  return {
    isLater: after.from >= before.to && after.from > before.from,
    isEarlier: before.from >= after.to && before.from > after.from,
    isNear: !(after.from - before.to > FARTHEST),
  };
}

/** What stands behind the item's own metadata. */
export interface VersionEvidence {
  /** Whether the two keep much of one text; asked at most once. */
  readonly keepsText: () => boolean;
  /** The first lines of later and earlier below the headline, where they are at hand: versions say so there too. */
  readonly openings?: () => readonly [string, string];
}

/** Whether `later` is a later version of `earlier`, and how it is one; null where nothing says so. */
export function succession(
  later: Versioned,
  earlier: Versioned,
  { keepsText, openings }: VersionEvidence,
): Succession | null {
  const isSame = isSameItem(later, earlier);
  const version = isSame ? compareVersions(later.article.item.version, earlier.article.item.version) : null;
  if (version !== null && version !== 0) return version > 0 ? 'item' : null;
  const order = orderOf(later, earlier);
  if (order.isEarlier) return null;
  if (takesBack(later, earlier, isSame, order)) return 'item';
  if (version === 0) return null;
  const [after, before] = openings?.() ?? ['', ''];
  const isMarkedLater =
    isMarked(later, after) &&
    (!isMarked(earlier, before) || updateNumber(later, after) > updateNumber(earlier, before));
  if (!isMarkedLater && !order.isLater) return null;
  const isMended = later.article.item.signals.includes('correction');
  const isOneSource = isSameSource(later, earlier) || (isMended && isSameDesk(later, earlier));
  const kept = keepsText();
  if (isSame && isOneSource && order.isLater) return 'item';
  if (kept && (isSame || isSamePage(later, earlier, order))) return 'item';
  if (kept && isMarkedLater && isOneSource && order.isNear) return 'item';
  const isUpdate = isMarkedLater ? isSame || isOneSource || kept : isSame || (isOneSource && kept);
  return isUpdate ? 'update' : null;
}

function isSamePage(later: Versioned, earlier: Versioned, { isLater }: Order): boolean {
  const { url } = later.article;
  return isLater && url !== null && url === earlier.article.url;
}

/** Words that a slug or a headline needs to name one story and no other. */
const TELLING_WORDS = 2;

/** A kill says what it kills in its slug or its headline, and may hold nothing of the text. */
function takesBack(later: Versioned, earlier: Versioned, isSame: boolean, { isNear }: Order): boolean {
  if (!isTakenBack(later) || isTakenBack(earlier)) return false;
  if (isSame) return true;
  if (!isNear || !isSameDesk(later, earlier)) return false;
  const names = (a: string | null, b: string | null, words: number): boolean =>
    a !== null && a === b && a.split(' ').length >= words;
  return (
    names(slugStem(later.article.item.slug), slugStem(earlier.article.item.slug), TELLING_WORDS) ||
    names(titleStem(later.title), titleStem(earlier.title), TELLING_WORDS + 1)
  );
}
