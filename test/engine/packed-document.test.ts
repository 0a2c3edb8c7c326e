import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leanCards } from '../../src/engine/lean-cards.js';
import {
  cardOf,
  detached,
  packDocument,
  unpackCompared,
  unpackDocument,
} from '../../src/engine/packed-document.js';
import { comparedOf } from '../../src/model/corpus.js';
import { resolveSettings } from '../../src/options.js';
import { givenArticles } from '../../src/read/given-articles.js';
import { ColumnMemory } from '../../src/text/column-memory.js';
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

test('what is compared of a document is read from the first bytes of it, into the same memory each time', () => {
  const memory = new ColumnMemory();
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 400 }),
      fc.option(fc.constantFrom('2031-05-06T07:08:09Z', '2031-05-06')),
      (text, published) => {
        for (const item of givenArticles([
          { text: `Ferry 12. ${text}`, published: published ?? undefined },
        ])) {
          if (item.type !== 'article') continue;
          const document = makeDocument('r1', item.article, resolveSettings({}));
          const packed = packDocument(document);
          memory.clear();
          const compared = unpackCompared(document.tokens.count, memory, (bytes) =>
            bytes.set(packed.subarray(0, bytes.length)),
          );
          expect(compared).toEqual(comparedOf(document));
        }
      },
    ),
  );
});
