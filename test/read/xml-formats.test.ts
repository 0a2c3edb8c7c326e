import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/model/article.js';
import { decodeReferences } from '../../src/read/character-references.js';
import { readFile } from './temporary-folder.js';

const FOLDER = new URL('../../fixtures/formats/', import.meta.url);
const FIXTURES = ['newsml-g2', 'newsml', 'nitf', 'rss', 'atom', 'xml'].flatMap((format) =>
  readdirSync(fileURLToPath(new URL(`${format}/`, FOLDER)))
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ name, bytes: readFileSync(new URL(`${format}/${name}`, FOLDER)) })),
);

const plain = (text: string) => text.replace(/\s+/g, ' ');

/** Each stretch of the text is what the file says where the article places it; blanks apart, none is missing. */
function expectOrigins({ text, origins }: Article, file: string): void {
  if (origins === null || origins.length === 0) return;
  let end = 0;
  for (const origin of origins) {
    const written = file.slice(origin.from, origin.to);
    const said = plain(text.slice(origin.start, origin.end));
    if (written.length === origin.end - origin.start) expect(plain(written)).toBe(said);
    else
      expect([decodeReferences(written), decodeReferences(decodeReferences(written))].map(plain)).toContain(
        said,
      );
    expect(text.slice(end, origin.start)).toMatch(/^[\s/]*$/);
    end = origin.end;
  }
  expect(text.slice(end)).toBe('');
}

