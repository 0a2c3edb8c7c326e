/**
 * Every option once: key (unit in the name), default, flag, parser, help. The types, the command line,
 * the defaults and the README's table come from here.
 */
import type { DetailAsked } from './model/result.js';

/** As `--input-format` takes them; each names one reader of src/read/formats.ts. */
export const INPUT_FORMATS = [
  'text',
  'markdown',
  'html',
  'json',
  'jsonl',
  'csv',
  'tsv',
  'rss',
  'atom',
  'json-feed',
  'ninjs',
  'newsml-g2',
  'newsml',
  'nitf',
  'iptc7901',
  'anpa',
  'eml',
  'mbox',
  'docx',
  'rtf',
  'pdf',
  'gz',
  'zip',
] as const;

export type InputFormat = (typeof INPUT_FORMATS)[number];

export type LeadRule = 'first' | 'longest' | 'newest' | 'most-facts' | 'origin' | `source=${string}`;

/** What `check` can find, worst first. */
export const RULES = [
  'killed',
  'withheld',
  'embargo',
  'uncorrected',
  'duplicate',
  'near-duplicate',
  'uncredited',
  'quote-altered',
  'figure-conflict',
  'nothing-new',
  'shared-passage',
] as const;

export type Rule = (typeof RULES)[number];

/** What each asks for where it does not fail the check: a look, or nothing. */
export const RULE_LEVELS: Readonly<Record<Rule, 'warning' | 'note'>> = {
  killed: 'warning',
  withheld: 'warning',
  embargo: 'warning',
  uncorrected: 'warning',
  duplicate: 'warning',
  'near-duplicate': 'warning',
  uncredited: 'warning',
  'quote-altered': 'warning',
  'figure-conflict': 'note',
  'nothing-new': 'note',
  'shared-passage': 'note',
};

/** Commands that have options of the table. */
export const COMMANDS = [
  'dedupe',
  'compare',
  'check',
  'watch',
  'archive',
  'fingerprint',
  'cluster',
  'explain',
  'init',
  'completions',
] as const;

/** Those that read no reports have only the options that name them. */
export const PLAIN_COMMANDS: readonly string[] = ['init', 'completions'] satisfies readonly CommandName[];

export type CommandName = (typeof COMMANDS)[number];

/** Commands that tell of reports. */
export const TELLING = ['dedupe', 'compare', 'check', 'watch', 'archive', 'explain'] as const;

/** Commands that read them. */
export const READING = [...TELLING, 'fingerprint'] as const;

/** Commands that are given whatever is to be read. */
export const LISTING = ['dedupe', 'check', 'watch', 'archive', 'fingerprint'] as const;

/** Complete settings of the engine, as resolved; `Options` is what a caller may give of them. */
export interface Settings {
  readonly shingleWords: number;
  readonly minPassageWords: number;
  readonly nearDuplicateContainment: number;
  readonly nearDuplicateWordsShared: number;
  readonly pairContainment: number;
  readonly storySimilarity: number;
  readonly storyWindowHours: number;
  readonly lead: LeadRule;
  readonly detail: DetailAsked;
  readonly encoding: string | null;
  readonly inputFormat: InputFormat | null;
  readonly fields: readonly string[];
  readonly language: string | null;
  readonly ignore: readonly string[];
  readonly hidden: boolean;
  readonly maxBytes: number;
  readonly jobs: number | null;
  readonly memoryBytes: number | null;
}

export type Options = { readonly [K in keyof Settings]?: Settings[K] | undefined };

export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/** `S` holds the values of a whole table. */
export interface OptionSpec<S, K extends keyof S> {
  readonly key: K;
  readonly default: S[K];
  /** As commander takes it. */
  readonly flag: string;
  readonly help: string;
  readonly group:
    | 'Checking'
    | 'Watching'
    | 'Archive'
    | 'Engine'
    | 'Wording'
    | 'Stories'
    | 'Reading'
    | 'Speed'
    | 'Output'
    | 'Configuration';
  /** Words that its value is one of, or a list of; they complete a command line. */
  readonly choices?: readonly string[];
  /** Those that have it; absent: all that read reports. */
  readonly commands?: readonly CommandName[];
  /** Only for the command line: neither a configuration file nor the environment may say it. */
  readonly onlyFlag?: true;
  /** A path, or several: in a configuration file they lead from its folder. */
  readonly isPath?: true;
  /** From the command line's word. Throws OptionError; the caller adds the flag's name. */
  readonly parse: (word: string, previous: S[K]) => S[K];
  /** Range and type of a value given to the library; returns why not, or null. */
  readonly check: (value: unknown) => string | null;
}

