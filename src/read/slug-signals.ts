/**
 * What slug lines, headline prefixes and advisory lines say of a version: "2nd Ld-Writethru", "UPDATE 2",
 * "CORRECTED", "KILL". One line in, what it signals out; where such lines stand is for each format to know.
 */
import type { ItemMetadata, PublicationStatus, Signal } from '../model/article.js';

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** In the order in which a line's signals are told. Lower case. */
const SIGNAL_WORDS: readonly (readonly [Signal, ReadonlySet<string>])[] = [
  ['kill', words('kill kills killed')],
  [
    'withdrawal',
    words('withdrawn withdrawal withdraws annulation annulé annulée zurückgezogen anulada anulado'),
  ],
  ['advisory', words('advisory advisories hinweis hinweise avis aviso')],
  [
    'correction',
    words(`correct corrects corrected correction corrections corrective correcting rectificatif correctif
      corrige berichtigung berichtigt korrektur korrigiert corregida corregido corrección rettelse rättelse`),
  ],
  ['refile', words('refile refiled refiles refiling resend resends resending')],
  ['repeat', words('repeat repeats repeated repeating rpt reprise wiederholung wiederholt')],
  ['writethru', words('writethru writethrough wrapup zusammenfassung')],
  [
    'update',
    words('update updates updated updating upd actualisation actualización aktualisiert aktualisierung'),
  ],
];

/** Longer lines are prose, in which "kill" is a word like any other. */
const MAX_SLUG = 160;
const MAX_MARK = 60;

/** In the order of the table, without repeats; none for a line too long to be a slug. */
export function slugSignals(slug: string): readonly Signal[] {
  if (slug.length > MAX_SLUG) return [];
  const said = (slug.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap(apart);
  const found = SIGNAL_WORDS.filter(([, known]) => said.some((word) => known.has(word))).map(
    ([signal]) => signal,
  );
  // A lead with its number replaces the one before; as a write-through it is told already.
  if (found.includes('writethru') || found.includes('update') || !isNumberedLead(said)) return found;
  return [...found, 'update'];
}

/** "1stld" of a keyword field too narrow for a space is two words. */
function apart(word: string): readonly string[] {
  const ordinal = /^(\d{1,2}(?:st|nd|rd|th))(ld|lead)$/.exec(word);
  return ordinal ? [ordinal[1], ordinal[2]] : [word];
}

/** "1st Ld", "2nd Lead", "2. Lead", "Lead 3". */
function isNumberedLead(said: readonly string[]): boolean {
  return said.some(
    (word, at) =>
      (word === 'ld' || word === 'lead') &&
      (/^\d{1,2}(?:st|nd|rd|th)?$/.test(said[at - 1] ?? '') || /^\d{1,2}$/.test(said[at + 1] ?? '')),
  );
}

/**
 * Signals of a headline or of a line above it. Only what stands before the first dash or colon, or in brackets, or a
 * short line of its own counts, and in capitals: "UPDATE 2-Ferry back", "(Corrected)", "STORY WITHDRAWN". In
 * "Kill the deal, senators say" nothing is signalled.
 */
export function titleSignals(line: string): readonly Signal[] {
  const mark = markOf(line.slice(0, MAX_MARK + 1).trim());
  if (mark !== null) return slugSignals(mark);
  return line.length > MAX_SLUG ? [] : slugSignals(markBehind(line.trim()));
}

/** What stands behind a headline: "Ferry Talks, 2nd Ld-Writethru", "Ferry back (UPDATE 2)"; empty without. */
function markBehind(line: string): string {
  const lead =
    /(?:^|[ ,])(\d{1,2}(?:st|nd|rd|th) (?:Ld|LD|Lead|LEAD)(?:[- ]?(?:Writethru|WRITETHRU))?|Writethru|WRITETHRU)$/.exec(
      line,
    );
  if (lead) return lead[1];
  const bracketed = /[([]([^()[\]]{3,40})[)\]]$/.exec(line);
  return bracketed && isUpperCase(bracketed[1]) && isMark(bracketed[1]) ? bracketed[1] : '';
}

/**
 * The item with what its headline says, where nothing else says anything: a page, a document, a record without a
 * field for it. "ADVISORY: boil water" is news, and a note to editors only where `opening` speaks to these.
 */
export function withTitleSignals(item: ItemMetadata, headline: string, opening: string): ItemMetadata {
  if (item.signals.length > 0 || item.status !== 'usable') return item;
  const signals = titleSignals(headline).filter(
    (signal) => signal !== 'advisory' || TO_EDITORS.test(opening),
  );
  return signals.length === 0 ? item : { ...item, signals, status: statusOf(signals) };
}

const TO_EDITORS =
  /\b(?:editors|subscribers|newsrooms|news desks|our clients|redaktionen|rédacteurs|redacciones)\b/i;

function markOf(line: string): string | null {
  const bracketed = /^[([]([^()[\]]{1,50})[)\]]/.exec(line);
  if (bracketed) return slugSignals(bracketed[1].split(' ', 1)[0]).length > 0 ? bracketed[1] : null;
  const stop = line.search(/[-–—:]/);
  if (stop < 0) return line.length <= 40 && isUpperCase(line) && isMark(line) ? line : null;
  const mark = line.slice(0, stop).trim();
  return (isUpperCase(mark) && isMark(mark)) || KNOWN_MARKS.has(mark.toLowerCase()) ? mark : null;
}

/** Words that stand beside a signal in a mark: "MANDATORY KILL", "STORY WITHDRAWN", "2ND LEAD". */
const BESIDE = words(
  'story notice bulletin mandatory version item headline text lead ld add sub optional media of the and',
);

/** In "KILL BILL: THE SEQUEL" not every word is one of a mark. */
function isMark(text: string): boolean {
  const said = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return said.every(
    (word) => BESIDE.has(word) || /^\d{1,3}(?:st|nd|rd|th)?$/.test(word) || slugSignals(word).length > 0,
  );
}

/** Marks that desks do not write in capitals. */
const KNOWN_MARKS = words(
  'korrektur berichtigung zusammenfassung wiederholung rectificatif correctif corrected correction corrección',
);

function isUpperCase(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text.replace(/\d(?:st|nd|rd|th)\b/g, ''));
}

/** Of several lines, in their order, without repeats. */
export function allSignals(lists: readonly (readonly Signal[])[]): readonly Signal[] {
  return [...new Set(lists.flat())];
}

/** A kill or a withdrawal takes the item back, whatever else the line says. */
export function statusOf(signals: readonly Signal[]): PublicationStatus {
  return signals.includes('kill') || signals.includes('withdrawal') ? 'canceled' : 'usable';
}