const g2 = (
  itemMeta: string,
  rest = '<contentSet><inlineData>The ferry is back.</inlineData></contentSet>',
) =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="g" version="2"><itemMeta>${itemMeta}</itemMeta>${rest}</newsItem>`;
const nitf = (body: string, docdata = '') =>
  `<nitf><head><docdata ${docdata}/></head><body><body.content>${body}</body.content></body></nitf>`;
const rss = (items: string) => `<rss version="2.0"><channel><title>Post</title>${items}</channel></rss>`;

describe('every character of an article', () => {
  it.each(FIXTURES.map(({ name, bytes }) => [name, bytes] as const))(
    'stood in %s where it says',
    async (name, bytes) => {
      const { articles } = await readFile(name, bytes);
      for (const article of articles) expectOrigins(article, iconv.decode(bytes, article.encoding ?? ''));
    },
  );

  it('is placed where mark-up, references and CDATA meet', async () => {
    const content = rss(
      '<item><description>&lt;p&gt;A &amp;amp; B &#38;#8217; C&amp;nbsp;D<![CDATA[<i>E</i> &lt;]]></description></item>',
    );
    const { articles } = await readFile('a.rss', content);
    expect(articles[0].text).toBe('A & B ’ C\u00a0DE <');
    expectOrigins(articles[0], content);
    const { origins } = articles[0];
    expect(origins?.map(({ from, to }) => content.slice(from, to))).toEqual([
      'A ',
      '&amp;amp;',
      ' B ',
      '&#38;#8217;',
      ' C',
      '&amp;nbsp;',
      'D',
      'E',
      ' ',
      '&lt;',
    ]);
  });
});

describe('an XML file', () => {
  it('is read as its root says, whatever its name', async () => {
    const content = nitf('<p>The ferry is back.</p>');
    for (const name of ['a.xml', 'a.nitf', 'a.rss', 'a.txt', 'a'])
      expect(
        (await readFile(name, content)).articles.map(({ format }) => format),
        name,
      ).toEqual(['nitf']);
    const { articles } = await readFile('a.xml', `<!--${' '.repeat(5000)}-->${content}`);
    expect(articles.map(({ format }) => format)).toEqual(['nitf']);
  });

  it('is decoded by its mark, as UTF-8, or as it declares', async () => {
    const declared = (encoding: string) =>
      `<?xml version="1.0" encoding="${encoding}"?>${nitf('<p>Die Fähre ist zurück – フェリー</p>')}`;
    const wide = Buffer.from(`\ufeff${declared('UTF-16')}`, 'utf16le');
    const japanese = iconv.encode(declared('Shift_JIS').replace(/[äü–]/g, ''), 'shift_jis');
    const wrong = Buffer.from(declared('ISO-8859-1'), 'utf8');
    const russian = iconv.encode(`<?xml version="1.0" encoding="koi8-r"?>${nitf('<p>Паром</p>')}`, 'koi8-r');
    const read = async (bytes: Uint8Array) => {
      const [{ text, encoding }] = (await readFile('a.xml', bytes)).articles;
      return [text, encoding?.toLowerCase()];
    };
    expect(await read(wide)).toEqual(['Die Fähre ist zurück – フェリー', 'utf-16le']);
    expect(await read(japanese)).toEqual(['Die Fhre ist zurck  フェリー'.replace('  ', ' '), 'shift_jis']);
    expect(await read(wrong)).toEqual(['Die Fähre ist zurück – フェリー', 'utf-8']);
    expect(await read(russian)).toEqual(['Паром', 'koi8-r']);
  });

  it('of another vocabulary, or of no element, is a problem that says so', async () => {
    const messageOf = async (content: string) =>
      (await readFile('a.xml', content)).problems.map(({ message }) => message);
    expect(await messageOf('<ships/>')).toEqual([
      'Unknown XML vocabulary <ships>; read are NewsML-G2, NewsML 1, NITF, RSS and Atom.',
    ]);
    expect(await messageOf('<?xml version="1.0"?>')).toEqual(['There is no XML element in it.']);
    expect(await messageOf(rss(''))).toEqual(['There is no item in it.']);
  });

  it('that breaks off keeps the items before', async () => {
    const { articles, problems } = await readFile(
      'a.rss',
      rss('<item><title>T</title><description>One.</description></item><item>'),
    );
    expect(articles.map(({ text, record }) => [text, record])).toEqual([['One.', 0]]);
    expect(problems.map(({ code }) => code)).toEqual(['bad-xml']);
  });

  it('gives every item a name of its own', async () => {
    const item = '<item><guid>x</guid><description>One.</description></item>';
    const { articles } = await readFile('a.rss', rss(item.repeat(3)));
    expect(articles.map(({ record }) => record)).toEqual(['x', 'x#1', 'x#2']);
  });
});

describe('the life of an item', () => {
  const itemOf = async (content: string) => {
    const { articles, problems } = await readFile('a.xml', content);
    expect(problems).toEqual([]);
    const [{ status, embargo, signals, notes }] = articles.map(({ item }) => item);
    return { status, embargo, signals, notes };
  };

  it('is told by pubStatus, by code or by URI', async () => {
    expect((await itemOf(g2(''))).status).toBe('usable');
    expect((await itemOf(g2('<pubStatus qcode="stat:withheld"/>'))).status).toBe('withheld');
    expect((await itemOf(g2('<pubStatus qcode="mystat:canceled"/>'))).status).toBe('canceled');
    const uri = 'http://cv.iptc.org/newscodes/pubstatusg2/canceled';
    expect((await itemOf(g2(`<pubStatus uri="${uri}"/>`))).status).toBe('canceled');
  });

  it('may be held back, for a time or until further notice', async () => {
    expect(await itemOf(g2('<embargoed>2022-05-03T04:00:00+02:00</embargoed>'))).toMatchObject({
      status: 'usable',
      embargo: '2022-05-03T04:00:00+02:00',
    });
    const nil = '<embargoed xsi:nil="true"/>';
    expect(await itemOf(g2(nil))).toMatchObject({ status: 'withheld', embargo: null });
    expect(await itemOf(g2('<embargoed/>'))).toMatchObject({ status: 'usable', embargo: null });
  });

  it('of NITF is told by docdata', async () => {
    const status = async (docdata: string) => (await itemOf(nitf('<p>A.</p>', docdata))).status;
    expect(await status('')).toBe('usable');
    expect(await status('management-status="withheld"')).toBe('withheld');
    expect(await status('management-status="canceled"')).toBe('canceled');
    expect(await status('management-status="embargoed"')).toBe('withheld');
  });

  it('ends by a headline that takes the item back, not by a slug about a killing', async () => {
    const headed = (headline: string, slug = '') =>
      g2(
        '<pubStatus qcode="stat:usable"/>',
        `<contentMeta><slugline>${slug}</slugline><headline>${headline}</headline></contentMeta><contentSet><inlineData>A.</inlineData></contentSet>`,
      );
    expect(await itemOf(headed('STORY WITHDRAWN'))).toMatchObject({
      status: 'canceled',
      signals: ['withdrawal'],
    });
    expect(await itemOf(headed('Dog kills cat', 'DOG-KILL'))).toMatchObject({
      status: 'usable',
      signals: [],
    });
    expect(await itemOf(headed('UPDATE 2-Ferry back', 'FERRY (CORRECTED)'))).toMatchObject({
      signals: ['correction', 'update'],
    });
  });

  it('taken back without a text is an article that says so', async () => {
    const { articles } = await readFile(
      'a.xml',
      g2('<pubStatus qcode="stat:canceled"/><edNote>Kill it.</edNote>', ''),
    );
    expect(articles.map(({ text, origins, item }) => [text, origins, item.guid])).toEqual([
      ['Kill it.', [], 'g'],
    ]);
    const picture =
      '<itemClass qcode="ninat:picture"/><pubStatus qcode="stat:canceled"/><edNote>Kill it.</edNote>';
    expect((await readFile('a.xml', g2(picture, ''))).articles).toEqual([]);
    const { articles: none, skips } = await readFile('a.xml', g2('<edNote>Soon.</edNote>', ''));
    expect([none, skips]).toEqual([[], [{ reason: 'no-text', path: 'a.xml' }]]);
  });
});

describe('what agencies write in places of their own', () => {
  it('is found: the language of NITF as baselang, its slug as the keyword of ANPA', async () => {
    const content = `<nitf baselang="nb-NO"><head><meta name="anpa-keyword" content="BC-Ferry"/></head>
      <body><body.head><byline>By<person>Kay Roe</person><byttl>Tern Writer</byttl></byline></body.head>
      <body.content><p>Ferjen er tilbake.</p></body.content></body></nitf>`;
    const { articles } = await readFile('a.xml', content);
    expect(articles.map(({ language, credits, item }) => [language, credits, item.slug])).toEqual([
      ['nb', ['Tern Writer', 'By Kay Roe'], 'BC-Ferry'],
    ]);
  });

  it('is left out: creators that are log-ins, initials, or the agency itself', async () => {
    const creators = ['berg.ida', 'VRG', 'Tern News', 'Ida Berg', '山田太郎'];
    const meta = `<contentMeta><creditline>Tern News</creditline>${creators.map((name) => `<creator literal="${name}"/>`).join('')}</contentMeta>`;
    const text = '<contentSet><inlineData>A.</inlineData></contentSet>';
    const { articles } = await readFile('a.xml', g2('', `${meta}${text}`));
    expect(articles[0].credits).toEqual(['Tern News', 'By Ida Berg', 'By 山田太郎']);
  });

  it('is read: paragraphs in tags where plain text was declared, empty lines where no tag is', async () => {
    const tagged =
      '<contentSet><inlineData contenttype="text/plain"><![CDATA[<p>One.</p><p>Two.</p>]]></inlineData></contentSet>';
    expect((await readFile('a.xml', g2('', tagged))).articles[0].text).toBe('One.\n\nTwo.');
    const untagged = rss('<item><description>One.\n\nTwo\nlines &amp;lt;.</description></item>');
    expect((await readFile('a.xml', untagged)).articles[0].text).toBe('One.\n\nTwo lines <.');
  });
});

describe('times', () => {
  it('that are none are named, and the item is read without them', async () => {
    const { articles, problems } = await readFile(
      'a.xml',
      g2('<versionCreated>99999-01-01T00:00:00Z</versionCreated>'),
    );
    expect(articles.map(({ published, updated }) => [published, updated])).toEqual([[null, null]]);
    expect(problems.map(({ code, record }) => [code, record])).toEqual([
      ['bad-record', null],
      ['bad-record', null],
    ]);
  });
});

describe('hostile XML is read or refused in time', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['elements 100,000 deep', nitf('<p>'.repeat(100_000))],
    ['two million character references', nitf(`<p>${'&#65;'.repeat(2_000_000)}</p>`)],
    ['an attribute of 50 MB', `<nitf a="${'x'.repeat(50_000_000)}"/>`],
    ['a million sentences of one letter', nitf(`<p>${'a. '.repeat(1_000_000)}</p>`)],
    [
      'items among ten thousands of strangers',
      rss('<j/><item><description>a</description></item>'.repeat(20_000)),
    ],
    [
      'a title that every item asks for',
      rss(
        `<title>${'&amp;amp;'.repeat(300_000)}</title>${'<item><description>a</description></item>'.repeat(10_000)}`,
      ),
    ],
    [
      'items in items',
      `<NewsML>${'<NewsItem><NewsComponent>'.repeat(120)}${'</NewsComponent></NewsItem>'.repeat(120)}</NewsML>`,
    ],
    [
      'quotation marks that never close',
      rss(`<item><description><![CDATA[${'<a "'.repeat(500_000)}]]></description></item>`),
    ],
  ];

  it.each(cases)('%s', async (_name, content) => {
    const from = process.cpuUsage();
    const { articles, problems, skips } = await readFile('a.xml', content, { maxBytes: 100_000_000 });
    const { user } = process.cpuUsage(from);
    expect(articles.length + problems.length + skips.length).toBeGreaterThan(0);
    // Each takes about a second here; quadratic they would take hours.
    expect(user / 1e6).toBeLessThan(30);
  });

  it('gives up the way back where references outnumber words', async () => {
    const { articles } = await readFile('a.xml', nitf(`<p>${'&#65;'.repeat(200_001)}</p>`));
    expect(articles.map(({ text, origins }) => [text.length, origins])).toEqual([[200_001, null]]);
  });
});

describe('any bytes', () => {
  const expectSomething = async (bytes: Uint8Array) => {
    const { articles, problems, skips } = await readFile('a.xml', bytes);
    expect(articles.length + problems.length + skips.length).toBeGreaterThan(0);
    for (const { text, origins } of articles) {
      expect(text).toMatch(/[\p{L}\p{N}]/u);
      let end = 0;
      for (const origin of origins ?? []) {
        expect(origin.start).toBeGreaterThanOrEqual(end);
        expect(origin.to).toBeGreaterThan(origin.from);
        end = origin.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }
  };

  it('end as an article, a problem or a line that names them', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), expectSomething), { numRuns: 100 });
  });

  it('and so do deliveries with bytes lost, doubled, changed and put in', async () => {
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.integer({ min: 0, max: 200 }),
      put: fc.oneof(
        fc.uint8Array({ maxLength: 8 }),
        fc
          .constantFrom('<', '>', '"', '&', ']]>', '<!--', '</p>', '<p>', '&x;', '<item>', '</newsItem>')
          .map((text) => Buffer.from(text)),
      ),
      keeps: fc.boolean(),
    });
    const bytes = fc
      .tuple(fc.constantFrom(...FIXTURES), fc.array(change, { minLength: 1, maxLength: 4 }))
      .map(([fixture, changes]) =>
        changes.reduce((before: Uint8Array, { at, length, put, keeps }) => {
          const from = Math.floor(at * before.length);
          return Buffer.concat([
            before.subarray(0, from),
            put,
            before.subarray(keeps ? from : from + length),
          ]);
        }, fixture.bytes),
      );
    await fc.assert(fc.asyncProperty(bytes, expectSomething), { numRuns: 300 });
  });
});
