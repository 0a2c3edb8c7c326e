import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreCover } from '../../src/facts/cover.js';
import { FEATURES } from '../../src/facts/features.js';
import { readStatement, type Statement } from '../../src/facts/statement.js';
import { ADDS_BELOW } from '../../src/facts/weights.js';
import { tokenise } from '../../src/text/tokens.js';

function read(text: string): Statement {
  const span = { start: 0, end: text.length };
  const tokens = tokenise(text, span);
  return readStatement(text, span, 'en', { tokens, from: 0, to: tokens.count });
}

function featureOf(name: (typeof FEATURES)[number], statement: string, ...others: readonly string[]): number {
  const { features } = scoreCover(read(statement), others.map(read));
  return features?.[FEATURES.indexOf(name)] ?? Number.NaN;
}

const score = (statement: string, ...others: readonly string[]): number =>
  scoreCover(read(statement), others.map(read)).coverage;

describe('features of a statement against the sentences that hold it', () => {
  it('see a word of the same concept as held, if not in full', () => {
    const held = featureOf(
      'weightHeldByTwo',
      'The council bought the mill.',
      'The council acquired the mill.',
    );
    expect(held).toBeGreaterThan(0.8);
    expect(held).toBeLessThan(1);
  });

  it('see names and figures that are missing', () => {
    const statement = 'Officials in Marsk counted 40 boats beside Petra Lund.';
    const other = 'Officials counted 12 boats beside the pier.';
    expect(featureOf('namesMissing', statement, other)).toBeGreaterThan(0);
    expect(featureOf('heldButFigure', statement, other)).toBeGreaterThan(0);
  });

  it('part words put in the place of others from words added', () => {
    const other = 'The mayor praised the volunteers in the harbour.';
    const reworded = (statement: string): number => featureOf('reworded', statement, other);
    expect(reworded('The mayor lauded the volunteers in the harbour.')).toBeGreaterThan(0);
    expect(reworded('The tired mayor praised the volunteers in the harbour.')).toBe(0);
  });

  it('see that one sentence is negated', () => {
    const negation = featureOf(
      'negation',
      'The bridge will not reopen in May.',
      'The bridge will reopen in May.',
    );
    expect(negation).toBeGreaterThan(0.5);
  });

  it('are finite whatever the sentences', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string(), { maxLength: 4 }), (statement, others) => {
        const cover = scoreCover(read(statement), others.map(read));
        for (const value of cover.features ?? []) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });
});

describe('whether a statement is held', () => {
  const word = fc.constantFrom(
    ...`the a council mayor Lund Petra Marsk bought acquired mill bridge not reopen closed two 12 40 boats on
    Friday deal reached no talks fire killed injured people volunteers harbour praised lauded said in of and`.split(
      /\s+/,
    ),
  );
  const sentence = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(' '));

  it('is told without all features as the score tells it', () => {
    fc.assert(
      fc.property(sentence, fc.array(sentence, { minLength: 1, maxLength: 4 }), (statement, others) => {
        const [own, against] = [read(statement), others.map(read)];
        const cover = scoreCover(own, against);
        expect(cover.isHeldByAll()).toBe(cover.coverage >= ADDS_BELOW);
        for (const n of against.keys()) expect(cover.isHeldBy(n)).toBe(cover.single(n) >= ADDS_BELOW);
      }),
      { numRuns: 2000 },
    );
  });

  it('among some sentences is told as if no other were there', () => {
    const given = fc.tuple(sentence, fc.array(fc.tuple(sentence, fc.boolean()), { maxLength: 6 }));
    fc.assert(
      fc.property(given, ([statement, others]) => {
        const own = read(statement);
        const against = others.map(([text]) => read(text));
        const among = [...against.keys()].filter((n) => others[n][1]);
        const alone = scoreCover(
          own,
          among.map((n) => against[n]),
        );
        expect(scoreCover(own, against).isHeldAmong(among)).toBe(alone.isHeldByAll());
      }),
      { numRuns: 1000 },
    );
  });
});

describe('coverage', () => {
  it('is higher for the same thing in other words than for another thing in the same words', () => {
    const text = 'Two people were killed when a lorry crashed into a bus shelter in Dorn, police said.';
    const same = 'Police in Dorn said a truck had smashed into a bus shelter and two people died.';
    const other = 'Police in Dorn said the bus shelter will be rebuilt with stronger glass by the autumn.';
    expect(score(same, text)).toBeGreaterThan(ADDS_BELOW);
    expect(score(other, text)).toBeLessThan(ADDS_BELOW);
  });

  it('takes a rounded figure for the same and another figure for new', () => {
    const text = 'Some 86,400 homes in the delta were without power on Sunday.';
    expect(score('More than 86,000 homes in the delta were without power on Sunday.', text)).toBeGreaterThan(
      ADDS_BELOW,
    );
    expect(score('Some 68,400 homes in the delta were without power on Sunday.', text)).toBeLessThan(0.5);
  });

  it('does not take an agreement for covered where there was no breakthrough', () => {
    const text = 'The ministers made no breakthrough at the talks in Dorn on Friday.';
    expect(score('The ministers reached an agreement at the talks in Dorn on Friday.', text)).toBeLessThan(
      ADDS_BELOW,
    );
  });

  it('does not fall when a sentence joins that says the same', () => {
    const statement = 'The council bought the old mill for two million crowns.';
    const near = 'The council has acquired the mill.';
    expect(score(statement, near, `It was reported that ${statement}`)).toBeGreaterThanOrEqual(
      score(statement, near),
    );
  });
});
