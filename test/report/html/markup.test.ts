import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { html, inertJson } from '../../../src/report/html/markup.js';
import { clipped, visible } from '../../../src/report/html/visible-text.js';

/** What a parser of markup would make of text between tags. */
function read(markup: string): string {
  return markup
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

describe('markup', () => {
  test('escapes what is put in, and nothing that was made here', () => {
    const inner = html`<b>${'<i>'}</b>`;
    expect(String(html`<p title="${'"><x'}">${inner}${null}${false}${3}${['&', inner]}</p>`)).toBe(
      '<p title="&quot;&gt;&lt;x"><b>&lt;i&gt;</b>3&amp;<b>&lt;i&gt;</b></p>',
    );
  });

  test('does not take an object that looks like markup for markup', () => {
    const fake = { toString: () => '<script>', markup: '<script>' };
    expect(String(html`${String(fake)}`)).toBe('&lt;script&gt;');
  });

  test('reads as the text it was given, whatever it was, but for what cannot be seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const markup = String(html`${text}`);
        expect(markup).not.toMatch(/[<>"']/);
        expect(read(markup)).toBe(visible(text));
      }),
    );
  });

  test('holds data that ends no element, begins no comment, breaks no line, and reads back the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = String(inertJson(value));
        expect(text).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
    expect(String(inertJson('</script><!--'))).not.toContain('<');
  });
});

describe('visible text', () => {
  test('spells out overrides of direction and shows controls as signs', () => {
    expect(visible('a\u202eb\0c\u001bd\ud800')).toBe('a\\u{202e}b␀c␛d�');
    expect(visible('line\nbreak\ttab عربي \u2067x\u2069')).toBe('line\nbreak\ttab عربي \u2067x\u2069');
  });

  test('is cut where a word ends, never inside a pair of surrogates', () => {
    expect(clipped('one two three', 9)).toBe('one two …');
    expect(clipped('😀😀😀', 3)).toBe('😀 …');
  });
});
