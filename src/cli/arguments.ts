/**
 * The command line as a request. The engine's options come from the table in options.ts; those of the
 * command itself (formats, colour, files) are stated here.
 */
import type { OutputConfiguration } from 'commander';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Options, Settings } from '../options.js';
import { OPTIONS, OptionError, optionKeys } from '../options.js';
import { FOLDER_FORMATS, REPORT_FORMATS } from '../report/format-names.js';
import { VERSION } from '../version.js';
import { COMPARE_EPILOGUE, defaultText, EPILOGUE } from './help.js';
import type { Output } from './outputs.js';
import { parseFormat, resolveOutputs } from './outputs.js';
import type { ColorWord } from './terminal.js';
import { COLOR_WORDS } from './terminal.js';

export interface Request {
  /** `compare` takes exactly two inputs. */
  readonly command: 'report' | 'compare';
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly outputs: readonly Output[];
  /** The two reports of --explain, as named. */
  readonly explain: readonly [string, string] | null;
  readonly filesFrom: string | null;
  /** Tell what became of every input instead of comparing. */
  readonly dumpInputs: boolean;
  /** Files of patterns that the person named. */
  readonly ignoreFiles: readonly string[];
  readonly stdinFilename: string | null;
  readonly color: ColorWord;
  readonly columns: number | null;
  readonly ascii: boolean;
  readonly all: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly allowIncomplete: boolean;
  /** Show the HTML report in the browser once it is written. */
  readonly open: boolean;
  /** Reports told in an HTML or a Markdown report; null: as many as make sense. */
  readonly reportLimit: number | null;
}

/** What to do: run, or show a text that commander already made (help, version, what is wrong). */
export type Parsed =
  | { readonly kind: 'run'; readonly request: Request }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string };

/** Between the two words of --explain, which commander would take for one value and a path. */
const PAIR = '\0';

/** `--explain A B` → `--explain A␀B`, up to a `--`. */
function joinExplain(argv: readonly string[]): string[] {
  const at = argv.indexOf('--explain');
  const end = argv.indexOf('--');
  const [a, b] = argv.slice(at + 1, at + 3);
  if (at < 0 || (end >= 0 && end <= at + 2) || a === undefined || b === undefined) return [...argv];
  return [...argv.slice(0, at + 1), `${a}${PAIR}${b}`, ...argv.slice(at + 3)];
}

/** What stands after a `--` is a path, also where it is called like a command; paths lose the `./` again. */
function asPaths(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  if (end < 0) return [...argv];
  const named = new Set(['compare', 'help']);
  return [
    ...argv.slice(0, end + 1),
    ...argv.slice(end + 1).map((word) => (named.has(word) ? `./${word}` : word)),
  ];
}

/** Commander names the option and the value; our message says what is wrong with it. */
function explained<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    if (error instanceof OptionError) throw new InvalidArgumentError(`It ${error.message}.`);
    throw error;
  }
}

type Given = { -readonly [K in keyof Settings]?: Settings[K] };

function engineOption<K extends keyof Settings>(key: K, given: Given): Option {
  const spec = OPTIONS[key];
  const option = new Option(spec.flag, spec.help + defaultText(spec.flag, spec.default));
  option.helpGroup(`${spec.group}:`);
  return option.argParser((word: string) => {
    const before: Settings[K] = given[key] ?? spec.default;
    const value = explained(() => spec.parse(word, before));
    const wrong = spec.check(value);
    if (wrong) throw new InvalidArgumentError(`It ${wrong}.`);
    given[key] = value;
    return value;
  });
}

function option(flags: string, help: string, group = 'Output:'): Option {
  return new Option(flags, help).helpGroup(group);
}

function columns(word: string): number {
  if (!/^[1-9]\d{0,3}$/.test(word)) throw new InvalidArgumentError('It must be a number of columns.');
  return Number(word);
}

function limit(word: string): number {
  if (!/^[1-9]\d{0,8}$/.test(word)) throw new InvalidArgumentError('It must be a number of reports.');
  return Number(word);
}

