/** Cells of CSV (RFC 4180), which a spreadsheet must not take for formulas. */
import { withoutCommands } from './ci-commands.js';
import { terminalText } from './terminal-text.js';

/** A spreadsheet computes what begins with one of these; a quotation mark before it makes it text. */
const FORMULA = /^\s{0,20}[=+\-@＝＋－＠]/;

/** Text is one line without controls; numbers stay numbers. */
function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = withoutCommands(terminalText(value));
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",;\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Ended by CR LF, as the RFC has it. */
export function csvRow(cells: readonly (string | number | null)[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}
