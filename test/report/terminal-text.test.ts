import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { terminalName, terminalText } from '../../src/report/terminal-text.js';

const UNSEEN = /[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}]/u;

describe('text on a terminal', () => {
  it('spells out escape sequences instead of sending them', () => {
    expect(terminalText('a\u001b[2Jb\u009b31m')).toBe('a\\x1b[2Jb\\x9b31m');
  });

  it('turns line breaks, tabs and runs of blanks into one space', () => {
    expect(terminalText('one\r\n\ttwo\u2028three  four')).toBe('one two three four');
  });

  it('drops direction overrides and characters that cannot be seen', () => {
    expect(terminalText('pay\u202eroll\u200b\u2066 x\u2069\ufeff')).toBe('payroll x');
  });

  it('replaces half a surrogate pair and keeps a whole one', () => {
    expect(terminalText('\ud83d|😀')).toBe('\ufffd|😀');
  });

  it('keeps letters and flattens typography without Unicode', () => {
    expect(terminalText('“Ναι” — yes…', false)).toBe('"Ναι" - yes...');
  });

  it('spells out what cannot be seen in a name, so that different names look different', () => {
    expect(terminalName('a\nb\u202ec  d')).toBe('a\\x0ab\\u{202e}c  d');
  });

  it('lets no character through that acts instead of showing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(UNSEEN.test(terminalText(text))).toBe(false);
        expect(UNSEEN.test(terminalName(text))).toBe(false);
      }),
    );
  });

  it('reads the same when cleaned twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(terminalText(terminalText(text))).toBe(terminalText(text));
      }),
    );
  });
});
