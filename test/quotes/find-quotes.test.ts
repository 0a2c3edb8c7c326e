import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { QuoteGroup } from '../../src/model/result.js';
import { findQuotes } from '../../src/quotes/find-quotes.js';
import { storyOf } from './story.js';

function groupsOf(texts: readonly string[], language = 'en'): readonly QuoteGroup[] {
  return findQuotes(storyOf(texts, language)).groups;
}

function shape(texts: readonly string[], language = 'en'): readonly string[] {
  return groupsOf(texts, language).map(
    ({ kind, versions }) => `${kind} ${versions.map(({ report }) => report).join(' ')}`,
  );
}

function changesOf(texts: readonly string[]): readonly (readonly [string, string])[] {
  return groupsOf(texts).flatMap(({ changes }) => changes.map(({ from, to }) => [from, to] as const));
}

const WHOLE = 'Mayor Ruth Adler said: “We will rebuild the old harbour before winter comes.”';

describe('findQuotes', () => {
  it.each([
    ['the same words', '“We will rebuild the old harbour before winter comes,” Ms Adler said.'],
    ['other marks', "'We will rebuild the old harbour before winter comes,' the mayor said."],
    ['a cut end', '“We will rebuild the old harbour,” Ruth Adler said on Monday.'],
    [
      'a contraction and another spelling',
      '“We’ll rebuild the old harbor before winter comes,” Ruth Adler said.',
    ],
    [
      'an attribution in the middle',
      '“We will rebuild the old harbour,” said Ruth Adler, “before winter comes.”',
    ],
    ['a marked omission', '“We will rebuild … before winter comes,” Ruth Adler said.'],
    [
      'an editor’s brackets',
      '“[The city] will rebuild the old harbour before winter comes,” Ruth Adler said.',
    ],
    ['a partial quotation', 'Ruth Adler promised to “rebuild the old harbour” this year.'],
  ])('takes %s for verbatim', (_, other) => {
    expect(shape([WHOLE, other])).toEqual(['verbatim r1 r2']);
    expect(changesOf([WHOLE, other])).toEqual([]);
  });

  it('shows the words that were altered, with the place in the first version', () => {
    const other = '“We will restore the old harbour before winter comes,” Ruth Adler said.';
    const [group] = groupsOf([WHOLE, other]);
    expect(group.kind).toBe('altered');
    expect(group.speaker).toBe('Ruth Adler');
    expect(group.changes).toEqual([{ from: 'rebuild', to: 'restore', start: 32, end: 39 }]);
    expect(WHOLE.slice(32, 39)).toBe('rebuild');
    expect(group.versions[1].text).toBe('“We will restore the old harbour before winter comes,”');
  });

  it('shows a word left out without a mark', () => {
    expect(changesOf([WHOLE, '“We will rebuild the harbour before winter comes,” Ruth Adler said.'])).toEqual(
      [['old', '']],
    );
  });

  it('finds a partial quotation whose words were altered', () => {
    const full = '“Any attack will meet a united, swift and severe answer,” Paul Orlow said.';
    expect(shape([full, 'Mr Orlow warned of a “swift, severe” answer.'])).toEqual(['altered r1 r2']);
  });

  it('groups three wordings and shows how each differs from the first', () => {
    const second = '“We will restore the old harbour before winter comes,” Ruth Adler said.';
    const third = '“We will rebuild the old port before winter comes,” Ms Adler said.';
    const [group, ...others] = groupsOf([WHOLE, second, third, WHOLE]);
    expect(others).toEqual([]);
    expect(group.kind).toBe('altered');
    expect(
      group.versions.map(({ report, changes }) => [report, changes.map(({ from, to }) => `${from}→${to}`)]),
    ).toEqual([
      ['r1', []],
      ['r2', ['rebuild→restore']],
      ['r3', ['harbour→port']],
      ['r4', []],
    ]);
  });

  it.each([
    [
      'a word put in',
      '“We will quickly rebuild the old harbour before winter comes,” she said.',
      [['', 'quickly']],
    ],
    [
      'two words for one',
      '“We will build up the old harbour before winter comes,” she said.',
      [['rebuild', 'build up']],
    ],
    [
      'changes in two places',
      '“We shall rebuild the old harbour before spring comes,” she said.',
      [
        ['will', 'shall'],
        ['winter', 'spring'],
      ],
    ],
    [
      'a word beside an insertion',
      '“We will rebuild [all of] the harbour before winter comes,” she said.',
      [['old', '']],
    ],
  ])('shows %s', (_, other, changes) => {
    const said = `Ruth Adler came late. ${other}`;
    expect(changesOf([WHOLE, said])).toEqual(changes);
  });

  it('shows words moved from the end as left out there and put in here', () => {
    const first =
      'Ruth Adler said: “We are committed, if that proves impossible and nobody comes to help, to a swift and severe answer.”';
    const other =
      'Ruth Adler said: “We are committed to a swift and severe answer if that proves impossible and nobody comes to help.”';
    expect(changesOf([first, other])).toEqual([
      ['', 'to a swift and severe answer'],
      ['to a swift and severe answer', ''],
    ]);
  });

  it('does not take an omission marked in the middle and a cut end for changes', () => {
    const long =
      'Mayor Ruth Adler said: “We will rebuild the old harbour, with its two piers, before winter comes, and nobody will pay for it.”';
    const other = '“We will rebuild the old harbour [...] before winter comes,” Ruth Adler said.';
    expect(shape([long, other])).toEqual(['verbatim r1 r2']);
  });

  it('takes a version with quotation marks inside for the same words', () => {
    const nested = 'Mayor Ruth Adler said: ‘We will rebuild the “old harbour” before winter comes.’';
    expect(shape([WHOLE, nested])).toEqual(['verbatim r1 r2']);
  });

  it('keeps two statements of one speaker on one subject apart', () => {
    const other = '“The harbour was never safe in a storm from the west,” Ruth Adler said.';
    expect(shape([WHOLE, other])).toEqual([]);
  });

  it('keeps like statements of two speakers apart', () => {
    const other = '“They will never rebuild the old harbour,” Paul Orlow said.';
    expect(shape([WHOLE, other])).toEqual([]);
  });

  it('does not take plain text for an altered quotation', () => {
    expect(shape([WHOLE, 'Ruth Adler said the city would rebuild the old port before the winter.'])).toEqual(
      [],
    );
  });

  it('does not take indirect speech with a word in quotation marks for an altered version', () => {
    expect(shape([WHOLE, 'Ruth Adler said the “old harbour” would be rebuilt before winter.'])).toEqual([
      'verbatim r1 r2',
    ]);
    expect(shape([WHOLE, 'Ruth Adler said they would rebuild their harbour in time.'])).toEqual([]);
  });

  it('names a speaker by what another report of the story tells', () => {
    const texts = [
      'Foreign Minister Ilse Marrand and Paul Orlow, the interior minister, met on Monday.',
      '“We will rebuild the old harbour before winter comes,” the foreign minister said.',
      '“We will rebuild the old harbour before winter comes,” Marrand told reporters.',
    ];
    expect(groupsOf(texts)[0].versions.map(({ speaker }) => speaker)).toEqual([
      'Ilse Marrand',
      'Ilse Marrand',
    ]);
  });

  it.each([
    ['two people hold the office', 'Minister Ilse Marrand met Minister Paul Orlow.', 'the minister'],
    ['the office is another', 'Deputy Mayor Ilse Marrand came late.', 'the mayor'],
    ['the holder is a former one', 'Former president Ilse Marrand came late.', 'the president'],
    ['anybody may be meant', 'Spokesman Paul Orlow came late.', 'a spokesman'],
  ])('leaves a description as it is where %s', (_, first, speaker) => {
    const said = `“We will rebuild the old harbour before winter comes,” ${speaker} said.`;
    expect(groupsOf([first, said, said])[0].versions[0].speaker).toBe(speaker);
  });

  it('lists a quotation of one report alone in no group', () => {
    expect(shape([`${WHOLE}\n\n${WHOLE}`, 'Nothing was said.'])).toEqual([]);
  });

  it('puts the fullest wording first where the earliest is a part of it', () => {
    const [group] = groupsOf(['Ruth Adler promised to “rebuild the harbour”.', WHOLE]);
    expect(group.versions.map(({ report }) => report)).toEqual(['r2', 'r1']);
  });

  it.each([
    [
      'de',
      '„Wir bauen den alten Hafen wieder auf“, sagte Ruth Adler.',
      '»Wir bauen den Hafen wieder auf«, sagte Adler.',
    ],
    [
      'fr',
      '« Nous allons reconstruire le vieux port », a dit Ruth Adler.',
      '« Nous allons rebâtir le vieux port », a déclaré Ruth Adler.',
    ],
    ['zh', '市长说：“我们将在冬天之前重建旧港口。”', '市长表示：“我们将在春天之前重建旧港口。”'],
  ])('finds altered quotations in language %s', (language, first, other) => {
    expect(shape([first, other], language)).toEqual(['altered r1 r2']);
  });

  it('tells what each report alone quotes, and what others carry', () => {
    const own = '“Nobody asked the fishermen,” said Paul Orlow, who owns two boats.';
    const altered = '“We will restore the old harbour before winter comes,” Ruth Adler said.';
    const { facts } = findQuotes(storyOf([`${WHOLE}\n\n${own}`, WHOLE, altered]));
    expect(facts.map(({ report, status }) => `${report} ${status}`)).toEqual([
      'r1 shared',
      'r1 unique',
      'r2 shared',
      'r3 rephrased',
    ]);
    expect(facts[3].uncovered.map(({ start, end }) => altered.slice(start, end))).toEqual(['restore']);
    expect(facts[0].counterparts.map(({ report, coverage }) => [report, coverage])[0]).toEqual(['r2', 1]);
  });

  describe('counts who confirms a quotation', () => {
    const altered = '“We will restore the old harbour before winter comes,” Ruth Adler said.';
    const part = 'Ruth Adler promised to “rebuild the old harbour” this year.';
    const other = '“Nobody asked the fishermen,” said Paul Orlow.';
    const countsOf = (texts: readonly string[], clusters?: readonly (readonly string[])[]): string[] =>
      findQuotes(storyOf(texts), clusters).facts.map(({ report, reports, sources }) =>
        [report, reports, sources].join(' '),
      );

    it('by report, an altered version too, but not one that quotes a part of it', () => {
      expect(countsOf([WHOLE, altered, part, other])).toEqual(['r1 2 2', 'r2 2 2', 'r3 3 3', 'r4 1 1']);
    });

    it('with a cluster of copies as one source', () => {
      expect(countsOf([WHOLE, WHOLE, altered], [['r1', 'r2']])).toEqual(['r1 3 2', 'r2 3 2', 'r3 3 2']);
      expect(countsOf([WHOLE, WHOLE], [['r1', 'r2']])).toEqual(['r1 2 1', 'r2 2 1']);
    });
  });

  it('has spans that hold the text, whatever is quoted', () => {
    const word = fc.constantFrom(
      '“',
      '”',
      '"',
      '‘',
      '’',
      'we',
      'will',
      'go',
      'harbour',
      'said',
      'Adler',
      ',',
      '.',
      '\n\n',
      '[',
      ']',
      '…',
      '(',
      ')',
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const { groups, facts } = findQuotes(storyOf(texts));
        for (const { versions, changes } of groups) {
          expect(new Set(versions.map(({ report }) => report)).size).toBeGreaterThan(1);
          for (const { report, start, end, text: own } of versions)
            expect(texts[Number(report.slice(1)) - 1].slice(start, end)).toBe(own);
          const first = texts[Number(versions[0].report.slice(1)) - 1];
          for (const { start, end, from } of changes)
            if (!/["“”]/.test(first.slice(start, end))) expect(first.slice(start, end)).toBe(from);
        }
        for (const fact of facts) {
          expect(fact.sources).toBeGreaterThanOrEqual(1);
          expect(fact.reports).toBeGreaterThanOrEqual(fact.sources ?? 0);
          expect(fact.reports).toBeLessThanOrEqual(texts.length);
          expect(fact.coverage).toBeGreaterThanOrEqual(0);
          expect(fact.coverage).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('findQuotes on bad input', () => {
  it.each([
    ['100,000 opening marks', `${'“'.repeat(100_000)}we will go`],
    ['100,000 nested quotations', `${'“we go ‘'.repeat(50_000)}${'’ on”'.repeat(50_000)}`],
    ['straight marks alone', '"'.repeat(100_000)],
    ['a quotation never closed', `“We go on ${'and on '.repeat(20_000)}`],
    ['a sentence of verbs of speech', `${'said '.repeat(50_000)}“we will go now”`],
    ['commas without end', `${'Adler, '.repeat(50_000)}said “we will go now”`],
    ['one quotation 5,000 times', 'He said “we will go now”. '.repeat(5_000)],
    ['a sentence of a million words', `${'word '.repeat(1_000_000)}said “we will go now”`],
    ['a million names', `${'Adler Berg '.repeat(500_000)}said “we will go now”`],
    ['single marks that open and never close', "'we go ".repeat(50_000)],
    ['marks of all kinds', '“we „go «on ‘and "on 「so '.repeat(10_000)],
  ])(
    'claims nothing altered in %s, in bounded time',
    (_, text) => {
      const { groups } = findQuotes(storyOf([text, text]));
      expect(groups.filter(({ kind }) => kind === 'altered')).toEqual([]);
    },
    20_000,
  );

  it('bears a quotation of a million words', () => {
    const text = `“${Array.from({ length: 1_000_000 }, (_, n) => `word${n}`).join(' ')}”`;
    const { groups, facts } = findQuotes(storyOf([text, text]));
    expect(facts.map(({ status }) => status)).toEqual(['shared', 'shared']);
    expect(groups.every(({ kind }) => kind === 'verbatim')).toBe(true);
  }, 30_000);
});