function wholeNumber(min: number, max: number) {
  return {
    parse: (word: string): number => {
      if (!/^\d{1,15}$/.test(word))
        throw new OptionError(`must be a whole number from ${min} to ${max}, not "${word}"`);
      return Number(word);
    },
    check: (value: unknown): string | null =>
      typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
        ? null
        : `must be a whole number from ${min} to ${max}`,
  };
}

const fraction = {
  parse: (word: string): number => {
    const percent = /^(\d{1,3}(?:\.\d{1,6})?)%$/.exec(word);
    if (percent) return Number(percent[1]) / 100;
    if (!/^(?:\d(?:\.\d{1,9})?|\.\d{1,9})$/.test(word))
      throw new OptionError(`must be a number from 0 to 1 or a percentage, not "${word}"`);
    return Number(word);
  },
  check: (value: unknown): string | null =>
    typeof value === 'number' && value >= 0 && value <= 1 ? null : 'must be a number from 0 to 1',
};

const threads = wholeNumber(1, 256);

const HOURS = new Map([
  ['m', 1 / 60],
  ['h', 1],
  ['d', 24],
  ['w', 168],
]);

const hours = {
  parse: (word: string): number => {
    const match = /^(\d{1,6})([mhdw])$/.exec(word);
    const unit = match && HOURS.get(match[2]);
    if (!match || !unit) throw new OptionError(`must be a length of time such as 48h or 3d, not "${word}"`);
    return Number(match[1]) * unit;
  },
  check: (value: unknown): string | null =>
    typeof value === 'number' && Number.isFinite(value) && value >= 0
      ? null
      : 'must be a number of hours, 0 or more',
};

const BYTES = new Map([
  ['', 1],
  ['k', 1e3],
  ['m', 1e6],
  ['g', 1e9],
]);

const bytes = {
  parse: (word: string): number => {
    const match = /^(\d{1,12})([kmg]?)b?$/i.exec(word);
    const unit = match && BYTES.get(match[2].toLowerCase());
    if (!match || !unit) throw new OptionError(`must be a size such as 500k or 10MB, not "${word}"`);
    return Number(match[1]) * unit;
  },
  check: wholeNumber(1, Number.MAX_SAFE_INTEGER).check,
};

function oneOf<T extends string>(words: readonly T[]) {
  const is = (word: unknown): word is T => words.some((known) => known === word);
  const why = `must be one of ${words.join(', ')}`;
  return {
    parse: (word: string): T => {
      if (!is(word)) throw new OptionError(`${why}, not "${word}"`);
      return word;
    },
    check: (value: unknown): string | null => (is(value) ? null : why),
  };
}

const inputFormat = oneOf(INPUT_FORMATS);

/** `--field NAME=PATH`: which field of a record holds what. The names are those an article has. */
export const FIELD_NAMES = [
  'text',
  'title',
  'source',
  'published',
  'updated',
  'language',
  'url',
  'credits',
  'id',
  'version',
  'slug',
] as const;

const FIELD_PATH = new RegExp(`^(?:${FIELD_NAMES.join('|')})=[^]`);
const WHY_FIELD = `must be NAME=PATH such as text=content.body, with NAME one of ${FIELD_NAMES.join(', ')}`;

const fieldPaths = {
  parse: (word: string, previous: readonly string[]): readonly string[] => {
    if (!FIELD_PATH.test(word)) throw new OptionError(`${WHY_FIELD}, not "${word}"`);
    return [...previous, word];
  },
  check: (value: unknown): string | null =>
    Array.isArray(value) && value.every((item) => typeof item === 'string' && FIELD_PATH.test(item))
      ? null
      : WHY_FIELD,
};

const DETAILS = ['auto', 'wording', 'summary', 'passages', 'full'] as const;

const LEAD_WORDS = ['first', 'longest', 'newest', 'most-facts', 'origin'] as const;

