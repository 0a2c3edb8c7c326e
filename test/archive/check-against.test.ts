/** A check against an archive finds what a check against the same reports as files finds. */
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/archive/open-archive.js';
import { type CheckRunOptions, check } from '../../src/library.js';
import type { ArticleInput } from '../../src/model/article.js';
import type { Check, FindingSide } from '../../src/model/finding.js';
import { item, OTHER, paper, SENTENCES, WIRE, wire } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { emptyPlace, ownWords, RUN } from './places.js';

/** They rest on all reports of a story; an archive is asked for those that share wording. */
const OF_STORIES: readonly string[] = ['quote-altered', 'figure-conflict', 'nothing-new'];
const PASSAGES: CheckRunOptions = { failOn: ['near-duplicate', 'uncredited', 'shared-passage'], jobs: 1 };

/** Without ids, which count the reports of a run. */
function told({ passed, because, counts, findings, result }: Check, rules: (rule: string) => boolean) {
  const paths = new Map(result.reports.map(({ id, path, record }) => [id, `${path} ${record}`]));
  const side = (one: FindingSide | null) => one && { ...one, id: null, archived: null };
  return {
    passed,
    because,
    counts: { incoming: counts.incoming, known: counts.known },
    findings: findings
      .filter(({ rule }) => rules(rule))
      .map((finding) => ({
        ...finding,
        report: side(finding.report),
        other: side(finding.other),
        also: finding.also.map((id) => paths.get(id)),
      })),
  };
}

async function expectTheSame(
  incoming: string | readonly ArticleInput[],
  known: string | readonly ArticleInput[],
  options: CheckRunOptions = PASSAGES,
  rules: (rule: string) => boolean = (rule) => !OF_STORIES.includes(rule),
): Promise<Check> {
  const { minPassageWords } = options;
  const archive = await openArchive(emptyPlace(), { create: { minPassageWords } });
  await archive.add(known);
  const found = await check(incoming, { ...options, archives: [archive] });
  const asFiles = await check(incoming, { ...options, against: known });
  // Paths in an archive begin below the folder that was added.
  const folder = typeof known === 'string' ? `${known}/` : '';
  const expected = JSON.parse(JSON.stringify(told(asFiles, rules)).replaceAll(folder, ''));
  expect(JSON.parse(JSON.stringify(told(found, rules)))).toEqual(expected);
  await archive.close();
  return found;
}

function texts(vocabulary: number): fc.Arbitrary<readonly string[]> {
  const word = fc.nat({ max: vocabulary - 1 }).map((n) => `w${n}`);
  const stock = fc.array(word, { minLength: 60, maxLength: 60 });
  const piece = fc.record({
    from: fc.nat({ max: 50 }),
    length: fc.integer({ min: 1, max: 40 }),
    own: fc.array(word, { maxLength: 20 }),
  });
  return fc
    .tuple(stock, fc.array(fc.array(piece, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 9 }))
    .map(([words, reports]) =>
      reports.map((pieces) =>
        [
          // Below the shortest passage only the very same text is found.
          ...words.slice(50),
          ...pieces.flatMap(({ from, length, own }) => [...own, ...words.slice(from, from + length)]),
        ].join(' '),
      ),
    );
}

const fields = fc.record({
  source: fc.constantFrom('Esk Gazette', 'Halden Wire', 'Tallby Post'),
  published: fc.constantFrom('2031-05-01T06:00:00Z', '2031-05-01T09:00:00Z', '2031-05-03'),
});

function corpora(vocabulary: number): fc.Arbitrary<readonly ArticleInput[]> {
  return fc
    .tuple(texts(vocabulary), fc.array(fields, { minLength: 9, maxLength: 9 }))
    .map(([list, own]) =>
      list.map((text, n) => ({ ...own[n], path: `${String.fromCharCode(97 + ((n * 5) % 9))}.txt`, text })),
    );
}

const PAPER = `${SENTENCES.slice(0, 4).join('\n\n')}\n`;

