/** The schema of a check describes all that is written, and nothing else is written. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/library.js';
import { RULES } from '../../src/options.js';
import { renderFindings } from '../../src/report/render-findings.js';
import { SAMPLE_CHECK } from '../report/sample-check.js';

const schemaText = readFileSync(new URL('../../schema/check.schema.json', import.meta.url), 'utf8');
const settings = 'Every resolved option: those of the run';

/** The settings of the run are described elsewhere; every other object holds only what is named. */
const closed: object = JSON.parse(schemaText, (_, value: unknown) => {
  if (typeof value !== 'object' || value === null || !('properties' in value)) return value;
  const isOpen = 'description' in value && String(value.description).startsWith(settings);
  return isOpen ? value : { ...value, additionalProperties: false };
});
const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(closed);

function errors(text: string): string[] {
  validate(JSON.parse(text));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of a check', () => {
  it.each(['harbour-bridge', 'mixed-desk', 'merger', 'flood-de'])('describes all of %s', async (name) => {
    const folder = fileURLToPath(new URL(`../../fixtures/${name}/articles`, import.meta.url));
    const found = await check(folder, { jobs: 1, failOn: ['shared-passage', 'nothing-new'] });
    expect(found.findings.length).toBeGreaterThan(0);
    expect(errors(renderFindings(found, 'json'))).toEqual([]);
  });

  it('describes what a baseline adds', () => {
    expect(errors(renderFindings(SAMPLE_CHECK, 'json'))).toEqual([]);
  });

  it('names the rules that there are', () => {
    expect(JSON.parse(schemaText).$defs.finding.properties.rule.enum).toEqual([...RULES]);
  });

  it('describes problems as the schema of a run does', () => {
    const run = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8'));
    const own = JSON.parse(schemaText);
    expect([own.$defs.problem, own.$defs.skip]).toEqual([run.$defs.problem, run.$defs.skip]);
  });
});