const lead = {
  parse: (word: string): LeadRule => {
    if (/^source=.+/.test(word)) return `source=${word.slice('source='.length)}`;
    const rule = LEAD_WORDS.find((known) => known === word);
    if (!rule) throw new OptionError(`must be one of ${LEAD_WORDS.join(', ')} or source=NAME, not "${word}"`);
    return rule;
  },
  check: (value: unknown): string | null =>
    typeof value === 'string' && (LEAD_WORDS.some((known) => known === value) || /^source=.+/.test(value))
      ? null
      : `must be one of ${LEAD_WORDS.join(', ')} or source=NAME`,
};

const text = {
  parse: (word: string): string => word,
  check: (value: unknown): string | null =>
    value === null || (typeof value === 'string' && value !== '') ? null : 'must be a word or null',
};

const flag = {
  parse: (): boolean => true,
  check: (value: unknown): string | null => (typeof value === 'boolean' ? null : 'must be true or false'),
};

const list = {
  parse: (word: string, previous: readonly string[]): readonly string[] => [...previous, word],
  check: (value: unknown): string | null =>
    Array.isArray(value) && value.every((item) => typeof item === 'string')
      ? null
      : 'must be a list of words',
};

type EngineTable = { readonly [K in keyof Settings]: OptionSpec<Settings, K> };

export const OPTIONS: EngineTable = {
  shingleWords: {
    key: 'shingleWords',
    default: 5,
    group: 'Wording',
    flag: '--shingle-words <n>',
    commands: READING,
    ...wholeNumber(1, 32),
    help: 'words in a shingle, the unit of Jaccard and containment',
  },
  minPassageWords: {
    key: 'minPassageWords',
    default: 8,
    group: 'Wording',
    flag: '--min-passage-words <n>',
    commands: READING,
    ...wholeNumber(3, 1000),
    help: 'shortest shared run of words that counts as a passage',
  },
  nearDuplicateContainment: {
    key: 'nearDuplicateContainment',
    default: 0.3,
    group: 'Wording',
    flag: '--containment <fraction>',
    commands: [...TELLING, 'cluster'],
    ...fraction,
    help: 'shared shingles, as part of the smaller report, from which two reports are near-duplicates',
  },
  nearDuplicateWordsShared: {
    key: 'nearDuplicateWordsShared',
    default: 0.5,
    group: 'Wording',
    flag: '--words-shared <fraction>',
    commands: TELLING,
    ...fraction,
    help: 'words unchanged in shared prose, as part of the report, from which two reports are near-duplicates',
  },
  pairContainment: {
    key: 'pairContainment',
    default: 0.05,
    group: 'Wording',
    flag: '--pair-containment <fraction>',
    commands: [...TELLING, 'cluster'],
    ...fraction,
    help: 'containment from which a pair is listed even without a shared passage',
  },
  storySimilarity: {
    key: 'storySimilarity',
    default: 0.24,
    group: 'Stories',
    flag: '--story-similarity <fraction>',
    commands: TELLING,
    ...fraction,
    help: 'similarity of what two reports say from which they belong to one story',
  },
  storyWindowHours: {
    key: 'storyWindowHours',
    default: 72,
    group: 'Stories',
    flag: '--window <time>',
    commands: TELLING,
    ...hours,
    help: 'reports published further apart are not one story',
  },
  lead: {
    key: 'lead',
    default: 'first',
    group: 'Stories',
    flag: '--lead <rule>',
    // True of two files as well, but no help with them.
    commands: ['dedupe', 'check', 'watch', 'archive', 'explain'],
    ...lead,
    choices: LEAD_WORDS,
    help: 'which report leads a story: first, longest, newest, most-facts, origin (whom the others credit) or source=NAME',
  },
  detail: {
    key: 'detail',
    default: 'auto',
    group: 'Output',
    flag: '--detail <level>',
    // A check looks as deep as its rules need.
    commands: ['dedupe', 'compare', 'archive', 'explain'],
    ...oneOf(DETAILS),
    choices: DETAILS,
    help: 'how far to look: wording (pairs, clusters), summary (stories too), passages (those too), full (facts too); auto is full up to 5,000 reports, beyond that for the 20 largest stories',
  },
  encoding: {
    key: 'encoding',
    default: null,
    group: 'Reading',
    flag: '--encoding <name>',
    commands: READING,
    ...text,
    help: 'read every file in this encoding instead of finding it out',
  },
  inputFormat: {
    key: 'inputFormat',
    default: null,
    group: 'Reading',
    flag: '--input-format <name>',
    commands: READING,
    choices: INPUT_FORMATS,
    parse: inputFormat.parse,
    check: (value) => (value === null ? null : inputFormat.check(value)),
    help: `read every file as this instead of finding it out: ${INPUT_FORMATS.join(', ')}`,
  },
  fields: {
    key: 'fields',
    default: [],
    group: 'Reading',
    flag: '--field <name=path>',
    commands: READING,
    ...fieldPaths,
    help: 'take this of a record from that field: text=content.body, title=heads.0 (may be given more than once)',
  },
  language: {
    key: 'language',
    default: null,
    group: 'Reading',
    flag: '--lang <code>',
    commands: READING,
    ...text,
    help: 'take every report to be in this language (en, de, fr …)',
  },
  ignore: {
    key: 'ignore',
    default: [],
    group: 'Reading',
    flag: '--ignore <glob>',
    commands: LISTING,
    ...list,
    help: 'leave these files out (.gitignore patterns; may be given more than once)',
  },
  hidden: {
    key: 'hidden',
    default: false,
    group: 'Reading',
    flag: '--hidden',
    commands: LISTING,
    ...flag,
    help: 'read hidden files and folders too',
  },
  maxBytes: {
    key: 'maxBytes',
    default: 10_000_000,
    group: 'Reading',
    flag: '--max-size <size>',
    commands: READING,
    ...bytes,
    help: 'an article larger than this is named, not read',
  },
  jobs: {
    key: 'jobs',
    default: null,
    group: 'Speed',
    flag: '-j, --jobs <n>',
    parse: threads.parse,
    check: (value) => (value === null ? null : threads.check(value)),
    help: 'threads that work at once; the result is the same (default: as many as there are cores)',
  },
  memoryBytes: {
    key: 'memoryBytes',
    default: null,
    group: 'Speed',
    flag: '--memory <size>',
    parse: bytes.parse,
    check: (value) => (value === null ? null : bytes.check(value)),
    help: 'memory to aim at; what does not fit goes to a temporary file (default: a quarter of the memory)',
  },
};

