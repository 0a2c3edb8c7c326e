/**
 * Lines that say when a report was published or updated, and nothing else.
 */
import { findDate, findStamp, mayHoldDate } from './dates.js';

const UPDATED =
  /^(?:last |latest |page |article )?(?:updated?|modified|revised|aktualisiert|zuletzt aktualisiert|stand|letztes update|mis(?:e)? à jour|modifié|actualizado|actualizada|última actualización|aggiornato|aggiornamento|ultimo aggiornamento|atualizado|atualizada|обновлено|изменено|更新时间|更新時間|更新日時|更新|最終更新|수정|güncelleme|oppdatert|uppdaterad|opdateret|bijgewerkt)/iu;
const PUBLISHED =
  /^(?:originally |first |date |article |story )?(?:published|posted|issued|released|created|filed|date|publication date|pub date|pubdate|time|timestamp|veröffentlicht|erstellt|erschienen|datum|publié|publiée|créé|paru|publicado|publicada|fecha|pubblicato|pubblicata|data|опубликовано|дата|时间|時間|发布时间|發布時間|发表时间|公開|公開日|配信|投稿日|掲載|입력|등록|yayınlanma|publisert|publicerad|udgivet|gepubliceerd|opublikowano)/iu;
const JOINED =
  /\s{0,9}[|•·/]\s{0,9}|\s{1,9}[–—-]\s{1,9}|[;,]?(?<!last)\s{1,9}(?=(?:last )?(?:updated|modified|aktualisiert|mis(?:e)? à jour|actualizado|aggiornato|atualizado|обновлено)(?!\p{L}))/iu;
const FILLER =
  /(?<!\p{L})(?:on|at|am|um|uhr|the|of|le|la|el|los|las|à|a|il|alle|ore|às|de|del|hrs|h|local time|time|uk|us|in|last|first|originally|updated|date|is|was|this|article|story|page|kl|klo|den|um|в|ч|г|год[ау]?|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?!\p{L})/giu;
export const AGO =
  /^(?:(?:published|posted|updated|last updated):? ?)?(?:about )?(?:\d{1,3}|an?|one|two|three|vor \d{1,3}|il y a \d{1,3}|hace \d{1,3}) ?(?:min|mins|minutes?|minuten?|hours?|hrs?|h|stunden?|heures?|horas?|days?|tagen?|jours?|días?|weeks?|months?|m|d)(?: ago)?$/iu;

export interface TimeLine {
  readonly published: string | null;
  readonly updated: string | null;
}

/** "Updated at 11:45 p.m. ET": a label and a clock without a day. */
export const CLOCK_ONLY =
  /^(?:last )?(?:updated?|published|posted|aktualisiert|stand)(?: at|:| um)? \d{1,2}(?:[:.] ?\d\d)?(?: ?[ap]\.? ?m\.?| uhr)?(?: [a-z]{2,4})?\.?$/iu;

/** In code units: longer lines are neither "3 hours ago" nor a clock; a test holds both patterns to it. */
export const LONGEST_CLOCK = 64;
const LONGEST = 160;

/** What is left of a segment when label, date, time and the words between them are taken away. */
function leftover(
  segment: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = segment;
  for (const { start, end } of parts) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
  rest = rest.replace(UPDATED, '').replace(PUBLISHED, '');
  return rest.replace(FILLER, '').replace(/[^\p{L}\p{N}]/gu, '');
}

/** "2024年01月04日 10:20 来源：人民网": who sent it stands beside the time on Chinese pages. */
const SENT_BY = /(?:来源|來源|作者|编辑|編輯|记者|記者) ?[:：] ?[^\s:：]{1,24}/gu;

/** Reads a whole line as time stamps, with a sender at most; null when it is anything more than that. Bounded. */
export function readTimeLine(whole: string): TimeLine | null {
  if (whole.length > LONGEST) return null;
  const line = whole.replace(SENT_BY, ' ');
  if (line.length <= LONGEST_CLOCK && (AGO.test(line) || CLOCK_ONLY.test(line)))
    return { published: null, updated: null };
  // Most lines end here.
  if (!mayHoldDate(line)) return null;
  let published: string | null = null;
  let updated: string | null = null;
  let dated = false;
  for (const segment of segments(line)) {
    const stamp = findStamp(segment);
    const parts = stamp?.parts ?? [];
    const isLabelled = UPDATED.test(segment) || PUBLISHED.test(segment);
    const rest = leftover(segment, parts);
    if (rest.length > (isLabelled && parts.length > 0 ? 12 : 0)) return null;
    dated ||= parts.length > 0;
    if (UPDATED.test(segment)) updated ??= stamp?.iso ?? null;
    else published ??= stamp?.iso ?? null;
  }
  return dated ? { published, updated } : null;
}

/** "Published … | Updated …" as two; a date's own slashes and hyphens are not cut. */
function segments(line: string): readonly string[] {
  const cut = line.split(JOINED).filter((segment) => segment.trim() !== '');
  return cut.length > 1 && cut.every((segment) => findDate(segment) !== null) ? cut : [line];
}

const PREFIX =
  /^(?:(?:(?:[Oo]riginally )?[Pp]ublished|[Dd]ate|DATE|[Pp]osted|[Uu]pdated|Datum):? )?((?:19|20)\d\d-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?(?: ?(?:Z|UTC|GMT|[+-]\d\d:?\d\d))?)?)(?: ?[-–—|:])? (?=\p{Lu}|["'«„\d(]|[^\p{Ll}\p{Lu}\s])/u;

export interface TimePrefix extends TimeLine {
  /** Characters of the line that belong to it. */
  readonly length: number;
}

/** " date 2022-01-21 Text …": a machine's time stamp before the first sentence; null without one. */
export function readTimePrefix(line: string): TimePrefix | null {
  const found = PREFIX.exec(line.slice(0, 80));
  const stamp = found && findStamp(found[1]);
  if (!found || !stamp) return null;
  const isUpdate = /^updated/i.test(found[0]);
  return {
    published: isUpdate ? null : stamp.iso,
    updated: isUpdate ? stamp.iso : null,
    length: found[0].length,
  };
}
