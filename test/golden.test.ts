/**
 * The fixtures' whole output, byte for byte: what a change does to it is seen in review. Write anew with
 * `npx vitest run test/golden.test.ts -u`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { run } from '../src/pipeline.js';
import { renderReport } from '../src/report/render-report.js';

const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));
const CASES = readdirSync(FIXTURES).filter((name) => existsSync(`${FIXTURES}${name}/articles`));
const SCHEMA = new URL('../schema/report.schema.json', import.meta.url);

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

describe.each(CASES)('fixtures/%s', (name) => {
  const folder = `${FIXTURES}${name}`;

  test('prints the report that is expected, as text and as JSON that the schema allows', async () => {
    const result = await run([`${folder}/articles`]);
    await expect(renderReport(result, 'pretty', { columns: 80 })).toMatchFileSnapshot(
      `${folder}/expected/report.txt`,
    );
    await expect(renderReport(result, 'json')).toMatchFileSnapshot(`${folder}/expected/report.json`);
    validate(JSON.parse(renderReport(result, 'json')));
    expect(validate.errors).toBeNull();
  });
});

test('there are cases to look at', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(9);
});
