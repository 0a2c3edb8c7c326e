import { describe, expect, it } from 'vitest';
import { readTerms } from '../../src/text/terms.js';

function figures(text: string, language = 'en'): readonly string[] {
  return readTerms(text, { start: 0, end: text.length }, language)
    .filter(({ kind }) => kind !== 'word')
    .map(({ key }) => key);
}

describe('numbers in terms', () => {
  it.each([
    ['100,000', '#100000'],
    ['100\u202f000', '#100000'],
    ['100000', '#100000'],
    ['one hundred thousand', '#100000'],
    ['1.5 million', '#1500000'],
    ['one and 3m', '#3000000'],
    ['half a million', '#500000'],
    ['two hours', '#2'],
    ['a dozen', '#12'],
    ['twenty-five', '#25'],
    ['one hundred and twenty-five thousand', '#125000'],
    ['50%', '#50%'],
    ['50 per cent', '#50%'],
    ['fifty percent', '#50%'],
    ['4.4 bn', '#4400000000'],
    ['tens of thousands', '#~10000'],
    ['dozens', '#~12'],
    ['the 21st', '#o21'],
    ['the third', '#o3'],
    ['the 1990s', '#1990s'],
  ])('reads "%s" as %s', (text, key) => {
    expect(figures(text)).toEqual([key]);
  });

  it('takes a currency sign for its word', () => {
    const keys = (text: string): readonly string[] =>
      readTerms(text, { start: 0, end: text.length }, 'en').map(({ key }) => key);
    expect(new Set(keys('worth $5bn'))).toEqual(new Set(keys('worth 5 billion dollars')));
  });

  it('reads the comma as each language means it', () => {
    expect(figures('1.500', 'de')).toEqual(['#1500']);
    expect(figures('1,5 Millionen', 'de')).toContain('#1500000');
    expect(figures('1.500')).toEqual(['#1.5']);
  });

  it('reads the point of Chinese and Japanese as the decimal sign', () => {
    expect(figures('震级5.9级，投入1.2万台', 'zh')).toEqual(['#5.9', '#12000']);
    expect(figures('3.5億円', 'ja')).toContain('#350000000');
  });

  it('does not take a way of speaking for a figure', () => {
    expect(figures('one of the two rivals')).toEqual([]);
    expect(figures('two rivals')).toEqual(['#2']);
  });
});

describe('dates in terms', () => {
  it.each(['January 4', '4 January', 'Jan. 4', '4 Jan', 'the 4th of January'])(
    'reads "%s" as one day',
    (text) => {
      expect(new Set(figures(text))).toEqual(new Set(['@01', '@01-04']));
    },
  );

  it('reads the year beside the day', () => {
    expect(new Set(figures('on January 4, 2022'))).toEqual(new Set(figures('on 2022-01-04')));
  });

  it('reads a weekday, in other languages too', () => {
    expect(figures('on Friday')).toEqual(['@d5']);
    expect(figures('am Freitag', 'de')).toEqual(['@d5']);
  });

  it('takes "may" and "march" for months only where they are', () => {
    expect(figures('They may march')).toEqual([]);
    expect(figures('in May, on March 3')).toEqual(['@05', '@03', '@03-03']);
  });
});

describe('written numbers', () => {
  it.each([
    ['en', 'five and a half hours', '#5.5'],
    ['en', 'two and a half million people', '#2500000'],
    ['en', 'two thousand million', '#2000000000'],
    ['de', 'einundzwanzig Menschen', '#21'],
    ['de', 'zweihundertfünfzigtausend Menschen', '#250000'],
    ['fr', 'quatre-vingt-dix-sept personnes', '#97'],
    ['fr', 'soixante-douze personnes', '#72'],
    ['fr', 'vingt et un bateaux', '#21'],
    ['fr', 'deux cent cinquante mille', '#250000'],
    ['es', 'treinta y uno', '#31'],
    ['es', 'doscientos cincuenta mil', '#250000'],
    ['es', 'mil millones', '#1000000000'],
    ['es', 'veintidós barcos', '#22'],
  ])('%s: "%s" is %s', (language, text, figure) => {
    expect(figures(text, language)).toEqual([figure]);
  });

  it('are none inside other German words', () => {
    const found = figures('Das Jahrhundert der Hundertschaften, bundesweit', 'de');
    expect(found.filter((key) => key.startsWith('#'))).toEqual([]);
  });

  it('are part of a name where they are written like one', () => {
    expect(figures('The mayor told Channel Six on arrival')).toEqual(['channel', 'six']);
    expect(figures('The mayor met six of them')).toEqual(['#6']);
  });
});
