/**
 * The command line as a request. The engine's options come from the table in options.ts; those of the
 * command itself (formats, colour, files) are stated here.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Options, Settings } from '../options.js';
import { OPTIONS, OptionError, optionKeys } from '../options.js';
import { REPORT_FORMATS } from '../report/format-names.js';
import { VERSION } from '../version.js';
import { defaultText, EPILOGUE } from './help.js';
import type { Output } from './outputs.js';
import { parseFormat, resolveOutputs } from './outputs.js';
import type { ColorWord } from './terminal.js';
import { COLOR_WORDS } from './terminal.js';

export interface Request {
  readonly inputs: readonly string[];
  readonly options: Options;
  readonly outputs: readonly Output[];
  /** The two reports of --explain, as named. */
  readonly explain: readonly [string, string] | null;
  readonly filesFrom: string | null;
  readonly stdinFilename: string | null;
  readonly color: ColorWord;
  readonly columns: number | null;
  readonly ascii: boolean;
  readonly all: boolean;
  readonly verbose: boolean;
  readonly quiet: boolean;
  readonly progress: boolean;
  readonly allowIncomplete: boolean;
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

function collected(word: string, before: readonly string[] | undefined): readonly string[] {
  explained(() => parseFormat(word));
  return [...(before ?? []), word];
}

function command(given: Given): Command {
  const program = new Command('dedupe')
    .description(
      'Tells which news reports share wording, which tell one story, and what each one alone adds.',
    )
    .argument('[paths...]', 'files, folders or globs; - reads standard input')
    .usage('[options] <paths...>')
    .addOption(
      option('-f, --format <name[=path]>', `${REPORT_FORMATS.join(', ')}; may be repeated`).argParser(
        collected,
      ),
    )
    .addOption(option('--json', 'the same as -f json'))
    .addOption(option('-o, --output <file>', 'write the report to this file instead'))
    .addOption(
      option('--explain <A> <B>', 'explain one pair: ids (r1), paths or sources').argParser(twoReports),
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
    .addOption(
      option('--files-from <file>', 'read paths from a file, one a line (- for standard input)', 'Reading:'),
    )
    .addOption(option('--stdin-filename <name>', 'what standard input is called in the report', 'Reading:'))
    .addHelpText('after', EPILOGUE);
  for (const key of optionKeys()) program.addOption(engineOption(key, given));
  return program
    .optionsGroup('Other:')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help');
}

function words(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === 'string') : [];
}

function word(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function requestOf(program: Command, given: Given): Request {
  const values: Readonly<Record<string, unknown>> = program.opts();
  const { format, json, output, explain, filesFrom, stdinFilename, color, columns: width } = values;
  const { ascii, all, verbose, quiet, progress, allowIncomplete } = values;
  const [a, b] = words(explain);
  const formats = [...words(format), ...(json === true ? ['json'] : [])];
  if (a !== undefined && formats.length > 0)
    throw new OptionError('--explain is written for people; it goes with no other format');
  return {
    inputs: program.args,
    options: given,
    outputs: resolveOutputs(formats, word(output)),
    explain: a === undefined || b === undefined ? null : [a, b],
    filesFrom: word(filesFrom),
    stdinFilename: word(stdinFilename),
    color: COLOR_WORDS.find((known) => known === color) ?? 'auto',
    columns: typeof width === 'number' ? width : null,
    ascii: ascii === true,
    all: all === true,
    verbose: verbose === true,
    quiet: quiet === true,
    progress: progress !== false,
    allowIncomplete: allowIncomplete === true,
  };
}

/** `helpColumns` is the width help is wrapped to. Throws nothing: what is wrong comes back as `usage`. */
export function parseArguments(argv: readonly string[], helpColumns: number): Parsed {
  const given: Given = {};
  let text = '';
  let wrong = '';
  try {
    const program = command(given)
      .exitOverride()
      .configureOutput({
        writeOut: (part) => {
          text += part;
        },
        writeErr: (part) => {
          wrong += part;
        },
        getOutHelpWidth: () => helpColumns,
      });
    program.parse(joinExplain(argv), { from: 'user' });
    return { kind: 'run', request: requestOf(program, given) };
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
