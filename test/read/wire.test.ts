import { describe, expect, it } from 'vitest';
import { readAnpa, readAnpaHeader } from '../../src/read/anpa.js';
import { readIptc7901, readIptc7901Header } from '../../src/read/iptc7901.js';
import { slugSignals, titleSignals } from '../../src/read/slug-signals.js';
import { dateTimeGroup, signOffTime } from '../../src/read/wire-dates.js';
import { isWireByline } from '../../src/read/wire-head.js';
import { paragraphText, type WireParagraph } from '../../src/read/wire-lines.js';
import { readFile } from './temporary-folder.js';

const texts = (body: readonly WireParagraph[]) => body.map(paragraphText);
const message = (header: string, story: string, after = '') =>
  `\x01${header}\r\n\x02${story}\x03\r\n${after}\x04`;

describe('an IPTC 7901 header', () => {
  it('names service, number, priority, category, words and options', () => {
    expect(readIptc7901Header('bkn014 4 pl 171 vvvvb KNA 170123-89-00065#2')).toEqual({
      service: 'bkn',
      number: '014',
      priority: '4',
      category: 'pl',
      words: 171,
      options: 'vvvvb KNA 170123-89-00065#2',
    });
    expect(readIptc7901Header('eca0003 3 i 380  dpa 0045')).toMatchObject({
      words: 380,
      options: 'dpa 0045',
    });
    expect(readIptc7901Header('frs0120 1 pol')).toMatchObject({ words: null, options: '' });
  });

  it.each(['', 'The ferry is back.', 'bdt0123 pl 250', 'Article 50 3 of the treaty', '4 pl 171'])(
    'is not read into "%s"',
    (line) => {
      expect(readIptc7901Header(line)).toBeNull();
    },
  );
});

