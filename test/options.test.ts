import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPTIONS, type Options, optionKeys, resolveSettings } from '../src/options.js';
import { run } from '../src/pipeline.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dedupe-options-'));
  const fire =
    'The mill burned for nine hours before crews from four towns could put the fire out on Monday.';
  writeFileSync(join(folder, 'first.txt'), `${fire} A caf\u00e9 next door was not harmed.\n`, 'latin1');
  writeFileSync(
    join(folder, 'second.txt'),
    `${fire} Its owner was abroad. ${'He will come home soon. '.repeat(20)}\n`,
  );
  writeFileSync(join(folder, '.draft.txt'), `${fire}\n`);
  writeFileSync(
    join(folder, 'late.json'),
    JSON.stringify({ text: `${fire} An inquiry opened.`, date: '2031-05-01' }),
  );
  writeFileSync(
    join(folder, 'early.json'),
    JSON.stringify({ text: `${fire} It is out.`, date: '2031-04-20' }),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Those that say how a run works, not what it finds; test/engine shows what they do. */
const UNSEEN = ['jobs', 'memoryBytes'] as const;
type Seen = Exclude<keyof Options, (typeof UNSEEN)[number]>;

/** For each option, a value and the inputs on which it must make a difference. */
const CASES: { readonly [K in Seen]-?: readonly [value: Options[K], inputs: () => string] } = {
  shingleWords: [3, () => `${FIXTURES}harbour-bridge/articles`],
  minPassageWords: [20, () => `${FIXTURES}harbour-bridge/articles`],
  nearDuplicateContainment: [0.95, () => `${FIXTURES}cup-final/articles`],
  nearDuplicateWordsShared: [0.01, () => `${FIXTURES}harbour-bridge/articles`],
  pairContainment: [0, () => `${FIXTURES}border-talks/articles`],
  storySimilarity: [1, () => `${FIXTURES}border-talks/articles`],
  storyWindowHours: [100_000, () => `${FIXTURES}look-alikes/articles`],
  lead: ['longest', () => `${FIXTURES}harbour-bridge/articles`],
  detail: ['summary', () => `${FIXTURES}harbour-bridge/articles`],
  encoding: ['koi8-r', () => folder],
  inputFormat: ['text', () => folder],
  fields: [['title=text'], () => folder],
  language: ['de', () => `${FIXTURES}harbour-bridge/articles`],
  ignore: [['second.txt'], () => folder],
  hidden: [true, () => folder],
  maxBytes: [300, () => folder],
};

describe('every option', () => {
  test('has a case here', () => {
    expect([...Object.keys(CASES), ...UNSEEN].sort()).toEqual([...optionKeys()].sort());
  });

  test.each(optionKeys().filter((key): key is Seen => key in CASES))('%s changes the result', async (key) => {
    const [value, inputs] = CASES[key];
    const { settings: _, ...plain } = await run([inputs()]);
    const { settings, ...changed } = await run([inputs()], { [key]: value });
    expect(settings[key]).toEqual(value);
    expect(JSON.stringify(changed)).not.toBe(JSON.stringify(plain));
  });

  test('is stated once, with a flag of its own', () => {
    const flags = optionKeys().map((key) => OPTIONS[key].flag.split(' ')[0]);
    expect(new Set(flags).size).toBe(flags.length);
  });
});

describe('resolveSettings', () => {
  test('fills in the defaults', () => {
    expect(resolveSettings({})).toMatchObject({ shingleWords: 5, minPassageWords: 8, detail: 'auto' });
  });

  test('treats undefined as not given', () => {
    expect(resolveSettings({ shingleWords: undefined }).shingleWords).toBe(5);
  });

  test.each<[string, Options]>([
    ['a fraction above 1', { storySimilarity: 1.5 }],
    ['no number', { storySimilarity: Number.NaN }],
    ['half a word', { shingleWords: 2.5 }],
    ['no words at all', { shingleWords: 0 }],
    ['a negative time', { storyWindowHours: -1 }],
    ['an empty name', { encoding: '' }],
  ])('names the key for %s', (_, options) => {
    expect(() => resolveSettings(options)).toThrow(Object.keys(options)[0]);
  });

  test('refuses a key that is no option, as a misspelt one would pass in silence', () => {
    const misspelt: Options = JSON.parse('{ "shingelWords": 4 }');
    expect(() => resolveSettings(misspelt)).toThrow('there is no option "shingelWords"');
  });
});
