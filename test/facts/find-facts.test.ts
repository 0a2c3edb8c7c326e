import { describe, expect, it } from 'vitest';
import { findFacts } from '../../src/facts/find-facts.js';
import { ADDS_BELOW, MAX_COUNTERPARTS } from '../../src/facts/weights.js';
import type { Document } from '../../src/model/document.js';
import { processorSeconds } from '../processor-time.js';
import { makeStory } from './story.js';

const FLOOD = [
  'The river Orla burst its banks on Tuesday after three days of heavy rain.',
  'Mayor Petra Lund ordered residents of the harbour district to leave their homes.',
  'Power was cut to most of the old town, the utility said.',
];
const REWRITTEN = [
  'After heavy rain lasting three days, the Orla river burst its banks Tuesday.',
  'Residents of the harbour district were ordered to leave their homes by Mayor Petra Lund.',
  'The utility cut power to most of the old town.',
];
const DAMAGE = 'Insurers put the damage to vineyards downstream at 30 million euros.';

function find(documents: readonly Document[], clusters: readonly (readonly string[])[] = []) {
  return findFacts(documents, clusters, { lead: 'first' });
}

describe('findFacts', () => {
  it('has no facts and the verdict alone in a story of one', () => {
    const found = find(makeStory([FLOOD.join(' ')]));
    expect(found.facts).toEqual([]);
    expect(found.verdicts.get('r1')).toEqual({ verdict: 'alone', nothingNewOver: [] });
    expect(found.readingSet).toEqual(['r1']);
    expect(found.lead).toBe('r1');
  });

  it('lists every sentence of every report in order, as delivered', () => {
    const { facts } = find(makeStory([FLOOD.join(' '), DAMAGE]));
    expect(facts.map(({ report, text }) => [report, text])).toEqual([
      ...FLOOD.map((text) => ['r1', text]),
      ['r2', DAMAGE],
    ]);
  });

  it('says shared for the same words, rephrased for other words, unique for what only one says', () => {
    const { facts } = find(makeStory([[...FLOOD, DAMAGE].join(' '), REWRITTEN[0], FLOOD[1]]));
    expect(facts.slice(0, 4).map(({ status }) => status)).toEqual([
      'rephrased',
      'shared',
      'unique',
      'unique',
    ]);
  });

  it('gives a duplicated report coverage 1 throughout, with the place in the other', () => {
    const documents = makeStory([FLOOD.join(' '), FLOOD.join('\n\n')]);
    const { facts } = find(documents, [['r1', 'r2']]);
    for (const fact of facts) {
      expect(fact).toMatchObject({ status: 'shared', coverage: 1, uncovered: [] });
      expect(fact.counterparts).toHaveLength(1);
      expect(fact.counterparts[0].report).not.toBe(fact.report);
    }
  });

  it('shows the words nothing covers, as runs', () => {
    const added =
      'Mayor Petra Lund ordered residents of the harbour district and patients of two clinics to leave their homes.';
    const { facts } = find(makeStory([added, FLOOD.join(' ')]));
    expect(facts[0].uncovered.map(({ start, end }) => added.slice(start, end))).toEqual([
      'patients of two clinics',
    ]);
  });

  it('shows the words where they stand when a report repeats its own sentence', () => {
    const text = `${DAMAGE}\n\n“${DAMAGE}”`;
    const { facts } = find(makeStory([text, FLOOD.join(' ')]));
    for (const { start, end, uncovered } of facts.slice(0, 2)) {
      expect(uncovered.length).toBeGreaterThan(0);
      for (const run of uncovered) {
        expect(run.start).toBeGreaterThanOrEqual(start);
        expect(run.end).toBeLessThanOrEqual(end);
      }
    }
  });

  it('says unique for a familiar sentence with a new figure', () => {
    const { facts } = find(
      makeStory([
        'At least 12 people were injured when the roof of the market hall in Velin collapsed.',
        'At least 40 people were injured when the roof of the market hall in Velin collapsed.',
      ]),
    );
    expect(facts.map(({ status }) => status)).toEqual(['unique', 'unique']);
  });

  it('never takes a report’s own sentences for those of another', () => {
    const { facts } = find(makeStory([`${FLOOD[0]} ${REWRITTEN[0]}`, DAMAGE]));
    expect(facts.slice(0, 2).map(({ status }) => status)).toEqual(['unique', 'unique']);
  });

  it('finds the reports that add nothing and the report that does', () => {
    const documents = makeStory([
      { text: FLOOD.join(' '), published: '2022-03-01T08:00:00Z' },
      { text: FLOOD.join(' '), published: '2022-03-01T09:00:00Z' },
      { text: REWRITTEN.slice(0, 2).join(' '), published: '2022-03-01T10:00:00Z' },
      { text: [FLOOD[2], DAMAGE].join(' '), published: '2022-03-01T11:00:00Z' },
    ]);
    const found = find(documents, [['r1', 'r2'], ['r3'], ['r4']]);
    expect(found.lead).toBe('r1');
    expect(found.readingSet).toEqual(['r1', 'r4']);
    expect(Object.fromEntries(found.verdicts)).toEqual({
      r1: { verdict: 'lead', nothingNewOver: [] },
      r2: { verdict: 'duplicate', nothingNewOver: ['r1'] },
      r3: { verdict: 'nothing-new', nothingNewOver: ['r1'] },
      r4: { verdict: 'adds-facts', nothingNewOver: [] },
    });
  });

  it('leaves the statuses as they are when an unrelated report joins', () => {
    const texts = [[...FLOOD, DAMAGE].join(' '), REWRITTEN.join(' ')];
    const unrelated = 'The chess federation postponed its congress. Delegates will meet in autumn instead.';
    const before = find(makeStory(texts)).facts;
    const after = find(makeStory([...texts, unrelated])).facts;
    expect(after.slice(0, before.length).map(({ status }) => status)).toEqual(
      before.map(({ status }) => status),
    );
  });

  it('gives the same result twice', () => {
    const story = (): readonly Document[] => makeStory([FLOOD.join(' '), REWRITTEN.join(' '), DAMAGE]);
    expect(find(story())).toEqual(find(story()));
  });

  it('counts copies as reports and clusters as sources', () => {
    const texts = [FLOOD.join(' '), FLOOD.join('\n\n'), DAMAGE, `${FLOOD[0]} ${DAMAGE}`];
    const { facts } = find(makeStory(texts), [['r1', 'r2'], ['r3'], ['r4']]);
    const counted = facts.map(({ report, reports, sources }) => [report, reports, sources]);
    expect(counted).toEqual([
      ['r1', 3, 2],
      ['r1', 2, 1],
      ['r1', 2, 1],
      ['r2', 3, 2],
      ['r2', 2, 1],
      ['r2', 2, 1],
      ['r3', 2, 2],
      ['r4', 3, 2],
      ['r4', 2, 2],
    ]);
  });

  it('says shared, from one source, of what only a copy of the report has', () => {
    const { facts } = find(makeStory([DAMAGE, DAMAGE, FLOOD.join(' ')]), [['r1', 'r2'], ['r3']]);
    expect(facts[0]).toMatchObject({ status: 'shared', reports: 2, sources: 1 });
    expect(facts[2]).toMatchObject({ status: 'unique', reports: 1, sources: 1 });
  });

  it('counts every report that holds a statement, listed as a counterpart or not', () => {
    const { facts } = find(makeStory(Array.from({ length: 50 }, (_, n) => `${FLOOD[0]} ${FLOOD[n % 3]}`)));
    expect(facts[0].reports).toBe(50);
    expect(facts[0].counterparts).toHaveLength(MAX_COUNTERPARTS);
  });

  it('lists all reports that hold a statement in other words, and few that hold only some of it', () => {
    const holding = Array.from({ length: 9 }, (_, n) => `${REWRITTEN[0]} Edition ${n} went to press.`);
    const near = Array.from({ length: 9 }, (_, n) => `Heavy rain fell on field ${n} of the Orla valley.`);
    const { facts } = find(makeStory([FLOOD[0], ...holding, ...near]));
    const listed = facts[0].counterparts.filter(({ coverage }) => coverage >= ADDS_BELOW);
    expect(listed.map(({ report }) => report)).toEqual(holding.map((_, n) => `r${n + 2}`));
    expect(facts[0].counterparts.length).toBeLessThanOrEqual(9 + 4);
    const some = find(makeStory([FLOOD[0], ...near])).facts[0].counterparts;
    expect(some.length).toBeLessThanOrEqual(4);
  });

  it('lets a headline cover what another report says, and judges no headline', () => {
    const headline = 'Orla bursts its banks after three days of heavy rain';
    const [told, other] = makeStory([FLOOD[0], { text: `${headline}\n\n${DAMAGE}`, title: null }]);
    expect(other.blocks[0].kind).toBe('headline');
    const { facts } = find([told, other]);
    expect(facts.map(({ text, status }) => [text, status])).toEqual([
      [FLOOD[0], 'rephrased'],
      [DAMAGE, 'unique'],
    ]);
    expect(facts[0].counterparts[0]).toMatchObject({ report: 'r2', start: 0, end: headline.length });
  });

  it('takes what states nothing for no fact', () => {
    const lines = ['21:15', 'What next?', 'ENDS'];
    const { facts } = find(makeStory([`${FLOOD[0]}\n\n${lines.join('\n\n')}\n\nHe fled.`, DAMAGE]));
    expect(facts.map(({ text }) => text)).toEqual([FLOOD[0], 'He fled.', DAMAGE]);
  });

  it('counts neither who says a thing nor when for new', () => {
    const plain = `Two bakers were fined for short weight in the market of Velden.`;
    const framed = `A spokesman for the guild told reporters on Tuesday that two bakers were fined for short weight in the market of Velden.`;
    const { facts } = find(makeStory([framed, plain]));
    expect(facts.map(({ status }) => status)).not.toContain('unique');
  });

  it('judges two reports of forty thousand tiny sentences in seconds', () => {
    const texts = [0, 1].map((report) =>
      Array.from({ length: 40_000 }, (_, n) => `Ab${(n * 7919 + report) % 50_021} cd${n % 977} ran.`).join(
        '\n\n',
      ),
    );
    const documents = makeStory(texts);
    const seconds = processorSeconds(() => expect(find(documents).facts).toHaveLength(80_000));
    expect(seconds).toBeLessThan(15);
  }, 240_000);

  it('takes words of articles for data', () => {
    const { facts } = find(
      makeStory(['__proto__ constructor toString.', 'constructor __proto__ hasOwnProperty.']),
    );
    expect(facts).toHaveLength(2);
  });

  it('judges a thousand reports in seconds', () => {
    const names = ['Orla', 'Velin', 'Marsk', 'Tarn', 'Ulmo', 'Brenn', 'Kasp', 'Dorn', 'Ister', 'Quell'];
    const sentence = (report: number, n: number): string =>
      `${names[n % 10]} ${names[(n * 7 + report) % 10]} lost ${report * 20 + n} trees to storm number ${n} near ${names[report % 10]}.`;
    const texts = Array.from({ length: 1000 }, (_, report) =>
      Array.from({ length: 20 }, (_, n) => sentence(report, n)).join('\n\n'),
    );
    const seconds = processorSeconds(() => expect(find(makeStory(texts)).facts).toHaveLength(20_000));
    expect(seconds).toBeLessThan(28);
  }, 240_000);
});
