import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leanCards } from '../../src/engine/lean-cards.js';
import { cardOf, detached, packDocument, unpackDocument } from '../../src/engine/packed-document.js';
import { resolveSettings } from '../../src/options.js';
import { givenArticles } from '../../src/read/given-articles.js';
import { makeDocument } from '../../src/text/document.js';

test('a packed document is the same when it is unpacked, and its card is what is known without the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }), fc.string(), (text, title) => {
      for (const item of givenArticles([{ text: `Ferry. ${text}`, title }])) {
        if (item.type !== 'article') continue;
        const document = makeDocument('r1', item.article, resolveSettings({}));
        expect(unpackDocument(Buffer.from(packDocument(document)))).toEqual(document);
        const { text: _, body: _b, origins: _o, ...delivery } = document.article;
        const card = cardOf(document);
        expect(detached(card)).toEqual(card);
        expect(leanCards()(card)).toEqual(card);
        expect(card).toEqual({
          id: 'r1',
          article: delivery,
          source: document.source,
          title: document.title,
          published: document.published,
          updated: document.updated,
          language: document.language,
          credits: document.credits,
          words: document.words,
        });
      }
    }),
  );
});
