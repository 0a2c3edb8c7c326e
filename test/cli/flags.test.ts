/** Every flag of the command line and of the check does something that is seen. What engine options find: test/options.test.ts. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINE_OPTIONS, optionRows } from '../../src/cli/line-options.js';
import { CHECK_OPTIONS, COMMANDS, OPTIONS } from '../../src/options.js';
import { item, OTHER, SENTENCES, WIRE } from '../check/stories.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupe } from './fake-io.js';
import { type Around, dedupeWhole } from './whole-cli.js';

const HALF = `${SENTENCES.slice(0, 3).join('\n\n')}\n\n${OTHER}\n`;

const FILES = {
  'in/copy.txt': `${WIRE}\n\n© 2031 Esk Media Group. All rights reserved.\n`,
  'in/half.txt': HALF,
  'in/own/note.json': item({
    uri: 'urn:x:2',
    embargoed: '2031-05-01T13:00:00Z',
    headline: 'H',
    body_text: OTHER,
    text: SENTENCES[5],
  }),
  'in/notes.xyz': 'left out',
  'archive/wire.txt': `${WIRE}\n`,
  'desk/esk/one.txt': `${WIRE}\n`,
  'desk/esk/two.txt': `${WIRE}\n`,
  'desk/tallby/hall.txt': `${OTHER}\n`,
  'desk/tallby/hall-2.txt': `${OTHER}\n`,
  'dedupe.config.json': '{ "failOn": [] }\n',
  'empty/.keep': '',
  'bad.json': '{',
  list: '',
  patterns: 'copy.txt\n',
  'known.json': '{ "schemaVersion": 1, "findings": [] }\n',
};

interface Seen {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly files: readonly string[];
}

/** `@path` is a path in a folder made anew for each run; its name is taken out of what is seen. */
async function seen(argv: readonly string[], around: Around = {}): Promise<Seen> {
  const folder = folderOf(FILES);
  writeFileSync(join(folder, 'list'), `${join(folder, 'archive/wire.txt')}\n`);
  const placed = argv.map((word) =>
    word.replace(/(^|=)@(.*)/, (_, before, path) => before + join(folder, path)),
  );
  const bare = (text: string): string => text.replaceAll(folder, '@');
  const { code, stdout, stderr } = await dedupeWhole(placed, around);
  const files = ['out', 'known.json'].flatMap((name) =>
    existsSync(join(folder, name)) ? [bare(readFileSync(join(folder, name), 'utf8'))] : [],
  );
  return { code, stdout: bare(stdout), stderr: bare(stderr), files };
}

const RUN = ['@in'];
const CHECK = ['check', '@in', '--against', '@archive'];

/** The command line without the flag, what is added, and around what. */
type Case = readonly [base: readonly string[], added: readonly string[], around?: Around];

/** An archive is made first: seen in the tests of its command (archive.test.ts). */
const OF_ARCHIVES = ['before', 'rebuild', 'waitSeconds'] as const;

/** Fingerprints are made first: seen in the tests of these commands. */
const OF_SHARDS = ['out', 'slice', 'engine', 'master', 'conf', 'compare', 'sample', 'from', 'story'] as const;

/** A watch does not end by itself: seen in the tests of its command. */
const OF_WATCHES = ['archive', 'add', 'catchUp', 'settleMs'] as const;

/** What the folder around says, or what is written there: seen in the tests of ignore files and of `init`. */
const OF_FOLDERS = ['gitignore', 'force'] as const;

type Flag = Exclude<
  keyof typeof LINE_OPTIONS | keyof typeof CHECK_OPTIONS,
  | (typeof OF_ARCHIVES)[number]
  | (typeof OF_SHARDS)[number]
  | (typeof OF_WATCHES)[number]
  | (typeof OF_FOLDERS)[number]
>;