describe('a check against an archive', () => {
  test('finds the wording that a check against the same reports finds, and says it in the same words', async () => {
    await fc.assert(
      fc.asyncProperty(corpora(300), fc.nat({ max: 2 }), async (all, coming) => {
        await expectTheSame(all.slice(0, coming + 1), all.slice(coming + 1));
      }),
      { seed: 5, numRuns: 30 },
    );
  });

  test('does so where words repeat so often that most shingles are everywhere', async () => {
    await fc.assert(
      fc.asyncProperty(corpora(8), async (all) => {
        await expectTheSame(all.slice(0, 1), all.slice(1));
      }),
      { seed: 6, numRuns: 20 },
    );
  });

  test('does so for another shortest passage, within a time, and among other sources only', async () => {
    for (const more of [{ minPassageWords: 12 }, { storyWindowHours: 12 }, { skipSameSource: true }])
      await fc.assert(
        fc.asyncProperty(corpora(200), async (all) => {
          await expectTheSame(all.slice(0, 2), all.slice(2), { ...PASSAGES, ...more });
        }),
        { seed: 7, numRuns: 8 },
      );
  });

  test('finds all that there is to find of a story whose reports share wording', async () => {
    const known = [
      wire({
        text: `${WIRE}\n\n“We were lucky beyond all measure tonight,” said Anna Holm, who owns a yacht.`,
      }),
      paper(OTHER, { path: 'gazette/hall.txt' }),
    ];
    const altered = WIRE.replace('4,000 crowns', '9,000 crowns');
    const text = `${altered}\n\n“We were lucky beyond all reason tonight,” said Anna Holm, who owns a yacht.`;
    const { findings } = await expectTheSame([paper(text)], known, { jobs: 1 }, () => true);
    expect(findings.map(({ rule }) => rule)).toContain('quote-altered');
  });

  test('finds a copy with a word changed in every run of eight', async () => {
    const words = ownWords('a', 400).split(' ');
    const edited = words.map((word, n) => (n % 8 === 3 ? `other${n}` : word)).join(' ');
    const { findings } = await expectTheSame([paper(edited)], [wire({ text: words.join(' ') })]);
    expect(findings.map(({ rule }) => rule)).toContain('near-duplicate');
  });

  test('finds the one passage that only the least of fifty similar reports has', async () => {
    const common = ownWords('c', 300);
    const many = Array.from({ length: 50 }, (_, n) =>
      paper(`${common} ${ownWords(`m${n}q`, 30)}`, { path: `many/${n}.txt` }),
    );
    const least = paper(`${ownWords('l', 40)} ${RUN} ${ownWords('k', 40)}`, { path: 'least.txt' });
    const archive = await openArchive(emptyPlace(), { create: true });
    await archive.add([...many, least]);
    const incoming = [wire({ text: `${common} ${RUN} ${ownWords('i', 40)}` })];
    const { findings } = await check(incoming, { ...PASSAGES, archives: [archive] });
    expect(findings.filter(({ other }) => other?.path === 'least.txt').map(({ rule }) => rule)).toEqual([
      'shared-passage',
    ]);
    await archive.close();
  });

  test('finds the very same text where it is shorter than any passage', async () => {
    const { findings } = await expectTheSame(
      [paper('Talks have begun.')],
      [wire({ text: 'Talks have begun.' }), wire({ text: 'Talks have ended.', path: 'halden/ended.txt' })],
    );
    expect(findings[0]).toMatchObject({ rule: 'duplicate', other: { path: 'halden/barge.txt' } });
  });

  test('finds the copy of another source behind those of the same one', async () => {
    const own = Array.from({ length: 5 }, (_, n) => paper(WIRE, { path: `gazette/${n}.txt` }));
    const late = wire({ published: '2031-05-02T06:00:00Z' });
    const found = await expectTheSame([paper(WIRE, { path: 'in.txt' })], [...own, late], {
      ...PASSAGES,
      skipSameSource: true,
    });
    expect(found.findings[0]).toMatchObject({ rule: 'duplicate', other: { source: 'Halden Wire' } });
  });

  test.each([
    ['by the name of the item', { uri: 'urn:newsml:halden.example:20310501:barge', version: '2' }],
    ['by its slug', { uri: 'urn:newsml:halden.example:20310501:kill', slugline: 'BC-Barge Adrift, KILL' }],
    [
      'by its headline',
      { uri: 'urn:newsml:halden.example:20310501:kill', headline: 'KILL: Barge drifts off Port Esk' },
    ],
  ])('knows that a report was taken back, %s, though the kill holds none of its words', async (_, kill) => {
    const known = folderOf({
      'wire/halden/1.json': item({ version: '1', slugline: 'BC-Barge Adrift' }),
      'wire/halden/2.json': item({
        headline: 'Kill',
        pubstatus: 'canceled',
        versioncreated: '2031-05-01T07:00:00Z',
        body_text: 'Editors: do not use. A new report will follow later today.',
        ...kill,
      }),
      'wire/halden/3.json': item({ uri: 'urn:x:halden.example:hall', headline: 'Hall', body_text: OTHER }),
    });
    const incoming = folderOf({ 'in/paper.txt': PAPER });
    const { findings } = await expectTheSame(
      join(incoming, 'in'),
      join(known, 'wire'),
      { jobs: 1 },
      (rule) => rule === 'killed',
    );
    expect(findings.map(({ rule }) => rule)).toContain('killed');
  });

  test('knows that the report itself was taken back or replaced since', async () => {
    const known = folderOf({
      'wire/2.json': item({
        version: '2',
        pubstatus: 'canceled',
        versioncreated: '2031-05-01T07:00:00Z',
        body_text: 'Do not use this item.',
      }),
    });
    const incoming = folderOf({ 'in/1.json': item({ version: '1' }) });
    const { findings } = await expectTheSame(
      join(incoming, 'in'),
      join(known, 'wire'),
      { jobs: 1 },
      (rule) => rule === 'killed',
    );
    expect(findings[0]).toMatchObject({
      rule: 'killed',
      other: { archived: expect.stringMatching(/^[0-9a-f]{32}$/) },
    });
  });

  test('fails where the archive is empty, as where nothing is there to check against', async () => {
    const found = await expectTheSame([paper(OTHER)], []);
    expect(found).toMatchObject({ passed: false, because: 'nothing-to-check' });
  });

  test('goes on with names after segments were merged, copies and all', async () => {
    const archive = await openArchive(emptyPlace(), { create: true });
    const place = folderOf({
      'w/a/1.json': item({ version: '1' }),
      'w/b/another.json': item({ version: '1', uri: 'urn:newsml:halden.example:other' }),
    });
    const kill = folderOf({
      'w/2.json': item({
        version: '2',
        pubstatus: 'canceled',
        versioncreated: '2031-05-01T07:00:00Z',
        body_text: 'Do not use.',
        uri: 'urn:newsml:halden.example:other',
      }),
    });
    for (const path of [join(place, 'w/a'), join(place, 'w/b'), join(kill, 'w')]) await archive.add(path);
    const killed = async (): Promise<readonly string[]> => {
      const { findings } = await check([paper(PAPER)], { jobs: 1, archives: [archive] });
      return findings.map(({ rule }) => rule);
    };
    expect(await killed()).toContain('killed');
    await archive.compact();
    expect((await archive.counts()).segments).toBe(1);
    expect(await killed()).toContain('killed');
    await archive.compact({ rebuild: true });
    expect(await killed()).toContain('killed');
    await archive.close();
  });
});
