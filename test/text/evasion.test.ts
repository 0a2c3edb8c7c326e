/**
 * Copies that look the same to a reader and differ in every code unit: through the whole pipeline they are
 * near-duplicates of the original, and what is shown of them is the text as it was delivered.
 */
import { describe, expect, it } from 'vitest';
import { findDuplicates } from '../../src/library.js';
import { normaliseWord } from '../../src/text/normalise.js';

const ENGLISH = `Ferry crews go back to work after eleven days

The ferry across the Halden sound went back to work on Tuesday after eleven days in the dock, its owners said, and the first official crossing carried four hundred passengers, six lorries and a choir.

“We are relieved, and so are the people who waited on the quay,” said Captain Rike Solberg, who has sailed the route for twenty years. She found the fault herself when a finger of oil crept across the office floor.

The repair cost 240,000 crowns, a third more than the firm had set aside, because one part of the shaft had to be ordered from a small workshop overseas. Officials will report in May on why it broke; until then the boat sails at half its usual speed and no later than nine in the evening.`;

const FRENCH = `Le bac du détroit reprend la mer après onze jours

Après onze jours d’arrêt, le bac du détroit a repris son service mardi matin, a annoncé la société, et la première traversée a transporté quatre cents passagers, six camions et une chorale.

La réparation a coûté plus cher que prévu, une pièce de l’hélice ayant dû être commandée à l’étranger, dans un petit atelier où l’on ne répond au téléphone qu’à la tombée de la nuit, a précisé le capitaine à la préfecture.

Les causes de la panne seront établies au mois de mai ; d’ici là, le bateau naviguera à demi-vitesse et ne quittera plus le quai après vingt et une heures, même les jours de fête.`;

const JAPANESE = `海峡フェリーが十一日ぶりに運航を再開

海峡を渡るフェリーは十一日間の運休を経て、火曜日の朝に運航を再開したと船会社が発表した。最初の便には乗客四百人とトラック六台、それに合唱団が乗った。

船長は「ほっとしている。岸壁で待っていた人たちも同じだろう」と述べ、乗客の忍耐に感謝した。部品の一つを外国の小さな工場から取り寄せる必要があったため、修理費は予想の三割増しになった。

当局は五月に原因を報告する予定で、それまで船はふだんの半分の速さで航行し、夜九時以降は出航しないという。ガソリンスタンドとバス会社は通常どおり営業する。`;

const KOREAN = `해협 여객선 열하루 만에 운항 재개

해협을 건너는 여객선이 열하루 동안의 운항 중단 끝에 화요일 아침 다시 출항했다고 선사가 밝혔다. 첫 배에는 승객 사백 명과 화물차 여섯 대, 합창단이 탔다.

선장은 마음이 놓인다고 말하고 승객들의 인내에 감사했다. 부품 하나를 외국의 작은 공장에서 주문해야 했기 때문에 수리비는 예상보다 삼분의 일이 더 들었다.

당국은 오월에 원인을 발표할 예정이며 그때까지 배는 평소의 절반 속도로 운항하고 밤 아홉 시 이후에는 출항하지 않는다.`;

const RUSSIAN = `Паром через пролив вернулся в рейс после одиннадцати дней простоя

После одиннадцати дней простоя паром через пролив во вторник снова вышел в рейс, сообщили владельцы, и в первом рейсе было четыреста пассажиров, шесть грузовиков и хор.

Капитан сказала, что испытывает облегчение, и поблагодарила пассажиров за терпение. Ремонт обошёлся на треть дороже, чем ожидали, поскольку одну деталь пришлось заказывать за границей в небольшой мастерской.

Комиссия доложит о причине поломки в мае; до тех пор судно будет ходить вдвое медленнее и не позже девяти часов вечера.`;

/** Letter by letter; what is not in the map stays. */
function swapped(text: string, letters: ReadonlyMap<string, string>): string {
  return [...text].map((letter) => letters.get(letter) ?? letter).join('');
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((letter, at) => [letter, targets[at]]));
}

function shifted(text: string, upper: number, lower: number, digit: number): string {
  return [...text]
    .map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code >= 65 && code <= 90) return String.fromCodePoint(upper + code - 65);
      if (code >= 97 && code <= 122) return String.fromCodePoint(lower + code - 97);
      if (code >= 48 && code <= 57) return String.fromCodePoint(digit + code - 48);
      return letter;
    })
    .join('');
}

/** After every letter that another letter follows. */
function between(text: string, what: string): string {
  return text.replace(/\p{L}(?=\p{L})/gu, (letter) => letter + what);
}

const LIGATURES: readonly (readonly [string, string])[] = [
  ['ffi', 'ﬃ'],
  ['ffl', 'ﬄ'],
  ['ff', 'ﬀ'],
  ['fi', 'ﬁ'],
  ['fl', 'ﬂ'],
  ['st', 'ﬆ'],
];

function ligatured(text: string): string {
  return LIGATURES.reduce((out, [letters, ligature]) => out.replaceAll(letters, ligature), text);
}

const katakana = new Map([
  ['ガ', 'ｶﾞ'],
  ['ソ', 'ｿ'],
  ['リ', 'ﾘ'],
  ['ン', 'ﾝ'],
  ['ス', 'ｽ'],
  ['タ', 'ﾀ'],
  ['ド', 'ﾄﾞ'],
  ['バ', 'ﾊﾞ'],
  ['フ', 'ﾌ'],
  ['ェ', 'ｪ'],
  ['ー', 'ｰ'],
  ['ト', 'ﾄ'],
  ['ラ', 'ﾗ'],
  ['ッ', 'ｯ'],
  ['ク', 'ｸ'],
]);