/** Keys in the order of the table. */
export function optionKeys(): readonly (keyof Settings)[] {
  return Object.values(OPTIONS).map(({ key }) => key);
}

/**
 * Complete settings from what was given. Throws OptionError that names the key for a value out of range and
 * for a key that is none: a misspelt option must not pass in silence.
 */
export function resolveSettings(options: Options): Settings {
  for (const key of Object.keys(options)) {
    if (!Object.hasOwn(OPTIONS, key)) throw new OptionError(`there is no option "${key}"`);
  }
  const take = <K extends keyof Settings>(key: K): Settings[K] => {
    const value = options[key];
    if (value === undefined) return OPTIONS[key].default;
    const wrong = OPTIONS[key].check(value);
    if (wrong) throw new OptionError(`option ${key} ${wrong}`);
    return value;
  };
  return {
    shingleWords: take('shingleWords'),
    minPassageWords: take('minPassageWords'),
    nearDuplicateContainment: take('nearDuplicateContainment'),
    nearDuplicateWordsShared: take('nearDuplicateWordsShared'),
    pairContainment: take('pairContainment'),
    storySimilarity: take('storySimilarity'),
    storyWindowHours: take('storyWindowHours'),
    lead: take('lead'),
    detail: take('detail'),
    encoding: take('encoding'),
    inputFormat: take('inputFormat'),
    fields: take('fields'),
    language: take('language'),
    ignore: take('ignore'),
    hidden: take('hidden'),
    maxBytes: take('maxBytes'),
    jobs: take('jobs'),
    memoryBytes: take('memoryBytes'),
  };
}

/** Complete settings of a check, beside those of the engine. */
export interface CheckSettings {
  /** Rules that fail it, `shared-passage` maybe with its least number of words; empty: none. */
  readonly failOn: readonly string[];
  /** So many findings that fail are let pass. */
  readonly maxFindings: number;
  /** Jaccard below which a near-duplicate is no finding. */
  readonly leastJaccard: number;
  readonly skipSameSource: boolean;
  /** Only findings that are not in the baseline fail. */
  readonly failOnNew: boolean;
  readonly allowEmpty: boolean;
  /** ISO 8601 with its zone: what embargoes are held against; null: they are not. */
  readonly now: string | null;
}

export type CheckOptions = { readonly [K in keyof CheckSettings]?: CheckSettings[K] | undefined };

