/** The style and the script that the program writes are those in the client folder. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { embedded } from '../../../scripts/embed-page-assets.js';

describe('the assets of the HTML report', () => {
  test('are up to date: npm run page-assets', () => {
    const table = new URL('../../../src/report/html/assets.table.json', import.meta.url);
    expect(readFileSync(table, 'utf8')).toBe(embedded());
  });
});
