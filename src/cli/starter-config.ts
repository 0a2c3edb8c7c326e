/** What `dedupe init` writes: YAML, as it may hold comments. Made from the table of options. */
import { configName, type OptionRow, optionRows } from './line-options.js';

/** How a line of help is cut, the comment's sign included. */
const COLUMNS = 88;

function comment(text: string): string {
  const lines: string[] = [];
  let line = '#';
  for (const word of text.split(' ')) {
    if (`${line} ${word}`.length > COLUMNS) {
      lines.push(line);
      line = '#';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

function valueText({ default: usual }: OptionRow): string {
  // Lists and words of JSON are YAML as well.
  return JSON.stringify(usual).replaceAll('","', '", "');
}

export function starterConfig(): string {
  const groups = new Map<string, string[]>();
  for (const row of optionRows()) {
    if (row.onlyFlag) continue;
    const entry = `${comment(row.help)}\n#${configName(row)}: ${valueText(row)}\n`;
    groups.set(row.group, [...(groups.get(row.group) ?? []), entry]);
  }
  const parts = [...groups].map(([group, entries]) => `# --- ${group}\n\n${entries.join('\n')}`);
  return `# Options of dedupe for this folder and those below it; flags and DEDUPE_ variables overrule them.
# Every line is the default: take away its # to change it. "dedupe --print-config" shows what comes of it.
# yaml-language-server: $schema=./node_modules/dedupe/schema/config.schema.json

${parts.join('\n')}`;
}
