/**
 * Options of the command line itself: where reports go, how they look, what is read. With OPTIONS and CHECK_OPTIONS
 * of src/options.ts this is the whole table: help, README and completions come from `optionRows`.
 */
import {
  CHECK_OPTIONS,
  type CommandName,
  OPTIONS,
  OptionError,
  type OptionSpec,
  RUNS,
  type ValueSchema,
} from '../options.js';
import { FOLDER_FORMATS, FORMATS } from '../report/format-names.js';
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
  readonly updateBaseline: boolean;
  readonly filesFrom: string | null;
  readonly dumpInputs: boolean;
  readonly ignoreFiles: readonly string[];
  readonly stdinFilename: string | null;
  readonly allowIncomplete: boolean;
  /** A file that has not grown for so long has arrived. */
  readonly settleMs: number;
  /** The configuration that was named; null: the one that is found. */
  readonly config: string | null;
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
    return error instanceof Error ? error.message : String(error);
  }
}

/** As `parseFormat` takes them. */
const FORMAT_PATTERN = `^(?:(?:${FORMATS.filter((name) => !FOLDER_FORMATS.some((one) => one === name)).join('|')})(?:=[^]+)?|(?:${FOLDER_FORMATS.join('|')})=(?!-$)[^]+)$`;

/** Milliseconds of `--settle`, at most an hour. */
const settle = {
  default: 500,
  parse: (given: string): number => {
    const [, number, unit] = /^(\d{1,7})(ms|s)$/.exec(given) ?? [];
    if (number === undefined) throw new OptionError('must be a length of time such as 500ms or 2s');
    return Number(number) * (unit === 's' ? 1000 : 1);
  },
  check: (value: unknown): string | null =>
    typeof value === 'number' && Number.isInteger(value) && value >= 10 && value <= 3_600_000
      ? null
      : 'must be from 10 to 3600000 milliseconds',
  schema: { type: 'integer', minimum: 10, maximum: 3_600_000, description: 'milliseconds' },
};

type LineTable = { readonly [K in keyof LineSettings]: OptionSpec<LineSettings, K> };

