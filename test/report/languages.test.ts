/**
 * What is claimed for a language is found in an example of it; and what is not claimed is not found, so that the
 * table is no more modest than the program.
 */
import { describe, expect, it } from 'vitest';
import type { LanguageFeature, Result } from '../../src/model/result.js';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';
import { LANGUAGE_FEATURES, languagesTried, missingIn } from '../../src/text/language-reach.js';
import { LANGUAGE_PROBES, type LanguageProbe } from './language-probes.js';

function look({ first, second }: LanguageProbe): Promise<Result> {
  return run([
    { id: 'a', text: first.join('\n\n') },
    { id: 'b', text: second.join('\n\n') },
  ]);
}

/** Whether a fact of this kind is told of the first report alone, in these words. */
function tells(result: Result, kind: string, words: string): boolean {
  return result.facts.some(
    (fact) =>
      fact.kind === kind && fact.report === 'r1' && fact.status === 'unique' && fact.text.includes(words),
  );
}

const FOUND: Readonly<
  Record<Exclude<LanguageFeature, 'rephrasing'>, (result: Result, probe: LanguageProbe) => boolean>
> = {
  conflicts: ({ stories }) => stories.some(({ conflicts }) => conflicts.length > 0),
  speakers: ({ stories }, { speaker }) =>
    stories.some(({ quotes }) => quotes.some((quote) => quote.speaker?.includes(speaker))),
  figures: (result, { figure }) => tells(result, 'figure', figure),
  dates: (result, { date }) => tells(result, 'date', date),
  names: (result, { name }) => tells(result, 'name', name),
};

describe.each(LANGUAGE_PROBES.map((probe) => [probe.language, probe] as const))(
  'in %s',
  (language, probe) => {
    it('two reports of one event are one story, and an altered quotation is found', async () => {
      const { reports, stories, pairs } = await look(probe);
      expect(reports.map((report) => report.language)).toEqual([language, language]);
      expect(stories.map((story) => story.reports)).toEqual([['r1', 'r2']]);
      expect(pairs).toHaveLength(1);
      expect(stories[0].quotes.map(({ kind }) => kind)).toEqual(['altered']);
    });

    it.each(Object.entries(FOUND))(
      '%s are found where the table says so, and nowhere else',
      async (name, found) => {
        const result = await look(probe);
        const claimed = !missingIn(language).some((feature) => feature === name);
        expect(found(result, probe)).toBe(claimed);
      },
    );
  },
);

describe('sentences that say the same in other words', () => {
  it('are found in English', async () => {
    const { facts } = await run([
      {
        id: 'a',
        text: 'A flood destroyed the old bridge in Ellmoor on Sunday. Officials ordered 300 residents to leave their homes.',
      },
      {
        id: 'b',
        text: 'The old bridge in Ellmoor was swept away by a flood on Sunday. Three hundred people had to leave their houses, officials said.',
      },
    ]);
    expect(facts.filter(({ kind }) => kind === 'statement').map(({ status }) => status)).toEqual(
      Array(4).fill('rephrased'),
    );
    expect(missingIn('en')).toEqual([]);
  });

  it('are claimed for no other language', () => {
    for (const language of languagesTried().filter((code) => code !== 'en'))
      expect(missingIn(language)).toContain('rephrasing');
  });
});

describe('what is missing in a language', () => {
  it('has an example for every language of the table', () => {
    expect([...languagesTried()].sort()).toEqual(LANGUAGE_PROBES.map(({ language }) => language).sort());
  });

  it('is everything in a language that was not tried', () => {
    expect(missingIn('xx')).toEqual(LANGUAGE_FEATURES);
    expect(missingIn('und')).toEqual(LANGUAGE_FEATURES);
  });

  it('is told by story in the result, and in the terminal', async () => {
    const probe = LANGUAGE_PROBES.find(({ language }) => language === 'ru');
    if (!probe) throw new Error('no Russian probe');
    const result = await look(probe);
    expect(result.stories[0].limits).toEqual([{ language: 'ru', missing: ['conflicts', 'rephrasing'] }]);
    expect(renderReport(result, 'pretty').replace(/\s+/g, ' ')).toContain(
      'Russian: differences between reports are not looked for; facts told in other words often count as new',
    );
  });

  it('is not told of English, of a report alone, or where facts were not asked for', async () => {
    const [english, german] = LANGUAGE_PROBES;
    expect((await look(english)).stories[0]).not.toHaveProperty('limits');
    const alone = await run([{ id: 'a', text: german.first.join('\n\n') }]);
    expect(alone.stories[0]).not.toHaveProperty('limits');
    const texts = [german.first.join('\n\n'), german.second.join('\n\n')].map((text) => ({ text }));
    expect((await run(texts, { detail: 'passages' })).stories[0]).not.toHaveProperty('limits');
  });
});
