/** The lifecycle stage on invented wire items as they are delivered: fixtures/wire-kill. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';

const FOLDER = fileURLToPath(new URL('../../fixtures/wire-kill/articles', import.meta.url));
const result = await run([FOLDER]);
const reports = new Map(result.reports.map((report) => [report.id, report]));
const pathOf = (id: string): string => reports.get(id)?.path ?? '';
const report = (path: string) => result.reports.find((one) => one.path === path);
const alerts = result.stories.flatMap((story) => story.alerts ?? []);

describe('a corrected item', () => {
  it('is a chain of which the newest counts', () => {
    const chains = result.stories.flatMap(({ versions = [] }) => versions);
    expect(chains.map(({ reports: own }) => own.map(pathOf))).toEqual([
      ['halden-wire/tram-1.xml', 'halden-wire/tram-2.xml'],
      ['npa/orlin-castell.json', 'npa/orlin-castell-kill.txt'],
    ]);
    expect(pathOf(report('halden-wire/tram-1.xml')?.supersededBy ?? '')).toBe('halden-wire/tram-2.xml');
    expect(report('halden-wire/tram-1.xml')?.verdict).toBeNull();
  });

  it('has no facts of its older version, which is no source of others either', () => {
    const old = report('halden-wire/tram-1.xml')?.id;
    expect(result.facts.filter((fact) => fact.report === old)).toEqual([]);
    const holding = result.facts.flatMap(({ counterparts }) => counterparts.map((other) => other.report));
    expect(holding).not.toContain(old);
  });

  it('names who still has the wrong words, where, and what is right', () => {
    const [alert] = alerts.filter(({ kind }) => kind === 'uncorrected');
    expect([pathOf(alert.version), pathOf(alert.by)]).toEqual([
      'halden-wire/tram-1.xml',
      'halden-wire/tram-2.xml',
    ]);
    expect(alert.changes?.map(({ from, to }) => [from, to])).toEqual([
      ['12', 'nine'],
      ['Brede', 'Orla'],
    ]);
    expect(alert.carriers.map((carrier) => pathOf(carrier.report))).toEqual(['evening-star/tram.txt']);
    const text = readFileSync(`${FOLDER}/evening-star/tram.txt`, 'utf8');
    const words = alert.carriers[0].passages.map(({ start, end }) => text.slice(start, end));
    expect(words[0]).toMatch(/^A tram jumped .* injuring 12 people, .* said\.$/);
    expect(words[1]).toMatch(/^The injured were taken to Saint Brede hospital, .* morning\.$/);
  });
});

describe('a killed item', () => {
  it('is canceled, and reports that share its text are named with the places', () => {
    expect(report('npa/orlin-castell-kill.txt')?.lifecycle).toBe('canceled');
    const [alert] = alerts.filter(({ kind }) => kind === 'killed');
    expect(pathOf(alert.version)).toBe('npa/orlin-castell.json');
    expect(alert.carriers.map((carrier) => pathOf(carrier.report))).toEqual(['vessmouth-courier/orlin.md']);
    const text = readFileSync(`${FOLDER}/vessmouth-courier/orlin.md`, 'utf8');
    const [first] = alert.carriers[0].passages;
    expect(text.slice(first.start, first.end)).toMatch(/^Orlin Foods has agreed .* talks are private/s);
  });

  it('is no source of its story', () => {
    const own = ['npa/orlin-castell.json', 'npa/orlin-castell-kill.txt'].map((path) => report(path)?.id);
    expect(result.facts.filter((fact) => own.includes(fact.report))).toEqual([]);
    expect(result.stories.flatMap(({ readingSet }) => readingSet).filter((id) => own.includes(id))).toEqual(
      [],
    );
  });
});

describe('a withheld item', () => {
  it('has its embargo and no verdict', () => {
    expect(report('npa/harbour-budget.json')).toMatchObject({
      lifecycle: 'withheld',
      embargo: '2024-09-09T06:00:00Z',
      verdict: null,
    });
  });
});

describe('alerts', () => {
  it('are told at every depth but the places of killed words, which need passages', async () => {
    const brief = await run([FOLDER], { detail: 'summary' });
    const told = brief.stories.flatMap((story) => story.alerts ?? []);
    expect(told.map(({ kind, carriers }) => [kind, carriers.length])).toEqual([
      ['uncorrected', 1],
      ['killed', 1],
    ]);
    expect(told[1].carriers[0].passages).toEqual([]);
    expect(told[0].carriers[0].passages).toHaveLength(2);
  });

  it('stand first in their story, with older versions and what may not run marked', () => {
    const page = renderReport(result, 'pretty', { columns: 100 });
    const id = (path: string): string => report(path)?.id ?? '';
    const story = page.slice(page.indexOf('\ns2 ') >= 0 ? page.indexOf('\ns1 ') : 0);
    expect(story.indexOf('Must not run as it stands')).toBeLessThan(story.indexOf('What it adds'));
    expect(page).toContain(
      `NOT CORRECTED ${id('halden-wire/tram-1.xml')} Halden Wire was corrected by ${id('halden-wire/tram-2.xml')}`,
    );
    expect(page).toMatch(/evening-star: +\[-12-\]\{\+nine\+\} +\[-Brede-\]\{\+Orla\+\}/);
    expect(page).toContain(`older version of ${id('halden-wire/tram-2.xml')}`);
    expect(page).toContain('kill: must not run');
    expect(page).toMatch(/carries killed words/);
    expect(page).toMatch(/withheld until 2024-09-09 06:00Z: Vessmouth to spend/);
    expect(page).toMatch(/likely from Halden Wire: /);
  });
});
