/**
 * Writes src/text/background-table.ts: in how many of many news texts each term occurs. Counts only; no
 * sentence of any text goes into the package.
 *
 *   npm run build && node scripts/build-background.js ARTICLES.jsonl "where the articles are from"
 *
 * ARTICLES.jsonl holds one { "text": … } a line, English. Run it again whenever the keys of terms.ts
 * change; a third argument names the built folder where it is not dist/.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [articlesPath, origin, built = 'dist'] = process.argv.slice(2);
if (articlesPath === undefined || origin === undefined) {
  console.error('usage: node scripts/build-background.js ARTICLES.jsonl ORIGIN [BUILT]');
  process.exit(2);
}
const { readTerms } = await import(pathToFileURL(resolve(built, 'text/terms.js')).href);

/** In fewer articles than this a count is chance, and most such keys are names of one event. */
const MIN_COUNT = 3;

const texts = readFileSync(articlesPath, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line).text);
const counts = new Map();
for (const text of texts) {
  // Paragraph by paragraph: a capital after a line break is a sentence's start.
  const keys = new Set();
  let start = 0;
  for (const paragraph of text.split('\n')) {
    const end = start + paragraph.length;
    for (const term of readTerms(text, { start, end }, 'en')) keys.add(term.key);
    start = end + 1;
  }
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
}

const rows = new Map();
for (const key of [...counts.keys()].sort((a, b) => (a < b ? -1 : 1))) {
  const count = counts.get(key);
  // A code unit that a template string would read as more than itself has no place in a key.
  if (count >= MIN_COUNT && !/[\\`$\s]/.test(key)) rows.set(count, [...(rows.get(count) ?? []), key]);
}
const lines = [...rows.keys()].sort((a, b) => b - a).map((count) => [count, ...rows.get(count)].join(' '));

const source = `/**
 * Written by scripts/build-background.js; not edited by hand. Document frequencies of term keys in
 * ${texts.length.toLocaleString('en-US')} ${origin}. Counts only.
 */
export const BACKGROUND_ARTICLES = ${texts.length};

/** One line a count, highest first: the count, then the keys that occur in so many articles. */
export const BACKGROUND_COUNTS = \`${lines.join('\n')}\`;
`;
writeFileSync(new URL('../src/text/background-table.ts', import.meta.url), source);
console.log(`${lines.length} rows, ${source.length} characters`);
