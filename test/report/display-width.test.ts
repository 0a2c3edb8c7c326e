import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/report/display-width.js';

describe('the width of a text', () => {
  it('is that of string-width, also where it is told without', () => {
    for (let code = 0x20; code < 0x3000; code += 1) {
      const character = String.fromCharCode(code);
      for (const text of [character, `a${character}é`, `${character}${character}`, `“${character}`])
        if (displayWidth(text) !== stringWidth(text)) expect(`${code.toString(16)} in ${text}`).toBe('');
    }
    expect(displayWidth('“Zürich – Łódź…”')).toBe(16);
  });
});
