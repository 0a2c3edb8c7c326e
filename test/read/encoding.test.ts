import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decode } from '../../src/read/encoding.js';
import { readFile } from './temporary-folder.js';

const bytes = (...values: (number | string)[]) =>
  Buffer.concat(
    values.map((value) => (typeof value === 'number' ? Buffer.from([value]) : Buffer.from(value))),
  );

async function textOf(input: Uint8Array, asked: string | null = null): Promise<string> {
  const decoded = await decode(input, asked);
  return decoded.kind === 'text' ? decoded.text : decoded.kind;
}

const SAMPLES: readonly (readonly [encoding: string, text: string])[] = [
  ['windows-1252', 'The minister said: “We’re ready” – and left.'],
  ['windows-1252', 'The café opens again on Monday, its owner said.'],
  ['windows-1252', 'A rise of £20, or 3½ per cent.'],
  ['windows-1252', 'Le maire a déclaré que la réouverture est prévue à Noël.'],
  ['windows-1252', 'Die Brücke wird für größere Fahrzeuge gesperrt.'],
  ['windows-1252', 'El niño está bien, según la policía de Málaga.'],
  ['windows-1252', 'Färjan från Öland börjar gå igen på måndag.'],
  ['windows-1250', 'Prom wznowił kursy we wtorek, powiedział kapitan. Część łodzi została na brzegu.'],
  ['windows-1250', 'Přívoz začal znovu jezdit v úterý, řekl kapitán. Některé lodě zůstaly u břehu.'],
  ['iso-8859-2', 'Prom wznowił kursy we wtorek, powiedział kapitan. Część łodzi została na brzegu.'],
  ['windows-1251', 'Паром возобновил движение во вторник, сообщил капитан.'],
  ['koi8-r', 'Паром возобновил движение во вторник, сообщил капитан.'],
  ['windows-1253', 'Το πλοίο ξεκίνησε ξανά την Τρίτη, είπε ο καπετάνιος.'],
  ['shift_jis', 'フェリーは火曜日に運航を再開したと船長が述べた。'],
  ['euc-jp', 'フェリーは火曜日に運航を再開したと船長が述べた。'],
  ['gb18030', '渡轮星期二恢复运行，船长说。乘客们非常高兴。'],
  ['big5', '渡輪星期二恢復運行，船長說。乘客們非常高興。'],
  ['euc-kr', '여객선이 화요일에 운항을 재개했다고 선장이 말했다.'],
];

describe('an older encoding is found', () => {
  it.each(SAMPLES)('%s: %s', async (encoding, text) => {
    expect(await textOf(iconv.encode(text, encoding))).toBe(text);
  });

  it('in a long English text with one accented name at its end', async () => {
    const text = `${'The ferry resumed service on Tuesday, the captain said.\n'.repeat(2000)}— Zoë Müller`;
    expect(await textOf(iconv.encode(text, 'windows-1252'))).toBe(text);
  });

  it.each(['naïve', 'São Paulo', 'Beyoncé', '5° C', '£5', 'it’s', '“no”', 'a – b', 'Malmö', 'Œuvre', '€9'])(
    'in one English sentence with %s',
    async (word) => {
      const text = `The report, ${word} in one word, was read out on Friday at the town hall.`;
      expect(await textOf(iconv.encode(text, 'windows-1252'))).toBe(text);
    },
  );
});

describe('Unicode is told', () => {
  const text = 'Zoë said: “the ferry – 渡轮 – is back”. Паром 🚢\n';
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s, with and without a mark',
    async (name) => {
      expect(await textOf(iconv.encode(text, name, { addBOM: true }))).toBe(text);
      expect(await textOf(iconv.encode(text, name, { addBOM: false }))).toBe(text);
    },
  );

  it('in UTF-16 of a script whose NUL bytes are few', async () => {
    const russian = 'Паром возобновил движение во вторник.\nКапитан доволен.';
    expect(await textOf(iconv.encode(russian, 'utf-16le', { addBOM: false }))).toBe(russian);
    expect(await textOf(iconv.encode(russian, 'utf-16be', { addBOM: false }))).toBe(russian);
  });

  it('and lone surrogates in UTF-16 stay', async () => {
    expect(await textOf(bytes(0xff, 0xfe, 0x41, 0, 0x00, 0xd8, 0x42, 0))).toBe('A\ud800B');
  });
});

