import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from './temporary-folder.js';

const PROSE = 'The ferry sailed again on Sunday, six weeks after the storm, and the first boat was full.';
const MORE = 'A second boat is to join in June, the company said, so that one leaves every forty minutes.';

const page = (body: string, head = '') =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;

async function only(html: string) {
  const { articles, problems } = await readFile('a.html', html);
  expect(problems).toEqual([]);
  expect(articles).toHaveLength(1);
  return articles[0];
}

describe('the text of a page', () => {
  it('is the article without what stands beside it', async () => {
    const { text } = await only(
      page(
        `<nav><a href="/">Home</a></nav><div class="cookie-banner"><p>We store cookies, many of them, on your device.</p></div>
         <article><h1>Ferry back</h1><p>${PROSE}</p><figure><figcaption>The boat.</figcaption></figure>
         <div class="article__share">Share</div><p>${MORE}</p><p><a href="/x">Read also: the storm</a></p></article>
         <div class="related-stories"><p>Lobster quota cut for the third year, to the anger of fishermen.</p></div>
         <footer>© Harbour Post</footer>`,
        '<title>Ferry back</title>',
      ),
    );
    expect(text).toBe(`${PROSE}\n\n${MORE}`);
  });

  it('is read from paragraphs where nothing is marked as an article', async () => {
    expect((await only(`<p>${PROSE}<p>${MORE}`)).text).toBe(`${PROSE}\n\n${MORE}`);
    expect((await only(`${PROSE}<br><br>${MORE}`)).text).toBe(`${PROSE}\n\n${MORE}`);
    expect((await only('Quay closed.')).text).toBe('Quay closed.');
  });

  it('keeps paragraphs of an article that are named like something beside it, when they are most of it', async () => {
    const { text } = await only(page(`<div class="promo"><p>${PROSE}</p><p>${MORE}</p></div>`));
    expect(text).toBe(`${PROSE}\n\n${MORE}`);
  });

  it('holds what only subscribers see, where the page has it', async () => {
    const paid = `<div class="paywall"><p>${MORE}</p></div>`;
    const { text } = await only(page(`<article><p>${PROSE}</p><p>${PROSE} So it was.</p>${paid}</article>`));
    expect(text).toBe(`${PROSE}\n\n${PROSE} So it was.\n\n${MORE}`);
  });

  it('is mapped to the file', async () => {
    const html = page(
      `<article><p>Fares&nbsp;rise &mdash; by\n   40 <b>pence</b>, in May.</p><p>${PROSE}</p></article>`,
    );
    const { text, origins } = await only(html);
    expect(text).toBe(`Fares\u00a0rise — by 40 pence, in May.\n\n${PROSE}`);
    const written = (words: string) => {
      const start = text.indexOf(words);
      const origin = origins?.find((one) => one.start <= start && one.end >= start + words.length);
      if (!origin) return null;
      const from = origin.from + start - origin.start;
      return html.slice(from, from + words.length);
    };
    for (const words of ['Fares', 'pence', ', in May.', PROSE]) expect(written(words)).toBe(words);
    const dash = origins?.find((one) => text.slice(one.start, one.end) === '—');
    expect(html.slice(dash?.from, dash?.to)).toBe('&mdash;');
  });

  it('is taken from JSON-LD where the page itself holds less of it', async () => {
    const data = { '@type': 'NewsArticle', articleBody: `<p>${PROSE}</p><p>${MORE}</p>` };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const { text, origins } = await only(page('<p>Loading, please wait.</p>', script));
    expect(text).toBe(`${PROSE}\n\n${MORE}`);
    expect(origins).toBeNull();
  });
});

