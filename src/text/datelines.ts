/**
 * The dateline before a report's first sentence: place, day, agency and a separator, in the wires' many
 * spellings. It needs evidence (capitals, a day, a bracketed agency), as "Moscow demands: …" is prose.
 */
import { knownName, namesOnly } from './agencies.js';
import { findDate, monthOf } from './dates.js';
import { Trait, traitsOf } from './traits.js';

export interface Dateline {
  /** Characters of the line that belong to it, separator and following blank included. */
  readonly length: number;
  /** What stood in brackets or where an agency signs: "Reuters", "CNN", "dpa/tmn". */
  readonly sign: string | null;
}

/** Longer than this no dateline is; with place, two days' names and two agencies they reach about 80. */
const LONGEST = 110;
const MOST_PLACE_WORDS = 6;

/** Capitals and a colon that announce something else than a place. */
const NO_PLACE =
  /^(?:on|in|at|by|for|after|before|since|from|how|why|what|who|monday|tuesday|wednesday|thursday|friday|saturday|sunday|posted|published|report|reports|reported|must see|note|notes|warning|update|updates|updated|correction|corrected|breaking|breaking news|watch|video|photos?|live|live updates|q|a|q&a|faq|more|read|read more|exclusive|opinion|analysis|comment|editorial|editor's note|related|source|sources|factbox|explainer|just in|alert|new|ps|nb|tl;dr|spoiler|spoiler alert|summary|background|eil|eilmeldung|achtung|urgent|direct|vidéo|ultima ora|внимание|срочно)\b/i;

const SEPARATOR = /^(?: ?[—–] ?| ?(?:--|\.-|-\.) ?| - ?|: |: ?$|：|\. [—–-]{1,2} )/u;
const SIGNED_SLASH = /^\/([\p{L} .-]{2,24})\/(?: ?(?:--|[—–-])|\.|:)? ?/u;
const CAPITALS = /^(?=[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu})[\p{Lu}\p{M}\d .,'’/&()-]+$/u;
const CAPITALISED = /^\p{Lu}[\p{L}\p{M}.'’-]*$/u;
const PARTICLE = /^(?:of|the|de|del|la|le|les|los|am|der|di|do|da|dos|sur|and|und|et|y|e|na|upon|al|el)$/;

/** "新华社北京1月4日电（记者…）", "中新网1月4日电". */
const CHINESE =
  /^(?:【[^】]{1,24}】)?((?:新华社|新华网|新華社|中新社|中新网|中央社|人民网|央视网|本报|法新社|路透社|共同社|塔斯社)?)[^，。：\s]{0,18}?(?:\d{1,2}月)?\d{1,2}日(?:综合)?[电電讯訊](?:[（(][^）)]{1,40}[）)])?[\s：:]{0,2}/u;
/** "（東京＝共同）", "【モスクワ＝山田太郎】", "［東京 ４日 ロイター］ - ". */
const JAPANESE =
  /^[（［【[(][^）］】\])]{1,20}?(?:[＝=]|日 ?)\s?([^）］】\])\d]{1,14})[）］】\])](?: ?[-－―—–] ?)?\s?/u;
/** "(서울=연합뉴스) 홍길동 기자 = ". */
const KOREAN = /^\((?:[\p{L}·]{1,12})=([\p{L}\d]{2,12})\) ?(?:[^=\n]{1,40}= )?/u;

function spaceless(line: string): Dateline | null {
  for (const form of [CHINESE, KOREAN, JAPANESE]) {
    const found = form.exec(line);
    if (!found) continue;
    const sign = (found[1] ?? '').trim();
    return { length: found[0].length, sign: sign === '' || sign === '本报' ? null : sign };
  }
  return null;
}

interface Head {
  readonly place: string;
  readonly sign: string | null;
  readonly dated: boolean;
}

/** Reads "LONDON, Jan 4 (Reuters)" as place, day, signature. Null when anything else is in it. */
function readHead(head: string): Head | null {
  let rest = head.trim();
  let sign: string | null = null;
  const bracket = /\(([^()]{1,40})\)\.?$/u.exec(rest) ?? /\[([^[\]]{1,40})\]$/u.exec(rest);
  if (bracket) {
    sign = bracket[1].trim();
    rest = rest.slice(0, bracket.index).trim();
  }
  const leading = /^\(([^()]{1,30})\)(?: [-–—]{1,2})? /u.exec(`${rest} `);
  if (!sign && leading) {
    sign = leading[1].trim();
    rest = rest.slice(leading[0].length).trim();
  }
  const date = findDate(rest);
  const dated = date !== null;
  if (date) {
    const after = rest.slice(date.end).replace(/^[.,\s]{1,3}/, '');
    // Only an agency may stand behind the day: "МОСКВА, 4 янв РИА Новости".
    if (after !== '') {
      if (sign || !namesOnly(after)) return null;
      sign = after;
    }
    rest = rest.slice(0, date.start);
  }
  const place = rest.replace(/[\s,.:/–-]{1,4}$/u, '').replace(/,? \p{L}{3,10}day$/u, '');
  return { place, sign, dated };
}

