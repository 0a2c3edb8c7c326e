import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Result } from '../../src/model/result.js';
import { displayWidth } from '../../src/report/display-width.js';
import { renderReport } from '../../src/report/render-report.js';
import { largeStory, SAMPLE } from './sample-result.js';

const plain = renderReport(SAMPLE, 'pretty');
const OUR_SGR = /\u001b\[[0-9;]*m/g;

function words(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe('the pretty report', () => {
  it('begins with the counts', () => {
    expect(plain.split('\n')[0]).toBe(
      '10 reports · 5 stories · 2 near-duplicate groups · 2 problems · 1 left out',
    );
  });

  it('puts near-duplicates side by side, the lead first', () => {
    const rows = plain.split('\n').filter((line) => /^ {2}[┌│└ ] r[1-5] {2}/.test(line));
    expect(rows.map((row) => row.slice(2, 6))).toEqual(['┌ r2', '│ r1', '└ r3', '  r4', '  r5']);
    expect(words(plain)).toContain('near-duplicates: r1, r2 and r3 (weakest link 54%)');
  });

  it('says what to read, what to skip, and why', () => {
    expect(words(plain)).toContain(
      'Read 3 of 5: together they hold every fact of the story r2 Northern Wire: lead (published first); 2 sentences nobody else has',
    );
    expect(words(plain)).toContain(
      'r5 湖畔新聞 Kurier: nothing new over r2 Northern Wire and r4 Radio Orvane',
    );
  });

  it("gives the part of a row's report that stands in the column's", () => {
    expect(plain).toMatch(/r2 Northern Wire {2}62% {8}34%\n/);
  });

  it('gives exact figures by pair and who had it first', () => {
    expect(plain).toMatch(/r1 r2 {2}cut +0\.622 +100% \/ +62% +100% \/ +66% +r2 → r1 certain\n/);
  });

  it('shows a changed passage word by word, with its carriers', () => {
    expect(words(plain)).toContain('33 words, in r2 (first) and r1; changed in r3');
    expect(words(plain)).toContain('[-early on Tuesday-]{+on Tuesday morning+}');
  });

  it('calls a quote a quote and only counts names and boilerplate', () => {
    expect(plain).toContain('p2 quote, 15 words');
    expect(plain).toContain('not counted as shared wording: 1 run of names and titles (-v lists them)');
    expect(plain).not.toContain('p4');
    expect(renderReport(SAMPLE, 'pretty', { verbose: true })).toContain('p4 names and titles, 9 words');
  });

  it('marks the new words of a sentence, and no word of one that is new as a whole', () => {
    expect(words(plain)).toContain('The ‹captain, 61›, has worked on the lake since 1990');
    expect(words(plain)).toContain('• One of its two pumps had been out of order since Sunday');
  });

  it('gives the values on which reports differ side by side, copies as one source', () => {
    expect(plain).toContain(
      [
        '  Reports differ on',
        '    • hours until all were ashore',
        '        three hours  r2+r1 (1 source)',
        '        four hours   r3 Evening Post',
        '',
      ].join('\n'),
    );
    expect(plain).not.toMatch(/wrong/i);
  });

  it('tells a value that a later version replaced apart from those on which reports differ', () => {
    expect(plain).toContain(
      [
        '  Later version says otherwise',
        '    • people on board',
        '        More than a hundred  r4 Radio Orvane',
        '        112                  r5 湖畔新聞 Kurier',
        '',
      ].join('\n'),
    );
  });

  it('shows what was changed in a quotation and by whom, and counts those that nobody changed', () => {
    expect(words(plain)).toContain(
      '• Marta Ilves, r2+r1; altered in r4: “Nobody was hurt, and [-nobody-]{+hardly anybody+} so much as got wet feet,”',
    );
    expect(plain).toContain('1 quotation is the same, word for word, in two or more reports');
  });

  it('only counts quotations where nobody changed a word, nor tells a headline from its own report', () => {
    const [story] = SAMPLE.stories;
    const [altered, verbatim] = story?.quotes ?? [];
    const own = altered?.versions.map((version) => ({ ...version, report: 'r2' })) ?? [];
    const quotes = altered && verbatim ? [{ ...altered, versions: own }, verbatim] : [];
    const shown = renderReport({ ...SAMPLE, stories: story ? [{ ...story, quotes }] : [] }, 'pretty');
    expect(shown).toContain(
      '  Quotations: none altered; 1 is the same, word for word, in two or more reports\n',
    );
  });

  it('says what only one source and its copies tell', () => {
    expect(plain).toContain(
      [
        '    1 source, 3 copies: not confirmed',
        '     ●  ●  ●    ·   ·   “Nobody was hurt, and nobody so much as got wet feet,”',
        '                        said police spokeswoman Marta Ilves.',
        '    1 source, 2 copies: not confirmed',
        '     ●  ●  ·    ·   ·   Fog had cut the view to less than 50 metres when the',
        '                        ferry left Tallby at 5:40 a.m.',
        '',
      ].join('\n'),
    );
    const copies = renderReport(largeStory(7), 'pretty');
    expect(copies).toContain('Not confirmed: all 7 reports are near-duplicates, so they are one source');
  });

  it('shows who tells what, copies of one source in brackets, where values differ first', () => {
    expect(plain).toContain(
      [
        '  Who tells what  ● told ○ in other words ≠ another value · not told [copies]',
        '    [r2 r1 r3]  r4  r5',
        '    Not the same in all',
        '     ●  ●  ≠    ○   ·   The ferry Lindqvist ran aground on a sandbank in Lake',
      ].join('\n'),
    );
    const wide = renderReport(SAMPLE, 'pretty', { columns: 140 }).split('\n');
    expect(wide).toContain(
      '     ●  ●  ●    ·   ·   “Nobody was hurt, and nobody so much as got wet feet,” said police spokeswoman Marta Ilves.',
    );
  });

  it('counts the copies, or lists what they alone tell, where the page is too narrow for the table', () => {
    const narrow = renderReport(SAMPLE, 'pretty', { columns: 48 });
    expect(narrow).toContain('    [r2+2]  r4  r5\n');
    expect(narrow).toMatch(/^ {5}3\/3 +· +· {3}“Nobody was hurt/m);
    expect(words(renderReport(SAMPLE, 'pretty', { columns: 40 }))).toContain(
      'Not confirmed: told by one source and its copies only 1 source, 3 copies (r1+r2+r3)',
    );
  });

  it('names figures of its own in sentences that others share, a bare number with its noun', () => {
    expect(plain).toContain('        figures: 112 people; four hours\n');
  });

  it('does not name again what stands in a sentence that it shows', () => {
    expect(plain).not.toContain('names: ');
  });

  it('lists reports alone in a table, then wording shared between stories', () => {
    expect(plain).toMatch(/3 reports alone on their story\n/);
    expect(plain).toMatch(/r9 +r9 +1,204 +Choir wins prize\n/);
    expect(plain).toContain('Wording shared between stories');
  });

  it('names every problem with its reason, and what was left out', () => {
    expect(plain).toContain('  ferry/locked.txt: could not be opened: permission denied.');
    expect(plain).toContain('  feed.jsonl#12: line 13 is not JSON.');
    expect(plain).toContain('    ferry/.git/\n');
  });

  it('leaves out the middle of a long passage, and shows it when all is asked for', () => {
    expect(words(plain)).toMatch(/\[… \d+ words …\]/);
    expect(words(renderReport(SAMPLE, 'pretty', { all: true }))).not.toMatch(/\d+ words …\]/);
  });

  it('says what was not looked for', () => {
    const wording: Result = { ...SAMPLE, detail: 'wording', facts: [], passages: [] };
    expect(renderReport(wording, 'pretty')).toContain('(--detail wording)');
  });

  it('shows headlines and reasons where the page is wide', () => {
    const wide = renderReport(SAMPLE, 'pretty', { columns: 140 });
    expect(wide).toContain('Fishermen help 112 off stranded ferry');
    expect(wide).toContain('r2 → r3 likely: published earlier');
  });

  it('draws in ASCII, leaving letters of the articles', () => {
    const ascii = renderReport(SAMPLE, 'pretty', { unicode: false });
    expect(ascii.replace(/[湖畔新聞]/g, '')).toMatch(/^[\n\x20-\x7e]*$/);
    expect(ascii).toContain('*marker buoy was unlit*');
  });

  it('tells the same with colour as without, but for marks that colour replaces', () => {
    const colored = renderReport(SAMPLE, 'pretty', { color: true });
    expect(colored).toMatch(OUR_SGR);
    const bare = words(colored.replace(OUR_SGR, ''));
    expect(bare.replaceAll(' ', '')).toBe(words(plain).replace(/[‹›]/g, '').replaceAll(' ', ''));
  });

  it('copes with an empty result', () => {
    const empty: Result = {
      ...SAMPLE,
      counts: { ...SAMPLE.counts, reports: 0, stories: 0, clusters: 0, pairs: 0, problems: 0, skipped: 0 },
      reports: [],
      stories: [],
      clusters: [],
      pairs: [],
      passages: [],
      facts: [],
      problems: [],
      skipped: [],
    };
    expect(renderReport(empty, 'pretty')).toBe('0 reports · 0 stories · no near-duplicates\n');
  });
});

describe('a story of a thousand reports', () => {
  const large = largeStory(1000);

  it('is cut to a screenful, every cut with its count', () => {
    const text = renderReport(large, 'pretty');
    expect(text.split('\n').length).toBeLessThan(120);
    expect(text).toContain('+ 975 more reports (--all shows them)');
    expect(text).toContain('+ 989 more pairs (--all shows them)');
    expect(text).toContain('+ 988 more reports (--all shows them)');
  });

  it('is shown whole when asked for', () => {
    const text = renderReport(large, 'pretty', { all: true });
    expect(text).toContain('r1000 source 1000');
    expect(text).not.toContain('--all');
  });
});

describe('hostile text', () => {
  const nasty = fc.string({ unit: 'binary', maxLength: 60 });

  /** The sample with every text that a stranger wrote replaced. */
  function poisoned(text: string): Result {
    return {
      ...SAMPLE,
      reports: SAMPLE.reports.map((report) => ({
        ...report,
        title: text,
        source: text,
        path: text,
        published: text,
      })),
      stories: SAMPLE.stories.map((story) => ({
        ...story,
        title: text,
        conflicts: story.conflicts.map((conflict) => ({
          ...conflict,
          about: text,
          values: conflict.values.map((value) => ({ ...value, text })),
        })),
        quotes: story.quotes.map((quote) => ({
          ...quote,
          speaker: text,
          versions: quote.versions.map((version) => ({
            ...version,
            text,
            changes: version.changes.map((change) => ({ ...change, to: text })),
          })),
        })),
      })),
      passages: SAMPLE.passages.map((passage) => ({ ...passage, text })),
      facts: SAMPLE.facts.map((fact) => ({ ...fact, text })),
      problems: SAMPLE.problems.map((problem) => ({ ...problem, path: text, message: text })),
      skipped: SAMPLE.skipped.map((skip) => ({ ...skip, path: text })),
    };
  }

  it('brings no control character to the terminal but our own styles and line breaks', () => {
    fc.assert(
      fc.property(nasty, fc.boolean(), (text, color) => {
        const shown = renderReport(poisoned(text), 'pretty', { color }).replace(OUR_SGR, '');
        expect(shown.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every line of articles within the page', () => {
    const letters = fc.string({
      unit: fc.constantFrom('a', 'ß', ' ', '湖', '\u001b', 'W', '“'),
      maxLength: 300,
    });
    fc.assert(
      fc.property(letters, fc.integer({ min: 80, max: 200 }), (text, columns) => {
        // Paths are left whole, so that they can be copied.
        const result: Result = { ...poisoned(text), problems: [], skipped: [] };
        for (const line of renderReport(result, 'pretty', { columns }).split('\n'))
          expect(displayWidth(line)).toBeLessThanOrEqual(columns);
      }),
      { numRuns: 40 },
    );
  });
});
