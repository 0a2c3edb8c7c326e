/** Texts to hold what is found against what is there. */
import fc from 'fast-check';

/**
 * Texts that share runs of many lengths: pieces of a common stock, words of one's own between them. A small
 * vocabulary makes repeats and chance matches frequent, the hardest case for anchors. Two to `most`, some empty.
 */
export function textsSharingRuns(vocabulary: number, most: number): fc.Arbitrary<readonly string[]> {
  const word = fc.nat({ max: vocabulary - 1 }).map((n) => `w${n}`);
  const stock = fc.array(word, { minLength: 20, maxLength: 60 });
  const piece = fc.record({
    from: fc.nat({ max: 50 }),
    length: fc.integer({ min: 1, max: 30 }),
    own: fc.array(word, { maxLength: 12 }),
  });
  const report = fc.array(piece, { minLength: 1, maxLength: 5 });
  return fc
    .tuple(stock, fc.array(report, { minLength: 2, maxLength: most }))
    .map(([words, reports]) =>
      reports.map((pieces) =>
        pieces.flatMap(({ from, length, own }) => [...own, ...words.slice(from, from + length)]).join(' '),
      ),
    );
}
