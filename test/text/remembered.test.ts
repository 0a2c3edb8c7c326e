import { describe, expect, it } from 'vitest';
import { remembered } from '../../src/text/remembered.js';
import { stemWord } from '../../src/text/stem.js';

describe('what is remembered', () => {
  it('is made once while there is room', () => {
    const made: string[] = [];
    const lengthOf = remembered(2, (word: string) => made.push(word) && word.length);
    expect([lengthOf('ford'), lengthOf('mill'), lengthOf('ford'), lengthOf('mill')]).toEqual([4, 4, 4, 4]);
    expect(made).toEqual(['ford', 'mill']);
  });

  it('is forgotten when there is no more room, and made again', () => {
    const made: string[] = [];
    const lengthOf = remembered(2, (word: string) => made.push(word) && word.length);
    expect(['ford', 'mill', 'weir', 'ford'].map(lengthOf)).toEqual([4, 4, 4, 4]);
    expect(made).toEqual(['ford', 'mill', 'weir', 'ford']);
  });

  it('is remembered where there is nothing to tell', () => {
    let asked = 0;
    const nothing = remembered(2, () => {
      asked++;
      return null;
    });
    expect([nothing('a'), nothing('a'), asked]).toEqual([null, null, 1]);
  });

  it('never shows, however many languages are declared', () => {
    const stems = (): readonly string[] =>
      ['en', 'de', 'fr', 'und'].map((language) => stemWord('harbours', language));
    const before = stems();
    for (let n = 0; n < 100; n++) stemWord('harbours', `x${n}`);
    expect(stems()).toEqual(before);
  });
});
