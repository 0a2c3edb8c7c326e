/** Lines laid out for a page as the text that is written: the last gate for everything that a person reads. */
import { withoutCommands } from './ci-commands.js';
import { fitLine } from './fit-line.js';
import type { Page } from './page.js';

/** As they are, whatever the page's width: paths and what is wrong with them, one line each, to be copied. */
export function wholeLines(lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${lines.map(withoutCommands).join('\n')}\n`;
}

/** Broken to the page's width, without commands for a build server, each ended by a line break. */
export function pageText(lines: readonly string[], page: Page): string {
  if (lines.length === 0) return '';
  const fitted = lines.flatMap((line) => fitLine(withoutCommands(line), page));
  return `${fitted.map(withoutCommands).join('\n')}\n`;
}
