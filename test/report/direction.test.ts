import { describe, expect, test } from 'vitest';
import type { Document } from '../../src/model/document.js';
import { directionOf, firstCarrier } from '../../src/report/direction.js';
import { plainDocuments } from '../support/plain-document.js';

function two(
  published: readonly [string | null, string | null],
  credits: readonly string[] = [],
): readonly [Document, Document] {
  const [a, b] = plainDocuments([
    { text: 'one two three', source: 'Wire' },
    { text: 'one two', source: 'Gazette' },
  ]);
  return [
    { ...a, published: published[0] },
    { ...b, published: published[1], credits },
  ];
}

describe('directionOf', () => {
  test('says nothing without evidence', () => {
    expect(directionOf(...two([null, null]), 'rewrite')).toBeNull();
  });

  test('takes a credit line that names the other source', () => {
    expect(directionOf(...two([null, null], ['wire']), 'rewrite')).toEqual({
      from: 'r1',
      confidence: 'likely',
      because: ['credit line names Wire'],
    });
  });

  test('says nothing when the credited report came later', () => {
    expect(directionOf(...two(['2031-05-02', '2031-04-30'], ['Wire']), 'rewrite')).toBeNull();
  });

  test('takes the time only where one report holds the other', () => {
    const times = two(['2031-05-01T08:00:00Z', '2031-05-01T09:00:00Z']);
    expect(directionOf(...times, 'extended')?.from).toBe('r1');
    expect(directionOf(...times, 'rewrite')).toBeNull();
    expect(directionOf(...times, 'template')).toBeNull();
  });

  test('does not order two reports of one day when the hour of one is unknown', () => {
    expect(directionOf(...two(['2031-05-01T08:00:00Z', '2031-05-01']), 'extended')).toBeNull();
  });
});

describe('firstCarrier', () => {
  test('names the carrier that was published before all others', () => {
    expect(firstCarrier(two(['2031-05-01T08:00:00Z', '2031-05-02']))).toBe('r1');
    expect(firstCarrier(two(['2031-05-03', '2031-05-02']))).toBe('r2');
  });

  test('names none where a time is unknown or two may be the same', () => {
    expect(firstCarrier(two(['2031-05-01', null]))).toBeNull();
    expect(firstCarrier(two(['2031-05-01', '2031-05-01']))).toBeNull();
  });
});