export const LINE_OPTIONS: LineTable = {
  formats: {
    key: 'formats',
    group: 'Output',
    flag: '-f, --format <name[=path]>',
    default: [],
    parse: (given, before) => {
      parseFormat(given);
      return [...before, given];
    },
    check: (value) =>
      words.check(value) ?? (Array.isArray(value) ? fails(() => value.map(String).map(parseFormat)) : null),
    schema: { type: 'array', items: { type: 'string', pattern: FORMAT_PATTERN } },
    help: `${FORMATS.join(', ')}; may be repeated`,
  },
  json: { ...flag, key: 'json', group: 'Output', flag: '--json', help: 'the same as -f json' },
  output: {
    ...word,
    key: 'output',
    group: 'Output',
    flag: '-o, --output <file>',
    commands: RUNS,
    help: 'write the report to this file instead',
  },
  open: {
    ...flag,
    key: 'open',
    group: 'Output',
    flag: '--open',
    commands: RUNS,
    help: 'show the HTML report in the browser once it is written',
  },
  reportLimit: {
    key: 'reportLimit',
    group: 'Output',
    flag: '--report-limit <n>',
    commands: RUNS,
    default: null,
    parse: (given) => {
      if (!/^[1-9]\d{0,8}$/.test(given)) throw new OptionError('must be a number of reports');
      return Number(given);
    },
    check: (value) =>
      value === null || (typeof value === 'number' && Number.isInteger(value) && value > 0)
        ? null
        : 'must be a number of reports',
    schema: { type: ['integer', 'null'], minimum: 1 },
    help: 'reports told in an HTML or Markdown report (default 2000)',
  },
  explain: {
    key: 'explain',
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
  all: {
    ...flag,
    key: 'all',
    group: 'Output',
    flag: '--all',
    commands: RUNS,
    schema: { type: 'boolean' },
    help: 'cut no list short',
  },
  verbose: {
    ...flag,
    key: 'verbose',
    group: 'Output',
    flag: '-v, --verbose',
    commands: RUNS,
    schema: { type: 'boolean' },
    help: 'list boilerplate and left-out files too',
  },
  quiet: {
    ...flag,
    key: 'quiet',
    group: 'Output',
    flag: '-q, --quiet',
    schema: { type: 'boolean' },
    help: 'nothing on standard error but fatal errors',
  },
  color: {
    key: 'color',
    group: 'Output',
    flag: '--color <when>',
    default: 'auto',
    parse: (given) => {
      const known = COLOR_WORDS.find((one) => one === given);
      if (!known) throw new OptionError(`must be one of ${COLOR_WORDS.join(', ')}`);
      return known;
    },
    check: (value) =>
      COLOR_WORDS.some((one) => one === value) ? null : `must be one of ${COLOR_WORDS.join(', ')}`,
    schema: { enum: COLOR_WORDS },
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
    schema: { type: ['integer', 'null'], minimum: 1, maximum: 9999 },
    help: "width of the page (default: the terminal's, else 80)",
  },
  ascii: {
    ...flag,
    key: 'ascii',
    group: 'Output',
    flag: '--ascii',
    schema: { type: 'boolean' },
    help: 'draw with ASCII signs only',
  },
  progress: {
    ...flag,
    key: 'progress',
    group: 'Output',
    flag: '--no-progress',
    commands: RUNS,
    default: true,
    parse: () => false,
    schema: { type: 'boolean' },
    help: 'no progress line',
  },
  against: {
    ...words,
    key: 'against',
    group: 'Checking',
    flag: '--against <paths...>',
    commands: ['check', 'watch'],
    schema: { type: 'array', items: { type: 'string', minLength: 1 } },
    help: 'reports to check against; may be repeated, and ends at the next option',
  },
  baseline: {
    ...word,
    key: 'baseline',
    group: 'Checking',
    flag: '--baseline <file>',
    commands: ['check', 'watch'],
    schema: { type: ['string', 'null'], minLength: 1 },
    help: 'findings that are known already; see --fail-on-new',
  },
  updateBaseline: {
    ...flag,
    key: 'updateBaseline',
    group: 'Checking',
    flag: '--update-baseline',
    commands: ['check'],
    help: 'write what is found to the baseline, and pass',
  },
  filesFrom: {
    ...word,
    key: 'filesFrom',
    group: 'Reading',
    flag: '--files-from <file>',
    commands: ['dedupe', 'check'],
    help: 'read paths from a file, one a line (- for standard input)',
  },
  dumpInputs: {
    ...flag,
    key: 'dumpInputs',
    group: 'Reading',
    flag: '--dump-inputs',
    commands: ['dedupe'],
    help: 'list every input and what became of it; nothing is compared',
  },
  ignoreFiles: {
    ...words,
    key: 'ignoreFiles',
    group: 'Reading',
    flag: '--ignore-file <file>',
    commands: ['dedupe', 'check', 'watch'],
    schema: { type: 'array', items: { type: 'string', minLength: 1 } },
    help: 'leave out what its patterns name, as in a .gitignore',
  },
  stdinFilename: {
    ...word,
    key: 'stdinFilename',
    group: 'Reading',
    flag: '--stdin-filename <name>',
    commands: RUNS,
    help: 'what standard input is called in the report',
  },
  allowIncomplete: {
    ...flag,
    key: 'allowIncomplete',
    group: 'Reading',
    flag: '--allow-incomplete',
    commands: RUNS,
    schema: { type: 'boolean' },
    help: 'exit as if all had been read when some input could not be',
  },
  settleMs: {
    ...settle,
    key: 'settleMs',
    group: 'Watching',
    flag: '--settle <span>',
    commands: ['watch'],
    help: 'a file that has not changed for so long has arrived (default 500ms)',
  },
  config: {
    ...word,
    key: 'config',
    group: 'Configuration',
    flag: '--config <file>',
    help: 'take options from this file, not from one that is found; see dedupe help config',
  },
  useConfig: {
    ...flag,
    key: 'useConfig',
    group: 'Configuration',
    flag: '--no-config',
    default: true,
    parse: () => false,
    help: 'obey no configuration, variable or ignore file of the surroundings',
  },
  printConfig: {
    ...flag,
    key: 'printConfig',
    group: 'Configuration',
    flag: '--print-config',
    help: 'print the options that apply and where each comes from; do nothing else',
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
  /** Absent: no configuration can set it. */
  readonly schema?: ValueSchema;
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
  return commands?.includes(command) ?? true;
}
