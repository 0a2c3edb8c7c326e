import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { zipBytes } from '../../scripts/zip-bytes.js';
import { pageDecoder } from '../../src/read/legacy-encoding.js';
import { unpacksBeyond } from '../../src/read/pdf-streams.js';
import { type PdfRun, pdfText } from '../../src/read/pdf-text.js';
import { readRtfText } from '../../src/read/rtf-text.js';
import { type Outcome, readFile } from './temporary-folder.js';

const codes = ({ problems }: Outcome) => problems.map(({ code, path }) => [code, path]);

async function rtf(body: string): Promise<string> {
  return readRtfText(Buffer.from(`{\\rtf1\\ansi ${body}}`, 'latin1'), await pageDecoder()).text;
}

describe('RTF', () => {
  it.each([
    ["\\'93Caf\\'e9\\'94 \\'97 it\\'92s", '“Café” — it’s'],
    ['\\ldblquote A\\rdblquote\\endash B\\emdash\\bullet', '“A”–B—•'],
    ['\\u8364?100 \\u-10178?\\u-8698?', '€100 \ud83e\ude06'],
    ['{\\uc2\\u233ab}x{\\uc0\\u233}x\\u233?x', 'éxéxéx'],
    ["\\uc1\\u1055\\'3f\\u1072\\'3fx", 'Пax'.replace('a', 'а')],
    ['{\\uc1\\u233}?', 'é?'],
    ['One\\par\\par\\pard Two\\line three\\tab x', 'One\n\nTwo\nthree\tx'],
    ['Two \nsource\r\n lines', 'Two source lines'],
    ['a\\~b\\_c\\-d \\{x\\}\\\\', 'a\u00a0b\u2011cd {x}\\'],
    ['x{\\*\\unknown hidden {deep} still}y', 'xy'],
    ['x{\\v hidden}{\\deleted gone}{\\pict 0102}{\\header page}{\\footnote n}y', 'xy'],
    ['x{\\field{\\*\\fldinst HYPERLINK "u"}{\\fldrslt y}}z', 'xyz'],
    ['x\\bin5 }}}}}y', 'xy'],
    ['x\\bin99999999999 y', 'x'],
    ['{\\upr{plain}{\\*\\ud{\\u1103?}}}', '\u044f'],
    ["{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset238 B;}}\\f1 \\'9e\\f0 \\'9e", 'žž'],
    ["{\\fonttbl{\\f0\\fcharset0 A;}{\\f2\\fcharset161 G;}}\\f2 \\'e1{\\f0 \\'e1}\\'e2", 'αáβ'],
    ["\\ansicpg1251{\\fonttbl{\\f0\\fcharset0 A;}}\\f0 \\'ef\\'e0\\'f0", 'пар'],
  ])('%s', async (source, text) => {
    expect(await rtf(source)).toBe(text);
  });

  it('that ends in the middle of anything is read up to there', async () => {
    const whole =
      "{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset128 A;}}\\f0 One\\par \\'83\\'65 \\u8364? {Two\\par}}";
    const decode = await pageDecoder();
    for (let length = 0; length < whole.length; length++)
      expect(readRtfText(Buffer.from(whole.slice(0, length), 'latin1'), decode).text.length).toBeLessThan(20);
  });

  it('traces its characters to their bytes', async () => {
    const source = "{\\rtf1\\ansi One \\'93two\\'94\\par Three}";
    const { text, origins } = readRtfText(Buffer.from(source, 'latin1'), await pageDecoder());
    expect(
      origins.map(({ start, end, from, to }) => [text.slice(start, end), source.slice(from, to)]),
    ).toEqual([
      ['One ', 'One '],
      ['“', "\\'93"],
      ['two', 'two'],
      ['”', "\\'94"],
      ['Three', 'Three'],
    ]);
  });

  it('of a million open groups costs no stack', async () => {
    expect(await rtf(`${'{'.repeat(1_000_000)}The ferry is back.`)).toBe('The ferry is back.');
  });
});

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = (body: string, more: Parameters<typeof zipBytes>[0] = []) =>
  zipBytes([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: 'word/document.xml', content: `<w:document ${W}><w:body>${body}</w:body></w:document>` },
    ...more,
  ]);
const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