const EVASIONS: readonly (readonly [name: string, original: string, copy: string])[] = [
  ['soft hyphens inside words', ENGLISH, between(ENGLISH, '\u00ad')],
  ['zero-width spaces inside words', ENGLISH, between(ENGLISH, '\u200b')],
  ['zero-width joiners and non-joiners', ENGLISH, between(between(ENGLISH, '\u200d'), '\u200c')],
  ['word joiners and byte order marks', ENGLISH, between(ENGLISH, '\u2060\ufeff')],
  ['Hangul fillers inside words', ENGLISH, between(ENGLISH, '\u3164\u115f')],
  ['variation selectors and tags after letters', ENGLISH, between(ENGLISH, '\ufe0f\u{e0100}\u{e0061}')],
  ['bidi marks around words', ENGLISH, ENGLISH.replace(/\p{L}+/gu, '\u202d\u2066$&\u2069\u202c')],
  ['bidi overrides inside words', ENGLISH, between(ENGLISH, '\u202d\u202c')],
  ['full-width letters', ENGLISH, shifted(ENGLISH, 0xff21, 0xff41, 0xff10)],
  ['mathematical bold letters', ENGLISH, shifted(ENGLISH, 0x1d400, 0x1d41a, 0x1d7ce)],
  ['mathematical sans-serif letters', ENGLISH, shifted(ENGLISH, 0x1d5a0, 0x1d5ba, 0x1d7e2)],
  ['circled letters', ENGLISH, shifted(ENGLISH, 0x24b6, 0x24d0, 0x30)],
  ['ligatures', ENGLISH, ligatured(ENGLISH)],
  ['struck-through letters', ENGLISH, between(ENGLISH, '\u0336')],
  ['heaped combining marks', ENGLISH, between(ENGLISH, '\u0317\u034e\u0322')],
  ['Cyrillic look-alikes', ENGLISH, swapped(ENGLISH, pairs('aceopxysijBHKMTOCPEA', 'асеорхуѕіјВНКМТОСРЕА'))],
  ['Greek capitals and o', ENGLISH, swapped(ENGLISH, pairs('oHNTBEYKMOP', 'οΗΝΤΒΕΥΚΜΟΡ'))],
  ['phonetic look-alikes', ENGLISH, swapped(ENGLISH, pairs('ag', 'ɑɡ'))],
  ['Armenian look-alikes', ENGLISH, swapped(ENGLISH, pairs('ohn', 'օհո'))],
  ['no-break and thin spaces', ENGLISH, ENGLISH.replace(/ /g, '\u00a0').replace(/\u00a0the/g, '\u2009the')],
  ['spaces of every width', ENGLISH, ENGLISH.replace(/ /g, '\u2003\u205f\u3000')],
  ['capitals throughout', ENGLISH, ENGLISH.toUpperCase()],
  ['decomposed letters', FRENCH, FRENCH.normalize('NFD')],
  [
    'decomposed letters with joiners before their marks',
    FRENCH,
    FRENCH.normalize('NFD').replace(/(?=\p{M})/gu, '\u200d'),
  ],
  ['apostrophes of every kind', FRENCH, FRENCH.replace(/’/g, 'ʼ').replace(/ʼa/g, '´a').replace(/ʼh/g, '＇h')],
  ['decomposed kana', JAPANESE, JAPANESE.normalize('NFD')],
  ['half-width katakana', JAPANESE, swapped(JAPANESE, katakana)],
  ['variation selectors after kanji', JAPANESE, JAPANESE.replace(/[海十日運人]/gu, '$&\u{e0101}')],
  ['zero-width spaces between characters', JAPANESE, between(JAPANESE, '\u200b')],
  ['decomposed Hangul', KOREAN, KOREAN.normalize('NFD')],
  ['stress marks', RUSSIAN, RUSSIAN.replace(/[аоиеу](?=\p{L})/gu, '$&\u0301')],
  ['Latin look-alikes in Cyrillic', RUSSIAN, swapped(RUSSIAN, pairs('асеорху', 'aceopxy'))],
];

describe('a copy that looks the same is found', () => {
  it.each(EVASIONS)('with %s', async (name, original, copy) => {
    expect(copy).not.toBe(original);
    const result = await findDuplicates([
      { path: 'a.txt', text: original },
      { path: 'b.txt', text: copy },
    ]);
    expect(result.clusters.map(({ reports }) => reports)).toEqual([['r1', 'r2']]);
    expect(result.pairs[0].containmentA).toBeGreaterThan(0.9);
    expect(result.pairs[0].containmentB).toBeGreaterThan(0.9);
    const texts = new Map([
      ['r1', original],
      ['r2', copy],
    ]);
    for (const passage of result.passages) {
      const slices = passage.occurrences.map(
        ({ report, start, end }) => texts.get(report)?.slice(start, end) ?? '',
      );
      // Exact spans: neither cut inside a word nor short of it, in the delivered text of each.
      expect(slices[1].length).toBeGreaterThan(0);
      if (name.includes('look-alikes')) expect(slices[1].length).toBe(slices[0].length);
      else expect(lettersOf(slices[1])).toBe(lettersOf(slices[0]));
    }
  });

  it('while texts that only share their look-alikes stay apart', async () => {
    const result = await findDuplicates([
      { path: 'a.txt', text: RUSSIAN },
      { path: 'b.txt', text: ENGLISH },
      { path: 'c.txt', text: JAPANESE },
    ]);
    expect(result.clusters).toHaveLength(3);
    expect(result.pairs).toEqual([]);
  });
});

/** Letters and digits as they are compared, whatever stands between them. */
function lettersOf(text: string): string {
  return (text.match(/[^\s\p{P}\p{Z}\u02bc]+/gu) ?? [])
    .map(normaliseWord)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '');
}
