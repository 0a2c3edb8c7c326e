/**
 * The command line as a request. The command is found first, then its own options are read: each stands in the one
 * table of options, which says which commands have it.
 */
import type { OutputConfiguration } from 'commander';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import {
  CHECK_OPTIONS,
  type CheckSettings,
  COMMANDS,
  type CommandName,
  OPTIONS,
  OptionError,
  type OptionSpec,
  optionKeys,
  type Settings,
} from '../options.js';
import type { FolderRules } from '../read/walk-folder.js';
import { VERSION } from '../version.js';
import type { CommandSpec, Request } from './command.js';
import { COMMAND_SPECS } from './commands/all.js';
import { CHECK_KEYS, type Given, LINE_KEYS, nothingGiven } from './given.js';
import { commandList, defaultText } from './help.js';
import { helpOn, TOPICS } from './help-topics.js';
import { formatHelp, has, LINE_OPTIONS, type LineSettings, optionRows, PAIR } from './line-options.js';
import { resolveOutputs } from './outputs.js';

/** What to do: run, or show a text that commander already made (help, version, what is wrong). */
export type Parsed =
  | { readonly kind: 'run'; readonly line: CommandLine }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'usage'; readonly message: string };

/** What stands on the command line, before the environment and a file have their say. */
export interface CommandLine {
  readonly command: CommandName;
  readonly inputs: readonly string[];
  readonly flags: Given;
}

/** `--explain A B` → `--explain A␀B`, up to a `--`. */
function joinExplain(argv: readonly string[]): string[] {
  const at = argv.indexOf('--explain');
  const end = argv.indexOf('--');
  const [a, b] = argv.slice(at + 1, at + 3);
  if (at < 0 || (end >= 0 && end <= at + 2) || a === undefined || b === undefined) return [...argv];
  return [...argv.slice(0, at + 1), `${a}${PAIR}${b}`, ...argv.slice(at + 3)];
}

/** Short letters and long names that take a value, of any command. */
function valued(): ReadonlySet<string> {
  const flags = optionRows().filter(({ flag }) => flag.includes('<'));
  return new Set(flags.flatMap(({ flag }) => flag.split(/[\s,]+/).filter((word) => word.startsWith('-'))));
}

/** Whether the word is an option whose value is the next word: `--format`, `-f`, `-qf`; not `--format=json`, `-fjson`. */
function takesNext(word: string, taking: ReadonlySet<string>): boolean {
  if (word.startsWith('--')) return taking.has(word);
  for (let at = 1; at < word.length; at++) if (taking.has(`-${word[at]}`)) return at === word.length - 1;
  return false;
}

/** Where the first word stands that is no option and no option's value; -1 where there is none before a `--`. */
function firstOperand(argv: readonly string[]): number {
  const taking = valued();
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (word === '--') return -1;
    if (!word.startsWith('-') || word === '-') return at;
    if (takesNext(word, taking)) at++;
  }
  return -1;
}

interface HelpTopic {
  readonly text: string;
}

interface Chosen {
  readonly command: CommandName;
  readonly rest: readonly string[];
}