const FAIL_ON_DEFAULT: readonly string[] = ['duplicate', 'near-duplicate', 'killed', 'embargo'];
const FAIL_ON_WORD = new RegExp(`^(?:${RULES.join('|')}|shared-passage=[1-9]\\d{0,3})$`);
const WHY_FAIL_ON = `must be some of ${RULES.join(', ')} (shared-passage=30: of 30 words and more), or none`;

const failOn = {
  parse: (word: string, previous: readonly string[]): readonly string[] => {
    const words = word.split(',').map((rule) => rule.trim());
    const before = previous === FAIL_ON_DEFAULT ? [] : previous;
    if (words.length === 1 && words[0] === 'none' && before.length === 0) return [];
    const wrong = words.find((rule) => !FAIL_ON_WORD.test(rule));
    if (wrong !== undefined) throw new OptionError(`${WHY_FAIL_ON}, not "${wrong}"`);
    return [...new Set([...before, ...words])];
  },
  check: (value: unknown): string | null =>
    Array.isArray(value) && value.every((rule) => typeof rule === 'string' && FAIL_ON_WORD.test(rule))
      ? null
      : WHY_FAIL_ON,
};

const WHY_INSTANT = 'must be a time with its zone such as 2031-05-01T06:00Z';

/** Seconds and their fraction may be left out, the zone may not: a machine's own would be a guess. */
function isInstant(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

const instant = {
  parse: (word: string): string => {
    if (!isInstant(word)) throw new OptionError(`${WHY_INSTANT}, not "${word}"`);
    return word;
  },
  check: (value: unknown): string | null => (value === null || isInstant(value) ? null : WHY_INSTANT),
};

type CheckTable = { readonly [K in keyof CheckSettings]: OptionSpec<CheckSettings, K> };

export const CHECK_OPTIONS: CheckTable = {
  failOn: {
    key: 'failOn',
    default: FAIL_ON_DEFAULT,
    group: 'Checking',
    flag: '--fail-on <rules>',
    choices: [...RULES, 'none'],
    commands: ['check', 'watch'],
    ...failOn,
    help: `what fails the check, with commas between: ${RULES.join(', ')}, or none; shared-passage=30 is one of 30 words or more`,
  },
  maxFindings: {
    key: 'maxFindings',
    default: 0,
    group: 'Checking',
    flag: '--max-findings <n>',
    commands: ['check'],
    ...wholeNumber(0, 1_000_000),
    help: 'so many findings that would fail it are let pass',
  },
  leastJaccard: {
    key: 'leastJaccard',
    default: 0,
    group: 'Checking',
    flag: '--threshold <fraction>',
    commands: ['check', 'watch'],
    ...fraction,
    help: 'Jaccard that a near-duplicate must reach as well to be a finding',
  },
  skipSameSource: {
    key: 'skipSameSource',
    default: false,
    group: 'Checking',
    flag: '--skip-same-source',
    commands: ['check', 'watch'],
    ...flag,
    help: 'what a report has in common with others of its own source is no finding',
  },
  failOnNew: {
    key: 'failOnNew',
    default: false,
    group: 'Checking',
    flag: '--fail-on-new',
    commands: ['check', 'watch'],
    ...flag,
    help: 'findings that stand in the baseline do not fail it',
  },
  allowEmpty: {
    key: 'allowEmpty',
    default: false,
    group: 'Checking',
    flag: '--allow-empty',
    commands: ['check'],
    ...flag,
    help: 'with nothing to check, or nothing to check it against, pass instead of failing',
  },
  now: {
    key: 'now',
    default: null,
    group: 'Checking',
    flag: '--now <time>',
    commands: ['check', 'watch'],
    ...instant,
    help: 'the time that embargoes are held against, with its zone (default: the clock)',
  },
};

/** Complete settings of a check from what was given. Throws OptionError that names the key. */
export function resolveCheckSettings(options: CheckOptions): CheckSettings {
  const take = <K extends keyof CheckSettings>(key: K): CheckSettings[K] => {
    const value = options[key];
    if (value === undefined) return CHECK_OPTIONS[key].default;
    const wrong = CHECK_OPTIONS[key].check(value);
    if (wrong) throw new OptionError(`option ${key} ${wrong}`);
    return value;
  };
  return {
    failOn: take('failOn'),
    maxFindings: take('maxFindings'),
    leastJaccard: take('leastJaccard'),
    skipSameSource: take('skipSameSource'),
    failOnNew: take('failOnNew'),
    allowEmpty: take('allowEmpty'),
    now: take('now'),
  };
}
