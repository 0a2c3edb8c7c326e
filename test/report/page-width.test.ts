/** Whatever the articles, no line is wider than the page, and nothing a narrow page breaks is lost. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/pipeline.js';
import { displayWidth } from '../../src/report/display-width.js';
import { fitLine } from '../../src/report/fit-line.js';
import { pageFor } from '../../src/report/page.js';
import { renderReport } from '../../src/report/render-report.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Every folder called `articles` below the fixtures. */
function articleFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name === 'articles' ? [folder] : articleFolders(`${folder}${name}/`)))
    .sort();
}

describe.each(articleFolders(FIXTURES).map((folder) => folder.slice(FIXTURES.length)))('%s', (name) => {
  it('keeps within pages of 40, 60, 80 and 140 columns, with all lists whole too', async () => {
    const result = await run([`${FIXTURES}${name}articles`]);
    const problems = result.problems.map(({ message }) => message);
    for (const columns of [40, 60, 80, 140]) {
      for (const all of [false, true]) {
        for (const color of [false, true]) {
          const lines = renderReport(result, 'pretty', { columns, all, verbose: all, color }).split('\n');
          const tooWide = lines.filter((line) => displayWidth(line) > columns);
          // A problem is one line, for whoever greps; the terminal breaks it.
          expect(tooWide.filter((line) => !problems.some((problem) => line.includes(problem)))).toEqual([]);
        }
      }
    }
  });
});

describe('fitLine', () => {
  const page = pageFor({ columns: 40, color: true });
  const { heading, faint } = page.paint;

  it('leaves a line that fits as it is', () => {
    const line = `  ${heading('Near')} ${faint('enough')}`;
    expect(fitLine(line, page)).toEqual([line]);
  });

  it('breaks at blanks, indents what follows and goes on in the style', () => {
    const lines = fitLine(
      `    ${heading('one two three four five six')} ${faint('seven eight nine ten')}`,
      page,
    );
    const plain = lines.map((line) => line.replace(/\u001b\[[0-9;]*m/g, ''));
    expect(plain).toEqual(['    one two three four five six seven', '      eight nine ten']);
    expect(lines[0]).toContain('\u001b[1m');
    expect(lines[1]).toContain('\u001b[2m');
  });
});
