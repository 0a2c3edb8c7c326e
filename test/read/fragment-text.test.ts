import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeReferences } from '../../src/read/character-references.js';
import { fragmentText } from '../../src/read/fragment-text.js';
import { blockText, htmlBlocks } from '../../src/read/html-blocks.js';

describe('a fragment of HTML', () => {
  it('becomes paragraphs parted by blank lines', () => {
    expect(fragmentText('<p>The ferry\n  is <b>back</b>.</p><p>It sails&nbsp;at 9.</p>')).toBe(
      'The ferry is back.\n\nIt sails\u00a0at 9.',
    );
    expect(fragmentText('<p>One<p>Two<ul><li>Three<li>Four</ul>Five')).toBe(
      'One\n\nTwo\n\nThree\n\nFour\n\nFive',
    );
  });

  it('keeps a single line break, and takes two for a new paragraph', () => {
    expect(fragmentText('One<br>two<br/><br />Three<br>')).toBe('One\ntwo\n\nThree');
    expect(fragmentText('<pre>One\n  two</pre>')).toBe('One\ntwo');
  });

  it('leaves out what is not to be read', () => {
    const html =
      '<style>p{}</style><script>if (a<b) x("</p>")</script><!-- no --><p hidden>no</p><figure><figcaption>no' +
      '</figcaption></figure><nav>no</nav><p style="display: none">no</p><p>Yes<noscript>no</noscript>.</p>';
    expect(fragmentText(html)).toBe('Yes.');
  });

  it('without an element is plain text with its line breaks', () => {
    expect(fragmentText('AT&amp;T: a < b\nand b > c')).toBe('AT&T: a < b\nand b > c');
  });

  it('resolves character references as browsers do', () => {
    expect(
      decodeReferences('&eacute;&#233;&#xE9;&#146;&euro;&copy 2022 AT&T &unknown; &#0;&#xD800; &ltd &'),
    ).toBe('ééé’€© 2022 AT&T &unknown; \ufffd\ufffd &ltd &');
  });

  it('never throws, and every character comes from where it says', () => {
    const part = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<b',
        '>',
        '<br>',
        '<br/>',
        '<!--',
        '-->',
        '&amp;',
        '&#x4e',
        ';',
        '"',
        "a='",
        ' ',
        '\n',
      ],
      ...['<div class="share">', '</div>', '<li>', '<script>', '</script>', '<pre>', 'ferry', 'é', '\ud800'],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const html = parts.join('');
        fragmentText(html);
        for (const block of htmlBlocks(html).blocks) {
          const { text, origins } = blockText(html, block);
          for (const { start, end, from, to } of origins) {
            const folded = (some: string) => decodeReferences(some).replace(/\s+/g, ' ');
            expect(folded(html.slice(from, to))).toBe(text.slice(start, end).replace(/\s+/g, ' '));
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
