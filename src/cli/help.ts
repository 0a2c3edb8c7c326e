/** The parts of `--help` that no option brings along: defaults as one would type them, examples, exit codes. */
import type { CommandName } from '../options.js';
import type { CommandSpec } from './command.js';
import { EXIT_CODE_HELP } from './exit-codes.js';

/** " (default 0.3)", in the unit the flag takes; nothing for switches and for what is off by default. */
export function defaultText(flag: string, value: unknown): string {
  if (typeof value === 'string') return ` (default ${value})`;
  if (Array.isArray(value) && value.length > 0) return ` (default ${value.join(',')})`;
  if (typeof value !== 'number' || value === 0) return '';
  if (flag.includes('<time>')) return ` (default ${value % 24 === 0 ? `${value / 24}d` : `${value}h`})`;
  if (flag.includes('<span>')) return '';
  if (flag.includes('<size>') && value % 1e6 === 0) return ` (default ${value / 1e6}MB)`;
  return ` (default ${value})`;
}

export const EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe ./articles', 'what to read, what to skip, who shares wording'],
  ['dedupe ./articles --explain r1 r4', 'why these two are, or are not, near-duplicates'],
  ['dedupe ./articles -f pretty -f json=report.json', 'read it now, keep the figures'],
  ['dedupe compare cnn.txt reuters.txt', 'two articles, and nothing else'],
  ['git ls-files "*.txt" | dedupe --files-from -', 'only these files'],
];

export function aligned(rows: readonly (readonly [string | number, string])[]): string {
  const width = Math.max(...rows.map(([first]) => String(first).length));
  return rows.map(([first, second]) => `  ${String(first).padEnd(width)}  ${second}`).join('\n');
}

const COMPARE_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe compare cnn.txt reuters.txt', 'what they share, where they differ, what each alone has'],
  ['dedupe compare draft.md - < wire.txt', 'a draft against what is piped in'],
  ['dedupe compare a.txt b.txt --json', 'the ordinary result, of two reports'],
];

function told(examples: readonly (readonly [string, string])[]): string {
  return examples.map(([line, what]) => `  ${line}\n      ${what}`).join('\n');
}

export const EPILOGUE = `
Fractions may be given as 0.3 or 30%.

Examples:
${told(EXAMPLES)}

Exit codes:
${aligned(EXIT_CODE_HELP)}`;

export const COMPARE_EPILOGUE = `
Examples:
${told(COMPARE_EXAMPLES)}

Exit codes are those of dedupe: see dedupe --help.`;

const CHECK_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe check incoming/ --against archive/', 'fails on duplicates of each other and of the archive'],
  [
    'dedupe check new.txt --against archive/ --fail-on duplicate,uncredited',
    'copies, and copies without credit',
  ],
  ['dedupe check in/ -f sarif=out.sarif -f pretty', 'a report for a program, and one to read'],
  ['dedupe check in/ --baseline known.json --fail-on-new', 'only what is new since the baseline fails'],
];

export const CHECK_EPILOGUE = `
Findings are about the incoming reports only. Of copies that arrive together
the one that leads (--lead) passes. A --window that is given also bounds how
far apart reports are held against each other.

Examples:
${told(CHECK_EXAMPLES)}

Exit codes:
${aligned(EXIT_CODE_HELP)}`;

const WATCH_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe watch incoming', 'a line for each report that arrives'],
  [
    'dedupe watch incoming --archive desk.archive --add --catch-up',
    'against all that ran; gone on with after a stop',
  ],
  ['dedupe watch incoming -f ndjson | jq -c "select(.passed == false)"', 'what to hold back, for a program'],
];

export const WATCH_EPILOGUE = `
Reports that are there when it begins count as seen (--catch-up: as arrived).
A file that is written anew arrives again, one that is only moved does not.
An arrival is held against those that share wording with it, and against what
arrives with it; exit code 130 once stopped by Ctrl-C.

Examples:
${told(WATCH_EXAMPLES)}`;