/** The command is the first word where it is one; `help check` is `check --help`, `help formats` a text. */
function chooseCommand(argv: readonly string[]): Chosen | HelpTopic {
  const at = firstOperand(argv);
  const word = at < 0 ? '' : (argv[at] ?? '');
  const rest = argv.filter((_, n) => n !== at);
  if (word === 'help') {
    const topic = rest.find((name) => !name.startsWith('-')) ?? 'dedupe';
    const known = COMMANDS.find((name) => name === topic);
    if (known !== undefined) return { command: known, rest: ['--help'] };
    const text = helpOn(topic);
    if (text === null)
      throw new OptionError(
        `there is no help on "${topic}"; there is on ${[...COMMANDS.slice(1), ...TOPICS].join(', ')}`,
      );
    return { text };
  }
  const command = COMMANDS.find((name) => name === word && name !== 'dedupe');
  return command ? { command, rest } : { command: 'dedupe', rest: argv };
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

/** Puts the option's value into `given` when it is met. */
function tableOption<S extends object, K extends keyof S>(spec: OptionSpec<S, K>, given: Partial<S>): Option {
  const option = new Option(spec.flag, spec.help + defaultText(spec.flag, spec.default));
  option.helpGroup(`${spec.group}:`);
  return option.argParser((word: string) => {
    const before = given[spec.key];
    const value = explained(() => spec.parse(word, before === undefined ? spec.default : before));
    const wrong = spec.check(value);
    if (wrong) throw new InvalidArgumentError(`It ${wrong}.`);
    Object.assign(given, { [spec.key]: value });
    return value;
  });
}

/** All options of the table: those that the command lacks are refused by name, not as unknown. */
function addOptions(
  to: Command,
  { engine, check, line }: Given,
  { name: command, formats }: CommandSpec,
): void {
  const add = (option: Option, spec: { readonly commands?: readonly CommandName[] }): void => {
    to.addOption(has(spec, command) ? option : option.hideHelp());
  };
  const checking = <K extends keyof CheckSettings>(key: K): Option => tableOption(CHECK_OPTIONS[key], check);
  const ofLine = <K extends keyof LineSettings>(key: K): Option => {
    const option = tableOption(LINE_OPTIONS[key], line);
    if (key === 'formats' && formats) option.description = formatHelp(formats);
    return option;
  };
  const ofEngine = <K extends keyof Settings>(key: K): Option => tableOption(OPTIONS[key], engine);
  for (const key of CHECK_KEYS) add(checking(key), CHECK_OPTIONS[key]);
  for (const key of LINE_KEYS) add(ofLine(key), LINE_OPTIONS[key]);
  for (const key of optionKeys()) add(ofEngine(key), OPTIONS[key]);
}

function commandOf(spec: CommandSpec, given: Given, output: OutputConfiguration): Command {
  const name = spec.name === 'dedupe' ? 'dedupe' : `dedupe ${spec.name}`;
  const command = new Command(name)
    .exitOverride()
    .configureOutput(output)
    .description(spec.description)
    .usage(spec.usage)
    .allowExcessArguments(false)
    .addHelpText('after', (spec.name === 'dedupe' ? commandList(COMMAND_SPECS, TOPICS) : '') + spec.epilogue);
  for (const [operand, help] of spec.operands) command.argument(operand, help);
  addOptions(command, given, spec);
  return command
    .optionsGroup('Other:')
    .version(VERSION, '-V, --version', 'show the version')
    .helpOption('-h, --help', 'show this help');
}

function lineSettings(given: Partial<LineSettings>): LineSettings {
  const take = <K extends keyof LineSettings>(key: K): LineSettings[K] => {
    const value = given[key];
    return value === undefined ? LINE_OPTIONS[key].default : value;
  };
  return {
    formats: take('formats'),
    json: take('json'),
    output: take('output'),
    open: take('open'),
    reportLimit: take('reportLimit'),
    explain: take('explain'),
    all: take('all'),
    verbose: take('verbose'),
    quiet: take('quiet'),
    color: take('color'),
    columns: take('columns'),
    ascii: take('ascii'),
    progress: take('progress'),
    against: take('against'),
    baseline: take('baseline'),
    updateBaseline: take('updateBaseline'),
    archive: take('archive'),
    add: take('add'),
    catchUp: take('catchUp'),
    settleMs: take('settleMs'),
    before: take('before'),
    rebuild: take('rebuild'),
    waitSeconds: take('waitSeconds'),
    out: take('out'),
    slice: take('slice'),
    engine: take('engine'),
    master: take('master'),
    conf: take('conf'),
    compare: take('compare'),
    sample: take('sample'),
    from: take('from'),
    story: take('story'),
    filesFrom: take('filesFrom'),
    dumpInputs: take('dumpInputs'),
    ignoreFiles: take('ignoreFiles'),
    gitignore: take('gitignore'),
    stdinFilename: take('stdinFilename'),
    allowIncomplete: take('allowIncomplete'),
    force: take('force'),
    config: take('config'),
    useConfig: take('useConfig'),
    printConfig: take('printConfig'),
  };
}

/** Throws OptionError for an option that the command has not. */
function refuseForeign(given: Given, command: CommandName): void {
  const keys = new Set([given.engine, given.check, given.line].flatMap((part) => Object.keys(part)));
  const foreign = optionRows().find((row) => keys.has(row.key) && !has(row, command));
  if (!foreign) return;
  const flag = foreign.flag.split(/[ ,]+/).find((word) => word.startsWith('--')) ?? foreign.flag;
  const those = COMMANDS.filter((name) => has(foreign, name))
    .map((name) => (name === 'dedupe' ? name : `dedupe ${name}`))
    .join(', ');
  throw new OptionError(`${command} has no ${flag}; it is for ${those}`);
}

/** `given`: the flags over everything else. Throws OptionError for what does not go together. */
export function requestOf(
  { command, inputs }: CommandLine,
  given: Given,
  folderRules: readonly FolderRules[] = [],
): Request {
  const spec = COMMAND_SPECS[command];
  const line = lineSettings(given.line);
  const formats = [...line.formats, ...(line.json ? ['json'] : [])];
  const request: Request = {
    command: spec.name,
    inputs,
    options: given.engine,
    check: given.check,
    line,
    outputs: resolveOutputs(formats, line.output),
    folderRules,
  };
  if (line.open && !request.outputs.some(({ format, path }) => path !== null && /^html/.test(format)))
    throw new OptionError('--open shows an HTML report; add -f html=report.html');
  spec.refuse(request);
  return request;
}

/** `helpColumns` is the width help is wrapped to. Throws nothing: what is wrong comes back as `usage`. */
export function parseArguments(argv: readonly string[], helpColumns: number): Parsed {
  let text = '';
  let wrong = '';
  const output = {
    writeOut: (part: string): void => {
      text += part;
    },
    writeErr: (part: string): void => {
      wrong += part;
    },
    getOutHelpWidth: (): number => helpColumns,
  };
  try {
    const chosen = chooseCommand(joinExplain(argv));
    if ('text' in chosen) return { kind: 'text', text: chosen.text };
    const { command, rest } = chosen;
    const spec = COMMAND_SPECS[command];
    const flags = nothingGiven();
    const program = commandOf(spec, flags, output);
    program.parse([...rest], { from: 'user' });
    refuseForeign(flags, command);
    return { kind: 'run', line: { command, inputs: program.args, flags } };
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
