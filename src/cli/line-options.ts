/**
 * Options of the command line itself: where reports go, how they look, what is read. With OPTIONS and CHECK_OPTIONS
 * of src/options.ts this is the whole table: help, README and completions come from `optionRows`.
 */
import { messageOf } from '../error-words.js';
import {
  CHECK_OPTIONS,
  type CommandName,
  LISTING,
  OPTIONS,
  OptionError,
  type OptionSpec,
  PLAIN_COMMANDS,
  READING,
  TELLING,
} from '../options.js';
import { FORMATS } from '../report/format-names.js';
import type { EngineName } from '../shards/engine.js';
import type { Slice } from '../shards/write-fingerprints.js';
import { parseFormat } from './outputs.js';
import { COLOR_WORDS, type ColorWord } from './terminal.js';

export interface LineSettings {
  readonly formats: readonly string[];
  readonly json: boolean;
  readonly output: string | null;
  /** Show the HTML report in the browser once it is written. */
  readonly open: boolean;
  /** Reports told in an HTML or a Markdown report; null: as many as make sense. */
  readonly reportLimit: number | null;
  readonly explain: readonly string[];
  readonly all: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly color: ColorWord;
  readonly columns: number | null;
  readonly ascii: boolean;
  readonly progress: boolean;
  readonly against: readonly string[];
  readonly baseline: string | null;
  /** The archive that a watch checks against; null: none. */
  readonly archive: string | null;
  readonly add: boolean;
  readonly catchUp: boolean;
  readonly settleMs: number;
  readonly before: string | null;
  readonly rebuild: boolean;
  readonly waitSeconds: number;
  readonly updateBaseline: boolean;
  /** Where fingerprints or clusters go; null only where the command has none. */
  readonly out: string | null;
  readonly slice: Slice | null;
  readonly engine: EngineName;
  readonly master: string | null;
  readonly conf: readonly string[];
  /** Hold a sample against one machine. */
  readonly compare: boolean;
  readonly sample: number;
  readonly from: string | null;
  readonly story: string | null;
  readonly filesFrom: string | null;
  readonly dumpInputs: boolean;
  readonly ignoreFiles: readonly string[];
  readonly gitignore: boolean;
  readonly stdinFilename: string | null;
  readonly allowIncomplete: boolean;
  /** Write over what is there. */
  readonly force: boolean;
  readonly config: string | null;
  /** False: no configuration file, no environment, no .dedupeignore. */
  readonly useConfig: boolean;
  readonly printConfig: boolean;
}

/** Between the two words of --explain, which commander would take for one value and a path. */
export const PAIR = '\0';

const flag = {
  default: false,
  parse: (): boolean => true,
  check: (value: unknown): string | null => (typeof value === 'boolean' ? null : 'must be true or false'),
};

const word = {
  default: null,
  parse: (given: string): string => {
    if (given === '') throw new OptionError('must not be empty');
    return given;
  },
  check: (value: unknown): string | null =>
    value === null || (typeof value === 'string' && value !== '') ? null : 'must be a word or null',
};

const words = {
  default: [],
  parse: (given: string, before: readonly string[]): readonly string[] => [...before, word.parse(given)],
  check: (value: unknown): string | null =>
    Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '')
      ? null
      : 'must be a list of words',
};

