/** Completion scripts made from the table of options. They hold nothing that is not in it, and run nothing. */
import { COMMANDS, type CommandName } from '../options.js';
import { VERBS } from './archive/verb.js';
import { COMMAND_SPECS } from './commands/all.js';
import { TOPICS } from './help-topics.js';
import { type OptionRow, optionRows } from './line-options.js';

const NAMED = COMMANDS.filter((name) => name !== 'dedupe');
const SHELL_NAMES = 'bash zsh fish';

interface Flag {
  /** `-f`; null: none. */
  readonly short: string | null;
  readonly long: string;
  readonly takesValue: boolean;
  /** Words the value is one of; null: any. */
  readonly choices: readonly string[] | null;
  /** A path is what it takes. */
  readonly isPath: boolean;
  readonly help: string;
}

const HELP: readonly Flag[] = [
  { short: '-h', long: '--help', takesValue: false, choices: null, isPath: false, help: 'show this help' },
  {
    short: '-V',
    long: '--version',
    takesValue: false,
    choices: null,
    isPath: false,
    help: 'show the version',
  },
];

function flagOf({ flag, choices, help }: OptionRow): Flag {
  const words = flag.split(/[\s,]+/);
  return {
    short: words.find((word) => /^-[a-zA-Z]$/.test(word)) ?? null,
    long: words.find((word) => word.startsWith('--')) ?? flag,
    takesValue: flag.includes('<'),
    choices: choices ?? null,
    isPath: /<(?:file|paths|folder)/.test(flag),
    help: (help.split(/[;:(]/, 1)[0] ?? '').trim(),
  };
}

function flagsOf(command: CommandName | null): readonly Flag[] {
  return [...optionRows(command).map(flagOf), ...HELP];
}

function names({ short, long }: Flag): readonly string[] {
  return short === null ? [long] : [short, long];
}

/** Words that stand where an input may: of commands that take such. */
const WORDS = new Map<string, string>([
  ['archive', VERBS.join(' ')],
  ['completions', SHELL_NAMES],
  ['help', [...NAMED, ...TOPICS].join(' ')],
]);

function bash(): string {
  const flags = flagsOf(null).filter(({ takesValue }) => takesValue);
  const chosen = flags
    .filter(({ choices }) => choices !== null)
    .map(
      (flag) =>
        `    ${names(flag).join('|')}) COMPREPLY=($(compgen -W '${flag.choices?.join(' ')}' -- "$cur")); return ;;`,
    );
  const paths = flags.filter(({ isPath }) => isPath).flatMap(names);
  const free = flags.filter(({ isPath, choices }) => !isPath && choices === null).flatMap(names);
  const options = COMMANDS.map(
    (command) => `    ${command}) options='${flagsOf(command).flatMap(names).join(' ')}' ;;`,
  );
  const words = [...WORDS].map(([command, list]) => `    ${command}) words='${list}' ;;`);
  return `# bash completion of dedupe
_dedupe() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} command=dedupe options words='' n
  if [[ $cur == '=' ]]; then cur=''; elif [[ $prev == '=' ]]; then prev=\${COMP_WORDS[COMP_CWORD-2]}; fi
  for ((n = 1; n < COMP_CWORD; n++)); do
    case \${COMP_WORDS[n]} in
    ${NAMED.join('|')}|help) command=\${COMP_WORDS[n]}; break ;;
    esac
  done
  COMPREPLY=()
  case $prev in
${chosen.join('\n')}
    ${paths.join('|')}) COMPREPLY=($(compgen -f -- "$cur")); return ;;
    ${free.join('|')}) return ;;
  esac
  case $command in
${options.join('\n')}
    *) options='' ;;
  esac
  case $command in
    dedupe) words='${[...NAMED, 'help'].join(' ')}' ;;
${words.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$cur"))
  else
    COMPREPLY=($(compgen -W "$words" -- "$cur") $(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _dedupe dedupe
`;
}

/** Within single quotes of zsh. */
function zshText(text: string): string {
  return text.replaceAll("'", "'\\''").replace(/[[\]:\\]/g, '\\$&');
}

function zshSpec({ short, long, takesValue, choices, isPath, help }: Flag): string {
  const value = choices ? `:value:(${choices.join(' ')})` : isPath ? ':file:_files' : ':value: ';
  const told = `[${zshText(help)}]${takesValue ? value : ''}`;
  return [short, long].flatMap((name) => (name === null ? [] : [`'*${name}${told}'`])).join(' ');
}

function zsh(): string {
  const described = NAMED.map((name) => `'${name}:${zshText(COMMAND_SPECS[name].summary)}'`);
  const cases = COMMANDS.map((command) => {
    const list = WORDS.get(command);
    const operands = list === undefined ? "'*:file:_files'" : `'1:word:(${list})' '*:file:_files'`;
    return `    ${command}) _arguments ${flagsOf(command).map(zshSpec).join(' ')} ${operands} ;;`;
  });
  return `#compdef dedupe
_dedupe() {
  local -a commands=(${described.join(' ')} 'help:help on a command or a topic')
  local command=\${words[(r)${[...NAMED, 'help'].join('|')}]}
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    _files
    return
  fi
  case $command in
    ${NAMED.join('|')}) while (( $#words > 1 )) && [[ $words[1] != $command ]]; do shift words; (( CURRENT-- )); done ;;
    help) _values topic ${[...NAMED, ...TOPICS].join(' ')}; return ;;
    *) command=dedupe ;;
  esac
  case $command in
${cases.join('\n')}
  esac
}
if [[ $funcstack[1] == _dedupe ]]; then _dedupe "$@"; else compdef _dedupe dedupe; fi
`;
}

function fishText(text: string): string {
  return `'${text.replace(/['\\]/g, '\\$&')}'`;
}

function fishLine(condition: string, { short, long, takesValue, choices, isPath, help }: Flag): string {
  const value = choices ? ` -x -a ${fishText(choices.join(' '))}` : isPath ? ' -r -F' : ' -x';
  const letter = short === null ? '' : ` -s ${short.slice(1)}`;
  return `complete -c dedupe -n ${condition}${letter} -l ${long.slice(2)}${takesValue ? value : ''} -d ${fishText(help)}`;
}

function fish(): string {
  const none = fishText(`not __fish_seen_subcommand_from ${NAMED.join(' ')}`);
  const of = (command: string): string =>
    command === 'dedupe' ? none : fishText(`__fish_seen_subcommand_from ${command}`);
  const first = [...NAMED, 'help'].map((name) => {
    const summary = COMMANDS.find((one) => one === name);
    const told = summary ? COMMAND_SPECS[summary].summary : 'help on a command or a topic';
    return `complete -c dedupe -n __fish_use_subcommand -a ${name} -d ${fishText(told)}`;
  });
  const words = [...WORDS].map(([name, list]) => `complete -c dedupe -n ${of(name)} -a ${fishText(list)}`);
  const options = COMMANDS.flatMap((command) => flagsOf(command).map((flag) => fishLine(of(command), flag)));
  return `# fish completion of dedupe\n${[...first, ...words, ...options].join('\n')}\n`;
}

export const COMPLETIONS = { bash, zsh, fish } as const;
