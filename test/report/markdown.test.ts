import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';

const FERRY = fileURLToPath(new URL('../../fixtures/harbour-bridge/articles', import.meta.url));

describe('the Markdown report', () => {
  test('tells what to read and where reports differ, and folds the rest', async () => {
    const text = renderReport(await run([FERRY], { jobs: 1 }), 'markdown');
    expect(text).toMatch(
      /^## 7 reports, 1 story\n\n### 31 hurt as commuter ferry rams Corran Bridge in fog\n/,
    );
    expect(text).toContain('1. **r5** Tern Media Group: lead, earliest published');
    expect(text).toContain('**Reports differ on**');
    expect(text.match(/<details>/g)?.length).toBe(4);
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length);
    expect(text.length).toBeLessThan(65_536);
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
