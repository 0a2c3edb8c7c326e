import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/encoding.js';
import { ENCODED_TEXTS } from './encoding-texts.js';

/** Seven-bit Japanese from EUC-JP, which iconv-lite writes: the escapes set, the eighth bits off. */
function iso2022Jp(text: string): Buffer {
  const parts = [...text].map((character) => {
    const euc = iconv.encode(character, 'euc-jp');
    if (euc.length === 1) return euc;
    return Buffer.concat([Buffer.from('\x1b$B'), euc.map((byte) => byte & 0x7f), Buffer.from('\x1b(B')]);
  });
  return Buffer.from(Buffer.concat(parts).toString('latin1').replaceAll('\x1b(B\x1b$B', ''), 'latin1');
}

function encoded(text: string, encoding: string): Buffer {
  return encoding === 'iso-2022-jp' ? iso2022Jp(text) : iconv.encode(text, encoding, { addBOM: false });
}

async function decodedText(bytes: Uint8Array, declared: string | null = null): Promise<string> {
  const decoded = await decode(bytes, null, declared);
  return decoded.kind === 'text' ? decoded.text : decoded.kind;
}

const CASES = ENCODED_TEXTS.flatMap(({ language, encodings, text }) =>
  encodings.map((encoding) => [language, encoding, text] as const),
);

/** DOS and ISO 8859-5 are not guessed: no newsroom's archive holds them, and guessing them costs others. */
const DECLARED_ONLY = new Set(['cp866', 'iso-8859-5']);

describe('a report in an older encoding is read right', () => {
  it.each(CASES.filter(([, encoding]) => !DECLARED_ONLY.has(encoding)))(
    '%s in %s, undeclared',
    async (_language, encoding, text) => {
      expect(await decodedText(encoded(text, encoding))).toBe(text);
    },
  );

  it.each(CASES)('%s in %s, declared', async (_language, encoding, text) => {
    const declared = encoding === 'iso-2022-jp' ? null : encoding;
    expect(await decodedText(encoded(text, encoding), declared)).toBe(text);
  });
});

describe('a report in Unicode is read right', () => {
  const wide = ['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'];
  it.each(ENCODED_TEXTS.flatMap(({ language, text }) => wide.map((name) => [language, name, text] as const)))(
    '%s in %s, with and without a mark, whatever is declared',
    async (_language, encoding, text) => {
      expect(await decodedText(encoded(text, encoding), 'windows-1252')).toBe(text);
      expect(await decodedText(iconv.encode(text, encoding, { addBOM: true }), 'koi8-r')).toBe(text);
    },
  );
});

describe('a wrong label', () => {
  it('of ISO 8859-1 on windows-1252 leaves no control characters for quotation marks', async () => {
    const bytes = iconv.encode('“We’re relieved” – the captain', 'windows-1252');
    for (const label of ['iso-8859-1', 'latin1', 'us-ascii', 'ISO_8859-1'])
      expect(await decodedText(bytes, label)).toBe('“We’re relieved” – the captain');
  });

  it('that leaves characters nobody typed does not count', async () => {
    const { text } = ENCODED_TEXTS[17];
    expect(await decodedText(iconv.encode(text, 'shift_jis'), 'euc-kr')).toBe(text);
    expect(await decodedText(iconv.encode(text, 'euc-jp'), 'utf-8')).toBe(text);
  });

  it('of gb2312 is read as the larger set that it grew into', async () => {
    expect(await decodedText(iconv.encode('镕基说，渡轮恢复运行。', 'gb18030'), 'gb2312')).toBe(
      '镕基说，渡轮恢复运行。',
    );
  });
});
