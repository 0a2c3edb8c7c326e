import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { OPTIONS } from '../../src/options.js';
import { renderReport } from '../../src/report/render-report.js';
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

describe('the JSON Schema', () => {
  it('describes every field of the report, and the report keeps to it', () => {
    expect(errors(JSON.parse(renderReport(SAMPLE, 'json')))).toEqual([]);
  });

  it('allows fields that a later version adds', () => {
    expect(validateOpen({ ...SAMPLE, later: 1 })).toBe(true);
  });

  it('names every option', () => {
    const defaults = Object.fromEntries(Object.values(OPTIONS).map((option) => [option.key, option.default]));
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
