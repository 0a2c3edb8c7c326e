import { describe, expect, it } from 'vitest';
import { findFigures } from '../../src/figures/find-figures.js';
import { story, type Told } from './story.js';

function conflicts(...told: readonly (string | Told)[]) {
  return findFigures(story(...told)).conflicts;
}

/** What each conflict's values are, in order. */
function told(...texts: readonly (string | Told)[]): readonly string[] {
  return conflicts(...texts).map(({ values }) => values.map(({ value }) => value).join(' / '));
}

describe('figures that differ', () => {
  it('tells another number of injured, in whatever words', () => {
    const [found] = conflicts(
      'A crane fell on the quay on Monday, injuring 31 of those below.',
      'The crane came down in the storm. Police said 37 people were hurt.',
    );
    expect(found).toMatchObject({ about: 'people injured', kind: 'figure', resolution: 'differs' });
    expect(found.values.map(({ value, report, text }) => [value, report, text])).toEqual([
      ['31', 'r1', '31'],
      ['37', 'r2', '37'],
    ]);
  });

  it('points into the delivered text', () => {
    const texts = [
      'The old mill cost the town 412 million marks.',
      'The old mill cost the town 421 million marks.',
    ];
    const [found] = conflicts(...texts);
    expect(found.values.map(({ start, end }, n) => texts[n].slice(start, end))).toEqual([
      '412 million marks',
      '421 million marks',
    ]);
  });

  it.each([
    ['31 people were injured.', 'More than 30 people were injured.'],
    ['38 people were injured.', 'About 40 people were injured.'],
    ['The mill cost the town 17.6 million marks.', 'The mill cost the town nearly 18 million marks.'],
    ['The 174-metre mill tower fell.', 'The 570-foot mill tower fell.'],
    [
      'The mill has 42,000 spindles in its halls.',
      'The mill has tens of thousands of spindles in its halls.',
    ],
  ])('takes rounding for agreement: %s %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it.each([
    ['31 people were injured.', '4 people were killed.'],
    ['31 people were injured.', 'Six of the injured stay in hospital.'],
    ['The mill employs 310 women at the looms.', 'The mill employs 240 men at the looms.'],
    ['The mill lost 31 matches in the first half.', 'The mill lost 24 matches in the second half.'],
    ['The mill made 310 carts last year.', 'The mill made 240 carts this year.'],
    ['Two of their five mills will reopen.', 'Three of the five mills stay closed.'],
    ['Sales of the mill rose to 211 million marks.', 'Sales of the mill rose from 190 million marks.'],
    ['Ada Morn, 44, saw it.', 'Bert Tull, 51, saw it.'],
    ['Ada Morn, 44, saw the mill burn.', 'Her mother Joan Morn, 71, saw the mill burn.'],
    ['The mill fell silent after four days of storms.', 'The mill fell silent after eight days of storms.'],
    ['Posted by Tull on Jan 7, 2015 at 3:02pm.', 'Posted by Tull on Jan 9, 2015 at 3:02pm.'],
  ])('never compares different things: %s %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it('tells an altered figure in a sentence retold', () => {
    expect(
      told(
        'The mill burned down in 1911 and was rebuilt with a loan of 14 million marks from the town.',
        'The mill burned down in 1911 and was built again with a credit of 41 million marks from the town.',
      ),
    ).toEqual(['14000000 / 41000000']);
  });

  it('tells another age of the same person and another vote', () => {
    expect(told('Gerald Amber, 61, was fined by the court.', 'Gerald Amber, 63, was fined.')).toEqual([
      '61 / 63',
    ]);
    expect(told('The council voted 6-3 to close the mill.', 'The council vote was 5-4.')).toEqual([
      '6-3 / 5-4',
    ]);
  });

  it('claims nothing in languages whose grammar it does not know', () => {
    const german = (text: string): Told => ({ text, language: 'de' });
    expect(
      told(
        german('Bei dem Sturm wurden 31 Menschen verletzt.'),
        german('Bei dem Sturm wurden 37 Menschen verletzt.'),
      ),
    ).toEqual([]);
  });
});

describe('dates that differ', () => {
  it('tells another day of the same event', () => {
    expect(
      told(
        'The mill on Canal Street will close on August 31.',
        'The mill on Canal Street will shut on September 30.',
      ),
    ).toHaveLength(1);
  });

  it('sees that a weekday and a date are one day', () => {
    const published = '2024-03-12';
    expect(
      told(
        { text: 'The mill on Canal Street burned down on Tuesday.', published },
        { text: 'The mill on Canal Street burned down on March 12.', published },
      ),
    ).toEqual([]);
    expect(
      told(
        { text: 'The mill on Canal Street burned down on Tuesday.', published },
        { text: 'The mill on Canal Street burned down on March 10.', published },
      ),
    ).toHaveLength(1);
  });
});

describe('updates', () => {
  it('calls a difference an update when a report says which toll it replaces', () => {
    const [found] = conflicts(
      'A crane fell on the quay, injuring 31 people, police said.',
      'A crane fell on the quay and 37 people were injured, police said, raising an earlier toll of 31.',
    );
    expect(found.resolution).toBe('update');
  });

  it('calls it one when the same source reports it again', () => {
    const same = 'The crane belonged to the harbour board. It was built in Tarlow by the firm of Brock.';
    const [found] = conflicts(
      { text: `31 people were injured. ${same}`, source: 'Wire', published: '2024-03-12T08:00:00Z' },
      { text: `37 people were injured. ${same}`, source: 'Wire', published: '2024-03-12T12:00:00Z' },
    );
    expect(found.resolution).toBe('update');
  });
});

describe('outcomes', () => {
  it('tells a deal from none, an appeal from none, a kept thing from a dropped one', () => {
    expect(
      conflicts(
        'The ministers reached an agreement at the lake.',
        'The ministers left the lake without a deal.',
      )[0],
    ).toMatchObject({ kind: 'outcome', about: 'agreement' });
    expect(conflicts('Amber will appeal.', 'Amber said he would not appeal.')[0]).toMatchObject({
      about: 'appeal',
    });
    expect(conflicts('The firm kept its dividend.', 'The firm scrapped its dividend.')[0]).toMatchObject({
      kind: 'outcome',
    });
  });

  it('takes a hope or a fear for no outcome', () => {
    expect(
      conflicts('The ministers reached an agreement.', 'Both sides feared that no agreement was near.'),
    ).toEqual([]);
    expect(conflicts('The firm kept its dividend.', 'The firm dropped its chairman.')).toEqual([]);
  });
});

describe('facts', () => {
  it('says which figures, dates and names one report alone has', () => {
    const { facts } = findFigures(
      story(
        'About 40 lamps failed on the pier, said Sergei Koval. The pier was built in 1911 by Ada Morn.',
        'In all 38 lamps failed on the pier, said Sergey Koval.',
      ),
    );
    expect(facts.map(({ report, kind, text, status }) => [report, kind, text, status])).toEqual([
      ['r1', 'figure', 'About 40 lamps', 'rephrased'],
      ['r1', 'name', 'Sergei Koval', 'shared'],
      ['r1', 'date', '1911', 'unique'],
      ['r1', 'name', 'Ada Morn', 'unique'],
      ['r2', 'figure', '38 lamps', 'rephrased'],
      ['r2', 'name', 'Sergey Koval', 'shared'],
    ]);
  });

  it('has nothing to say of a single report', () => {
    expect(findFigures(story('31 people were injured.'))).toEqual({ conflicts: [], facts: [] });
  });
});
