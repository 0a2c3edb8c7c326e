import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Detail } from '../../src/model/result.js';
import { OPTIONS } from '../../src/options.js';
import { run } from '../../src/pipeline.js';
import { renderReport } from '../../src/report/render-report.js';
import { sharedPath } from '../support/shared.js';
import { SAMPLE } from './sample-result.js';

const schemaText = readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8');

/** Our own output holds no field that the schema does not describe, though others may add some. */
const closed: object = JSON.parse(schemaText, (_, value: unknown) => {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return value;
  return 'type' in value && value.type === 'object' ? { ...value, additionalProperties: false } : value;
});
const open: object = JSON.parse(schemaText);

const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
const validate = ajv.compile(closed);
const validateOpen = ajv.compile(open);

function errors(result: unknown): string[] {
  validate(result);
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));

/** Every folder called `articles` below the fixtures. */
function articleFolders(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (name === 'articles' ? [folder] : articleFolders(`${folder}${name}/`)))
    .sort();
}

const CASES = articleFolders(FIXTURES);
const SEEDS = sharedPath('seeds');

async function realErrors(folder: string, detail: Detail): Promise<string[]> {
  const result = await run([folder], { detail });
  return errors(JSON.parse(renderReport(result, 'json')));
}

describe('the JSON Schema on real results', () => {
  it('has fixtures to look at', () => {
    expect(CASES.length).toBeGreaterThan(9);
  });

  describe.each(['wording', 'summary', 'passages', 'full'] as const)('at --detail %s', (detail) => {
    it.each(CASES.map((folder) => folder.slice(FIXTURES.length)))('describes all of %s', async (name) => {
      expect(await realErrors(`${FIXTURES}${name}articles`, detail)).toEqual([]);
    });

    it.skipIf(SEEDS === null)('describes all of the shared reports', async () => {
      expect(await realErrors(SEEDS ?? '', detail)).toEqual([]);
    });
  });

  it('meets every field of a quotation, a difference and a fact in them', async () => {
    const { stories, facts } = await run([`${FIXTURES}harbour-bridge/articles`]);
    const quotes = stories.flatMap((story) => story.quotes);
    expect(quotes.some(({ kind }) => kind === 'altered')).toBe(true);
    expect(quotes.flatMap(({ versions }) => versions).some(({ changes }) => changes.length > 0)).toBe(true);
    expect(stories.flatMap(({ conflicts }) => conflicts).length).toBeGreaterThan(0);
    const told = facts.filter(({ kind }) => kind === 'statement');
    expect(told.every(({ reports = 0, sources = 0 }) => sources > 0 && reports >= sources)).toBe(true);
  });
});

describe('the JSON Schema', () => {
  it('describes every field of the report, and the report keeps to it', () => {
    expect(errors(JSON.parse(renderReport(SAMPLE, 'json')))).toEqual([]);
  });

  it('allows fields that a later version adds', () => {
    expect(validateOpen({ ...SAMPLE, later: 1 })).toBe(true);
  });

  it('names every option that the result depends on', () => {
    const telling = Object.values(OPTIONS).filter(({ group }) => group !== 'Speed');
    const defaults = Object.fromEntries(telling.map((option) => [option.key, option.default]));
    expect(errors({ ...SAMPLE, settings: defaults })).toEqual([]);
  });

  const [report] = SAMPLE.reports;
  const [pair] = SAMPLE.pairs;
  it.each([
    ['a missing field', { ...SAMPLE, facts: undefined }],
    ['a fraction over 1', { ...SAMPLE, pairs: [{ ...pair, jaccard: 1.2 }] }],
    ['an unknown relation', { ...SAMPLE, pairs: [{ ...pair, relation: 'copy' }] }],
    ['an id of another kind', { ...SAMPLE, reports: [{ ...report, story: 'c1' }] }],
    ['another schema version', { ...SAMPLE, schemaVersion: 2 }],
    ['half a count', { ...SAMPLE, counts: { ...SAMPLE.counts, reports: 1.5 } }],
  ])('refuses %s', (_, result) => {
    expect(errors(JSON.parse(JSON.stringify(result)))).not.toEqual([]);
  });
});
