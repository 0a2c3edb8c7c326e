import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlLine, htmlParagraphs } from '../../src/read/html-paragraphs.js';

const textOf = (html: string) => htmlParagraphs(html).text;

describe('a fragment of HTML', () => {
  it('becomes paragraphs with a blank line between them', () => {
    expect(textOf('<p>One\n  two.</p><p>Three <b>fo</b>ur.</p>')).toBe('One two.\n\nThree four.');
    expect(textOf('One<div>two<div>three</div></div>four')).toBe('One\n\ntwo\n\nthree\n\nfour');
    expect(textOf('<ul><li>a<li>b</ul>')).toBe('a\n\nb');
    expect(textOf('no tags at all')).toBe('no tags at all');
  });

  it('keeps line breaks, of which two make a paragraph', () => {
    expect(textOf('a<br>b<br/> <br />c')).toBe('a\nb\n\nc');
    expect(textOf('<br>a<br></p><p>b')).toBe('a\n\nb');
  });

  it('has a line for each row of a table', () => {
    expect(textOf('x<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td><p>2</p></td></tr></table>y')).toBe(
      'x\n\nA\tB\n1\t2\n\ny',
    );
  });

  it('has the paragraphs of a table that only lays out a page', () => {
    expect(textOf('<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>')).toBe('One.\n\nTwo.');
  });

  it('keeps lines and columns of preformatted text', () => {
    expect(textOf('<pre>\nNorth   12\nSouth    9\n\nSum     21  </pre>')).toBe(
      'North   12\nSouth    9\n\nSum     21',
    );
  });

  it('has the paragraphs of a text set in lines', () => {
    const wire =
      '<p>(Adds quote)\n    * Fares to rise\n\n    By Ida Berg\n    Fares will rise in\nMay, the city said.\n    No one\nobjected. </p>';
    expect(textOf(wire)).toBe(
      '(Adds quote)\n\n* Fares to rise\n\nBy Ida Berg\n\nFares will rise in May, the city said.\n\nNo one objected.',
    );
    expect(textOf('First.\n\nSecond\nline.')).toBe('First.\n\nSecond line.');
    expect(textOf('<p>\n    Indented with\n    its mark-up.\n\n  </p>')).toBe('Indented with its mark-up.');
  });

  it('leaves out scripts, styles, figures, asides, frames and their like', () => {
    const html =
      '<header><h1>h</h1></header>a<script>if (b < c) "</p>"</script>b<style>p>q{}</style><figure><img><figcaption>f</figcaption></figure>' +
      '<aside><p>read <aside>more</aside></p></aside><iframe src=x>no</iframe><p>c</p>';
    expect(textOf(html)).toBe('ab\n\nc');
    expect(textOf('<div class="x wp-caption"><p>cap</p></div>d')).toBe('d');
    expect(textOf('漢<ruby>字<rp>(</rp><rt>じ</rt><rp>)</rp></ruby>')).toBe('漢字');
  });

  it('resolves references, and keeps no-break spaces', () => {
    expect(textOf('Tom &amp; J&eacute;r&ocirc;me&nbsp;&#8212; &lt;b&gt; &bogus; & ')).toBe(
      'Tom & Jérôme\u00a0— <b> &bogus; &',
    );
    expect(textOf('a&#10;&#10;b')).toBe('a b');
  });

  it('tells where each stretch stood', () => {
    const html = '<p>Tom &amp;  J.</p>\n<p>x</p>';
    const { text, origins } = htmlParagraphs(html);
    expect(origins.map(({ start, end, from, to }) => [text.slice(start, end), html.slice(from, to)])).toEqual(
      [
        ['Tom ', 'Tom '],
        ['&', '&amp;'],
        [' ', '  '],
        ['J.', 'J.'],
        ['x', 'x'],
      ],
    );
  });

  it('is a line where a title is wanted', () => {
    expect(htmlLine('<b>Late</b> goal<br>&amp; late train')).toBe('Late goal & late train');
  });
});

describe('any HTML', () => {
  it('yields text whose stretches are in order and lie inside it', () => {
    const token = fc.constantFrom(
      ...'<p>|</p>|<td>|</td>|<tr>|<table>|</table>|<br>|<pre>|</pre>|<figure>|</figure>|<script>|</script>|<a "|">|<!--|-->|&amp;|&#x|;|<|>|x| |\n|<frac-sep>'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 60 }), (tokens) => {
        const html = tokens.join('');
        const { text, origins } = htmlParagraphs(html);
        let end = 0;
        let to = 0;
        for (const origin of origins) {
          expect(origin.start).toBeGreaterThanOrEqual(end);
          expect(origin.from).toBeGreaterThanOrEqual(to);
          expect(origin.end).toBeGreaterThan(origin.start);
          end = origin.end;
          to = origin.to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
        expect(to).toBeLessThanOrEqual(html.length);
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n{3}/);
      }),
      { numRuns: 1000 },
    );
  });
});
