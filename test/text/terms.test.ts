import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/text/terms.js';
import { processorSeconds } from '../processor-time.js';

function terms(text: string, language = 'en') {
  return readTerms(text, { start: 0, end: text.length }, language);
}

function keys(text: string, language = 'en'): readonly string[] {
  return terms(text, language).map(({ key }) => key);
}

function words(text: string, language = 'en'): readonly string[] {
  return terms(text, language).map(({ start, end }) => text.slice(start, end));
}

describe('readTerms', () => {
  it('leaves function words and words of saying out', () => {
    expect(words('The mayor said that it was the council which had agreed.')).toEqual([
      'mayor',
      'council',
      'agreed',
    ]);
  });

  it('keeps a negation, however it is written', () => {
    expect(keys('He did not sign.')).toEqual(keys("He didn't sign."));
    expect(keys('He did not sign.')).not.toEqual(keys('He did sign.'));
  });

  it.each([
    ['The minister resigned', 'ministers resign'],
    ['they met', 'a meeting'],
    ['the invasion', 'to invade'],
    ['they agreed', 'an agreement'],
    ['the organisation', 'organized'],
    ['labour', 'labor'],
    ['cancelled', 'canceled'],
    ['café', 'cafe'],
    ['the dam’s', "the dam's"],
    ['har\u00adbour', 'harbor'],
    ['ｈａｒｂｏｒ', 'harbor'],
  ])('takes "%s" and "%s" for the same', (a, b) => {
    expect(keys(a)).toEqual(keys(b));
  });

  it.each([
    ['Sergei', 'Sergey'],
    ['Zelensky', 'Zelenskyy'],
    ['Aleksandr', 'Alexander'],
  ])('takes the spellings %s and %s for one name', (a, b) => {
    expect(keys(`Then ${a} left`)).toEqual(keys(`Then ${b} left`));
  });

  it('takes a country, its people, its abbreviation and its government for the same', () => {
    for (const text of [
      'U.S. troops',
      'US troops',
      'United States troops',
      'American troops',
      'Washington’s troops',
      'the us troops',
    ])
      expect(keys(text)).toEqual(['place:us', 'troop']);
  });

  it('keeps a capital apart from its country where it is the town', () => {
    expect(keys('The court in Warsaw ruled')).not.toContain('place:pl');
    expect(keys('but Warsaw ruled')).toContain('place:pl');
  });

  it('keeps a capital in a person’s name and a pronoun out of the countries', () => {
    expect(keys('the actor Denzel Washington')).not.toContain('place:us');
    expect(keys('they told us to polish it')).toEqual(['polish']);
  });

  it('tells names by a capital that means something', () => {
    const named = (text: string): readonly string[] =>
      terms(text).flatMap(({ kind, start, end }) => (kind === 'name' ? [text.slice(start, end)] : []));
    expect(named('Yesterday President Ada Lindqvist opened the bridge.')).toEqual(['Ada', 'Lindqvist']);
    expect(named('Anna Berg opened it.')).toEqual(['Anna', 'Berg']);
    expect(named('FOUR BRIDGES OPENED IN NORTHERN VALLEY')).toEqual([]);
  });

  it('splits elided articles in French and Italian', () => {
    expect(words("L'accord n'a pas été signé", 'fr')).toEqual(['accord', 'pas', 'signé']);
    expect(words("l'accordo dell'estate", 'it')).toEqual(['accordo', 'estate']);
  });

  it('reads text without spaces as pairs of characters', () => {
    expect(words('洪水警报', 'zh')).toEqual(['洪水', '水警', '警报']);
    expect(keys('10万人', 'zh')).toContain('#100000');
    expect(words('น้ำท่วม', 'th').length).toBeGreaterThan(1);
  });

  it('reads only the span it is given and says where in the text', () => {
    const text = 'The river rose. The bridge closed.';
    const found = readTerms(text, { start: 16, end: text.length }, 'en');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['bridge', 'closed']);
  });

  it('reads nothing in an accent without a letter', () => {
    expect(terms('\u0300', 'en')).toEqual([]);
  });

  it('reads any text, in order, inside the span', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'de', 'fr', 'zh', 'ru', 'und'),
        (text, language) => {
          let before = 0;
          for (const { start, end, key } of terms(text, language)) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            expect(key).not.toBe('');
            before = start;
          }
        },
      ),
    );
  });

  it.each(['1', 'a.', '1,111', 'hundreds of ', "d'", '中', 'U.S. '])(
    'is linear in a long run of "%s"',
    (piece) => {
      const text = piece.repeat(300_000);
      expect(processorSeconds(() => terms(text))).toBeLessThan(8);
    },
    120_000,
  );
});