describe('metadata of a page', () => {
  const body = `<article><p>${PROSE}</p><p>${MORE}</p></article>`;

  it.each<readonly [string, object]>([
    [
      '<title>Ferry back | Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      { title: 'Ferry back', source: 'Harbour Post' },
    ],
    [
      '<meta property="article:published_time" content="2031-04-20T07:15:00+01:00">',
      { published: '2031-04-20T07:15:00+01:00' },
    ],
    ['<meta name="parsely-pub-date" content="2031-04-20T07:15:00Z">', { published: '2031-04-20T07:15:00Z' }],
    [
      '<meta name="DC.date.issued" content="2031-04-20"><meta name="dc.creator" content="Ann Lee">',
      { published: '2031-04-20', credits: ['By Ann Lee'] },
    ],
    [
      '<meta name="date" content="99999-01-01"><meta name="pubdate" content="2031-04-20">',
      { published: '2031-04-20' },
    ],
    [
      '<link rel="canonical" href="https://post.example/1?a=1&amp;b=2">',
      { url: 'https://post.example/1?a=1&b=2' },
    ],
    ['<meta http-equiv="content-language" content="de-AT">', { language: 'de' }],
    [
      '<meta property="article:author" content="https://social.example/ann"><meta name="byl" content="By Bo Ek">',
      { credits: ['By Bo Ek'] },
    ],
    [
      '<script type="application/ld+json">[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"A &amp; B","publisher":{"name":"Post"},"author":["Ann Lee",{"name":"Bo Ek"}],"sourceOrganization":{"name":"Coastal"},"provider":{"name":"Post"},"dateModified":"2031-04-21T00:00:00Z"}]</script>',
      {
        title: 'A & B',
        source: 'Post',
        credits: ['Coastal', 'By Ann Lee', 'By Bo Ek'],
        updated: '2031-04-21T00:00:00Z',
      },
    ],
    [
      '<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"headline":"no"},"constructor":1}</script><title>Yes</title>',
      { title: 'Yes' },
    ],
    ['<script type="application/ld+json">{broken</script><title>Yes</title>', { title: 'Yes' }],
  ])('comes from %s', async (head, expected) => {
    expect(await only(page(body, head))).toMatchObject(expected);
  });

  it('has the heading for a title where the page does not say what its site is called', async () => {
    const article = await only(
      page(
        `<div class="x">Ferry back at last</div><div>${PROSE}</div><div>${MORE}</div>`,
        '<title>Ferry back at last - Harbour Post</title>',
      ),
    );
    expect([article.title, article.text]).toEqual(['Ferry back at last', `${PROSE}\n\n${MORE}`]);
  });

  it('comes from elements in the page', async () => {
    const { published, updated, credits } = await only(
      page(
        `<article><a rel="author" href="/a">Ann Lee</a><time datetime="2031-04-20T08:00Z">8am</time>
         <time class="updated" datetime="2031-04-20T09:00Z">9am</time><p>${PROSE}</p><p>${MORE}</p></article>`,
      ),
    );
    expect([published, updated, credits]).toEqual([
      '2031-04-20T08:00:00Z',
      '2031-04-20T09:00:00Z',
      ['By Ann Lee'],
    ]);
  });
});

describe('the encoding of a page', () => {
  const bytes = (meta: string, encoding: 'latin1' | 'utf8') =>
    Buffer.from(page(`<p>Die Fähre fährt.</p>`, meta), encoding);

  it('is what it declares, unless its bytes are UTF-8', async () => {
    const declared = (html: Uint8Array) => readFile('a.html', html);
    for (const meta of [
      '<meta charset=iso-8859-15>',
      '<meta http-equiv=x content="text/html; charset=ISO-8859-15">',
    ]) {
      const { articles } = await declared(bytes(meta, 'latin1'));
      expect(articles[0]).toMatchObject({ text: 'Die Fähre fährt.', encoding: 'iso-8859-15' });
    }
    const wrong = await declared(bytes('<meta charset=iso-8859-15>', 'utf8'));
    expect(wrong.articles[0]).toMatchObject({ text: 'Die Fähre fährt.', encoding: 'utf-8' });
  });

  it('is found where it declares one that does not exist', async () => {
    const { articles } = await readFile('a.html', bytes('<meta charset=klingon>', 'latin1'));
    expect(articles[0]).toMatchObject({ text: 'Die Fähre fährt.', encoding: 'windows-1252' });
  });
});

describe('a page that is no whole article', () => {
  it('is a problem when it holds links only', async () => {
    const { articles, problems } = await readFile(
      'a.html',
      page(`<ul><li><a href="/1">${PROSE}</a></li></ul>`),
    );
    expect(articles).toEqual([]);
    expect(problems.map(({ code }) => code)).toEqual(['no-articles']);
  });

  it('is read with a problem when its publisher says that it is to be paid for', async () => {
    const script =
      '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>';
    const { articles, problems } = await readFile(
      'a.html',
      page(`<article><p>${PROSE}</p></article>`, script),
    );
    expect(articles.map(({ text }) => text)).toEqual([PROSE]);
    expect(problems.map(({ code }) => code)).toEqual(['partial']);
  });

  it('is empty without a word', async () => {
    for (const html of ['', page(''), '<script>let a = 1;</script>', '<!-- no -->'])
      expect((await readFile('a.html', html)).problems.map(({ code }) => code)).toEqual(['empty']);
  });
});