function fails(parse: () => unknown): string | null {
  try {
    parse();
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

const ENGINES = ['duckdb', 'spark'] as const satisfies readonly EngineName[];

function parseSlice(given: string): Slice {
  const [, number, of] = (/^(\d{1,7})\/(\d{1,7})$/.exec(given) ?? []).map(Number);
  if (number === undefined || of === undefined || number < 1 || number > of)
    throw new OptionError('must be a part, as in 3/64');
  return { number, of };
}

type LineTable = { readonly [K in keyof LineSettings]: OptionSpec<LineSettings, K> };

export const LINE_OPTIONS: LineTable = {
  formats: {
    key: 'formats',
    group: 'Output',
    flag: '-f, --format <name[=path]>',
    choices: FORMATS,
    default: [],
    parse: (given, before) => {
      parseFormat(given);
      return [...before, given];
    },
    check: (value) =>
      words.check(value) ?? (Array.isArray(value) ? fails(() => value.map(String).map(parseFormat)) : null),
    help: `${FORMATS.join(', ')}; may be repeated`,
  },
  json: { ...flag, key: 'json', group: 'Output', flag: '--json', help: 'the same as -f json' },
  output: {
    ...word,
    key: 'output',
    group: 'Output',
    flag: '-o, --output <file>',
    help: 'write the report to this file instead',
  },
  open: {
    ...flag,
    key: 'open',
    onlyFlag: true,
    group: 'Output',
    flag: '--open',
    commands: TELLING,
    help: 'show the HTML report in the browser once it is written',
  },
  reportLimit: {
    key: 'reportLimit',
    group: 'Output',
    flag: '--report-limit <n>',
    commands: TELLING,
    default: null,
    parse: (given) => {
      if (!/^[1-9]\d{0,8}$/.test(given)) throw new OptionError('must be a number of reports');
      return Number(given);
    },
    check: (value) =>
      value === null || (typeof value === 'number' && Number.isInteger(value) && value > 0)
        ? null
        : 'must be a number of reports',
    help: 'reports told in an HTML or Markdown report (default 2000)',
  },
  explain: {
    key: 'explain',
    onlyFlag: true,
    group: 'Output',
    flag: '--explain <A> <B>',
    commands: ['dedupe'],
    default: [],
    parse: (given) => {
      const names = given.split(PAIR);
      if (names.length !== 2) throw new OptionError('needs two reports: --explain A B');
      return names;
    },
    check: words.check,
    help: 'explain one pair: ids (r1), paths or sources',
  },
  all: { ...flag, key: 'all', group: 'Output', flag: '--all', commands: TELLING, help: 'cut no list short' },
  verbose: {
    ...flag,
    key: 'verbose',
    group: 'Output',
    flag: '-v, --verbose',
    help: 'list boilerplate and left-out files too',
  },
  quiet: {
    ...flag,
    key: 'quiet',
    group: 'Output',
    flag: '-q, --quiet',
    help: 'nothing on standard error but fatal errors',
  },
  color: {
    key: 'color',
    group: 'Output',
    flag: '--color <when>',
    choices: COLOR_WORDS,
    default: 'auto',
    parse: (given) => {
      const known = COLOR_WORDS.find((one) => one === given);
      if (!known) throw new OptionError(`must be one of ${COLOR_WORDS.join(', ')}`);
      return known;
    },
    check: (value) =>
      COLOR_WORDS.some((one) => one === value) ? null : `must be one of ${COLOR_WORDS.join(', ')}`,
    help: 'auto, always or never',
  },
  columns: {
    key: 'columns',
    group: 'Output',
    flag: '--columns <n>',
    default: null,
    parse: (given) => {
      if (!/^[1-9]\d{0,3}$/.test(given)) throw new OptionError('must be a number of columns');
      return Number(given);
    },
    check: (value) =>
      value === null || (typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 10_000)
        ? null
        : 'must be a number of columns',
    help: "width of the page (default: the terminal's, else 80)",
  },
  ascii: { ...flag, key: 'ascii', group: 'Output', flag: '--ascii', help: 'draw with ASCII signs only' },
  progress: {
    ...flag,
    key: 'progress',
    group: 'Output',
    flag: '--no-progress',
    default: true,
    parse: () => false,
    help: 'no progress line',
  },
  against: {
    ...words,
    key: 'against',
    isPath: true,
    group: 'Checking',
    flag: '--against <paths...>',
    commands: ['check', 'watch'],
    help: 'reports, or an archive, to check against; may be repeated, and ends at the next option',
  },
  baseline: {
    ...word,
    key: 'baseline',
    isPath: true,
    group: 'Checking',
    flag: '--baseline <file>',
    commands: ['check', 'watch'],
    help: 'findings that are known already; see --fail-on-new',
  },
  updateBaseline: {
    ...flag,
    key: 'updateBaseline',
    onlyFlag: true,
    group: 'Checking',
    flag: '--update-baseline',
    commands: ['check'],
    help: 'write what is found to the baseline, and pass',
  },
  archive: {
    ...word,
    key: 'archive',
    isPath: true,
    group: 'Watching',
    flag: '--archive <folder>',
    commands: ['watch'],
    help: 'an archive to check against as well',
  },
  add: {
    ...flag,
    key: 'add',
    group: 'Watching',
    flag: '--add',
    commands: ['watch'],
    help: 'add each report that passes to the archive, which is made where there is none',
  },
  catchUp: {
    ...flag,
    key: 'catchUp',
    group: 'Watching',
    flag: '--catch-up',
    commands: ['watch'],
    help: 'what is there already has arrived too, unless it is in the archive',
  },
  settleMs: {
    key: 'settleMs',
    group: 'Watching',
    flag: '--settle <span>',
    default: 1000,
    commands: ['watch'],
    parse: (given) => {
      const match = /^(\d{1,6})(ms|s|m)$/.exec(given);
      if (!match) throw new OptionError('must be a length of time such as 500ms, 2s or 1m');
      return Number(match[1]) * (match[2] === 'ms' ? 1 : match[2] === 's' ? 1000 : 60_000);
    },
    check: (value) =>
      typeof value === 'number' && value >= 0 && value < 1e8 ? null : 'must be a number of milliseconds',
    help: 'a file has arrived when it has stayed the same for so long (default 1s)',
  },
  before: {
    ...word,
    key: 'before',
    group: 'Archive',
    flag: '--before <day>',
    commands: ['archive'],
    help: 'remove: all that was published before this day or time (2020-01-31)',
  },
  rebuild: {
    ...flag,
    key: 'rebuild',
    group: 'Archive',
    flag: '--rebuild',
    commands: ['archive'],
    help: 'compact: make the index anew from the texts',
  },
  waitSeconds: {
    key: 'waitSeconds',
    group: 'Archive',
    flag: '--wait <seconds>',
    default: 10,
    commands: ['archive', 'watch'],
    parse: (given) => {
      if (!/^\d{1,6}$/.test(given)) throw new OptionError('must be a number of seconds');
      return Number(given);
    },
    check: (value) =>
      typeof value === 'number' && value >= 0 && value < 1e6 ? null : 'must be a number of seconds',
    help: 'how long to wait while another process writes to the archive',
  },
  out: {
    ...word,
    key: 'out',
    onlyFlag: true,
    group: 'Engine',
    flag: '--out <folder>',
    commands: ['fingerprint', 'cluster'],
    help: 'where what is made goes',
  },
  slice: {
    key: 'slice',
    onlyFlag: true,
    group: 'Engine',
    flag: '--shard <k/n>',
    default: null,
    commands: ['fingerprint'],
    parse: parseSlice,
    check: (value) =>
      value === null || (typeof value === 'object' && 'of' in value) ? null : 'must be a part, as in 3/64',
    help: 'only the k-th of n parts of the inputs, as in 3/64',
  },
  engine: {
    key: 'engine',
    group: 'Engine',
    flag: '--engine <name>',
    choices: ENGINES,
    default: 'duckdb',
    commands: ['cluster'],
    parse: (given) => {
      const known = ENGINES.find((name) => name === given);
      if (!known) throw new OptionError(`must be one of ${ENGINES.join(', ')}`);
      return known;
    },
    check: (value) =>
      ENGINES.some((name) => name === value) ? null : `must be one of ${ENGINES.join(', ')}`,
    help: 'what does the work: duckdb (this machine, larger than memory) or spark (a cluster)',
  },
  master: {
    ...word,
    key: 'master',
    group: 'Engine',
    flag: '--master <url>',
    commands: ['cluster'],
    help: 'of Spark: spark://host:7077, yarn, k8s://…, local[4]',
  },
  conf: {
    ...words,
    key: 'conf',
    group: 'Engine',
    flag: '--conf <key=value>',
    commands: ['cluster'],
    help: 'a setting of Spark; may be repeated',
  },
  compare: {
    ...flag,
    key: 'compare',
    onlyFlag: true,
    group: 'Engine',
    flag: '--compare',
    commands: ['cluster'],
    help: 'hold the engine against one machine on a sample; differences fail',
  },
  sample: {
    key: 'sample',
    group: 'Engine',
    flag: '--sample <reports>',
    default: 2000,
    commands: ['cluster'],
    parse: (given) => {
      if (!/^[1-9]\d{0,6}$/.test(given)) throw new OptionError('must be a number of reports');
      return Number(given);
    },
    check: (value) =>
      typeof value === 'number' && Number.isInteger(value) && value > 0
        ? null
        : 'must be a number of reports',
    help: 'reports that --compare looks at',
  },
  from: {
    ...word,
    key: 'from',
    onlyFlag: true,
    group: 'Engine',
    flag: '--from <folder>',
    commands: ['explain'],
    help: 'where dedupe cluster left its result',
  },
  story: {
    ...word,
    key: 'story',
    onlyFlag: true,
    group: 'Engine',
    flag: '--story <id>',
    commands: ['explain'],
    help: 'the cluster: its id, or the beginning of it',
  },
  filesFrom: {
    ...word,
    key: 'filesFrom',
    isPath: true,
    group: 'Reading',
    flag: '--files-from <file>',
    commands: ['dedupe', 'check', 'archive', 'fingerprint'],
    help: 'read paths from a file, one a line (- for standard input)',
  },
  dumpInputs: {
    ...flag,
    key: 'dumpInputs',
    onlyFlag: true,
    group: 'Reading',
    flag: '--dump-inputs',
    commands: ['dedupe'],
    help: 'list every input and what became of it; nothing is compared',
  },
  ignoreFiles: {
    ...words,
    key: 'ignoreFiles',
    isPath: true,
    group: 'Reading',
    flag: '--ignore-file <file>',
    commands: LISTING,
    help: 'leave out what its patterns name, as in a .gitignore',
  },
  gitignore: {
    ...flag,
    key: 'gitignore',
    group: 'Reading',
    flag: '--gitignore',
    commands: LISTING,
    help: 'leave out what git does, by the .gitignore of the working folder and above',
  },
  stdinFilename: {
    ...word,
    key: 'stdinFilename',
    onlyFlag: true,
    group: 'Reading',
    flag: '--stdin-filename <name>',
    commands: READING,
    help: 'what standard input is called in the report',
  },
  allowIncomplete: {
    ...flag,
    key: 'allowIncomplete',
    group: 'Reading',
    flag: '--allow-incomplete',
    commands: READING,
    help: 'exit as if all had been read when some input could not be',
  },
  force: {
    ...flag,
    key: 'force',
    onlyFlag: true,
    group: 'Configuration',
    flag: '--force',
    commands: ['init'],
    help: 'write over a configuration that is there',
  },
  config: {
    ...word,
    key: 'config',
    onlyFlag: true,
    group: 'Configuration',
    flag: '--config <file>',
    help: 'take options from this file instead of looking for one',
  },
  useConfig: {
    ...flag,
    key: 'useConfig',
    onlyFlag: true,
    group: 'Configuration',
    flag: '--no-config',
    default: true,
    parse: () => false,
    help: 'no configuration file, no DEDUPE_ variables, no .dedupeignore',
  },
  printConfig: {
    ...flag,
    key: 'printConfig',
    onlyFlag: true,
    group: 'Configuration',
    flag: '--print-config',
    help: 'show what every option comes to, and where from, and stop',
  },
};

/** An option as help and documents list it. */
export interface OptionRow {
  readonly key: string;
  readonly flag: string;
  readonly help: string;
  readonly group: string;
  readonly default: unknown;
  readonly commands?: readonly CommandName[];
  readonly onlyFlag?: true;
  readonly isPath?: true;
  readonly choices?: readonly string[];
  /** Why a value given in a file will not do, or null. */
  readonly check: (value: unknown) => string | null;
}

/** As a configuration file has it: the flag's long name in camel case, `failOn`; `progress` for --no-progress. */
export function configName({ flag }: Pick<OptionRow, 'flag'>): string {
  const long = /--(?:no-)?([a-z][a-z-]*)/.exec(flag)?.[1] ?? '';
  return long.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** As the environment has it: `DEDUPE_FAIL_ON`. */
export function variableName(row: Pick<OptionRow, 'flag'>): string {
  return `DEDUPE_${configName(row)
    .replace(/[A-Z]/g, (letter) => `_${letter}`)
    .toUpperCase()}`;
}

/** Of the whole table, in its order; those of one command, or of all. */
export function optionRows(command: CommandName | null = null): readonly OptionRow[] {
  const rows: readonly OptionRow[] = [
    ...Object.values(CHECK_OPTIONS),
    ...Object.values(LINE_OPTIONS),
    ...Object.values(OPTIONS),
  ];
  return rows.filter((row) => command === null || has(row, command));
}

export function has({ commands }: Pick<OptionRow, 'commands'>, command: CommandName): boolean {
  return commands?.includes(command) ?? !PLAIN_COMMANDS.includes(command);
}