describe('an IPTC 7901 message', () => {
  it('gives the id that an agency gives the item, and its version', () => {
    const [{ item, id }] = readIptc7901(
      message('bkn014 4 pl 171 KNA 170123-89-00065#2\r\nRat/Kinder', 'Titel=\r\nBerlin (KNA) Der Rat tagt.'),
    );
    expect(id).toBe('bkn014');
    expect(item).toMatchObject({ guid: '170123-89-00065', version: '2', slug: 'Rat/Kinder' });
  });

  it('ends its headline at the equals sign, or above the dateline', () => {
    const marked = readIptc7901(
      message('bdt0001 4 pl 9\r\nA/', 'Titel in\r\nzwei Zeilen=\r\nHalden (dpa) - Text.'),
    );
    const bare = readIptc7901(
      message('bdt0001 4 pl 9\r\nA/', 'Titel\r\nHalden (dpa) - Text.\r\nMehr davon.'),
    );
    expect(marked[0].title).toBe('Titel in zwei Zeilen');
    expect(bare[0].title).toBe('Titel');
    expect(texts(bare[0].body)).toEqual(['Halden (dpa) - Text. Mehr davon.']);
  });

  it('joins wrapped lines, parts at blank lines and indents, and keeps rows of a table apart', () => {
    const [{ body }] = readIptc7901(
      message(
        'bdt0001 4 pl 9\r\nA/',
        'T=\r\n\r\nOne\r\nline.\r\n   Two\r\nlines.\r\n\r\nHalden   3   1\r\nLissen   2   0\r\n',
      ),
    );
    expect(texts(body)).toEqual(['One line.', 'Two lines.', 'Halden   3   1\nLissen   2   0']);
  });

  it('loses typesetting instructions and control characters, and traces every character', async () => {
    const content = message(
      'bdt0001 4 pl 9\r\nA/',
      'T=\r\n\r\nA \x0c+B\x0bbold\x0c-B\x0b \x11word\x7f here.\r\n',
    );
    const { articles } = await readFile('a.iptc', Buffer.from(content, 'latin1'));
    const [{ text, origins }] = articles;
    expect(text).toBe('A bold word here.');
    for (const { start, end, from, to } of origins ?? [])
      expect(content.slice(from, to)).toBe(text.slice(start, end));
    expect(origins?.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(text.length);
  });

  it('is found among line noise, without STX, ETX or EOT, and cut off', () => {
    const noise = `\r\n\x16\x16zzz\r\n${message('bdt0001 4 pl 9\r\nA/', 'T=\r\n\r\nOne.\r\n')}\x16\x16`;
    const bare = '\x01bdt0002 4 pl 9\r\nB/\r\nT=\r\n\r\nTwo.\r\n\x03';
    const cut = '\x01bdt0003 4 pl 9\r\nC/\r\n\x02T=\r\n\r\nThree and';
    const found = readIptc7901(noise + bare + cut);
    expect(found.map(({ id, title, body }) => [id, title, ...texts(body)])).toEqual([
      ['bdt0001', 'T', 'One.'],
      ['bdt0002', 'T', 'Two.'],
      ['bdt0003', 'T', 'Three and'],
    ]);
  });

  it('that is only a kill keeps its words', () => {
    const [{ item, body }] = readIptc7901(
      message('bdt0001 2 pl 9\r\nFerry/KILL/', 'Ferry story of 0712 is withdrawn='),
    );
    expect(item).toMatchObject({ status: 'canceled', signals: ['kill'] });
    expect(texts(body)).toEqual(['Ferry story of 0712 is withdrawn=']);
  });
});

describe('an ANPA 1312 header', () => {
  it('names number, priority, category, keyword and version', () => {
    expect(
      readAnpaHeader('w2870hald-', 'r i\x13\x11 BC-EU--Ferry-Talks 1stLd-Writethru   03-14 0450'),
    ).toEqual({
      id: 'w2870',
      priority: 'r',
      category: 'i',
      keyword: 'BC-EU--Ferry-Talks',
      version: '1stLd-Writethru',
    });
    expect(readAnpaHeader('The ferry', 'is back 03-14')).toBeNull();
  });
});

describe('an ANPA 1312 message', () => {
  const story = (...lines: readonly string[]) =>
    readAnpa(
      `\x16\x16\x01a0001\x1f\r\nr i\x13\x11 BC-X 03-14 0100\r\n\x02${lines.join('\r\n')}\x03\r\n\x04`,
    )[0];

  it('tells slug, headline, notes, summary and byline by their marks', () => {
    const { title, credits, item } = story(
      '^BC-EU--Ferry Talks, 3rd Ld,450<',
      '^Ferry talks go on past midnight, and the crews',
      'wait<',
      '^Eds: CORRECTS day in lead.<',
      '^The owners made an offer late on Monday.<',
      '^By RIKE SOLBERG=',
      '^and TOM FERRIS=',
      '^Associated Press=',
      '\tHALDEN (AP) _ Talks went on.',
    );
    expect(title).toBe('Ferry talks go on past midnight, and the crews wait');
    expect(credits).toEqual(['By RIKE SOLBERG', 'and TOM FERRIS', 'Associated Press']);
    expect(item).toMatchObject({
      slug: 'BC-EU--Ferry Talks, 3rd Ld',
      signals: ['update', 'correction'],
      notes: ['Eds: CORRECTS day in lead.', 'The owners made an offer late on Monday.'],
    });
  });

  it('prints teleprinter quotes and dashes, and drops quads', () => {
    const { body } = story(
      '^BC-X,1<',
      '^T<',
      "\t``So _ at last,'' she said, `it' sails.<",
      '\tA_b and x < y stay.',
    );
    expect(texts(body)).toEqual(["“So — at last,” she said, ‘it' sails.", 'A_b and x < y stay.']);
  });
});

describe('a byline', () => {
  it.each([
    'By dpa correspondents',
    'Von Ute Kern und Per Holm, dpa',
    'By JEAN-LUC O’NEIL',
    'Par Zoé de la Tour',
  ])('is %s', (line) => {
    expect(isWireByline(line)).toBe(true);
  });

  it.each([
    'By Tuesday the ferry was back',
    'By the book: judge frees ferry',
    'By',
    'Bypass opens',
    'By Ann Lee.',
  ])('is not %s', (line) => {
    expect(isWireByline(line)).toBe(false);
  });
});

describe('dates of wires', () => {
  it.each([
    ['141435 MEZ Mär 23', '2023-03-14T14:35:00+01:00'],
    ['dpa xx\r\n\r\n212322 GMT Nov 18', '2018-11-21T23:22:00Z'],
    ['031210 GMT Mar 2023', '2023-03-03T12:10:00Z'],
    ['010905 aoû 99', '1999-08-01T09:05:00'],
    ['311200 GMT Feb 20', null],
    ['991299 GMT Nov 18', null],
    ['the 120 000 crowns', null],
  ])('%s', (line, time) => {
    expect(dateTimeGroup(line)).toBe(time);
  });

  it.each([
    ['AP-WF-02-20-16 0337GMT<', '2016-02-20T03:37:00Z'],
    ['AP-NY-05-02-22 2301EDT', '2022-05-02T23:01:00-04:00'],
    ['15-03-23 09-14-00', '2023-03-15T09:14:00'],
    ['AP-WF-13-40-16 0337GMT', null],
  ])('%s', (line, time) => {
    expect(signOffTime(line)).toBe(time);
  });
});

describe('what a slug or a headline signals', () => {
  it.each([
    ['BC-EU--Ferry, 1st Ld-Writethru', ['writethru']],
    ['Ferry 1stLd-Writethru', ['writethru']],
    ['Ferry, 2nd Ld', ['update']],
    ['Ferry/2. Lead', ['update']],
    ['Ferry/Lead 3', ['update']],
    ['BC-Ferry, KILL', ['kill']],
    ['BC-Ferry, Advisory', ['advisory']],
    ['BC-Mislead-Trial', []],
    ['Skills-Ferry', []],
  ])('slug %s', (slug, signals) => {
    expect(slugSignals(slug)).toEqual(signals);
  });

  it.each([
    ['UPDATE 2-Ferry back', ['update']],
    ['CORRECTED-UPDATE 1-Ferry back', ['correction']],
    ['REFILE-Ferry back', ['refile']],
    ['RPT-Ferry back', ['repeat']],
    ['(Zusammenfassung 1430)', ['writethru']],
    ['Korrektur: Fähre fährt', ['correction']],
    ['STORY WITHDRAWN', ['withdrawal']],
    ['KILL BILL DIRECTOR DIES', []],
    ['KILL BILL: The sequel', []],
    ['Kill the deal, senators say', []],
    ['Update: the ferry is back', []],
    ['UPDATE ON FERRY TALKS', []],
  ])('headline %s', (title, signals) => {
    expect(titleSignals(title)).toEqual(signals);
  });
});

describe('a trade header above a plain text', () => {
  it('is no part of the article', async () => {
    const { articles } = await readFile('a.txt', 'AM-Ferry,120\nURGENT\n\nFerry back\n\nThe ferry is back.');
    const [{ text, body, item }] = articles;
    expect(text.slice(body.start).trim()).toBe('Ferry back\n\nThe ferry is back.');
    expect(item).toMatchObject({ slug: 'AM-Ferry', notes: ['URGENT'] });
  });

  it.each([
    'Editors of the Halden Post went on strike.\nThe paper did not appear.',
    'Attention turned to the ferry.\nIt was late.',
    'Advisory board quits over ferry.\nAll nine left.',
    'US-China talks stall, again\nThe ferry is late.',
    'AP photo of the ferry wins a prize and a place in the town museum, where it hangs.',
    'Kill\nis a word.',
    '^ is a circumflex.\nSo is ^.',
  ])('is not seen in "%s"', async (content) => {
    const { articles } = await readFile('a.txt', content);
    expect(articles[0]).toMatchObject({
      body: { start: 0, end: content.length },
      item: { slug: null, signals: [], status: 'usable', notes: [] },
    });
  });
});