const CASES: { readonly [K in Flag]: Case } = {
  formats: [RUN, ['-f', 'json']],
  json: [RUN, ['--json']],
  output: [RUN, ['-o', '@out']],
  // Opened is only what was asked for as a file: without one it is refused, which no desktop is needed to see.
  open: [RUN, ['--open']],
  reportLimit: [
    ['@desk', '-f', 'markdown'],
    ['--report-limit', '1'],
  ],
  explain: [RUN, ['--explain', 'r1', 'r2']],
  all: [CHECK.concat('--fail-on', 'shared-passage=8', '--min-passage-words', '3'), ['--all']],
  verbose: [
    [
      ...RUN,
      '@in/half.txt',
      '@in/notes.xyz',
      '--ignore',
      'half.txt',
      '--ignore',
      'copy.txt',
      '--ignore',
      'own',
      '--ignore',
      'notes.xyz',
    ],
    ['-v'],
  ],
  quiet: [['@bad.json'], ['-q']],
  color: [RUN, ['--color', 'always']],
  columns: [RUN, ['--columns', '50']],
  ascii: [RUN, ['--ascii']],
  progress: [RUN, ['--no-progress']],
  against: [
    ['check', '@in'],
    ['--against', '@archive'],
  ],
  baseline: [
    [...CHECK, '-f', 'ndjson'],
    ['--baseline', '@known.json'],
  ],
  updateBaseline: [[...CHECK, '--baseline', '@known.json'], ['--update-baseline']],
  filesFrom: [RUN, ['--files-from', '@list']],
  dumpInputs: [RUN, ['--dump-inputs']],
  ignoreFiles: [RUN, ['--ignore-file', '@patterns']],
  stdinFilename: [['-'], ['--stdin-filename', 'draft.md'], { stdin: Buffer.from(OTHER) }],
  allowIncomplete: [['@bad.json'], ['--allow-incomplete']],
  failOn: [CHECK, ['--fail-on', 'none']],
  maxFindings: [CHECK, ['--max-findings', '5']],
  leastJaccard: [CHECK, ['--threshold', '0.9']],
  skipSameSource: [['check', '@desk'], ['--skip-same-source']],
  failOnNew: [[...CHECK, '--baseline', '@known.json', '--update-baseline'], ['--fail-on-new']],
  allowEmpty: [['check', '@empty'], ['--allow-empty']],
  config: [CHECK, ['--config', '@dedupe.config.json']],
  useConfig: [CHECK, ['--no-config'], { env: { DEDUPE_FAIL_ON: 'none' } }],
  printConfig: [CHECK, ['--print-config']],
  now: [
    ['check', '@in/own'],
    ['--now', '2031-05-01T14:00:00Z'],
  ],
};

/** These are seen in tests of their own: progress needs a clock, the others a run before. */
const ELSEWHERE = new Set(['progress', 'verbose', 'all', 'failOnNew']);

describe('every flag', () => {
  it('has a case here', () => {
    expect(
      [...Object.keys(CASES), ...OF_ARCHIVES, ...OF_SHARDS, ...OF_WATCHES, ...OF_FOLDERS].sort(),
    ).toEqual([...Object.keys(LINE_OPTIONS), ...Object.keys(CHECK_OPTIONS)].sort());
  });

  const shown = Object.entries(CASES).filter(([key]) => !ELSEWHERE.has(key));
  it.each(shown)('%s changes what is seen', async (_, [base, added, around]) => {
    const without = await seen(base, around);
    const changed = await seen([...base, ...added], around);
    expect(changed).not.toEqual(without);
  });

  it('is stated once, whatever the command', () => {
    const flags = optionRows().flatMap(({ flag }) => flag.match(/--?[a-z-]+/g) ?? []);
    expect(new Set(flags).size).toBe(flags.length);
  });

  it.each(COMMANDS)('is in the help of %s where the table says so, and nowhere else', async (command) => {
    const { stdout } = await dedupe(command === 'dedupe' ? ['--help'] : [command, '--help'], {
      columns: 200,
      isTTY: true,
    });
    const listed = optionRows()
      .filter(({ flag }) => stdout.includes(`\n  ${flag} `))
      .map(({ key }) => key);
    expect(listed).toEqual(optionRows(command).map(({ key }) => key));
    expect((await dedupe(['help', command])).stdout.split('\n')[0]).toBe(stdout.split('\n')[0]);
  });
});

describe('engine options', () => {
  it.each([
    ['--shingle-words', '4', 'shingleWords', 4],
    ['--min-passage-words', '12', 'minPassageWords', 12],
    ['--containment', '40%', 'nearDuplicateContainment', 0.4],
    ['--words-shared', '.6', 'nearDuplicateWordsShared', 0.6],
    ['--pair-containment', '0', 'pairContainment', 0],
    ['--story-similarity', '0.3', 'storySimilarity', 0.3],
    ['--window', '2d', 'storyWindowHours', 48],
    ['--lead', 'origin', 'lead', 'origin'],
    ['--detail', 'summary', 'detail', 'summary'],
    ['--encoding', 'koi8-r', 'encoding', 'koi8-r'],
    ['--input-format', 'nitf', 'inputFormat', 'nitf'],
    ['--field', 'text=a.b', 'fields', ['text=a.b']],
    ['--lang', 'de', 'language', 'de'],
    ['--ignore', '*.md', 'ignore', ['*.md']],
    ['--max-size', '2MB', 'maxBytes', 2_000_000],
    ['-j', '3', 'jobs', 3],
    ['--memory', '1G', 'memoryBytes', 1_000_000_000],
  ] as const)('%s %s reaches the engine as %s', async (flag, word, key, value) => {
    expect((await dedupe([flag, word, 'x'])).asked).toEqual({ inputs: ['x'], options: { [key]: value } });
    expect(Object.keys(OPTIONS)).toContain(key);
  });

  it('--hidden does too, without a word', async () => {
    expect((await dedupe(['--hidden', 'x'])).asked?.options).toEqual({ hidden: true });
  });
});
