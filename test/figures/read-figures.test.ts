import { describe, expect, it } from 'vitest';
import type { Figure } from '../../src/figures/figure.js';
import { readFigures } from '../../src/figures/read-figures.js';

const SOMEDAY = { day: null, year: null };
/** 2024-03-12, a Tuesday. */
const TUESDAY = { day: Date.UTC(2024, 2, 12) / 86_400_000, year: 2024 };

function read(text: string, language = 'en'): readonly Figure[] {
  return readFigures(text, language, SOMEDAY);
}

function only(text: string, kind: Figure['kind']): Figure {
  const found = read(text).filter((figure) => figure.kind === kind);
  expect(found.map(({ start, end }) => text.slice(start, end))).toHaveLength(1);
  return found[0];
}

describe('the value of a figure', () => {
  it.each([
    ['Some 100,000 lamps burned out.', 88_000, 112_000],
    ['The town has 100,000 lamps.', 100_000, 100_000],
    ['Tens of thousands of lamps burned out.', 20_000, 99_999],
    ['More than 30 lamps burned out.', 30, Number.POSITIVE_INFINITY],
    ['At least 30 lamps burned out.', 30, Number.POSITIVE_INFINITY],
    ['Up to 30 lamps burned out.', 0, 30],
    ['Between 5 and 7 lamps burned out.', 5, 7],
    ['A dozen lamps burned out.', 12, 12],
    ['Nearly a million and a half lamps burned out.', 1_320_000, 1_500_000],
    ['Thirty-one lamps burned out.', 31, 31],
  ])('%s', (text, low, high) => {
    const figure = only(text, 'count');
    expect(figure.low).toBeCloseTo(low, 5);
    expect(figure.high).toBeCloseTo(high, 5);
    expect(figure.head).toBe('lamp');
  });

  it('reads money with its currency, scale and rate', () => {
    const figures = read('The lamp costs $1.2 billion, €3m or 5 crowns, and £10 a month to run.');
    expect(figures.map(({ kind, low, unit }) => [kind, low, unit])).toEqual([
      ['money', 1_200_000_000, 'dollars'],
      ['money', 3_000_000, 'euros'],
      ['money', 5, 'crowns'],
      ['money', 120, 'pounds a month'],
    ]);
  });

  it('reads measures in base units, so that units can differ', () => {
    const [metres, feet] = [
      only('The 174-metre tower leans.', 'measure'),
      only('The 570-foot tower leans.', 'measure'),
    ];
    expect(Math.abs(metres.low - feet.low)).toBeLessThan(1);
    expect(only('They walked for an hour and a half.', 'measure').low).toBe(1.5);
    expect(only('They walked for two and a half hours.', 'measure').low).toBe(2.5);
    expect(only('He got a five-and-a-half-year ban.', 'measure').low).toBe(5.5 * 8766);
  });

  it('reads shares, also as parts', () => {
    expect(only('Sales fell 14 per cent.', 'percent').low).toBe(14);
    expect(only('Up to a third of the lamps failed.', 'percent').high).toBeCloseTo(35.3, 1);
  });

  it.each([
    ['Petra Vale, 44, saw it.', '44', 'age vale'],
    ['The captain, a 57-year-old man, saw it.', '57', 'age captain'],
    ['The 57-year-old captain saw it.', '57', 'age captain'],
    ['It was seen by 19-year-old Kofi Brandt.', '19', 'age brandt'],
    ['She has died at the age of 81.', '81', 'age death'],
  ])('knows whose age is told: %s', (text, value, concept) => {
    expect(only(text, 'age')).toMatchObject({ value, concept });
  });

  it.each([
    ['It struck at 7.52 a.m. in fog.', 472],
    ['It struck at 19:12 in fog.', 1152],
    ['It struck at three in the morning.', 180],
    ['It struck at half past nine.', 570],
  ])('reads the time of day: %s', (text, minutes) => {
    expect(only(text, 'clock').low).toBe(minutes);
  });

  it('reads votes and leaves ranges, scores of years and codes alone', () => {
    expect(only('The council voted 6 to 3 to close it.', 'tally').value).toBe('6-3');
    expect(read('The A320 and the F-16 met 10.2.3 and call 010-4471.')).toEqual([]);
  });
});

