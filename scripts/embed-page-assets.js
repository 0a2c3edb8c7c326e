// Puts the style and the script of the HTML report where the program finds them, comments and indentation left
// out. Run after a change to src/report/html/client; a test fails while the table is out of date.
import { readFileSync, writeFileSync } from 'node:fs';

const CLIENT = new URL('../src/report/html/client/', import.meta.url);
const TABLE = new URL('../src/report/html/assets.table.json', import.meta.url);

/** @param {string} text */
function withoutBlanks(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** @param {string} name */
function read(name) {
  return readFileSync(new URL(name, CLIENT), 'utf8');
}

/** What the table holds for the files as they are. */
export function embedded() {
  const style = withoutBlanks(read('page.css').replace(/\/\*[\s\S]*?\*\//g, ''));
  const script = withoutBlanks(
    read('page.js')
      .replace(/\/\*\*[\s\S]*?\*\//g, '')
      .replace(/^\s*\/\/.*$/gm, ''),
  );
  if (/<\/(?:style|script)|<!--/i.test(style + script)) throw new Error('An asset would end its element.');
  return `${JSON.stringify({ style, script }, null, 1)}\n`;
}

if (process.argv[1]?.endsWith('embed-page-assets.js')) writeFileSync(TABLE, embedded());
