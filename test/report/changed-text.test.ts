import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/model/result.js';
import type { Segment } from '../../src/report/changed-text.js';
import {
  abridge,
  changeSegments,
  excerpt,
  freshSegments,
  mostlyFresh,
} from '../../src/report/changed-text.js';

function shown(segments: readonly Segment[]): string {
  const sign = { same: '', removed: '-', added: '+', fresh: '!', gap: '…' };
  return segments
    .map(({ kind, text }) => (kind === 'same' ? text : `${sign[kind]}${text}${sign[kind]}`))
    .join('');
}

describe('changes inside a text', () => {
  it('puts what came beside what went', () => {
    const changes = [{ from: 'two', to: 'three', start: 104, end: 107 }];
    expect(shown(changeSegments('The two boats', 100, changes))).toBe('The -two-+three+ boats');
  });

  it('sets an insertion off with a blank', () => {
    const changes = [{ from: '', to: 'late', start: 7, end: 7 }];
    expect(shown(changeSegments('The two boats', 0, changes))).toBe('The two +late+ boats');
    const atEnd = [{ from: '', to: 'late', start: 13, end: 13 }];
    expect(shown(changeSegments('The two boats.', 0, atEnd))).toBe('The two boats +late+.');
  });

  it('puts a sentence that came in behind the full stop, and words of the sentence before it', () => {
    const sentence = [{ from: '', to: 'Nobody fell', start: 7, end: 7 }];
    expect(shown(changeSegments('It sank. They swam', 0, sentence))).toContain('It sank. +Nobody fell+');
    const words = [{ from: '', to: 'at once', start: 7, end: 7 }];
    expect(shown(changeSegments('It sank. They swam', 0, words))).toBe('It sank +at once+. They swam');
  });

  it('marks a stretch as one where next to nothing lies between its parts', () => {
    const text = 'the old bridge of the town fell';
    const spans = [
      { start: 4, end: 14 },
      { start: 22, end: 26 },
    ];
    expect(shown(freshSegments(text, 0, spans))).toBe('the !old bridge! of the !town! fell');
    const near = [
      { start: 4, end: 14 },
      { start: 18, end: 26 },
    ];
    expect(shown(freshSegments(text, 0, near))).toBe('the !old bridge of the town! fell');
  });

  it('leaves out a change that does not fit the text instead of showing it wrongly', () => {
    const changes = [
      { from: 'x', to: 'y', start: 40, end: 41 },
      { from: 'x', to: 'y', start: -3, end: 1 },
    ];
    expect(shown(changeSegments('The two boats', 0, changes))).toBe('The two boats');
  });

  it('joins neighbouring new words into one mark', () => {
    const spans = [
      { start: 4, end: 7 },
      { start: 9, end: 14 },
    ];
    expect(shown(freshSegments('the old, brown boat', 0, spans))).toBe('the !old, brown! boat');
  });

  it('takes a sentence for new as a whole when nearly every letter is', () => {
    expect(mostlyFresh(freshSegments('One pump was broken.', 0, [{ start: 0, end: 19 }]))).toBe(true);
    expect(mostlyFresh(freshSegments('One pump was broken.', 0, [{ start: 4, end: 8 }]))).toBe(false);
  });

  it('keeps the changes when it shortens, and says how many words it left out', () => {
    const text = `${'far '.repeat(100)}old ${'off '.repeat(100)}`;
    const segments = abridge(changeSegments(text, 0, [{ from: 'old', to: 'new', start: 400, end: 403 }]));
    const told = shown(segments);
    expect(told).toContain('far -old-+new+ off');
    expect(told).toMatch(/…\d+ words…/);
    expect(told.length).toBeLessThan(500);
  });

  it('takes the changes out with a few words around each', () => {
    const text =
      'The council of Tallby met early on Monday to talk of the old mill, the new bridge and the price of bread in town.';
    const at = (from: string, to: string): Change => ({
      from,
      to,
      start: text.indexOf(from),
      end: text.indexOf(from) + from.length,
    });
    expect(shown(excerpt(changeSegments(text, 0, [at('old', 'new')])))).toBe(
      '… Monday to talk of the -old-+new+ mill, the new bridge and …',
    );
  });

  it('loses no character of the first version', () => {
    const change = fc.record({
      from: fc.constant(''),
      to: fc.string(),
      start: fc.nat(30),
      end: fc.nat(30),
    });
    fc.assert(
      fc.property(fc.string(), fc.array(change), (text, changes) => {
        const kept = changeSegments(text, 0, changes).filter(
          ({ kind }) => kind === 'same' || kind === 'removed',
        );
        // Blanks that set an insertion off are ours.
        expect(
          kept
            .map((segment) => segment.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(text.replaceAll(' ', ''));
      }),
    );
  });
});
