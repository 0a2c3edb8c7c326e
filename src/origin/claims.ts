/**
 * Whose copy a report says it carries, and in which part of it: its dateline's sign, its byline, its credit lines, and
 * what stands behind "Agencies add:". Reads the lines of the trade around the text, not the text.
 */
import type { Block, Document } from '../model/document.js';
import type { Span } from '../model/span.js';
import { knownName, namesOnly } from '../text/agencies.js';
import { creditsOf } from '../text/credits.js';
import { readDateline } from '../text/datelines.js';

/**
 * How a report names a source. `own`: it is that agency's; `section`: a line in the text says that what follows comes
 * from there; `mention`: it had a part in it ("with inputs from"), nobody says which.
 */
export type Way = 'own' | 'dateline' | 'byline' | 'credit' | 'section' | 'mention';

/** `name` as the list of agencies spells it, where it is known. The span is the part that it is said of. */
export interface Claim extends Span {
  readonly name: string;
  readonly isAgency: boolean;
  readonly way: Way;
  /** The line that says it. */
  readonly line: string;
}

/** What a line of credit says of all the report; any other line names who had a part in it. */
const WHOLE_LABEL =
  /^\P{L}{0,3}(?:sources?|quellen?|fuentes?|fontes?|fonti?|источник|来源|來源|出典|출처|via) ?[:：]?\s/iu;
const LONGEST_LINE = 160;

/** One word of all agencies and none. */
export const UNNAMED = 'Agencies';

/** More than these say nothing that can be told apart. */
const MOST_CLAIMS = 50;

/** In text order. Linear in the report's blocks. */
export function readClaims(document: Document): readonly Claim[] {
  const { blocks, article } = document;
  const whole = article.body;
  const told = blocks.flatMap((block, n) => claimsOf(block, blocks[n + 1], document));
  const own = knownName(document.source);
  const all = [
    ...(own?.agency ? [claim(own.name, 'own', whole, document.source)] : []),
    ...article.credits.flatMap((line) => namesIn(line).map((name) => claim(name, 'credit', whole, line))),
    ...told,
  ];
  return withinSections(all.slice(0, MOST_CLAIMS));
}

function claim(name: string, way: Way, { start, end }: Span, line: string): Claim {
  const known = knownName(name);
  return { name: known?.name ?? name, isAgency: known?.agency ?? false, way, line, start, end };
}

/** "AFP/dpa" are two; a name that nobody knows is one. */
function namesIn(line: string): readonly string[] {
  return namesOnly(line)?.map(({ name }) => name) ?? (line.length > 1 && line.length <= 40 ? [line] : []);
}

function claimsOf(block: Block, next: Block | undefined, { article }: Document): readonly Claim[] {
  const line = article.text
    .slice(block.start, Math.min(block.end, block.start + LONGEST_LINE))
    .replace(/\s{1,20}/g, ' ')
    .trim();
  const rest = { start: block.end, end: article.body.end };
  switch (block.kind) {
    case 'dateline': {
      const sign = readDateline(`${line} `, true)?.sign ?? null;
      return sign === null
        ? []
        : creditsOf('dateline', sign).map(({ name }) => claim(name, 'dateline', rest, line));
    }
    case 'byline':
      return agencyInByline(line).map((name) => claim(name, 'byline', article.body, line));
    case 'copyright':
      return creditsOf('copyright', line)
        .filter(({ agency }) => agency)
        .map(({ name }) => claim(name, 'credit', article.body, line));
    case 'credit':
      return creditClaims(line, next, rest, article.body);
    default:
      return [];
  }
}

/** "Agencies add:" opens a part of the text; a line of its own speaks of all of it. */
function creditClaims(line: string, next: Block | undefined, rest: Span, whole: Span): readonly Claim[] {
  if (/[:：]$/.test(line) && next?.kind === 'body') {
    const names = creditsOf('credit', line).map(({ name }) => name);
    return (names.length > 0 ? names : [UNNAMED]).map((name) => claim(name, 'section', rest, line));
  }
  const way = namesOnly(line) || WHOLE_LABEL.test(line) ? 'credit' : 'mention';
  return creditsOf('credit', line).map(({ name }) => claim(name, way, whole, line));
}

/** "By Reuters Staff", "By Jane Doe, Associated Press"; a person's name is none, whatever agency it looks like. */
function agencyInByline(line: string): readonly string[] {
  const parts = line
    .replace(/^(?:by|von|par|por|di|da|door|av|af)\s/i, '')
    .split(/[,|/()]| for | - | – | — /)
    .map((part) => part.replace(/\b(?:staff|writers?|reporters?|correspondents?)\b/gi, '').trim());
  return parts.flatMap((part) => {
    const known = knownName(part);
    return known?.agency && isSpeltAsAgency(part) ? [known.name] : [];
  });
}

/** "Sid", "Hina" and "Sana" are given names too. */
function isSpeltAsAgency(part: string): boolean {
  return part.length > 4 || /^[^\p{Ll}]+$/u.test(part) || part === 'dpa';
}

/** A dateline speaks of the text down to the next one or to "Agencies add:". */
function withinSections(claims: readonly Claim[]): readonly Claim[] {
  const isPart = ({ way }: Claim): boolean => way === 'dateline' || way === 'section';
  const starts = [...new Set(claims.filter(isPart).map(({ start }) => start))].sort((x, y) => x - y);
  const nextOf = new Map(starts.map((start, n) => [start, starts[n + 1]]));
  return claims.map((one) => (isPart(one) ? { ...one, end: nextOf.get(one.start) ?? one.end } : one));
}
