import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../src/text/credits.js';
import { makeDocument } from '../../src/text/document.js';
import { articleOf } from './article.js';

const LEDE =
  'The bridge at Elmsford was closed on Monday after cracks were found in two piers, the council said.';
const NEXT = 'Engineers will examine the rest of the piers this week, and buses take the long way round.';
const document = (text: string, more = {}) => makeDocument('r1', articleOf(text, more), { language: null });

describe('makeDocument', () => {
  it('derives title, times, source, credits and language from the text', () => {
    const text = `Bridge closed\n\nUpdated: 21 JAN 22 07:39 ET\n\n(CNN) — ${LEDE}\n\n${NEXT}\n\n© 2022 Cable News Network, Inc. All rights reserved.`;
    expect(document(text, { fileStem: '000_03d21682230522cb' })).toMatchObject({
      title: 'Bridge closed',
      published: null,
      updated: '2022-01-21T07:39:00-05:00',
      source: 'CNN',
      credits: ['CNN'],
      language: 'en',
      words: LEDE.split(' ').length + NEXT.split(' ').length,
    });
  });

  it('lets metadata win', () => {
    const more = {
      title: 'Other',
      published: '2020-01-01',
      source: 'Herald',
      language: 'de-AT',
      credits: ['dpa'],
    };
    expect(document(`Bridge closed\n\n21 January 2022\n\n${LEDE}`, more)).toMatchObject({
      title: 'Other',
      published: '2020-01-01',
      source: 'Herald',
      language: 'de',
      credits: ['dpa'],
    });
    expect(makeDocument('r1', articleOf(LEDE, more), { language: 'fr' }).language).toBe('fr');
  });

  it('keeps the names of two papers that print one agency story', () => {
    const text = `ELMSFORD (Reuters) - ${LEDE}\n\n${NEXT}`;
    for (const fileStem of ['herald', 'tribune'])
      expect(document(text, { fileStem })).toMatchObject({ source: fileStem, credits: ['Reuters'] });
  });

  it('names the agency where the file name tells nothing, and the file where nothing does', () => {
    const fileStem = '03d21682230522cb';
    expect(document(`ELMSFORD (Reuters) - ${LEDE}\n\n${NEXT}`, { fileStem }).source).toBe('Reuters');
    expect(document(LEDE, { fileStem }).source).toBe(fileStem);
  });

  it('takes the bracketed sign before the holder of the copyright', () => {
    const text = `(Harbour News) — ${LEDE}\n\n${NEXT}\n\n© 2024 Elmsford Media Group. All rights reserved.`;
    expect(document(text, { fileStem: '0001' })).toMatchObject({
      source: 'Harbour News',
      credits: ['Harbour News', 'Elmsford Media Group'],
    });
  });

  it('spells a credit as the file name does', () => {
    const text = `(CNN) — ${LEDE}\n\n${NEXT}`;
    expect(document(text, { fileStem: 'cnn' })).toMatchObject({ source: 'cnn', credits: ['cnn'] });
  });

  it('takes no quotation from the headline', () => {
    const text = `“We will stay here,” says mayor\n\n${LEDE}\n\n“We will not move an inch,” she said.`;
    const { quotes } = document(text);
    expect(quotes.map(({ start, end }) => text.slice(start, end))).toEqual(['“We will not move an inch,”']);
  });

  it('reads only the body span', () => {
    const front = '---\ntitle: x\n---\n';
    const text = `${front}${LEDE}`;
    const body = { start: front.length, end: text.length };
    expect(document(text, { body }).blocks).toEqual([{ kind: 'body', ...body }]);
  });
});

describe('sourceOf', () => {
  const agency = { name: 'Reuters', agency: true, known: true, owner: false, page: false };
  it.each([
    ['herald', 'herald'],
    ['the-times_2024', 'the-times_2024'],
    ['000_03d21682230522cb', 'Reuters'],
    ['12', 'Reuters'],
    ['a1', 'Reuters'],
    ['story-2', 'Reuters'],
    ['final copy', 'Reuters'],
  ])('of %s with an agency’s credit is %s', (fileStem, source) => {
    expect(sourceOf({ source: null, fileStem }, [agency])).toBe(source);
  });
});
