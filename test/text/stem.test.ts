import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/text/terms.js';

const keys = (text: string, language: string): readonly string[] =>
  readTerms(text, { start: 0, end: text.length }, language).map(({ key }) => key);

describe('stems of other languages', () => {
  it.each([
    ['de', 'Verhandlungen', 'Verhandlung'],
    ['de', 'verhandelten', 'verhandelt'],
    ['de', 'Häuser', 'Hauses'],
    ['fr', 'négociations', 'négocier'],
    ['fr', 'arrêtée', 'arrêtés'],
    ['es', 'negociaciones', 'negociar'],
    ['es', 'detenidos', 'detenida'],
    ['it', 'arrestati', 'arrestato'],
    ['pt', 'negociações', 'negociação'],
    ['nl', 'onderhandelingen', 'onderhandeling'],
    ['ru', 'переговоры', 'переговоров'],
    ['sv', 'regeringens', 'regeringen'],
    ['tr', 'görüşmelerde', 'görüşmeler'],
  ])('%s: %s and %s meet', (language, a, b) => {
    expect(keys(a, language)).toEqual(keys(b, language));
  });

  it('are the same however diacritics are encoded', () => {
    expect(keys('négociations'.normalize('NFD'), 'fr')).toEqual(keys('négociations', 'fr'));
  });

  it('do not depend on what was read before', () => {
    const alone = keys('gift', 'de');
    keys('gift', 'en');
    expect(keys('gift', 'de')).toEqual(alone);
  });
});
