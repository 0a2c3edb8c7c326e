import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const FERRY = `${FIXTURES}harbour-bridge/articles`;

async function markdownOf(name: string): Promise<string> {
  return renderReport(await run([`${FIXTURES}${name}/articles`], { jobs: 1 }), 'markdown');
}

describe('the Markdown report', () => {
  test('tells what to read and where reports differ, and folds the rest', async () => {
    const text = renderReport(await run([FERRY], { jobs: 1 }), 'markdown');
    expect(text).toMatch(
      /^## 7 reports, 1 story\n\n### 31 hurt as commuter ferry rams Corran Bridge in fog\n/,
    );
    expect(text).toContain('1. **r5** Tern Media Group: lead, earliest published');
    expect(text).toContain('**Reports differ on**');
    expect(text.match(/<details>/g)?.length).toBe(6);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text.length).toBeLessThan(65_536);
  });

  test('begins with what must not run, and marks who carries it', async () => {
    const text = await markdownOf('wire-kill');
    expect(text).toContain(
      '- NOT CORRECTED: **r3** Halden Wire was corrected by **r4** Halden Wire; still carried by\n  - **r2** evening-star: <del>12</del> <ins>nine</ins>, <del>Brede</del> <ins>Orla</ins>\n',
    );
    expect(text).toMatch(
      /- KILLED: \*\*r9\*\* npa was taken back by \*\*r8\*\* npa; still carried by\n {2}- \*\*r10/,
    );
    expect(text).toContain('1. **r10** vessmouth-courier: carries killed words; lead');
    expect(text).toMatch(/\| \*\*r3\*\* Halden Wire \|.*\| older version of r4 \|/);
    expect(text).toMatch(/\| \*\*r8\*\* npa \|.*\| kill \|/);
  });

  test('tells values that a later version replaced apart from those on which reports differ', async () => {
    const text = await markdownOf('wire-kill');
    expect(text).toContain(
      '**Later version says otherwise**\n\n- people injured: **12** _earlier_ (r2+r3 (1 source)) · **nine**',
    );
  });

  test('tells what copies alone tell, and where their words probably come from', async () => {
    const text = await markdownOf('harbour-bridge');
    expect(text).toMatch(/<summary>Not confirmed: \d+ statements of one source and its copies<\/summary>/);
    expect(text).toMatch(/- 1 source, \d copies \(r1.*\): /);
    expect(text).toContain('Origin: NPA, probably: r3 and r4 are signed by it in the dateline');
    expect(text).toMatch(/- \d+ words, with changes, in r1.*; likely from NPA: r3 and r4 are signed by it/);
  });

  test('tells the figures of two reports of one form side by side', async () => {
    const text = await markdownOf('look-alikes');
    expect(text).toContain('<summary>Same form, other figures: 1 pair</summary>');
    expect(text).toMatch(
      /\*\*r5\*\* .* → \*\*r6\*\* .*<del>81\\\.20 marks<\/del> <ins>39\\\.60 marks<\/ins>/,
    );
  });

  test('mentions nobody, links nowhere and sets no marks of its own out of what articles say', async () => {
    const prose =
      'The harbour board decided on Tuesday to close the northern lock for nine weeks of repairs to its gates';
    const articles = ['a', 'b'].map((name) => ({
      path: `${name}.txt`,
      source: `@team/${name} <img src=x>`,
      title: '# **[click](https://evil.example)** #12 @everyone <script>alert(1)</script>',
      text: `${prose}, said @admin at www.evil.example.\n\n| a | b |\n`,
    }));
    const text = renderReport(await run(articles, { jobs: 1 }), 'markdown');
    expect(text).not.toMatch(/@(?:team|everyone|admin)/);
    expect(text).not.toMatch(/<(?:img|script)/);
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/www\./);
    expect(text).not.toMatch(/(?<!\\)\[click/);
  });
});