function isPlace(place: string): boolean {
  const words = place.split(/[\s,/]+/).filter((word) => word !== '');
  if (words.length === 0 || words.length > MOST_PLACE_WORDS || NO_PLACE.test(place)) return false;
  if (/ (?:with|for|from|after|to|by|is|are|in|on) /i.test(place)) return false;
  return CAPITALISED.test(words[0]) && words.every((word) => CAPITALISED.test(word) || PARTICLE.test(word));
}

/** "FLINT, Mich." or "GENEVA": the town in capitals, what qualifies it as it likes. */
function inCapitals(place: string): boolean {
  const town = place.split(',')[0].trim();
  // Four words in capitals are a heading; four with a particle can be a town.
  const words = town.split(/[ /]+/).filter((word) => !PARTICLE.test(word.toLowerCase()));
  return CAPITALS.test(town) && words.length <= 3;
}

function looksLikeSign(sign: string): boolean {
  if (namesOnly(sign)) return true;
  if (/\d/.test(sign) || sign.length < 2 || sign.length > 24) return false;
  return (
    /^\p{Lu}/u.test(sign) && sign.split(' ').every((word) => CAPITALISED.test(word) || PARTICLE.test(word))
  );
}

/** Whether a head with this separator is evidence enough; `opens`: the line is the report's first. */
function isEvidence(head: Head, separator: string, opens: boolean, next: string): boolean {
  const { place, sign, dated } = head;
  if (sign !== null && !looksLikeSign(sign)) return false;
  if (place === '') return sign !== null && (separator !== '' || knownName(sign) !== null);
  const caseless = /^[^\p{Lu}\p{Ll}]+$/u.test(place);
  if (!isPlace(place))
    return caseless && sign !== null && namesOnly(sign) !== null && place.split(' ').length <= 4;
  if (sign !== null) return separator !== '' || namesOnly(sign) !== null;
  if (separator === '') return false;
  if (dated) return inCapitals(place) || opens;
  if (!opens) return false;
  if (inCapitals(place)) return true;
  // "Washington — The White House …": a dash of its own width, and a sentence behind it.
  return /[—–]/.test(separator) && place.split(' ').length <= 3 && /^[\p{Lu}"'«„]/u.test(next);
}

/** Places in the line where a head may end: separators, and closing brackets for "(CNN)The". */
function* ends(line: string): Generator<readonly [number, number]> {
  for (let at = 1; at < line.length; at++) {
    // Most are letters.
    if ((traitsOf(line.charCodeAt(at)) & Trait.Letter) !== 0) continue;
    const char = line[at];
    // A blank opens a separator only before a dash.
    if (char === ' ' && !'—–-.'.includes(line[at + 1] ?? ' ')) continue;
    if (/[\s—–:：.-]/.test(char)) {
      const found = SEPARATOR.exec(line.slice(at, at + 6));
      if (found) yield [at, at + found[0].length];
    }
    if (char === ')' || char === ']') {
      const found = SEPARATOR.exec(line.slice(at + 1, at + 7));
      yield [at + 1, at + 1 + (found ? found[0].length : 0)];
    }
  }
}

/**
 * The dateline at the start of a line whose blanks are collapsed and quotes straight; null without one.
 * `opens`: whether the line is the first of the report's text, where weaker evidence does. Bounded.
 */
export function readDateline(whole: string, opens: boolean): Dateline | null {
  const line = whole.slice(0, LONGEST);
  // Inside the text only a signature is evidence: most paragraphs are done here.
  if (!opens && !/[([/（【［=＝电電讯訊]/.test(line)) return null;
  const first = line.codePointAt(0) ?? 0;
  const eastAsian = first >= 0x2e80 || /^[([]\S{1,12}[=＝]/.test(line);
  const other = eastAsian ? spaceless(line) : null;
  if (other) return other;
  for (let at = line.indexOf('/'); at > 0; at = line.indexOf('/', at + 1)) {
    const signed = SIGNED_SLASH.exec(line.slice(at, at + 32));
    const head = signed && readHead(line.slice(0, at));
    if (signed && head && (knownName(signed[1]) || inCapitals(head.place)) && isPlace(head.place))
      return { length: at + signed[0].length, sign: signed[1] };
  }
  for (const [end, after] of ends(line)) {
    const head = readHead(line.slice(0, end));
    if (!head || !isEvidence(head, line.slice(end, after), opens, line.slice(after).trimStart())) continue;
    return withAgency(line, after, head.sign);
  }
  return null;
}

/** "МОСКВА, 4 янв - РИА Новости. Текст", "(ANSA) - ROMA, 04 GEN - Testo": what signs behind the dash. */
function withAgency(line: string, after: number, sign: string | null): Dateline {
  const rest = line.slice(after);
  const agency = /^ ?([^.:—–]{2,24}?)(?:\. ?[-—–]? ?| ?[—–:] ?| - )/u.exec(rest);
  if (!sign && agency && namesOnly(agency[1])) return { length: after + agency[0].length, sign: agency[1] };
  const place = sign ? /^ ?(\p{Lu}[\p{Lu} '-]{1,30}(?:, [^-–—.]{1,20})?) ?[-–—] /u.exec(rest) : null;
  if (place && (monthOf(place[1].split(' ').pop() ?? '') !== null || CAPITALS.test(place[1])))
    return { length: after + place[0].length, sign };
  const blank = rest.startsWith(' ') ? 1 : 0;
  return { length: after + blank, sign };
}
