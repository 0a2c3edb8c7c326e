/**
 * The archived reports that a run on incoming ones must see: those that share wording, their copies, and whatever
 * was sent later of the same items, kills among them. So many as change what is found, not all that there are.
 */
import type { Article } from '../model/article.js';
import type { Settings } from '../options.js';
import { makeDocument } from '../text/document.js';
import { tokenise } from '../text/tokens.js';
import type { Versioned } from '../text/versions.js';
import type { ArchiveEntry } from './entry.js';
import { findKnown, type MatchedReport } from './find-known.js';
import { nameKey, nameOfShort, namesOf } from './item-keys.js';
import type { ArchiveStore } from './store.js';

/** Of one incoming report, as many wordings are compared in full; more where a run is in none of them. */
const MOST_COMPARED = 24;

/** Of a wording that more have, the earliest and the latest: as many of each. */
const COPIES_AT_EACH_END = 6;

/** Marked as archived, each once. About 5 ms for a report that shares wording, less than one for others. */
export async function knownArticles(
  articles: readonly Article[],
  store: ArchiveStore,
  settings: Settings,
  signal?: AbortSignal,
): Promise<readonly Article[]> {
  const known = new Map<string, ArchiveEntry>();
  for (const article of articles) {
    signal?.throwIfAborted();
    const incoming = makeDocument('', article, settings);
    const { reports } = await findKnown(incoming.tokens, store, settings);
    const own: ArchiveEntry[] = [];
    for (const report of worthComparing(reports)) own.push(...(await copiesOf(report, store)));
    const short = nameOfShort(incoming.tokens, store.settings.minPassageWords);
    const names = [incoming, ...own.map(versioned)].flatMap((report) => namesOf(report));
    const versions = await namesakes(new Set(short === null ? names : [...names, short]), store);
    for (const entry of [...own, ...versions]) known.set(entry.id, entry);
  }
  return [...known.values()].map(({ id, article }) => ({ ...article, archived: id }));
}

/** Those that share most, and for any run that none of them has the first that has it. */
function worthComparing(reports: readonly MatchedReport[]): readonly MatchedReport[] {
  const met = new Set<number>();
  return reports.filter(({ starts }, n) => {
    const before = met.size;
    for (let at = 0; at < starts.length; at++) if (starts[at] === 1) met.add(at);
    return n < MOST_COMPARED || met.size > before;
  });
}

async function copiesOf(
  { entry, ids }: MatchedReport,
  store: ArchiveStore,
): Promise<readonly ArchiveEntry[]> {
  const isFew = ids.length <= 2 * COPIES_AT_EACH_END;
  const shown = isFew ? ids : [...ids.slice(0, COPIES_AT_EACH_END), ...ids.slice(-COPIES_AT_EACH_END)];
  const copies: ArchiveEntry[] = [];
  for (const id of shown) {
    const copy = id === entry.id ? entry : await store.get(id);
    if (copy) copies.push(copy);
  }
  return copies;
}

/** Other versions, and the same text where it is very short. Keys may meet by chance, names do not. */
async function namesakes(names: ReadonlySet<string>, store: ArchiveStore): Promise<readonly ArchiveEntry[]> {
  const found = await store.named(new Set([...names].map(nameKey)));
  return found.filter((entry) => {
    const own = namesOf(versioned(entry));
    if (own.some((name) => names.has(name))) return true;
    const { text, body } = entry.article;
    const short = nameOfShort(tokenise(text, body, [], [], []), store.settings.minPassageWords);
    return short !== null && names.has(short);
  });
}

/** Credits tell the desk only where nothing but the file's name tells the source: then the text is read for them. */
function versioned({ article, told }: ArchiveEntry): Versioned {
  if (article.source === null && told.source === article.fileStem)
    return makeDocument('', article, { language: null });
  return { article, ...told, updated: article.updated, credits: article.credits };
}