describe('damage', () => {
  it('to a few bytes of UTF-8 costs these bytes only, and is counted', async () => {
    const damaged = bytes('Zoë and Noël said “yes', 0x93, '” – ', 0xe2, 0x80);
    expect(await decode(damaged, null)).toEqual({
      kind: 'text',
      text: 'Zoë and Noël said “yes\ufffd” – \ufffd',
      encoding: 'utf-8',
      replaced: 3,
    });
  });

  it('at the end of cut UTF-8 is no reason to take it for another encoding', async () => {
    expect(await textOf(bytes('The captain said ', 0xe2, 0x80))).toBe('The captain said \ufffd');
    expect(await textOf(bytes('He is her fianc', 0xe9))).toBe('He is her fiancé');
  });

  it('is a problem beside the article', async () => {
    const { articles, problems } = await readFile('a.txt', bytes('Zoë and Noël', 0xff));
    expect(articles.map(({ text }) => text)).toEqual(['Zoë and Noël\ufffd']);
    expect(problems.map(({ code }) => code)).toEqual(['bad-encoding']);
    expect(problems[0].message).toContain('1 byte ');
  });
});

describe('an encoding asked for', () => {
  it('is used, whatever the bytes look like', async () => {
    expect(await textOf(bytes('Zoë'), 'windows-1252')).toBe('ZoÃ«');
    expect(await textOf(bytes(0xe9, 0x93), 'latin1')).toBe('é“');
    expect(await textOf(bytes('Zo', 0xeb), 'UTF8')).toBe('Zo\ufffd');
    expect(await textOf(iconv.encode('Паром', 'cp866'), 'cp866')).toBe('Паром');
  });

  it('is used for the lines of a stream, too', async () => {
    const lines = iconv.encode('{"text":"Zoë"}\n{"text":"Noël"}', 'utf-16be', { addBOM: false });
    const { articles, problems } = await readFile('a.jsonl', lines, { encoding: 'utf-16be' });
    expect(articles.map(({ text }) => text)).toEqual(['Zoë', 'Noël']);
    expect(problems).toEqual([]);
  });
});

describe('binary data', () => {
  it.each([
    ['a picture', bytes(0x89, 'PNG\r\n', 0x1a, '\n', 0, 0, 0, 0x0d, 'IHDR')],
    ['a document', bytes('%PDF-1.7\n1 0 obj\n')],
    ['a text with a NUL', bytes('The ferry', 0, 'resumed service on Tuesday')],
    ['control characters', bytes(1, 2, 3, 4, 5, 'abc')],
    ['a short run of numbers', bytes(0, 1, 2, 0)],
  ])('is told from text: %s', async (_name, input) => {
    expect((await decode(input, null)).kind).toBe('binary');
  });

  it('is not the control characters a wire puts around a text', async () => {
    expect(
      (await decode(bytes(1, 'The ferry resumed service on Tuesday, the captain said.', 3), null)).kind,
    ).toBe('text');
  });
});

describe('for all texts and bytes', () => {
  it('valid UTF-8 without control characters comes back as it was', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((some) => `Report: ${some}`);
    await fc.assert(
      fc.asyncProperty(text, async (some) => {
        expect(await textOf(Buffer.from(some))).toBe(some);
      }),
      { numRuns: 300 },
    );
  });

  it('any bytes are decoded or binary, in any encoding', async () => {
    const input = fc.uint8Array({ maxLength: 300, size: 'max' });
    const asked = fc.constantFrom(null, null, 'utf-8', 'utf-16', 'utf-32be', 'shift_jis', 'windows-1252');
    await fc.assert(
      fc.asyncProperty(input, asked, async (some, name) => {
        expect(['text', 'binary']).toContain((await decode(some, name)).kind);
      }),
      { numRuns: 300 },
    );
  });
});
