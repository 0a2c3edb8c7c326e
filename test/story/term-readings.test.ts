import { describe, expect, it } from 'vitest';
import { memoryCorpus } from '../../src/model/corpus.js';
import { readTermColumns } from '../../src/story/report-terms.js';
import { isNamed, TermReadings, Use, weightOf } from '../../src/story/term-readings.js';
import { INVENTED_EVENTS } from './invented-events.js';
import { documentsOf } from './report.js';

const documents = documentsOf(INVENTED_EVENTS.flatMap(({ texts }) => texts));
const { document } = memoryCorpus(documents);

/** What is read of all documents, `size` of them at a time. */
function readIn(size: number): TermReadings {
  const terms = new TermReadings();
  for (let from = 0; from < documents.length; from += size) {
    const reports = Uint32Array.from(documents.keys()).slice(from, from + size);
    terms.add(readTermColumns({ reports, languages: Array.from(reports, () => 'en') }, document));
  }
  return terms;
}

describe('readings', () => {
  it('are the same in whatever parts they are read', () => {
    const whole = readIn(documents.length);
    expect(whole.readings).toHaveLength(documents.length);
    for (const size of [1, 3]) {
      const parts = readIn(size);
      expect(parts.keys).toEqual(whole.keys);
      expect(parts.readings).toEqual(whole.readings);
    }
  });

  it('name each term once, and tell how often, where and as what it occurs', () => {
    const text = 'The weir at Holm broke. Repairs of the weir will take 12 days, Holm said.';
    const [own] = documentsOf([text]);
    const terms = new TermReadings();
    terms.add(readTermColumns({ reports: Uint32Array.of(0), languages: ['en'] }, () => own));
    const [{ ids, uses }] = terms.readings;
    const useOf = (key: string): number => uses[ids.indexOf(terms.keys.indexOf(key))];
    expect(new Set(ids).size).toBe(ids.length);
    expect(useOf('weir') & Use.Count).toBe(2);
    expect([isNamed(useOf('holm')), isNamed(useOf('weir'))]).toEqual([true, false]);
    expect(useOf('#12') & Use.Number).toBe(Use.Number);
    expect(weightOf(useOf('weir'))).toBeGreaterThan(weightOf(useOf('#12')));
  });
});