const ARCHIVE_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe archive add desk.archive 2026/', "begin with last year's reports; the same again adds nothing"],
  ['dedupe archive check desk.archive incoming/', 'what comes in against all of them'],
  ['dedupe archive add desk.archive ran-today/', 'keep what ran'],
  ['dedupe archive verify desk.archive', 'is everything as it was written?'],
  ['dedupe archive export desk.archive -o backup.ndjson', 'a backup of one moment, while others write'],
];

export const ARCHIVE_EPILOGUE = `
Commands:
${aligned([
  ['add, import', 'reports, or lines of an export; what is there is left out'],
  ['check', 'the report of a run, archived reports marked; adds nothing'],
  ['list, show', 'what is there; one report in full'],
  ['remove', 'by id, or --before a day'],
  ['stats, verify', 'how much there is; whether it is as it was written'],
  ['compact', 'free the space of what was removed'],
  ['export', 'everything as lines of JSON'],
])}

Examples:
${told(ARCHIVE_EXAMPLES)}

Exit codes:
${aligned(EXIT_CODE_HELP)}`;

const FINGERPRINT_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe fingerprint 2031/ --out prints/', 'all of it, on this machine'],
  ['dedupe fingerprint /mnt/archive --shard 3/64 --out /mnt/prints', 'the third of 64 machines'],
];

export const FINGERPRINT_EPILOGUE = `
A file belongs to one part by its path, one of 64 MB or more is shared out
record by record. Parts are written whole or not at all; the same again
changes nothing. Paths are kept as they are named: explain opens them.

Examples:
${told(FINGERPRINT_EXAMPLES)}

Exit codes are those of dedupe: see dedupe --help.`;

const CLUSTER_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe cluster prints/ --out clusters/ --memory 2G', 'DuckDB, on this machine'],
  [
    'dedupe cluster /mnt/prints --out /mnt/out --engine spark --master yarn',
    'Spark; the folders must be the same ones on all its machines',
  ],
  [
    'dedupe cluster s3a://desk/prints --out s3a://desk/out --engine spark',
    'wherever Spark reads and writes: s3a://, hdfs://, file:',
  ],
  ['dedupe cluster prints/ --out clusters/ --compare', 'and is it what one machine finds?'],
];

export const CLUSTER_EPILOGUE = `
Each stage leaves a folder under --out; what is done already is not done again.
A second run into the same --out is refused while the first one is at work.
DuckDB is the package @duckdb/node-api; Spark is found by SPARK_HOME or PATH.
Where --compare finds a difference, the exit code is 1.

Examples:
${told(CLUSTER_EXAMPLES)}

Exit codes:
${aligned(EXIT_CODE_HELP)}`;

const EXPLAIN_EXAMPLES: readonly (readonly [string, string])[] = [
  ['dedupe explain --from clusters/ --story 3fa9', 'the report of a run on that cluster'],
  ['dedupe explain --from clusters/ --story 3fa9 -f html=story.html', 'to look at'],
  ['dedupe explain --from s3a://desk/out --engine spark --story 3fa9', 'its reports are read from here'],
];

export const EXPLAIN_EPILOGUE = `
Examples:
${told(EXPLAIN_EXAMPLES)}

Exit codes are those of dedupe: see dedupe --help.`;

/** The commands beside the main one, for its help, and what else there is help on. */
export function commandList(
  specs: Readonly<Record<CommandName, CommandSpec>>,
  topics: readonly string[],
): string {
  const rows = Object.values(specs).filter(({ name }) => name !== 'dedupe');
  const all = [
    ...rows.map(({ name, summary }) => [name, summary] as const),
    ['help <word>', 'help on a command or a topic'] as const,
  ];
  return `\nCommands:\n${aligned(all)}\n  (a folder of such a name is ./check)\nTopics: ${topics.join(', ')}\n`;
}
