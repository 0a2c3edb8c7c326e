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

  it.each([
    [
      'The ministers met for three hours in Lissen on Tuesday about the price of gas.',
      'The meeting in Lissen about the price of gas lasted 90 minutes.',
      '3 / 90',
    ],
    [
      'The nurses, who want a raise of 12% over three years, walked out at five hospitals.',
      'At six hospitals the nurses have walked out. They want 12% more over three years.',
      '5 / 6',
    ],
    [
      'A quake of magnitude 6.4 shook the Tolmer hills. It was felt in the capital.',
      'The 6.1-magnitude quake shook the hills of Tolmer and was felt in the capital.',
      '6.4 / 6.1',
    ],
    [
      'Schools in the Sundby district will stay shut until Monday after the blast.',
      'Schools in Sundby will remain closed until Wednesday because of the blast.',
      'Monday / Wednesday',
    ],
    [
      'The Lady Maud is an old ship. She was built in 1961 in Tarlow for the lake.',
      'The Lady Maud was built in Tarlow in 1916, when the lake had no other ship.',
      '1961 / 1916',
    ],
    [
      'The auction of the mill lasted eleven minutes.',
      'The auction of the mill lasted three quarters of an hour.',
      '11 / 0.75',
    ],
    [
      'Lead in the mill pond was three times the legal limit.',
      'Lead in the mill pond was thirty times the permitted limit.',
      '3 / 30',
    ],
    [
      'The mill stays shut for ten days, the mayor said.',
      'The mill stays shut for a week, the mayor said.',
      '10 / 1',
    ],
  ])('tells a figure of the same thing in other words: %s', (a, b, values) => {
    expect(told(a, b)).toEqual([values]);
  });

  it.each([
    ['The crew of the mill was out for 19 hours on Monday.', 'The crew of the mill was out for four days.'],
    ['Ada Morn has worked at the mill for 15 years.', 'Bert Tull has worked at the mill for 37 years.'],
    ['The mill is 15 miles north of Tarlow.', 'The fire is 50 miles north of Tarlow.'],
    ['The boat took 420 passengers and crew.', 'The boat took 246 passengers.'],
    ['The fire at the mill killed two women and a man.', 'The fire at the mill killed three people.'],
    [
      'The talks about the mill lasted an hour and a half.',
      'Both speak to reporters, scheduled for a couple of hours after the talks.',
    ],
    ['The climbers sat on the ledge for two nights.', 'The climbers sat on the ledge for 39 hours.'],
    ['Reporter Ada Morn, 35, saw the mill burn.', 'Her son, 17-year-old Bert Morn, saw the mill burn.'],
    ['The mill was shut for the sixth straight day.', 'The mill was shut for the seventh straight day.'],
    ['The sale of the mill was agreed on Tuesday.', 'Shares in the mill jumped on Wednesday.'],
  ])('leaves alone what cannot be told to differ: %s %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });

  it('does not take two exact figures for one because both agree with a vague one', () => {
    expect(
      told(
        'He hid 214 spills into the river from the court.',
        'He hid hundreds of spills into the river from the court.',
        'He hid 241 spills into the river from the court.',
      )[0],
    ).toContain('241');
  });

  it('compares units, money and days in languages whose months and numbers it reads', () => {
    const two = (language: string, a: string, b: string): readonly string[] =>
      told({ text: a, language }, { text: b, language });
    expect(
      two(
        'de',
        'Der Umbau des alten Rathauses in Tarlow kostet 14 Millionen Euro.',
        'Der Umbau des alten Rathauses in Tarlow kostet 41 Millionen Euro.',
      ),
    ).toEqual(['14000000 / 41000000']);
    expect(
      two(
        'fr',
        'La rénovation de la mairie de Tarlow coûtera 14 millions d’euros.',
        'La rénovation de la mairie de Tarlow coûtera 41 millions d’euros.',
      ),
    ).toHaveLength(1);
    expect(
      two(
        'es',
        'La reforma del ayuntamiento de Tarlow costará 14 millones de euros.',
        'La reforma del ayuntamiento de Tarlow costará 41 millones de euros.',
      ),
    ).toHaveLength(1);
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

  it('marks the value that was replaced and lists the later one last', () => {
    const same = 'The crane belonged to the harbour board. It was built in Tarlow by the firm of Brock.';
    const [found] = conflicts(
      { text: `37 people were injured. ${same}`, source: 'Wire', published: '2024-03-12T12:00:00Z' },
      { text: `31 people were injured. ${same}`, source: 'Wire', published: '2024-03-12T08:00:00Z' },
    );
    expect(found.values.map(({ value, superseded }) => [value, superseded])).toEqual([
      ['31', true],
      ['37', undefined],
    ]);
  });

  it('knows a later version by the number of its update', () => {
    const [found] = conflicts(
      { text: 'A deal was reached on the quay.', source: 'Wire', title: 'UPDATE 2-Deal on the quay' },
      { text: 'The quay talks ended without a deal.', source: 'Wire', title: 'UPDATE 1-Talks on the quay' },
    );
    expect(found).toMatchObject({ resolution: 'update' });
    expect(found.values.map(({ value, superseded }) => [value, superseded])).toEqual([
      ['no agreement', true],
      ['agreement', undefined],
    ]);
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

  it('gives synonyms one value', () => {
    const [found] = conflicts(
      'The ministers left the lake without a deal.',
      'The talks at the lake broke down.',
      'The ministers signed an accord at the lake.',
    );
    expect(found.values.map(({ value }) => value)).toEqual(['no agreement', 'no agreement', 'agreement']);
  });

  it.each([
    ['The council approved the mill road.', 'The council rejected the mill road.', 'approved / rejected'],
    ['The fair was cancelled.', 'The fair will go ahead as planned.', 'called off / goes ahead'],
    ['Shares in the mill rose 4%.', 'Shares in the mill fell 4%.', 'up / down'],
    ['Police arrested a local man of 29.', 'No arrests have been made.', 'arrested / no arrest'],
    ['The collection was insured.', 'The collection was not insured.', 'insured / not insured'],
    ['The old mill stays open.', 'The old mill has been shut.', 'open / closed'],
  ])('tells contraries: %s %s', (a, b, values) => {
    expect(told(a, b)).toEqual([values]);
  });

  it('takes a report that tells both sides for a story that goes on', () => {
    expect(
      told('The fair was cancelled. Then the fair went ahead after all.', 'The fair went ahead on Monday.'),
    ).toEqual([]);
  });

  it('takes a hope or a fear for no outcome', () => {
    expect(
      conflicts('The ministers reached an agreement.', 'Both sides feared that no agreement was near.'),
    ).toEqual([]);
    expect(conflicts('The firm kept its dividend.', 'The firm dropped its chairman.')).toEqual([]);
  });
});

describe('names', () => {
  it('tells two persons in one role', () => {
    expect(
      conflicts('The mayor, Erik Dahl, saw the fire.', 'Mayor Henrik Dahl said the fire was out.')[0],
    ).toMatchObject({ kind: 'name', about: 'mayor' });
    expect(
      told(
        'It was said that Transit Minister Paula Renn had come to the lake by train.',
        'It was Renate Paulsen, the transit minister, who had come to the lake by car.',
      ),
    ).toHaveLength(1);
  });

  it.each([
    ['Mayor Will Sabin saw it.', 'Mayor Bill Sabin saw it.'],
    ['Mayor Danil Ruzek saw it.', 'Mayor Danyil Ruzhek saw it.'],
    ['Mayor Ada Morn saw it. Former mayor Bert Tull did not.', 'Mayor Bert Tull saw it.'],
    ['Minister Ada Morn saw it.', 'Minister Bert Tull saw it.'],
  ])('takes spellings, short names and colleagues for what they are: %s %s', (a, b) => {
    expect(told(a, b)).toEqual([]);
  });
});

describe('what a conflict is called', () => {
  it.each([
    [
      'Moscow has 100,000 troops near the border, it was said.',
      'There are 30,000 troops near the border.',
      /troops near the border/,
    ],
    ['Operating profit was 412 million marks.', 'Operating profit rose to 421 million marks.', /profit/],
    ['Jonas Lind, 52, saw it.', 'Jonas Lind, 57, saw it.', /^age of Lind$/],
  ])('uses words as delivered, never a bare unit: %s', (a, b, about) => {
    expect(conflicts(a, b)[0]?.about).toMatch(about);
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