describe('a hostile page', () => {
  const prose = `<p>${PROSE}</p>`;
  it.each<readonly [string, string, string | null]>([
    ['elements nested 100,000 deep', `${'<div>'.repeat(100_000)}${prose}`, PROSE],
    ['formatting nested 100,000 deep', `${prose}${'<b>'.repeat(100_000)}`, PROSE],
    ['links nested 30,000 deep', `${prose}${'<a>'.repeat(30_000)}`, PROSE],
    ['300,000 unclosed paragraphs', '<p>Ferry'.repeat(300_000), null],
    ['end tags of nothing', `${prose}${'</p></section></x>'.repeat(100_000)}`, PROSE],
    ['a million openings', `${prose}${'<'.repeat(1_000_000)}`, null],
    ['values that never end', `${prose}${'<a ="'.repeat(300_000)}`, PROSE],
    ['comments that never end', `${prose}${'<!--'.repeat(300_000)}`, PROSE],
    ['scripts that never end', `${prose}${'<script></scrip'.repeat(300_000)}`, PROSE],
    [
      'two million character references',
      `<p>${'&amp;'.repeat(1_000_000)}${'&#x41;'.repeat(1_000_000)}</p>`,
      null,
    ],
    ['two million references to nothing', `<p>a${'&zz'.repeat(2_000_000)}</p>`, null],
    ['a word of a million dots', `<p>${'a.'.repeat(1_000_000)}</p>`, 'a.'.repeat(1_000_000)],
    ['a paragraph of 8,000 links', `<article><p>ferry${' to <a>x</a>'.repeat(8000)}</p></article>`, null],
    ['an element of a million attributes', `${prose}<i ${'a=1 '.repeat(1_000_000)}>`, PROSE],
    [
      'brackets in JSON-LD',
      `${prose}<script type="application/ld+json">${'['.repeat(3_000_000)}</script>`,
      PROSE,
    ],
  ])(
    'with %s is read in seconds',
    async (_name, html, text) => {
      const { articles } = await readFile('a.html', page(html), { maxBytes: 50_000_000 });
      expect(articles).toHaveLength(1);
      if (text !== null) expect(articles[0].text).toBe(text);
    },
    60_000,
  );

  it('says that it was nested too deep', async () => {
    const { problems } = await readFile('a.html', '<div>'.repeat(2000) + prose);
    expect(problems.map(({ code, message }) => [code, message.slice(0, 33)])).toEqual([
      ['bad-markup', 'Elements are nested 2001 deep, mo'],
    ]);
  });
});

describe('for any bytes and any mark-up', () => {
  const part = fc.constantFrom(
    ...[
      '<article>',
      '</article>',
      '<p>',
      '</p>',
      '<table><tr><td>',
      '<br>',
      '<li>',
      '<h1>',
      '<a href=x>',
      '</a>',
    ],
    ...[
      '<time datetime="2031-04-20">',
      '<meta name=author content="',
      '"',
      "'",
      '>',
      '<!--',
      '-->',
      '&amp;',
      '&#0;',
    ],
    ...[
      '<script type="application/ld+json">',
      '{"@type":"NewsArticle","headline":',
      '{}',
      ']',
      '</script>',
      '\ue000',
    ],
    ...[
      '<div class="article related">',
      '<svg><title>',
      '<template>',
      '<plaintext>',
      PROSE,
      'ferry',
      'é',
      '\ud800',
    ],
  );

  it('a page is read, or a problem says why not', async () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 300, size: 'max' }),
      fc.array(part, { maxLength: 40 }).map((parts) => Buffer.from(parts.join(''))),
    );
    await fc.assert(
      fc.asyncProperty(content, async (bytes) => {
        const { articles, problems } = await readFile('a.html', bytes);
        expect(articles.length + problems.length).toBeGreaterThan(0);
        for (const { text, origins } of articles)
          for (const { start, end, from, to } of origins ?? []) {
            expect(end).toBeLessThanOrEqual(text.length);
            expect(start).toBeLessThan(end);
            expect(from).toBeLessThanOrEqual(to);
          }
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});