function colorWord(word: string): string {
  if (!COLOR_WORDS.some((known) => known === word))
    throw new InvalidArgumentError(`It must be one of ${COLOR_WORDS.join(', ')}.`);
  return word;
}

function twoReports(word: string): readonly string[] {
  const names = word.split(PAIR);
  if (names.length !== 2) throw new InvalidArgumentError('It needs two reports: --explain A B.');
  return names;
}

function repeated(word: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), word];
}

function collected(word: string, before: readonly string[] | undefined): readonly string[] {
  explained(() => parseFormat(word));
  return [...(before ?? []), word];
}

const PATHS = 'files, folders or globs; - reads standard input';
const COMPARE =
  'Compares two articles and nothing else: what they share, where they differ, what each alone has.';
const COMPARE_SUMMARY = 'two articles, and nothing else (a folder called compare is ./compare)';
/** Said of folders and of many reports: true of two files as well, but no help with them. */
const OF_MANY: ReadonlySet<keyof Settings> = new Set(['ignore', 'hidden', 'lead']);

/** Those of every command. The program reads them wherever they stand; a subcommand has them for its help. */
function addCommonOptions(to: Command, given: Given, keys = optionKeys()): Command {
  to.addOption(
    option(
      '-f, --format <name[=path]>',
      `${[...REPORT_FORMATS, ...FOLDER_FORMATS].join(', ')}; may be repeated`,
    ).argParser(collected),
  )
    .addOption(option('--json', 'the same as -f json'))
    .addOption(option('-o, --output <file>', 'write the report to this file instead'))
    .addOption(option('--open', 'show the HTML report in the browser once it is written'))
    .addOption(
      option('--report-limit <n>', 'reports told in an HTML or Markdown report (default 2000)').argParser(
        limit,
      ),
    )
    .addOption(option('--all', 'cut no list short'))
    .addOption(option('-v, --verbose', 'list boilerplate and left-out files too'))
    .addOption(option('-q, --quiet', 'nothing on standard error but fatal errors'))
    .addOption(option('--color <when>', 'auto, always or never (default auto)').argParser(colorWord))
    .addOption(
      option('--columns <n>', "width of the page (default: the terminal's, else 80)").argParser(columns),
    )
    .addOption(option('--ascii', 'draw with ASCII signs only'))
    .addOption(option('--no-progress', 'no progress line'))
    .addOption(option('--allow-incomplete', 'exit 0 even when some input could not be read'))
    .addOption(option('--stdin-filename <name>', 'what standard input is called in the report', 'Reading:'));
  for (const key of keys) to.addOption(engineOption(key, given));
  return to;
}

function mainCommand(given: Given, output: OutputConfiguration): Command {
  const program = new Command('dedupe')
    .exitOverride()
    .configureOutput(output)
    .description(
      'Tells which news reports share wording, which tell one story, and what each one alone adds.',
    )
    .argument('[paths...]', PATHS)
    .usage('[options] <paths...>\n       dedupe compare [options] <A> <B>')
    .addOption(
      option('--explain <A> <B>', 'explain one pair: ids (r1), paths or sources').argParser(twoReports),
    )
    .addOption(
      option('--files-from <file>', 'read paths from a file, one a line (- for standard input)', 'Reading:'),
    )
    .addOption(
      option('--dump-inputs', 'list every input and what became of it; nothing is compared', 'Reading:'),
    )
    .addOption(
      option(
        '--ignore-file <file>',
        'leave out what its patterns name, as in a .gitignore',
        'Reading:',
      ).argParser(repeated),
    )
    .addHelpText('after', EPILOGUE)
    // Without an action commander would take paths for misspelt commands.
    .action(() => undefined);
  return addCommonOptions(program, given)
    .optionsGroup('Other:')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show this help, or that of a command');
}

