import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { coverage } from '../../src/facts/coverage.js';
import { ADDS_BELOW } from '../../src/facts/weights.js';

const TEXT = [
  'The river Orla burst its banks on Tuesday after three days of heavy rain.',
  'Mayor Petra Lund ordered 400 residents of the harbour district to leave their homes.',
  'Power was cut to most of the old town, the utility said.',
].join(' ');

describe('coverage', () => {
  it('is 1 for a sentence that stands in the text', () => {
    expect(coverage('Power was cut to most of the old town, the utility said.', TEXT).coverage).toBe(1);
  });

  it('is 0 for a sentence that shares nothing with it and for an empty text', () => {
    expect(coverage('Bakers in Tunis went on strike.', TEXT)).toEqual({ coverage: 0, spans: [] });
    expect(coverage('Power was cut.', '')).toEqual({ coverage: 0, spans: [] });
  });

  it('is high for the same said in other words', () => {
    const rephrased = 'After heavy rains lasting three days, the Orla river burst its banks Tuesday.';
    expect(coverage(rephrased, TEXT).coverage).toBeGreaterThan(0.9);
  });

  it('falls below the line where a figure is another', () => {
    const other = 'Mayor Petra Lund ordered 700 residents of the harbour district to leave their homes.';
    expect(coverage(other, TEXT).coverage).toBeLessThan(ADDS_BELOW);
  });

  it('takes a figure written in another way for the same', () => {
    const written =
      'Mayor Petra Lund ordered four hundred residents of the harbour district to leave their homes.';
    expect(coverage(written, TEXT).coverage).toBeGreaterThan(0.95);
  });

  it('names the sentences that cover it, best first', () => {
    const both = 'The mayor ordered residents to leave their homes as the river burst its banks.';
    const { spans } = coverage(both, TEXT);
    expect(spans.map(({ start, end }) => TEXT.slice(start, end))).toHaveLength(2);
    expect(TEXT.slice(spans[0].start, spans[0].end)).toContain('Petra Lund');
  });

  it('works in other languages and scripts', () => {
    const german = 'Der Fluss Orla trat am Dienstag nach drei Tagen Regen über die Ufer.';
    expect(
      coverage('Am Dienstag trat die Orla über die Ufer.', german, { language: 'de' }).coverage,
    ).toBeGreaterThan(0.8);
    expect(
      coverage('市长下令疏散居民。', '洪水之后，市长下令疏散四百名居民。', { language: 'zh' }).coverage,
    ).toBeGreaterThan(0.6);
    expect(
      coverage('银行宣布裁员。', '洪水之后，市长下令疏散四百名居民。', { language: 'zh' }).coverage,
    ).toBe(0);
  });

  it('meets inflections of German, French and Spanish', () => {
    const pairs = [
      [
        'de',
        'Der Stadtrat lehnte die neuen Steuern nach langen Verhandlungen ab.',
        'Nach langer Verhandlung lehnte der Stadtrat die neue Steuer ab.',
      ],
      [
        'fr',
        'Les négociations ont été suspendues après la grève des conducteurs.',
        'La négociation est suspendue après les grèves du conducteur.',
      ],
      [
        'es',
        'Los vecinos evacuados regresaron a las casas inundadas.',
        'La vecina evacuada regresó a su casa inundada.',
      ],
    ] as const;
    for (const [language, statement, text] of pairs) {
      expect([language, coverage(statement, text, { language }).coverage > 0.6]).toEqual([language, true]);
    }
  });

  it('reads written numbers of German, French and Spanish', () => {
    const pairs = [
      ['de', 'Zweihundertfünfzig Menschen verließen das Dorf.', '250 Menschen verließen das Dorf.'],
      ['fr', 'Quatre-vingt-douze habitants ont quitté le village.', '92 habitants ont quitté le village.'],
      ['es', 'Treinta y cinco vecinos dejaron el pueblo.', '35 vecinos dejaron el pueblo.'],
    ] as const;
    for (const [language, statement, text] of pairs) {
      expect([language, coverage(statement, text, { language }).coverage > 0.8]).toEqual([language, true]);
    }
  });

  it('takes no harm from a sentence of a million words, endless digits and mixed scripts', () => {
    const long = Array.from({ length: 1_000_000 }, (_, n) => `word${n % 5000}`).join(' ');
    expect(coverage(long, long).coverage).toBe(1);
    expect(coverage('About 1e400 boats sank.', 'Some 1e400 boats sank.').coverage).toBeGreaterThan(0);
    const digits = '9'.repeat(100_000);
    expect(coverage(`${digits} boats`, `${digits}% of boats`).coverage).toBeLessThanOrEqual(1);
    const mixed = 'Река 洪水 Orla ‏فيضان‏ 🛶 перешла 四百 banks.';
    expect(coverage(mixed, mixed).coverage).toBe(1);
  });

  it('gives the same whether a text is asked for the first time or again', () => {
    const filler = Array.from({ length: 40 }, (_, n) => `Stall ${n} of the market sold apples and rope.`);
    for (const text of [TEXT, `${TEXT} ${filler.join(' ')}`]) {
      for (const statement of [
        'Heavy rain fell for three days.',
        'The mayor left her home in the harbour.',
        'A stall sold rope.',
      ]) {
        const fresh = `${text} ${statement.length} notes.`;
        const first = coverage(statement, fresh);
        expect(coverage(statement, fresh)).toEqual(first);
        expect(coverage(statement, fresh)).toEqual(first);
      }
    }
  });

  it('lies in 0..1 for any texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const { coverage: found } = coverage(a, b);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('stays the same when sentences join that say nothing of it', () => {
    const statement = 'After three days of rain the Orla burst its banks.';
    const unrelated = 'The chess federation postponed its congress. Delegates meet in autumn.';
    expect(coverage(statement, `${unrelated} ${TEXT} ${unrelated}`).coverage).toBe(
      coverage(statement, TEXT).coverage,
    );
  });
});

describe('a denial', () => {
  test.each([
    ['Police arrested two men in Mill Street.', 'Police did not arrest two men in Mill Street.'],
    ['Police did not arrest two men in Mill Street.', 'Police arrested two men in Mill Street.'],
  ])('%s is not held by: %s', (statement, text) => {
    expect(coverage(statement, text).coverage).toBeLessThan(0.6);
  });

  test('is held by the same denial', () => {
    const denial = 'Police did not arrest two men in Mill Street.';
    expect(coverage(denial, `A raid ended early. ${denial}`).coverage).toBe(1);
  });
});
