import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseSentences } from '../../src/facts/collapse.js';
import { scoreCover } from '../../src/facts/cover.js';
import { findHolding, heldByAll } from '../../src/facts/holding.js';
import { scoreStatement } from '../../src/facts/judge.js';
import { findPlaces } from '../../src/facts/places.js';
import { eachReport, type ReportSet } from '../../src/facts/report-set.js';
import { findCandidates, indexSentences } from '../../src/facts/sentence-index.js';
import { makeStory } from './story.js';

const SENTENCES = [
  'The council in Dorn closed the mill bridge on Friday.',
  'The mill bridge in Dorn was closed by the council.',
  'Two boats were lost in the harbour.',
  'Volunteers searched the harbour for two lost boats.',
  'Mayor Petra Lund praised the volunteers.',
  'Petra Lund said the bridge would reopen in autumn.',
];

function listed(set: ReportSet): readonly number[] {
  const found: number[] = [];
  eachReport(set, (report) => found.push(report));
  return found;
}

describe('who holds a statement', () => {
  it('is told without what only its carriers say as with it', () => {
    const report = fc.uniqueArray(fc.nat(SENTENCES.length - 1), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(report, { minLength: 2, maxLength: 5 }), (reports) => {
        const documents = makeStory(reports.map((own) => own.map((at) => SENTENCES[at]).join(' ')));
        const index = indexSentences(collapseSentences(documents, findPlaces(documents)));
        for (const entry of index.entries) {
          const all = findCandidates(index, entry.statement, entry.reports[0]).map((n) => index.entries[n]);
          const cover = scoreCover(
            entry.statement,
            all.map(({ statement }) => statement),
          );
          const plain = findHolding(entry, { entries: all, cover }, documents.length);
          const found = findHolding(entry, scoreStatement(index, entry), documents.length);
          expect(listed(found.holders)).toEqual(listed(plain.holders));
          expect(found.jointly).toEqual(plain.jointly);
          if (entry.reports.length === documents.length) {
            expect(listed(heldByAll(entry).holders)).toEqual(listed(plain.holders));
            expect(plain.jointly).toBeNull();
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
