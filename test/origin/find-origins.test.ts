import { describe, expect, it } from 'vitest';
import type { ArticleInput } from '../../src/model/article.js';
import { run } from '../../src/pipeline.js';

const SHARED =
  'A freight train carrying salt left the rails outside Tallby on Monday and tore down four hundred metres of ' +
  'overhead wire, the network said, and the line to the coast will stay closed until Thursday at noon.';
const OTHER =
  'Buses will run every half hour from the market, and season tickets are valid on the ferries as well.';

interface Copy extends Partial<ArticleInput> {
  readonly source: string;
}

/** Reports that share a passage, each with a sentence of its own, and what is told of its origin. */
async function originOf(copies: readonly Copy[]) {
  const { passages } = await run(
    copies.map((copy, n) => ({
      text: `${SHARED}\n\nNumber ${n} of the papers has a sentence to itself about the ${copy.source} bridge.\n`,
      ...copy,
    })),
  );
  return passages.find(({ text }) => text.includes('overhead wire'))?.origin;
}

const signed = (sign: string): string => `TALLBY, March 4 (${sign}) - ${SHARED}\n`;

describe('the origin of a passage', () => {
  it('is the agency that signs the datelines of its carriers', async () => {
    expect(
      await originOf([
        { source: 'Evening Star', text: signed('Reuters') },
        { source: 'Lissen Herald', text: signed('Reuters') },
      ]),
    ).toEqual({ name: 'Reuters', because: ['r1 and r2 are signed by it in the dateline'] });
  });

  it('is told by one signed carrier of a long passage, the others being silent', async () => {
    const origin = await originOf([
      { source: 'Evening Star', text: signed('Reuters') },
      { source: 'Lissen Herald' },
    ]);
    expect(origin?.name).toBe('Reuters');
  });

  it('is not told where two carriers name two agencies', async () => {
    expect(
      await originOf([
        { source: 'Evening Star', text: signed('Reuters') },
        { source: 'Lissen Herald', text: signed('AFP') },
      ]),
    ).toBeUndefined();
  });

  it('is not told without evidence, nor by the earliest time alone', async () => {
    expect(
      await originOf([
        { source: 'Evening Star', published: '2024-03-04T08:00:00Z' },
        { source: 'Lissen Herald', published: '2024-03-04T12:00:00Z' },
      ]),
    ).toBeUndefined();
  });

  it('is not a paper whose own sign is all that names it', async () => {
    expect(
      await originOf([{ source: 'CNN', text: `(CNN) — ${SHARED}\n` }, { source: 'Lissen Herald' }]),
    ).toBeUndefined();
  });

  it('is the outlet that others name in their credit lines', async () => {
    const origin = await originOf([
      { source: 'Northern Post', published: '2024-03-04T06:00:00Z' },
      { source: 'Lissen Herald', text: signed('Northern Post'), published: '2024-03-04T12:00:00Z' },
    ]);
    expect(origin?.name).toBe('Northern Post');
    expect(origin?.because).toEqual([
      'r1 is its own report',
      'r2 is signed by it in the dateline',
      'r1 was published before the others',
    ]);
  });

  it('is not an agency whose own report is later than that of a silent paper', async () => {
    expect(
      await originOf([
        { source: 'Reuters', published: '2024-03-04T12:00:00Z' },
        { source: 'Lissen Herald', published: '2024-03-04T06:00:00Z' },
      ]),
    ).toBeUndefined();
  });

  it('is read from below “Agencies add:” for what stands there, and from the dateline for what does not', async () => {
    const add = `TALLBY, March 4 (Reuters) - ${OTHER}\n\nAgencies add: ${SHARED}\n`;
    const origin = await originOf([{ source: 'Evening Star', text: add }, { source: 'Lissen Herald' }]);
    expect(origin).toEqual({ name: 'Agencies', because: ['r1 has it below “Agencies add:”'] });
  });

  it('needs every carrier to name it where it only had a part', async () => {
    const part = `${SHARED}\n\n${OTHER.replace('market', 'square')}\n\nWith inputs from AFP\n`;
    const one = [{ source: 'Evening Star', text: part }, { source: 'Lissen Herald' }];
    expect(await originOf(one)).toBeUndefined();
    const both = one.map((copy) => ({ ...copy, text: part }));
    expect((await originOf(both))?.name).toBe('AFP');
  });

  it('is an agency in a byline, and no person of that name', async () => {
    const by = (line: string): Copy[] => [
      { source: 'Evening Star', text: `Train off the rails\n\n${line}\n\n${SHARED}\n` },
      { source: 'Lissen Herald' },
    ];
    expect((await originOf(by('By Jane Doe, Associated Press')))?.name).toBe('AP');
    expect(await originOf(by('By Sana Malik'))).toBeUndefined();
    expect(await originOf(by('By Hina'))).toBeUndefined();
  });

  it('is whom the passage itself says it was told', async () => {
    const text = SHARED.replace('the network said', 'a guard told the Associated Press');
    const origin = await originOf([
      { source: 'Evening Star', text },
      { source: 'Lissen Herald', text },
    ]);
    expect(origin).toEqual({ name: 'AP', because: ['it says “told the Associated Press”'] });
  });
});
