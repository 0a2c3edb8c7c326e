/** The manual page, made from the tables of commands, options and exit codes; `npm run readme` writes it anew. */
import { COMMANDS } from '../options.js';
import { VERSION } from '../version.js';
import { COMMAND_SPECS } from './commands/all.js';
import { EXIT_CODE_HELP } from './exit-codes.js';
import { defaultText, EXAMPLES } from './help.js';
import { helpOn, TOPICS } from './help-topics.js';
import { has, optionRows } from './line-options.js';

/** Text as roff takes it: no escapes, no hyphens for minus signs, no line that begins like a request. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/gm, '\\&')
    .replace(
      /[^\n -~]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
}

function term(name: string, text: string): string {
  return `.TP\n.B ${roff(name)}\n${roff(text)}`;
}

function section(name: string, parts: readonly string[]): string {
  return [`.SH ${name.toUpperCase()}`, ...parts].join('\n');
}

/** As it stands, without filling. */
function verbatim(text: string): string {
  return `.nf\n${roff(text)}\n.fi`;
}

function commandTerms(): readonly string[] {
  return COMMANDS.map((command) => {
    const { usage, description } = COMMAND_SPECS[command];
    return term(command === 'dedupe' ? `dedupe ${usage}` : `dedupe ${command} ${usage}`, description);
  });
}

/** Options by group; of those that some commands have, which. */
function optionParts(): readonly string[] {
  const rows = optionRows();
  const reading = COMMANDS.filter((command) => optionRows(command).some(({ key }) => key === 'encoding'));
  return [...new Set(rows.map(({ group }) => group))].flatMap((group) => [
    `.SS ${group}`,
    ...rows
      .filter((row) => row.group === group)
      .map((row) => {
        const own = COMMANDS.filter((command) => has(row, command));
        const where = own.length < reading.length ? ` [${own.join(', ')}]` : '';
        return term(row.flag, `${row.help}${defaultText(row.flag, row.default)}${where}`);
      }),
  ]);
}

export function manPage(): string {
  const topics = TOPICS.filter((topic) => topic !== 'exit-codes').map((topic) =>
    section(topic, [verbatim((helpOn(topic) ?? '').trimEnd())]),
  );
  const examples = EXAMPLES.map(([line, what]) => `${line}\n    ${what}`).join('\n');
  const parts = [
    `.TH DEDUPE 1 "" "dedupe ${VERSION}" "User Commands"`,
    section('Name', [roff('dedupe - which news reports share wording, and what each alone adds')]),
    section('Synopsis', [verbatim('dedupe [options] [paths...]\ndedupe COMMAND [options] ...')]),
    section('Description', [roff(COMMAND_SPECS.dedupe.description)]),
    section('Commands', commandTerms()),
    section('Options', optionParts()),
    ...topics,
    section(
      'Exit status',
      EXIT_CODE_HELP.map(([code, meaning]) => term(String(code), meaning)),
    ),
    section('Examples', [verbatim(examples)]),
  ];
  return `${parts.join('\n')}\n`;
}
