import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutToWidth, displayWidth } from '../../src/report/display-width.js';
import { pageFor } from '../../src/report/page.js';
import { wrap } from '../../src/report/wrap.js';

const page = pageFor({});

function lines(text: string, columns: number, first = '', rest = ''): string[] {
  return wrap([{ text, style: null }], page, { first, rest }, columns);
}

describe('wrapping', () => {
  it('breaks at blanks and hangs the lines that follow', () => {
    expect(lines('the ferry left at dawn', 12, '- ', '  ')).toEqual(['- the ferry', '  left at', '  dawn']);
  });

  it('breaks a word only when it is wider than the line', () => {
    expect(lines('a abcdefghij b', 5)).toEqual(['a', 'abcde', 'fghij', 'b']);
  });

  it('breaks between Chinese characters but not before a full stop', () => {
    expect(lines('渡輪擱淺乘客。安全', 12)).toEqual(['渡輪擱淺乘', '客。安全']);
  });

  it('keeps a mark on the word it stands beside', () => {
    const pieces = [
      { text: 'one ', style: null },
      { text: '<', style: null, trusted: true },
      { text: 'two', style: null },
      { text: '>', style: null, trusted: true },
      { text: ', three', style: null },
    ];
    expect(wrap(pieces, page, { first: '', rest: '' }, 8)).toEqual(['one', '<two>,', 'three']);
  });

  it('styles a run of words once a line, blanks included', () => {
    const style = (text: string): string => `<${text}>`;
    const pieces = [
      { text: 'a b c', style },
      { text: ' d', style: null },
    ];
    expect(wrap(pieces, page, { first: '', rest: '' }, 3)).toEqual(['<a b>', '<c> d']);
  });

  it('never writes a line wider than asked, and loses no visible character', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '湖', '。', 'W', '-') });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 30 }), (words, columns) => {
        const wrapped = lines(words, columns, '> ', '  ');
        // A full stop that may not begin a line goes with its character: at most two columns.
        for (const line of wrapped) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
        const kept = wrapped.map((line) => line.slice(2)).join('');
        expect(kept.replaceAll(' ', '')).toBe(words.replaceAll(' ', ''));
      }),
    );
  });
});

describe('cutting to a width', () => {
  it('counts wide characters as two columns', () => {
    expect(cutToWidth('湖畔新聞', 6, '…')).toBe('湖畔…');
    expect(cutToWidth('湖畔新聞', 8, '…')).toBe('湖畔新聞');
  });

  it('is quick on a title of ten million characters', () => {
    expect(cutToWidth('x'.repeat(10_000_000), 10, '...')).toBe('xxxxxxx...');
  });
});
