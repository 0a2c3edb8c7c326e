/** `dedupe help TOPIC`: what no single option says, a page each. What tables know is taken from them. */
import { INPUT_FORMATS, OPTIONS, RULE_LEVELS, RULES, type Rule } from '../options.js';
import { FINDING_FORMATS, FORMATS, type Format } from '../report/format-names.js';
import { EXIT_CODE_HELP } from './exit-codes.js';
import { aligned, defaultText } from './help.js';
import { configName, optionRows } from './line-options.js';

const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  pretty: 'for a person at a terminal',
  json: 'one document; schema/report.schema.json, check.schema.json',
  ndjson: 'one object a line, as it is found',
  csv: 'pairs as a table, of a check the findings',
  html: 'one file to look at, mail, print and keep',
  'html-dir': 'a page a story, in a folder: html-dir=DIR',
  markdown: 'the short form, for a pull request',
  sarif: 'SARIF 2.1.0, for code scanning',
  junit: 'JUnit XML, which every build server reads',
  github: 'annotations of GitHub Actions, and its job summary',
  gitlab: 'code quality report of GitLab',
  checkstyle: 'Checkstyle XML',
  tap: 'Test Anything Protocol',
};

const RULE_WORDS: Readonly<Record<Rule, string>> = {
  killed: 'it is taken back, or carries words that were',
  withheld: 'its publisher has not released it',
  embargo: 'not to be published yet, by the clock or --now',
  uncorrected: 'it carries words that were corrected since',
  duplicate: 'the same text as another report',
  'near-duplicate': 'most of its words, or of the other report',
  uncredited: 'shares much wording with a source it does not name',
  'quote-altered': 'a quotation reads otherwise elsewhere',
  'figure-conflict': 'a figure differs from another report of the story',
  'nothing-new': 'others tell all that it tells',
  'shared-passage': 'a passage; =30 for those of 30 words or more',
};

function wrapped(words: readonly string[]): string {
  const lines = [''];
  for (const [n, word] of words.entries()) {
    const next = n + 1 < words.length ? `${word},` : word;
    const last = lines.pop() ?? '';
    if (`${last} ${next}`.length > 78) lines.push(last, `  ${next}`);
    else lines.push(last === '' ? `  ${next}` : `${last} ${next}`);
  }
  return lines.join('\n');
}

/** Options of the wording and story groups, as they weigh reports against each other. */
function weighing(): string {
  const { nearDuplicateContainment, nearDuplicateWordsShared, pairContainment, minPassageWords } = OPTIONS;
  const { shingleWords, storySimilarity, storyWindowHours } = OPTIONS;
  return [
    minPassageWords,
    shingleWords,
    nearDuplicateContainment,
    nearDuplicateWordsShared,
    pairContainment,
    storySimilarity,
    storyWindowHours,
  ]
    .map(({ flag, default: usual }) => `  ${flag}${defaultText(flag, usual)}`)
    .join('\n');
}

function configurable(): readonly string[] {
  return optionRows()
    .filter(({ onlyFlag }) => onlyFlag === undefined)
    .map(configName);
}

const TEXTS = {
  'exit-codes': () => `Exit codes

${aligned(EXIT_CODE_HELP)}

Files left out by rule (hidden, ignored, of an unknown type) change none.
`,
  formats: () => `Formats of the report: -f NAME to standard output, -f NAME=PATH to a file;
as many as you like. --json is -f json.

${aligned(FORMATS.map((name) => [name, FORMAT_WORDS[name]]))}

Only of a check: ${FINDING_FORMATS.filter((name) => name !== 'pretty')
    .slice(4)
    .join(', ')}.
`,
  inputs: () => `What is read: files, folders with all below them, globs, and - for standard
input. The format is found out by name and content; --input-format says it:

${wrapped(INPUT_FORMATS)}

--dump-inputs lists every input and what became of it, without comparing.
--field text=content.body takes a field of a record of your own shape.
`,
  config: () => `Options that stay

Nearest first, from the working folder upwards, but not above a folder that
anyone may write to: dedupe.config.json, .yaml, .yml, .js, .mjs; .deduperc
(YAML or JSON); "dedupe" in package.json. "dedupe init" writes one.
Variables DEDUPE_MIN_PASSAGE_WORDS=12 overrule the file, flags overrule both.
A file that lies in a folder that is read is input, and not obeyed unless
--config names it. --no-config: none of this. --print-config: what comes of it.

Keys, their values as on the command line or as numbers and lists; paths lead
from the file:

${wrapped(configurable())}
`,
  ignore: () => `What is left out of folders

Hidden files (--hidden reads them), unknown types, and what patterns name, as
in a .gitignore:
  --ignore GLOB          on the command line
  --ignore-file FILE     lines of a file that you name
  .dedupeignore          of the working folder and of those above it; each
                         counts below its folder, the nearer one first
  .gitignore             the same up to the repository, with --gitignore
Such a file in a folder that is read is input, and not obeyed. A pattern on
the command line overrules the others: --ignore '!keep.txt'. What is named
itself is read, and what is left out is told with the report.
`,
  thresholds: () => `What counts as shared, near, and one story

${weighing()}

A near-duplicate shares so many shingles, as part of the smaller report, or so
many unchanged words; a check can ask for a Jaccard besides (--threshold).
Fractions may be given as 0.3 or 30%. What a check can find, worst first, and
what it is where --fail-on does not name it:

${aligned(RULES.map((rule) => [`${rule} (${RULE_LEVELS[rule]})`, RULE_WORDS[rule]]))}
`,
} as const;

/** Commands have a help of their own beside these. */
export const TOPICS: readonly string[] = Object.keys(TEXTS);

/** Null where there is no such topic. */
export function helpOn(topic: string): string | null {
  const found = Object.entries(TEXTS).find(([name]) => name === topic);
  return found ? found[1]() : null;
}
