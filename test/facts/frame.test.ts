import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { findFrames } from '../../src/facts/frame.js';

function framesOf(sentence: string): readonly string[] {
  return findFrames(sentence, { start: 0, end: sentence.length }, 'en').map(({ start, end }) =>
    sentence.slice(start, end),
  );
}

describe('findFrames', () => {
  test.each([
    [
      'Police told reporters on Tuesday that two men were held in Mill Street.',
      'Police told reporters on Tuesday that',
    ],
    ['Two men were held in Mill Street, police said on Tuesday.', ', police said on Tuesday.'],
    ['“We heard a bang and the lights went out,” said Ida Moen.', '” said Ida Moen.'],
    ['According to the ministry, the dam is safe and will reopen soon.', 'According to the ministry,'],
    ['The dam is safe and will reopen soon, according to the ministry.', ', according to the ministry.'],
  ])('finds who says it in: %s', (sentence, frame) => {
    expect(framesOf(sentence)).toEqual([frame]);
  });

  test.each([
    'The mayor, who said nothing, left the room before the vote took place.',
    'The council added 40 beds to its shelter for the homeless in winter.',
    'The minister warned that the dam would not hold another winter.',
    'He said so.',
  ])('finds none in: %s', (sentence) => {
    expect(framesOf(sentence)).toEqual([]);
  });

  it('stays inside any sentence, in order, in time linear in what it looks at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('said', ',', '”', 'that', 'Ida', ' ', '.', 'told', '“')),
        (words) => {
          const sentence = words.join(' ');
          const frames = findFrames(sentence, { start: 0, end: sentence.length }, 'en');
          for (const { start, end } of frames)
            expect(0 <= start && start < end && end <= sentence.length).toBe(true);
          if (frames.length === 2) expect(frames[0].end).toBeLessThanOrEqual(frames[1].start);
        },
      ),
    );
    const long = 'he said, '.repeat(200_000);
    expect(framesOf(long).length).toBeLessThanOrEqual(2);
  });
});