describe('a Word document', () => {
  it('without properties, or with damaged ones, is its text', async () => {
    const bad = { name: 'docProps/core.xml', content: '<cp:coreProperties><dc:title>x' };
    for (const content of [
      docx(paragraph('The ferry is back.')),
      docx(paragraph('The ferry is back.'), [bad]),
    ]) {
      const { articles, problems } = await readFile('a.docx', content);
      expect(articles.map(({ text, format }) => [text, format])).toEqual([['The ferry is back.', 'docx']]);
      expect(problems).toEqual([]);
    }
  });

  it('is known by its bytes, and not taken for the archive that it is', async () => {
    const { articles } = await readFile('a.txt', docx(paragraph('The ferry is back.')));
    expect(articles[0].format).toBe('docx');
    const asked = await readFile('a.zip', docx(paragraph('The ferry is back.')), { inputFormat: 'docx' });
    expect(asked.articles[0].format).toBe('docx');
  });

  it('that breaks off is read up to there, and says so', async () => {
    const broken = zipBytes([
      {
        name: 'word/document.xml',
        content: `<w:document ${W}><w:body>${paragraph('The ferry is back.')}<w:p>`,
      },
    ]);
    const outcome = await readFile('a.docx', broken);
    expect(outcome.articles.map(({ text }) => text)).toEqual(['The ferry is back.']);
    expect(codes(outcome)).toEqual([['damaged', 'a.docx']]);
  });

  it('that is locked, none, or declares entities is a problem', async () => {
    const locked = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
    expect(codes(await readFile('a.docx', locked))).toEqual([['encrypted', 'a.docx']]);
    expect(codes(await readFile('a.docx', 'no document'))).toEqual([['damaged', 'a.docx']]);
    const sheet = zipBytes([{ name: '[Content_Types].xml', content: '<Types/>' }]);
    expect(codes(await readFile('a.docx', sheet))).toEqual([['damaged', 'a.docx']]);
    const entity = zipBytes([
      {
        name: 'word/document.xml',
        content: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document ${W}>${paragraph('&e;')}</w:document>`,
      },
    ]);
    const outcome = await readFile('a.docx', entity);
    expect(outcome.articles).toEqual([]);
    expect(codes(outcome)).toEqual([['damaged', 'a.docx']]);
  });
});

describe('lines of a PDF', () => {
  const lines = (
    ...rows: readonly (readonly [y: number, text: string, x?: number, size?: number])[]
  ): PdfRun[] =>
    rows.map(([y, str, x = 70, fontSize = 10]) => ({
      str,
      x,
      y,
      width: str.length * 5,
      fontSize,
      hasEOL: true,
    }));

  it('are one paragraph until a gap, an indent after a full stop, or another size', () => {
    const page = lines(
      [700, 'Bees are back', 70, 20],
      [670, 'The bees came back on'],
      [658, 'Thursday.'],
      [646, 'Nobody had seen them.', 85],
      [620, 'The wall stays.'],
    );
    expect(pdfText([page]).text).toBe(
      'Bees are back\n\nThe bees came back on Thursday.\n\nNobody had seen them.\n\nThe wall stays.',
    );
  });

  it('are made whole where a word is parted, and keep a hyphen before a capital', () => {
    expect(
      pdfText([lines([700, 'The light-'], [688, 'house and the Halden-'], [676, 'Esk line.'])]).text,
    ).toBe('The lighthouse and the Halden- Esk line.');
  });

  it('run on over a page, without what every page repeats', () => {
    const pages = [1, 2, 3].map((page) =>
      lines(
        [800, 'Port Esk Courier'],
        [700, ['They stood', 'on the quay.', 'Later they left.'][page - 1]],
        [40, `page ${page}`],
      ),
    );
    expect(pdfText(pages)).toEqual({
      text: 'They stood on the quay.\n\nLater they left.',
      leftOut: ['Port Esk Courier', 'page 1'],
    });
  });

  it('of two pages lose nothing', () => {
    const pages = [1, 2].map(() => lines([800, 'Port Esk Courier'], [700, 'One.']));
    expect(pdfText(pages).leftOut).toEqual([]);
  });
});

describe('a PDF', () => {
  it('that is damaged or without text is a problem', async () => {
    expect(codes(await readFile('a.pdf', '%PDF-1.4\nno such thing'))).toEqual([['damaged', 'a.pdf']]);
    const [{ code }] = (await readFile('a.pdf', 'The ferry is back.')).problems;
    expect(code).toBe('damaged');
  });
});

const mail = (headers: readonly string[], body: string | Uint8Array) =>
  Buffer.concat([Buffer.from(`${headers.join('\r\n')}\r\n\r\n`, 'latin1'), Buffer.from(body)]);
const HEADERS = ['From: desk@post.example', 'Subject: Ferry back', 'MIME-Version: 1.0'];

describe('a message', () => {
  it('without a stated character set is read in the one it is in', async () => {
    const body = Buffer.from('Le capitaine a déclaré que la réouverture est prévue à Noël.', 'latin1');
    const { articles } = await readFile('a.eml', mail(HEADERS, body));
    expect(articles[0]).toMatchObject({
      text: 'Le capitaine a déclaré que la réouverture est prévue à Noël.',
      encoding: 'windows-1252',
      source: 'post.example',
      title: 'Ferry back',
    });
  });

  it('takes the HTML part where the text part says nothing', async () => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      'Open the page.',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      `<p>${'The ferry over the sound is back after eleven days. '.repeat(6)}</p>`,
      '--b--',
    ].join('\r\n');
    const { articles } = await readFile(
      'a.eml',
      mail([...HEADERS, 'Content-Type: multipart/alternative; boundary=b'], body),
    );
    expect(articles.map(({ path, format }) => [path, format])).toEqual([['a.eml', 'eml']]);
    expect(articles[0].text).toMatch(/^The ferry over the sound/);
    expect(articles[0].text).not.toContain('<');
  });

  it('carries a wire message, an article of its own in an attachment, and a further message', async () => {
    const body = [
      '--b',
      'Content-Type: text/plain',
      '',
      '\x01bdt0001 4 pl 9\r\nA/\r\n\x02Fähre fährt=\r\nHalden (dpa) - Die Fähre fährt.\x03\r\n\x04',
      '--b',
      'Content-Type: application/rtf; name="x.rtf"',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from('{\\rtf1 The bridge is shut.}').toString('base64'),
      '--b',
      'Content-Type: message/rfc822',
      '',
      'From: Esk Radio <r@esk.example>\r\nSubject: Bees\r\n\r\nThe bees are back on the wall.',
      '--b--',
    ].join('\r\n');
    const { articles } = await readFile(
      'a.eml',
      mail([...HEADERS, 'Content-Type: multipart/mixed; boundary="b"'], body),
    );
    expect(articles.map(({ path, title, source, text }) => [path, title, source, text])).toEqual([
      ['a.eml', 'Fähre fährt', 'dpa', 'Halden (dpa) - Die Fähre fährt.'],
      ['a.eml/x.rtf', null, 'post.example', 'The bridge is shut.'],
      ['a.eml/part-3.eml', 'Bees', 'Esk Radio', 'The bees are back on the wall.'],
    ]);
  });

  it('shows attachments without the folders in their names', async () => {
    const body =
      '--b\r\nContent-Disposition: attachment; filename="..\\\\..\\\\x.txt"\r\n\r\nThe ferry.\r\n--b--';
    const { articles } = await readFile(
      'a.eml',
      mail([...HEADERS, 'Content-Type: multipart/mixed; boundary=b'], body),
    );
    expect(articles.map(({ path }) => path)).toEqual(['a.eml/x.txt']);
  });

  it('nested beyond reason is cut, and says so', async () => {
    const nested = Array.from(
      { length: 60 },
      (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
    );
    expect(codes(await readFile('a.eml', `Subject: x\r\n${nested.join('')}`))).toContainEqual([
      'too-deep',
      'a.eml',
    ]);
  });

  it('is not seen in a text that begins with a date line', async () => {
    const { articles } = await readFile('a', 'From: the quay\nSubject: bees\n\nThe bees are back.');
    expect(articles[0].format).toBe('text');
  });
});

describe('streams of a PDF', () => {
  const stream = (content: Uint8Array, dictionary = '') =>
    Buffer.concat([
      Buffer.from(`1 0 obj\n<< ${dictionary} >>\nstream\n`),
      content,
      Buffer.from('\nendstream\nendobj\n'),
    ]);
  const limits = { text: 1000, pictures: 5000 };

  it('are measured together, pictures apart', () => {
    const [half, most] = [deflateSync(Buffer.alloc(600, 'a')), deflateSync(Buffer.alloc(4000, 'a'))];
    expect(unpacksBeyond(stream(half), limits)).toBe(false);
    expect(unpacksBeyond(Buffer.concat([stream(half), stream(half)]), limits)).toBe(true);
    expect(unpacksBeyond(Buffer.concat([stream(most, '/Subtype /Image'), stream(half)]), limits)).toBe(false);
    expect(unpacksBeyond(stream(most), limits)).toBe(true);
  });

  it('are unpacked again where they are packed twice, and passed over where damaged', () => {
    const twice = deflateSync(deflateSync(Buffer.alloc(3000, 'a')));
    expect(unpacksBeyond(stream(twice), limits)).toBe(true);
    expect(unpacksBeyond(stream(Buffer.from('789cffffff', 'hex')), limits)).toBe(false);
    expect(unpacksBeyond(Buffer.from('stream stream\nendstream stream\n'), limits)).toBe(false);
  });
});
