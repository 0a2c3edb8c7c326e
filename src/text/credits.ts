/**
 * Names of agencies and publishers in the lines that carry them, and from these the source of a report
 * that came without one.
 */
import type { Article } from '../model/article.js';
import type { BlockKind } from '../model/document.js';
import { knownName, type Name, namesOnly } from './agencies.js';

export interface Credit extends Name {
  /** In our list of agencies and publishers. */
  readonly known: boolean;
  /** May say whose page this is: a copyright line, a bracketed sign, a site's summary. */
  readonly owner: boolean;
  /** Says so for certain: not the sign in a dateline, which may be that of an agency unknown here. */
  readonly page: boolean;
}

const COMPANY =
  /,? (?:inc|ltd|llc|plc|corp|co|gmbh|s\.?a|s\.?r\.?l|ag|limited|corporation|company|pty)\.?$/iu;
const NO_NAME =
  /^(?:all|the|this|copyright|rights|reserved|update|updated|note|video|photo|photos|file|live|analysis|opinion|news|agencies|watch|correction|breaking|exclusive|reprint|the author|author)$/i;

function credit(word: string, owner: boolean, page = false): Credit | null {
  let name = word.trim().replace(/^["'([（【]{1,9}|["')\].,;:）】]{1,9}$/g, '');
  const listed = knownName(name) ?? knownName(name.replace(COMPANY, ''));
  if (listed) return { name: listed.name, agency: listed.agency, known: true, owner, page };
  name = name.replace(COMPANY, '');
  const words = name.split(' ');
  if (name.length < 2 || words.length > 6 || NO_NAME.test(name) || !/^[\p{Lu}\p{Lo}]/u.test(name))
    return null;
  return { name, agency: false, known: false, owner, page };
}

/** The holder of "™ & © 2022 Cable News Network, Inc., a WarnerMedia Company. All rights reserved." */
function holder(line: string): string | null {
  const bare = line
    .replace(/[™®©]|\(c\)|\bcopyright\b|&(?= ?©)/giu, ' ')
    .replace(/^\W*(?:&|and|by|all content|content)?\s*/iu, '')
    .replace(/(?:19|20)\d\d(?: ?[-–—] ?(?:(?:19|20)\d\d|present))?,?/gu, ' ')
    .split(/\ball rights reserved\b/iu, 1)[0]
    .trim()
    .replace(/^(?:by|&|,|-)\s*/i, '');
  const found = /^[^,.;|:(/]{2,60}/u.exec(bare);
  return found ? found[0].trim() : null;
}

/** Agencies named anywhere in a short credit line: words are looked up in runs of up to three. */
function mentioned(line: string): Credit[] {
  const words = line.split(/[\s,;:/()|–—]+/).filter((word) => word !== '');
  const found: Credit[] = [];
  for (let i = 0; i < words.length && i < 60; i++) {
    for (let length = Math.min(3, words.length - i); length > 0; length--) {
      const run = words.slice(i, i + length).join(' ');
      const name = /^\p{Ll}/u.test(run) && run.length < 3 ? null : knownName(run.replace(/[.,]$/, ''));
      if (!name || /^(?:online|nova|the)$/i.test(run)) continue;
      found.push({ name: name.name, agency: name.agency, known: true, owner: false, page: false });
      i += length - 1;
      break;
    }
  }
  return found;
}

function present(credits: readonly (Credit | null)[]): Credit[] {
  return credits.filter((found) => found !== null);
}

/** The names a line of this kind credits, in order; none for kinds that credit nobody. Bounded. */
export function creditsOf(kind: BlockKind, whole: string): readonly Credit[] {
  const line = whole.slice(0, 400);
  switch (kind) {
    case 'dateline': {
      const names = namesOnly(line);
      if (names)
        return names.map(({ name, agency }) => ({ name, agency, known: true, owner: !agency, page: false }));
      return present(line.split(/[/;|]/).map((word) => credit(word, true)));
    }
    case 'copyright': {
      const name = holder(line);
      return name === null ? [] : present([credit(name, true, true)]);
    }
    case 'credit': {
      const labelled =
        /^\P{L}{0,2}(?:sources?|quellen?|fuentes?|fontes?|fonti?|источник|来源|來源|出典|출처|kaynak|bron|källa) ?[:：] ?(.{2,50})$/iu.exec(
          line,
        );
      const named = mentioned(line);
      return named.length > 0 || !labelled ? named : present([credit(labelled[1], false)]);
    }
    case 'time': {
      const sender = /(?:来源|來源) ?[:：] ?([^\s:：]{1,24})/u.exec(line);
      return sender ? present([credit(sender[1], false)]) : [];
    }
    case 'tagline': {
      const site = /^(?:Short )?[Ss]ummary (?:of|by|from) (\p{Lu}[\p{L}\d.-]{1,40}?)\.?$/u.exec(line);
      return site ? present([credit(site[1], true, true)]) : [];
    }
    default:
      return [];
  }
}

/** Whether a file's name tells its outlet: it holds a word, and is no hash or number. */
function isTelling(stem: string): boolean {
  return stem
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => /\p{L}{3}/u.test(part) && !/^(?=\D*\d)[\da-f]{6,}$/i.test(part));
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Credits without repetition, in order, spelt as the file's name where that is the same word. */
export function creditNames(
  credits: readonly Credit[],
  article: Pick<Article, 'credits' | 'fileStem'>,
): string[] {
  const names = new Map<string, string>();
  for (const name of [...article.credits, ...credits.map((found) => found.name)]) {
    const key = name.toLowerCase();
    if (name !== '' && !names.has(key))
      names.set(key, sameName(name, article.fileStem) ? article.fileStem : name);
  }
  return [...names.values()];
}

/** What a desk calls a file when it does not say whose it is: "story-2.txt", "final copy.txt". */
const NO_OUTLET =
  /^(?:\d+|article|story|report|text|news|item|copy|file|doc|document|untitled|draft|final|page|post|body|content|input|output|sample|test|example|wire|record|stdin|new|old|version|ver|part|number|no|the|a|of|in|on)$/i;

function namesOutlet(stem: string): boolean {
  if (!isTelling(stem)) return false;
  const words = stem.split(/[^\p{L}\p{N}]+/u).flatMap((word) => word.split(/(?<=\p{L})(?=\d)/u));
  return words.some((word) => /\p{L}{2}/u.test(word) && !NO_OUTLET.test(word));
}

/**
 * The outlet of a report: as delivered, else whose page the text says it is (a copyright line, a publisher known
 * here), else a file name that may name an outlet, else whoever is credited. Papers that print one agency's
 * story keep their own names.
 */
export function sourceOf(article: Pick<Article, 'source' | 'fileStem'>, credits: readonly Credit[]): string {
  if (article.source !== null && article.source !== '') return article.source;
  const owners = credits.filter((found) => found.owner && !found.agency);
  const known = owners.find((found) => found.known);
  const agency = credits.find((found) => found.agency && found.name !== 'Agencies');
  const told = namesOutlet(article.fileStem) ? owners.find((found) => found.page) : (owners[0] ?? agency);
  const name = (known ?? told)?.name ?? article.fileStem;
  return sameName(name, article.fileStem) ? article.fileStem : name;
}
