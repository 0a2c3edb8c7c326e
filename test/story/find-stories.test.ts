import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/model/document.js';
import type { WordingLink } from '../../src/story/evidence.js';
import { groupDocuments } from './group-documents.js';
import { INVENTED_EVENTS } from './invented-events.js';
import { alone, documentsOf, type Report } from './report.js';

const SETTINGS = { storySimilarity: 0.24, storyWindowHours: 72 };

function storiesOf(
  reports: readonly (Report | string)[],
  settings = SETTINGS,
): readonly (readonly number[])[] {
  const documents = documentsOf(reports);
  return groupDocuments(documents, alone(documents), [], settings);
}

const [QUAKE_1 = '', QUAKE_2 = ''] = INVENTED_EVENTS[0]?.texts ?? [];
const [VERDICT_1 = '', VERDICT_2 = ''] = INVENTED_EVENTS[2]?.texts ?? [];
const UNRELATED = 'The city library of Ambleford lends garden tools from April. Spades are the first to go.';

describe('findStories', () => {
  it('finds none among no documents', () => {
    expect(groupDocuments([], [], [], SETTINGS)).toEqual([]);
  });

  it('groups two tellings of one event and leaves another event alone', () => {
    expect(storiesOf([QUAKE_1, VERDICT_1, QUAKE_2])).toEqual([[0, 2], [1]]);
  });

  it('makes a story of its own of a report without a word', () => {
    expect(storiesOf(['…', QUAKE_1, '—', QUAKE_2])).toEqual([[0], [1, 3], [2]]);
  });

  it('keeps reports apart that were published further apart than the window', () => {
    const days = (second: string) => [
      { text: QUAKE_1, published: '2024-05-01T10:00:00Z' },
      { text: QUAKE_2, published: second },
    ];
    expect(storiesOf(days('2024-05-04T09:00:00Z'))).toEqual([[0, 1]]);
    expect(storiesOf(days('2024-05-04T11:00:00Z'))).toEqual([[0], [1]]);
    expect(storiesOf(days('2024-05-04T11:00:00Z'), { ...SETTINGS, storyWindowHours: 96 })).toEqual([[0, 1]]);
  });

  it('keeps a daily column apart by the day in its dateline, where no other date is given', () => {
    const column = (day: string, tail: string) =>
      `Sarn shares close\n\nSARN, ${day} (Marlow) - Shares on the Sarn exchange closed ${tail}. The leading index gained ground in thin trading, with the steel maker Kelm and the dairy Osterby ahead.`;
    expect(storiesOf([column('Feb 13', 'higher'), column('Mar 14', 'lower')])).toEqual([[0], [1]]);
    expect(storiesOf([column('Feb 13', 'higher'), column('Feb 13', 'lower')])).toEqual([[0, 1]]);
  });

  it('puts near-duplicates into one story however far apart they were published', () => {
    const documents = documentsOf([
      { text: QUAKE_1, published: '2024-05-01' },
      { text: UNRELATED },
      { text: QUAKE_1, published: '2024-09-01' },
    ]);
    expect(groupDocuments(documents, [[0, 2], [1]], [], SETTINGS)).toEqual([[0, 2], [1]]);
  });

  it('lets a copy of an old report not keep out what was published with the original', () => {
    const documents = documentsOf([
      { text: QUAKE_1, published: '2024-05-01' },
      { text: QUAKE_1, published: '2024-09-01' },
      { text: QUAKE_2, published: '2024-05-02' },
    ]);
    expect(groupDocuments(documents, [[0, 1], [2]], [], SETTINGS)).toEqual([[0, 1, 2]]);
  });

  it('joins fewer reports the higher the similarity asked for', () => {
    expect(storiesOf([QUAKE_1, QUAKE_2], { ...SETTINGS, storySimilarity: 0.95 })).toEqual([[0], [1]]);
  });

  it('lets shared passages tip the balance', () => {
    const documents = documentsOf([QUAKE_1, QUAKE_2]);
    const strict = { ...SETTINGS, storySimilarity: 0.8 };
    expect(groupDocuments(documents, alone(documents), [], strict)).toHaveLength(2);
    const link: WordingLink = { a: 0, b: 1, strength: 1 };
    expect(groupDocuments(documents, alone(documents), [link], strict)).toHaveLength(1);
  });

  it('tells a short report in the language of the others', () => {
    const brief = { text: 'Tarvik quake: nine dead in Lomna, soldiers on their way.', language: 'und' };
    expect(storiesOf([QUAKE_1, brief, VERDICT_1, VERDICT_2])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('makes no story of many texts that are made of a few words between them', () => {
    const words = ['qua', 'blor', 'nip', 'dast', 'fenk', 'orl', 'mimp', 'tosk', 'wix', 'yub', 'zern', 'hupp'];
    const noise = Array.from({ length: 60 }, (_, at) =>
      Array.from({ length: 30 }, (_, word) => words[(at * 7 + word * word * (at + 3)) % words.length]).join(
        ' ',
      ),
    );
    const stories = storiesOf([...noise, QUAKE_1, QUAKE_2]);
    expect(stories).toHaveLength(61);
    expect(stories.at(-1)).toEqual([60, 61]);
  });

  it('keeps two fights of one boxer apart once several reports tell of each', () => {
    const fight = (town: string, loser: string, round: string): readonly string[] => [
      `Heavyweight champion Bruno Castell kept his title in ${town} on Saturday, stopping ${loser} in the ${round} round.`,
      `Castell beats ${loser}\n\nBruno Castell remains heavyweight champion. The fight in ${town} against ${loser} ended in the ${round} round on Saturday.`,
      `${loser} was no match for heavyweight champion Bruno Castell, who stopped him in the ${round} round in ${town}.`,
      `A right hook in the ${round} round floored ${loser} in ${town}. Champion Bruno Castell keeps his heavyweight title.`,
    ];
    const reports = [
      ...fight('Marlowe', 'Denny Okafor Reese', 'seventh'),
      ...fight('Halvest', 'Igor Pasternik', 'third'),
    ];
    expect(storiesOf(reports)).toEqual([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]);
  });
});

describe('stories of any set of reports', () => {
  const texts = INVENTED_EVENTS.flatMap((event) => event.texts);
  const day = fc.constantFrom('2024-05-01', '2024-05-03T10:00:00Z', '2024-05-06T10:00:00Z', undefined);
  const report = fc.record({ text: fc.constantFrom(...texts), published: day });
  const reports = fc
    .array(report, { maxLength: 12 })
    .map((all) =>
      all.map(
        ({ text, published }, at): Report => ({ text, path: `p${at}.txt`, ...(published && { published }) }),
      ),
    );

  /** Paths by story, so that partitions of differently ordered documents can be compared. */
  function partition(
    documents: readonly Document[],
    clusters: readonly (readonly number[])[],
  ): readonly string[] {
    return groupDocuments(documents, clusters, [], SETTINGS)
      .map((story) =>
        story
          .map((member) => documents[member]?.article.path)
          .sort()
          .join(' '),
      )
      .sort();
  }

  it('do not depend on the order of documents and clusters', () => {
    fc.assert(
      fc.property(reports, fc.infiniteStream(fc.nat(1000)), (given, numbers) => {
        const order = given.map((_, at) => ({ at, by: numbers.next().value }));
        order.sort((x, y) => x.by - y.by || x.at - y.at);
        const forwards = documentsOf(given);
        const shuffled = documentsOf(order.map(({ at }) => given[at] ?? ''));
        const clusters = [...alone(shuffled)].reverse();
        expect(partition(shuffled, clusters)).toEqual(partition(forwards, alone(forwards)));
      }),
      { numRuns: 40 },
    );
  });

  it('hold every document once, ascending, and no cluster in two', () => {
    fc.assert(
      fc.property(reports, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), (given, marks) => {
        const documents = documentsOf(given);
        const clusters = [0, 1, 2, 3]
          .map((mark) => given.map((_, at) => at).filter((at) => marks[at] === mark))
          .filter((cluster) => cluster.length > 0);
        const stories = groupDocuments(documents, clusters, [], SETTINGS);
        expect(stories.flat().sort((x, y) => x - y)).toEqual(given.map((_, at) => at));
        for (const story of stories) expect([...story].sort((x, y) => x - y)).toEqual(story);
        const firsts = stories.map(([first]) => first);
        expect([...firsts].sort((x = 0, y = 0) => x - y)).toEqual(firsts);
        for (const cluster of clusters) {
          expect(stories.filter((story) => cluster.some((member) => story.includes(member)))).toHaveLength(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('are not changed by an unrelated report', () => {
    fc.assert(
      fc.property(reports, (given) => {
        const without = storiesOf(given);
        expect(storiesOf([...given, UNRELATED])).toEqual([...without, [given.length]]);
      }),
      { numRuns: 40 },
    );
  });
});
