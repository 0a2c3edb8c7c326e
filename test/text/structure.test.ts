import { describe, expect, it } from 'vitest';
import { readStructure } from '../../src/text/structure.js';
import { articleOf } from './article.js';

function blocks(text: string, title: string | null = null): string[] {
  return readStructure(articleOf(text, { title })).blocks.map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

const LEDE =
  'The bridge at Elmsford was closed on Monday after cracks were found in two piers, the council said.';
const NEXT = 'Engineers will examine the rest of the piers this week, and buses take the long way round.';
const LAST = 'It was last repaired in the spring of the flood.';

describe('readStructure: Chinese pages', () => {
  const lede = '渡轮周一返回港口，港口表示维修工作历时十一天，两百人观看了它的停靠。';
  const next = '港口负责人说，船只已经通过检查，可以重新载客。';

  it('takes the sender, beside the time or alone, for no prose', () => {
    expect(
      blocks(`渡轮恢复通航\n2024年01月04日 10:20 来源：人民网\n\n${lede}\n\n${next}\n\n来源：新华社`),
    ).toEqual([
      'headline: 渡轮恢复通航',
      'time: 2024年01月04日 10:20 来源：人民网',
      `body: ${lede}`,
      `body: ${next}`,
      'credit: 来源：新华社',
    ]);
    const { credits, published } = readStructure(
      articleOf(`渡轮恢复通航\n2024年01月04日 10:20 来源：人民网\n\n${lede}\n\n${next}`),
    );
    expect(credits.map(({ name }) => name)).toEqual(['人民网']);
    expect(published).toContain('2024-01-04');
  });

  it('takes the mark of a finished story for no prose, in a line of its own or behind the last sentence', () => {
    const title = '渡轮恢复通航';
    expect(blocks(`${title}\n\n${lede}\n\n${next}（完）`).slice(-2)).toEqual([
      `body: ${next}`,
      'credit: （完）',
    ]);
    expect(blocks(`${title}\n\n${lede}\n\n${next}\n\n（完）`).slice(-2)).toEqual([
      `body: ${next}`,
      'credit: （完）',
    ]);
    expect(blocks(`${title}\n\n${lede}\n\n${next}(来源：央视新闻)`).slice(-1)).toEqual([
      'credit: (来源：央视新闻)',
    ]);
  });

  it('leaves brackets in prose alone', () => {
    const prose = '港口（完工）已经重新开放（完）以后不再关闭。';
    expect(blocks(`渡轮恢复通航\n\n${lede}\n\n${prose}`).at(-1)).toBe(`body: ${prose}`);
  });
});

describe('readStructure: layouts', () => {
  it('reads paragraphs between blank lines under headline, deck, byline and time', () => {
    const text = `Bridge closed after cracks are found\n\nCouncil speaks of weeks, not days\n\nBy Jane Orlow and Tom Weiss in Elmsford\nPublished: 4 January 2024 10:30 GMT\n\n${LEDE}\n\n${NEXT}\n`;
    expect(blocks(text)).toEqual([
      'headline: Bridge closed after cracks are found',
      'headline: Council speaks of weeks, not days',
      'byline: By Jane Orlow and Tom Weiss in Elmsford',
      'time: Published: 4 January 2024 10:30 GMT',
      `body: ${LEDE}`,
      `body: ${NEXT}`,
    ]);
  });

  it('reads one paragraph a line', () => {
    expect(blocks(`Bridge closed after cracks are found\nStaff Reporter\n${LEDE}\n${NEXT}\n${LAST}`)).toEqual(
      [
        'headline: Bridge closed after cracks are found',
        'byline: Staff Reporter',
        `body: ${LEDE}`,
        `body: ${NEXT}`,
        `body: ${LAST}`,
      ],
    );
  });

  it('joins hard-wrapped lines to paragraphs that keep their newlines', () => {
    const lede =
      'The bridge at Elmsford was closed on Monday after cracks were\nfound in two piers, the council said, and nobody knows when\nit will open again.';
    const next =
      'Engineers will examine the rest of the piers this week, and\nbuses take the long way round.';
    expect(blocks(`Bridge closed\n\n${lede}\n\n${next}\n`)).toEqual([
      'headline: Bridge closed',
      `body: ${lede}`,
      `body: ${next}`,
    ]);
  });

  it('takes a text of one line as body even if it looks like a title', () => {
    expect(blocks('Bridge closed after cracks are found')).toEqual([
      'body: Bridge closed after cracks are found',
    ]);
    expect(blocks(`${LEDE} ${NEXT}`)).toEqual([`body: ${LEDE} ${NEXT}`]);
  });

  it('knows a title by its mark or by the metadata', () => {
    const marked = readStructure(articleOf(`# Bridge closed\n\n${LEDE}`));
    expect(marked.titleSpan).toEqual({ start: 2, end: 15 });
    expect(blocks(`Headline: Bridge closed\n\n${LEDE}`)[0]).toBe('headline: Headline: Bridge closed');
    const long = 'The bridge at Elmsford, which is old, is closed. It will stay so.';
    expect(blocks(`${long}\n${LEDE}`, long)[0]).toBe(`headline: ${long}`);
    expect(blocks(`${long}\n${LEDE}`)[0]).toBe(`body: ${long}`);
  });

  it('takes dash lines under the headline as deck', () => {
    expect(blocks(`Bridge closed\n—Council speaks of weeks, not days\n${LEDE}\n${NEXT}`).slice(0, 3)).toEqual(
      ['headline: Bridge closed', 'headline: —Council speaks of weeks, not days', `body: ${LEDE}`],
    );
  });

  it('finds crossheads, and no crosshead in a list or a quotation', () => {
    expect(blocks(`${LEDE}\n\nYears of neglect\n\n${NEXT}`)[1]).toBe('crosshead: Years of neglect');
    expect(blocks(`${LEDE}\n\n“Years of neglect”\n\n${NEXT}`)[1]).toBe('body: “Years of neglect”');
    expect(
      blocks(`${LEDE}\n\nPier one\nPier two\nPier four\n\n${NEXT}`).map((line) => line.split(':')[0]),
    ).toEqual(['body', 'body', 'body', 'body', 'body']);
  });
});

describe('readStructure: datelines', () => {
  it.each([
    'GENEVA:',
    'GENEVA (AP) —',
    'LONDON, Jan 4 (Reuters) -',
    '(CNN) —',
    'MOSCOW, January 4. /TASS/.',
    'BERLIN, 4. Januar (dpa) -',
    'Berlin (dpa) -',
    'Washington —',
    'FLINT, Mich., Oct. 4 (UPI) —',
    'SAN JOSÉ, Costa Rica --',
    'PARIS, 4 jan 2024 (AFP) -',
    'Madrid, 4 ene (EFE).-',
    'МОСКВА, 4 янв - РИА Новости.',
    'القاهرة (رويترز) -',
  ])('%s', (dateline) => {
    expect(blocks(`${dateline} ${LEDE}\n\n${NEXT}`).slice(0, 2)).toEqual([
      `dateline: ${dateline}`,
      `body: ${LEDE}`,
    ]);
  });

  it.each([
    ['新华社北京1月4日电', '市议会周一表示，大桥因维修关闭。'],
    ['（東京＝共同）', '市議会は月曜日、橋が閉鎖されると発表した。'],
    ['【ソウル＝山田太郎】', '市議会は月曜日、橋が閉鎖されると発表した。'],
    ['(서울=연합뉴스) 홍길동 기자 =', '시의회는 다리가 폐쇄된다고 밝혔다.'],
  ])('%s', (dateline, body) => {
    expect(blocks(`${dateline}${dateline.endsWith('=') ? ' ' : ''}${body}`)).toEqual([
      `dateline: ${dateline}`,
      `body: ${body}`,
    ]);
  });

  it.each([
    'Note: the bridge is closed until further notice, the council said.',
    'NOTE: the bridge is closed until further notice, the council said.',
    'Moscow demands: the bridge must open again, and soon.',
    'Orlow said - and few believed him - that the bridge is safe.',
    'Jane Orlow (Labour) has asked for a new bridge.',
    'The bridge — old and narrow — is closed.',
  ])('none in: %s', (line) => {
    expect(blocks(`${line}\n\n${NEXT}`)[0]).toBe(`body: ${line}`);
  });
});

describe('readStructure: lines of the trade', () => {
  it.each([
    ['byline', 'By Jane Orlow'],
    ['byline', 'BY JANE ORLOW'],
    ['byline', 'By Jane Orlow, Associated Press'],
    ['byline', 'Von Anna Roth'],
    ['byline', 'Par Luc Martin'],
    ['byline', 'Por Ana Díaz'],
    ['byline', 'Foreign Desk Report'],
    ['byline', 'Our Staff Reporter'],
    ['time', 'Updated 4 January 2024, 10:30 GMT'],
    ['time', 'January 4, 2024'],
    ['time', 'Thursday 4 January 2024'],
    ['time', '4. Januar 2024, 10:30 Uhr'],
    ['time', '2024年1月4日 10:30'],
  ])('above the text: %s "%s"', (kind, line) => {
    expect(blocks(`Bridge closed after cracks are found\n\n${line}\n\n${LEDE}\n\n${NEXT}`)[1]).toBe(
      `${kind}: ${line}`,
    );
  });

  it.each([
    ['credit', '(Reporting by Jane Orlow; Editing by Tom Weiss)'],
    ['credit', 'Source: AFP'],
    ['credit', 'With inputs from PTI'],
    ['credit', '(AP)'],
    ['credit', 'dpa/AFP'],
    ['credit', '-- Reuters'],
    ['credit', 'Associated Press writer Jane Orlow contributed to this report from Elmsford.'],
    ['credit', 'Agencies'],
    ['credit', 'Mit Material von dpa'],
    ['credit', '来源：新华社'],
    ['credit', '责任编辑：王伟'],
    ['copyright', '© dpa'],
    ['copyright', '™ & © 2024 Harbour Media, Inc. All rights reserved.'],
    [
      'copyright',
      'Copyright 2024 The Elmsford Herald. All rights reserved. This material may not be published.',
    ],
    ['copyright', 'This material may not be published, broadcast, rewritten or redistributed.'],
    ['copyright', 'Alle Rechte vorbehalten.'],
    ['copyright', 'Все права защищены.'],
    ['notice', 'This is a breaking news story and will be updated.'],
    ['notice', 'More to follow'],
    ['notice', 'This story has been updated to add the mayor’s answer.'],
    ['notice', 'Correction: An earlier version named the wrong pier.'],
    ['notice', 'Diese Meldung wird laufend aktualisiert.'],
    ['notice', 'Plus d’informations à suivre'],
    ['notice', 'Noticia en desarrollo'],
    ['notice', 'Новость дополняется.'],
    ['tagline', 'Read more: Mayor under fire over bridge'],
    ['tagline', 'Follow us on Twitter and Facebook'],
    ['tagline', 'Follow Jane Orlow on Twitter @orlow'],
    ['tagline', 'Sign up for our newsletter'],
    ['tagline', 'Subscribe to our newsletter for the latest'],
    ['tagline', 'Click here to read the report'],
    ['tagline', 'Advertisement'],
    ['tagline', 'Share this article'],
    ['tagline', 'Related: Mayor under fire'],
    ['tagline', 'Photo: Tom Weiss/AP'],
    ['tagline', 'Image source, Getty Images'],
    ['tagline', 'Short summary of Elmsfordtoday'],
    ['tagline', 'Lesen Sie auch: Der Bürgermeister in Not'],
    ['tagline', 'Lire aussi : le maire en difficulté'],
    ['tagline', 'Читайте также: мэр под огнём'],
    ['tagline', 'https://example.org/bridge'],
  ])('below the text: %s "%s"', (kind, line) => {
    expect(blocks(`${LEDE}\n\n${NEXT}\n\n${line}`)[2]).toBe(`${kind}: ${line}`);
  });

  it.each([
    'The rights reserved for the tribe were sold in the spring.',
    'All rights reserved for the tribe were sold, and nobody asked it.',
    'Reporters were told to subscribe to the service.',
    'Subscribe to that view and the bridge is lost.',
    'Read more than once, the report becomes clear.',
    'Follow the river and you reach the bridge.',
    'By Tuesday morning the water had fallen.',
    'By all accounts Mr Orlow knew.',
    'Source after source has said the same.',
    'Copyright law was changed on Friday.',
    'More details of the plan emerged on Friday.',
    'This story has a sad end.',
    'Sources: the word covers much, and says little about who spoke to whom on that day in the council.',
    'Reported by few and believed by fewer, the crack was real.',
    'Like others on Facebook, the mayor lives from the site.',
    'The story was written on a napkin, which is kept in the museum.',
    'Sign up for the army, they said, and see the world.',
    'Share prices fell on Monday.',
    'Photo albums were found in the rubble.',
    'Correction of the course is needed, the mayor said.',
  ])('prose that only sounds like it stays body: %s', (line) => {
    expect(blocks(`${LEDE}\n\n${line}\n\n${LAST}`)[1]).toBe(`body: ${line}`);
  });

  it('splits a time stamp, a credit and notices off a paragraph of prose', () => {
    expect(blocks(` date 2022-01-21 ${LEDE}\n\nAgencies add: ${NEXT} More to follow. (AP)`)).toEqual([
      'time: date 2022-01-21',
      `body: ${LEDE}`,
      'credit: Agencies add:',
      `body: ${NEXT}`,
      'notice: More to follow.',
      'credit: (AP)',
    ]);
    expect(blocks(`${LEDE} This is a developing story and will be updated.`)).toEqual([
      `body: ${LEDE}`,
      'notice: This is a developing story and will be updated.',
    ]);
    expect(blocks(`${LEDE}\n\n${NEXT} -- Reuters`)[2]).toBe('credit: -- Reuters');
  });

  it('resolves the time lines of the text', () => {
    const text = `Bridge closed\n\nOriginally Published: 21 JAN 22 07:17 ET\nUpdated: 21 JAN 22 07:39 ET\n\n${LEDE}\n\n${NEXT}`;
    expect(readStructure(articleOf(text))).toMatchObject({
      published: '2022-01-21T07:17:00-05:00',
      updated: '2022-01-21T07:39:00-05:00',
    });
  });
});