describe('what a figure counts', () => {
  it.each([
    '31 people were injured in the fog.',
    'The fall hurt 31 people in the fog.',
    'It fell, injuring 31 of those below.',
    'Thirty-one hurt in the fog.',
    'It left 31 injured in the fog.',
  ])('sees the injured in: %s', (text) => {
    expect(only(text, 'count')).toMatchObject({ low: 31, concept: 'injured' });
  });

  it('keeps the killed, the badly hurt, some of the injured and the children apart', () => {
    const bins = [
      'The fall killed 31 people.',
      '31 people were seriously injured.',
      '31 children were injured.',
      '31 other people were injured.',
      '31 people were injured.',
    ].map((text) => only(text, 'count'));
    const kinds = bins.map(({ concept, marks }) => `${concept} ${marks.join()}`);
    expect(new Set(kinds).size).toBe(kinds.length);
    expect(read('Six of the injured went home.').map(({ concept }) => concept)).not.toContain('injured');
  });

  it.each([
    ['Nine people lost their lives in the fog.', 'killed'],
    ['Nine people were taken into custody.', 'arrested'],
    ['Nine people had to leave their homes.', 'evacuated'],
    ['Nine of his neighbours are dead.', 'killed'],
    ['300 were hurt, nine of them critically.', 'injured severity:bad'],
  ])('knows what happened to people by more than one word: %s', (text, concept) => {
    expect(read(text).find(({ low }) => low === 9)?.concept).toBe(concept);
  });

  it('takes an earlier toll for what it is', () => {
    const text = 'Police said 37 people were injured, raising an earlier toll of 31.';
    expect(read(text).map(({ low, former }) => [low, former])).toEqual([
      [37, false],
      [31, true],
    ]);
  });

  it('counts nobody as none', () => {
    expect(read('Nobody was hurt.')[0]).toMatchObject({ low: 0, concept: 'injured' });
  });
});

describe('dates', () => {
  it('places a day in the year nearest to the publication', () => {
    const [figure] = readFigures('The lamps fail on December 30.', 'en', TUESDAY);
    expect(figure.value).toBe('2023-12-30');
  });

  it('reads quarters, seasons and weeks from the day of printing', () => {
    const shown = (text: string): readonly string[] =>
      readFigures(text, 'en', TUESDAY)
        .filter(({ kind }) => kind === 'date')
        .map(({ value, low, high }) => `${value} ${high - low}`);
    expect(shown('It opens in the second quarter of 2026.')).toEqual(['2026-Q2 90']);
    expect(shown('It opens in the autumn of next year.')).toEqual(['2025-autumn 90']);
    expect(shown('It opens next week.')).toEqual(['next week 6']);
    expect(shown('It opens at the end of the month.')).toEqual(['end of this month 10']);
  });

  it('reads part of a month as a part of it', () => {
    const [figure] = readFigures('It will close at the end of August.', 'en', TUESDAY);
    expect(figure.high - figure.low).toBe(10);
  });

  it('reads no date that no calendar has', () => {
    expect(
      read('It closes on 31 February, on February 30 and on June 31.')
        .filter(({ kind }) => kind === 'date')
        .every(({ low, high }) => high - low > 20),
    ).toBe(true);
  });

  it('leaves "yesterday" unread where the report has no date', () => {
    expect(read('It closed yesterday.')).toEqual([]);
    expect(readFigures('It closed yesterday.', 'en', TUESDAY)[0].value).toBe('2024-03-11');
  });
});

describe('other languages', () => {
  it('reads digits with their separators and the word behind them', () => {
    expect(read('Rund 1.800 Menschen verließen die Stadt.', 'de')[0]).toMatchObject({
      low: 1800,
      unit: 'Menschen',
    });
    expect(read('Le port a perdu 45 navires.', 'fr')[0]).toMatchObject({ low: 45, unit: 'navires' });
  });
});