/** `onCompare` is given the two articles when that is the command. */
function commands(
  given: Given,
  output: OutputConfiguration,
  onCompare: (inputs: readonly [string, string]) => void,
): Command {
  const program = mainCommand(given, output);
  const compare = program
    .command('compare')
    .summary(COMPARE_SUMMARY)
    .description(COMPARE)
    .usage('[options] <A> <B>')
    .argument('<A>', 'an article: a file, or - for standard input')
    .argument('<B>', 'the other one')
    .addHelpText('after', COMPARE_EPILOGUE)
    .action((a: string, b: string) => onCompare([a, b]));
  addCommonOptions(
    compare,
    given,
    optionKeys().filter((key) => !OF_MANY.has(key)),
  );
  return program;
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** Throws OptionError for what `compare` cannot do. */
function checkCompare(
  [a, b]: readonly [string, string],
  { explain, filesFrom, dumpInputs, ignoreFile }: Readonly<Record<string, unknown>>,
): readonly string[] {
  if (explain !== undefined) throw new OptionError('compare explains its two articles; leave --explain out');
  if (filesFrom !== undefined) throw new OptionError('compare takes its two articles from the command line');
  if (dumpInputs === true) throw new OptionError('compare lists no inputs; leave --dump-inputs out');
  if (ignoreFile !== undefined)
    throw new OptionError('compare leaves nothing out; it takes no --ignore-file');
  if (a === b) throw new OptionError(`compare needs two different articles, not "${a}" twice`);
  return [a, b];
}

function requestOf(program: Command, given: Given, compared: readonly [string, string] | null): Request {
  const values: Readonly<Record<string, unknown>> = program.opts();
  const { format, json, output, explain, filesFrom, stdinFilename, color, columns: width } = values;
  const { dumpInputs, ignoreFile } = values;
  const { ascii, all, verbose, quiet, progress, allowIncomplete, open, reportLimit } = values;
  const inputs = compared === null ? program.args : checkCompare(compared, values);
  const [a, b] = words(explain);
  if (open === true && !words(format).some((one) => /^html(?:-dir)?=(?!-$)/.test(one)))
    throw new OptionError('--open shows an HTML report; add -f html=report.html');
  const formats = [...words(format), ...(json === true ? ['json'] : [])];
  if (a !== undefined && formats.length > 0)
    throw new OptionError('--explain is written for people; it goes with no other format');
  if (a !== undefined && dumpInputs === true)
    throw new OptionError('--dump-inputs compares nothing; leave --explain out');
  return {
    command: compared === null ? 'report' : 'compare',
    inputs,
    options: given,
    outputs: resolveOutputs(formats, word(output)),
    explain: a === undefined || b === undefined ? null : [a, b],
    filesFrom: word(filesFrom),
    dumpInputs: dumpInputs === true,
    ignoreFiles: words(ignoreFile),
    stdinFilename: word(stdinFilename),
    color: COLOR_WORDS.find((known) => known === color) ?? 'auto',
    columns: typeof width === 'number' ? width : null,
    ascii: ascii === true,
    all: all === true,
    verbose: verbose === true,
    quiet: quiet === true,
    progress: progress !== false,
    allowIncomplete: allowIncomplete === true,
    open: open === true,
    reportLimit: typeof reportLimit === 'number' ? reportLimit : null,
  };
}

/** `helpColumns` is the width help is wrapped to. Throws nothing: what is wrong comes back as `usage`. */
export function parseArguments(argv: readonly string[], helpColumns: number): Parsed {
  const given: Given = {};
  let text = '';
  let wrong = '';
  let compared: readonly [string, string] | null = null;
  try {
    const output = {
      writeOut: (part: string): void => {
        text += part;
      },
      writeErr: (part: string): void => {
        wrong += part;
      },
      getOutHelpWidth: (): number => helpColumns,
    };
    const program = commands(given, output, (inputs) => {
      compared = inputs;
    });
    program.parse(joinExplain(asPaths(argv)), { from: 'user' });
    return { kind: 'run', request: requestOf(program, given, compared) };
  } catch (error) {
    if (error instanceof OptionError) return { kind: 'usage', message: error.message };
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'text', text };
    return {
      kind: 'usage',
      message: wrong
        .replace(/^error: /, '')
        .replaceAll(PAIR, ' ')
        .trimEnd(),
    };
  }
}
