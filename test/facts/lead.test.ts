import { describe, expect, it } from 'vitest';
import { chooseLead } from '../../src/facts/lead.js';
import { makeStory } from './story.js';

const STORY = makeStory([
  { text: 'Short.', source: 'Wire', published: '2022-03-01T12:00:00+02:00' },
  { text: 'A report of some more words.', source: 'Echo', published: '2022-03-01T11:00:00Z' },
  { text: 'Another one.', source: 'Herald', published: '2022-03-01' },
]);

describe('chooseLead', () => {
  it('takes the earliest published, whatever the zone', () => {
    expect(chooseLead(STORY, 'first', [])).toEqual({ report: 0, reason: 'earliest published' });
  });

  it('does not take a report of unknown hour for the earliest of its day', () => {
    expect(chooseLead(STORY.slice(1), 'first', []).report).toBe(0);
  });

  it('says so where no report gives its time', () => {
    const { report, reason } = chooseLead(makeStory(['One.', 'Two.']), 'first', []);
    expect(report).toBe(0);
    expect(reason).toContain('no report gives its time');
  });

  it('takes the longest, the newest or the one with most facts when asked', () => {
    expect(chooseLead(STORY, 'longest', []).report).toBe(1);
    expect(chooseLead(STORY, 'newest', []).report).toBe(2);
    expect(chooseLead(STORY, 'most-facts', [1, 2, 3]).report).toBe(2);
    expect(chooseLead(STORY, 'most-facts', [3, 2, 3]).report).toBe(0);
  });

  it('takes the source named, in any case, and says so when there is none', () => {
    expect(chooseLead(STORY, 'source=echo', [])).toEqual({ report: 1, reason: 'from echo' });
    expect(chooseLead(STORY, 'source=Gazette', [])).toEqual({
      report: 0,
      reason: 'no report from Gazette; earliest published',
    });
  });
});
