/**
 * A hand-made result, as a run would give it: five reports of one event (a wire story, its cut, its
 * rewrite, an independent report, one with nothing new), two copies of another, and three reports alone.
 * Spans are found in the texts, so they always fit.
 */

import type { InputCounts } from '../../src/model/input-entry.js';
import type {
  Change,
  Counterpart,
  FactEntry,
  FactKind,
  FactStatus,
  PairEntry,
  PassageEntry,
  QuoteVersion,
  ReportEntry,
  Result,
} from '../../src/model/result.js';
import type { Span } from '../../src/model/span.js';

const RAN_AGROUND =
  'The ferry Lindqvist ran aground on a sandbank in Lake Orvane early on Tuesday with 112 people on board, ' +
  'and all of them were brought ashore within three hours, the lake police said.';
const POLICE = '“Nobody was hurt, and nobody so much as got wet feet,” said police spokeswoman Marta Ilves.';
const SPOKEN = POLICE.slice(0, POLICE.indexOf('”') + 1);
const SPOKEN_ON_AIR = '“Nobody was hurt, and hardly anybody so much as got wet feet,”';
const FOG = 'Fog had cut the view to less than 50 metres when the ferry left Tallby at 5:40 a.m.';
const RUNNING =
  'The line between Tallby and Orvane Spa will stay closed until divers have looked at the hull.';
const BUILT = 'The Lindqvist was built in 1987 and had passed its last inspection in November.';
const OWN_PUMP =
  'One of its two pumps had been out of order since Sunday, according to a mechanic of the yard.';

const SAFE = 'All 112 passengers of a ferry that ran onto a sandbank in Lake Orvane are safe, police said.';

const TEXTS: Readonly<Record<string, string>> = {
  r1: `${RAN_AGROUND}\n\n${POLICE}\n\n${FOG}\n`,
  r2: `${RAN_AGROUND}\n\n${POLICE}\n\n${FOG}\n\n${RUNNING}\n\n${BUILT}\n`,
  r3:
    `${RAN_AGROUND.replace('early on Tuesday', 'on Tuesday morning').replace('three hours', 'four hours')}\n\n` +
    `${POLICE}\n\nThe mayor of Tallby, Jon Ask, thanked the crews of two fishing boats who helped.\n`,
  r4:
    `More than a hundred commuters had to be taken off a stranded ferry on Lake Orvane on Tuesday.\n\n${OWN_PUMP}\n\n` +
    'The captain, 61, has worked on the lake since 1990 and told Radio Orvane that the marker buoy was unlit.\n\n' +
    `${SPOKEN_ON_AIR} Ilves told the station.\n`,
  r5: `${SAFE}\n`,
};

function spanOf(report: string, words: string): Span {
  const start = (TEXTS[report] ?? '').indexOf(words);
  if (start < 0) throw new Error(`not in ${report}: ${words}`);
  return { start, end: start + words.length };
}

function change(report: string, from: string, to: string): Change {
  return { from, to, ...spanOf(report, from) };
}

function report(id: string, fields: Partial<ReportEntry>): ReportEntry {
  return {
    id,
    path: `${id}.txt`,
    record: null,
    source: id,
    title: null,
    published: null,
    updated: null,
    language: 'en',
    words: 100,
    credits: [],
    lifecycle: 'usable',
    sha256: id.slice(1).padStart(64, '0'),
    url: null,
    story: 's1',
    cluster: 'c1',
    verdict: 'alone',
    nothingNewOver: [],
    ...fields,
  };
}

const REPORTS: readonly ReportEntry[] = [
  report('r1', {
    path: 'ferry/daily-herald.txt',
    source: 'Daily Herald',
    title: 'Ferry stuck on sandbank, all safe',
    published: '2026-03-03T09:15:00+01:00',
    words: 61,
    verdict: 'duplicate',
    nothingNewOver: ['r2'],
  }),
  report('r2', {
    path: 'ferry/northern-wire.txt',
    source: 'Northern Wire',
    title: 'Ferry runs aground on Lake Orvane, 112 brought ashore',
    published: '2026-03-03T06:10:00Z',
    words: 92,
    credits: ['Northern Wire'],
    verdict: 'lead',
  }),
  report('r3', {
    path: 'ferry/evening-post.txt',
    source: 'Evening Post',
    title: 'Fishermen help 112 off stranded ferry',
    published: '2026-03-03T12:00:00Z',
    words: 63,
    verdict: 'adds-facts',
  }),
  report('r4', {
    path: 'ferry/radio-orvane.txt',
    source: 'Radio Orvane',
    title: 'Pump of stranded ferry was broken for days, mechanic says',
    published: '2026-03-03T18:30:00Z',
    words: 54,
    cluster: 'c2',
    verdict: 'adds-facts',
  }),
  report('r5', {
    path: 'ferry/kurier-湖.txt',
    source: '湖畔新聞 Kurier',
    title: '渡輪擱淺：乘客全部安全',
    published: '2026-03-03',
    words: 18,
    cluster: 'c3',
    verdict: 'nothing-new',
    nothingNewOver: ['r2', 'r4'],
  }),
  report('r6', {
    path: 'market/a.txt',
    story: 's2',
    cluster: 'c4',
    verdict: 'lead',
    title: 'Grain prices fall',
  }),
  report('r7', {
    path: 'market/b.jsonl',
    record: 'item-7',
    story: 's2',
    cluster: 'c4',
    verdict: 'duplicate',
    nothingNewOver: ['r6'],
  }),
  report('r8', { story: 's3', cluster: 'c5', title: 'Library opens on Sundays', published: '2026-03-01' }),
  report('r9', { story: 's4', cluster: 'c6', title: 'Choir wins prize', words: 1204 }),
  report('r10', { story: 's5', cluster: 'c7', title: null, published: '2026-03-02T11:00:00' }),
];

function pair(a: string, b: string, fields: Partial<PairEntry>): PairEntry {
  return {
    a,
    b,
    jaccard: 0.5,
    containmentA: 0.6,
    containmentB: 0.7,
    wordsSharedA: 0.6,
    wordsSharedB: 0.7,
    relation: 'partial',
    direction: null,
    passages: [],
    ...fields,
  };
}

const PAIRS: readonly PairEntry[] = [
  pair('r1', 'r2', {
    jaccard: 0.6216,
    containmentA: 1,
    containmentB: 0.6216,
    wordsSharedA: 1,
    wordsSharedB: 0.66,
    relation: 'cut',
    direction: {
      from: 'r2',
      confidence: 'certain',
      because: ['published earlier', 'the rest is cut from the end'],
    },
    passages: ['p1', 'p2', 'p3'],
  }),
  pair('r1', 'r3', {
    jaccard: 0.3448,
    containmentA: 0.54,
    containmentB: 0.49,
    wordsSharedA: 0.71,
    wordsSharedB: 0.7,
    relation: 'rewrite',
    passages: ['p1', 'p2'],
  }),
  pair('r2', 'r3', {
    jaccard: 0.2703,
    containmentA: 0.34,
    containmentB: 0.49,
    wordsSharedA: 0.48,
    wordsSharedB: 0.7,
    relation: 'rewrite',
    direction: { from: 'r2', confidence: 'likely', because: ['published earlier'] },
    passages: ['p1', 'p2'],
  }),
  pair('r6', 'r7', {
    jaccard: 1,
    containmentA: 1,
    containmentB: 1,
    wordsSharedA: 1,
    wordsSharedB: 1,
    relation: 'identical',
    passages: ['p5'],
  }),
  pair('r8', 'r9', {
    jaccard: 0.004,
    containmentA: 0.06,
    containmentB: 0.004,
    wordsSharedA: 0,
    wordsSharedB: 0,
    relation: 'template',
    passages: ['p6'],
  }),
];

const CHANGED: readonly Change[] = [
  change('r2', 'early on Tuesday', 'on Tuesday morning'),
  change('r2', 'three hours', 'four hours'),
];

const GRAIN =
  'Grain prices fell for a third week as buyers waited for the spring harvest, traders in Tallby said on Monday. ';

const PASSAGES: readonly PassageEntry[] = [
  {
    id: 'p1',
    words: 33,
    exact: false,
    kind: 'prose',
    text: RAN_AGROUND,
    first: 'r2',
    occurrences: [
      { report: 'r2', ...spanOf('r2', RAN_AGROUND), changes: [] },
      { report: 'r1', ...spanOf('r1', RAN_AGROUND), changes: [] },
      { report: 'r3', start: 0, end: RAN_AGROUND.length + 3, changes: CHANGED },
    ],
  },
  {
    id: 'p2',
    words: 15,
    exact: true,
    kind: 'quote',
    text: POLICE,
    first: 'r2',
    occurrences: [
      { report: 'r2', ...spanOf('r2', POLICE), changes: [] },
      { report: 'r1', ...spanOf('r1', POLICE), changes: [] },
      { report: 'r3', ...spanOf('r3', POLICE), changes: [] },
    ],
  },
  {
    id: 'p3',
    words: 18,
    exact: true,
    kind: 'prose',
    text: FOG,
    first: null,
    occurrences: [
      { report: 'r1', ...spanOf('r1', FOG), changes: [] },
      { report: 'r2', ...spanOf('r2', FOG), changes: [] },
    ],
  },
  {
    id: 'p4',
    words: 9,
    exact: true,
    kind: 'formula',
    text: 'police spokeswoman Marta Ilves',
    first: null,
    occurrences: [
      { report: 'r1', ...spanOf('r1', 'police spokeswoman Marta Ilves'), changes: [] },
      { report: 'r3', ...spanOf('r3', 'police spokeswoman Marta Ilves'), changes: [] },
    ],
  },
  {
    id: 'p5',
    words: 380,
    exact: true,
    kind: 'prose',
    text: GRAIN.repeat(20).trim(),
    first: 'r6',
    occurrences: [
      { report: 'r6', start: 0, end: 2179, changes: [] },
      { report: 'r7', start: 0, end: 2179, changes: [] },
    ],
  },
  {
    id: 'p6',
    words: 12,
    exact: true,
    kind: 'boilerplate',
    text: 'Sign up for our newsletter and never miss what moves the valley',
    first: null,
    occurrences: [
      { report: 'r8', start: 10, end: 73, changes: [] },
      { report: 'r9', start: 90, end: 153, changes: [] },
    ],
  },
];

/** Where another report has the same words, else where a near-duplicate begins. */
function counterpart(of: string, words: string): Counterpart {
  const other = of === 'r2' ? 'r1' : 'r2';
  const same = (TEXTS[other] ?? '').includes(words);
  return { report: other, ...(same ? spanOf(other, words) : { start: 0, end: 40 }), coverage: 0.93 };
}

function fact(
  id: string,
  of: string,
  words: string,
  status: FactStatus,
  uncovered: readonly string[] = [],
  kind: FactKind = 'statement',
): FactEntry {
  const held = status === 'unique' ? 1 : words === POLICE ? 3 : 2;
  const isCopied = words === FOG || words === POLICE;
  return {
    id,
    report: of,
    kind,
    status,
    ...spanOf(of, words),
    text: words,
    coverage: status === 'unique' ? 0.2 : 0.93,
    counterparts: status === 'unique' ? [] : [counterpart(of, words)],
    uncovered: uncovered.map((word) => spanOf(of, word)),
    // The wire story, its cut and its rewrite are one source.
    ...(kind === 'statement' && { reports: held, sources: isCopied ? 1 : held }),
  };
}

const MAYOR = 'The mayor of Tallby, Jon Ask, thanked the crews of two fishing boats who helped.';
const CAPTAIN =
  'The captain, 61, has worked on the lake since 1990 and told Radio Orvane that the marker buoy was unlit.';
const COMMUTERS =
  'More than a hundred commuters had to be taken off a stranded ferry on Lake Orvane on Tuesday.';

const FACTS: readonly FactEntry[] = [
  fact('f1', 'r1', RAN_AGROUND, 'shared'),
  fact('f2', 'r1', POLICE, 'shared'),
  fact('f3', 'r1', FOG, 'shared'),
  fact('f4', 'r2', RAN_AGROUND, 'shared'),
  fact('f5', 'r2', POLICE, 'shared'),
  fact('f6', 'r2', FOG, 'shared'),
  fact('f7', 'r2', RUNNING, 'unique', [RUNNING.slice(0, -1)]),
  fact('f8', 'r2', BUILT, 'unique', ['built in 1987', 'passed its last inspection in November']),
  fact(
    'f9',
    'r3',
    RAN_AGROUND.replace('early on Tuesday', 'on Tuesday morning').replace('three', 'four'),
    'rephrased',
  ),
  fact('f17', 'r3', '112', 'unique', ['112'], 'figure'),
  fact('f10', 'r3', 'four hours', 'unique', ['four'], 'figure'),
  fact('f11', 'r3', POLICE, 'shared'),
  fact('f12', 'r3', MAYOR, 'unique', ['mayor', 'Jon', 'Ask', 'thanked', 'crews', 'two fishing boats']),
  fact('f18', 'r3', 'Jon Ask', 'unique', ['Jon Ask'], 'name'),
  fact('f13', 'r4', COMMUTERS, 'rephrased'),
  fact('f14', 'r4', OWN_PUMP, 'unique', [OWN_PUMP]),
  fact('f15', 'r4', CAPTAIN, 'unique', ['captain', '61', 'marker buoy', 'unlit']),
  // Two reports hold it together, neither alone.
  { ...fact('f16', 'r5', SAFE, 'shared'), counterparts: [{ ...counterpart('r5', SAFE), coverage: 0.5 }] },
];

const ON_AIR = change('r2', 'nobody', 'hardly anybody');

function spoken(report: string, words: string, changes: readonly Change[]): QuoteVersion {
  return { report, ...spanOf(report, words), text: words, speaker: 'Marta Ilves', cue: 'said', changes };
}

const INPUTS: InputCounts = { total: 12, read: 9, partlyRead: 1, skipped: 1, failed: 1 };

export const SAMPLE: Result = {
  schemaVersion: 1,
  tool: { name: 'dedupe', version: '0.1.0' },
  settings: {
    shingleWords: 5,
    minPassageWords: 8,
    nearDuplicateContainment: 0.3,
    nearDuplicateWordsShared: 0.5,
    pairContainment: 0.05,
    storySimilarity: 0.3,
    storyWindowHours: 72,
    lead: 'first',
    detail: 'full',
    encoding: null,
    inputFormat: null,
    fields: [],
    language: null,
    ignore: [],
    hidden: false,
    maxBytes: 10_000_000,
  },
  detail: 'full',
  counts: { reports: 10, stories: 5, clusters: 7, pairs: 5, problems: 2, skipped: 1, inputs: INPUTS },
  reports: REPORTS,
  stories: [
    {
      id: 's1',
      reports: ['r1', 'r2', 'r3', 'r4', 'r5'],
      clusters: ['c1', 'c2', 'c3'],
      title: 'Ferry runs aground on Lake Orvane, 112 brought ashore',
      lead: 'r2',
      leadReason: 'published first',
      readingSet: ['r2', 'r4', 'r3'],
      conflicts: [
        {
          about: 'hours until all were ashore',
          kind: 'figure',
          values: [
            { value: '3', unit: 'hour', report: 'r2', text: 'three hours', ...spanOf('r2', 'three hours') },
            { value: '3', unit: 'hour', report: 'r1', text: 'three hours', ...spanOf('r1', 'three hours') },
            { value: '4', unit: 'hour', report: 'r3', text: 'four hours', ...spanOf('r3', 'four hours') },
          ],
          resolution: 'differs',
        },
        {
          about: 'people on board',
          kind: 'figure',
          values: [
            {
              value: '100+',
              unit: 'people',
              report: 'r4',
              text: 'More than a hundred',
              ...spanOf('r4', 'More than a hundred'),
            },
            { value: '112', unit: 'people', report: 'r5', text: '112', ...spanOf('r5', '112') },
          ],
          resolution: 'update',
        },
      ],
      quotes: [
        {
          kind: 'altered',
          speaker: 'Marta Ilves',
          versions: [
            spoken('r2', SPOKEN, []),
            spoken('r1', SPOKEN, []),
            spoken('r4', SPOKEN_ON_AIR, [ON_AIR]),
          ],
          changes: [ON_AIR],
        },
        {
          kind: 'verbatim',
          speaker: null,
          versions: [spoken('r1', SPOKEN, []), spoken('r3', SPOKEN, [])],
          changes: [],
        },
      ],
    },
    {
      id: 's2',
      reports: ['r6', 'r7'],
      clusters: ['c4'],
      title: 'Grain prices fall',
      lead: 'r6',
      leadReason: 'first in the order of paths',
      readingSet: ['r6'],
      conflicts: [],
      quotes: [],
    },
    ...['r8', 'r9', 'r10'].map((id, at) => ({
      id: `s${at + 3}`,
      reports: [id],
      clusters: [`c${at + 5}`],
      title: null,
      lead: id,
      leadReason: '',
      readingSet: [],
      conflicts: [],
      quotes: [],
    })),
  ],
  clusters: [
    { id: 'c1', story: 's1', reports: ['r1', 'r2', 'r3'], cohesion: 0.54 },
    { id: 'c2', story: 's1', reports: ['r4'], cohesion: 1 },
    { id: 'c3', story: 's1', reports: ['r5'], cohesion: 1 },
    { id: 'c4', story: 's2', reports: ['r6', 'r7'], cohesion: 1 },
    { id: 'c5', story: 's3', reports: ['r8'], cohesion: 1 },
    { id: 'c6', story: 's4', reports: ['r9'], cohesion: 1 },
    { id: 'c7', story: 's5', reports: ['r10'], cohesion: 1 },
  ],
  pairs: PAIRS,
  passages: PASSAGES,
  facts: FACTS,
  problems: [
    {
      code: 'unreadable',
      path: 'ferry/locked.txt',
      record: null,
      message: 'could not be opened: permission denied. Check that you may read it.',
    },
    { code: 'bad-json', path: 'feed.jsonl', record: 12, message: 'line 13 is not JSON.' },
  ],
  skipped: [{ reason: 'hidden', path: 'ferry/.git/' }],
};

/** One story of `size` reports, all near-duplicates: a chain of pairs, one passage, two facts a report. */
export function largeStory(size: number): Result {
  const ids = Array.from({ length: size }, (_, at) => `r${at + 1}`);
  const sentence = 'The council of Tallby voted on Monday to keep the old mill open.';
  return {
    ...SAMPLE,
    counts: {
      reports: size,
      stories: 1,
      clusters: 1,
      pairs: size - 1,
      problems: 0,
      skipped: 0,
      inputs: INPUTS,
    },
    reports: ids.map((id, at) =>
      report(id, { verdict: at === 0 ? 'lead' : 'adds-facts', source: `source ${at + 1}`, story: 's1' }),
    ),
    stories: [
      {
        id: 's1',
        reports: ids,
        clusters: ['c1'],
        title: 'Mill stays open',
        lead: 'r1',
        leadReason: 'published first',
        readingSet: ids,
        conflicts: [],
        quotes: [],
      },
    ],
    clusters: [{ id: 'c1', story: 's1', reports: ids, cohesion: 0.8 }],
    pairs: ids.slice(1).map((id, at) => pair(`r${at + 1}`, id, { passages: ['p1'] })),
    passages: [
      {
        id: 'p1',
        words: 12,
        exact: true,
        kind: 'prose',
        text: sentence,
        first: 'r1',
        occurrences: ids.map((id) => ({ report: id, start: 0, end: sentence.length, changes: [] })),
      },
    ],
    facts: ids.map((id, at) => ({
      id: `f${at + 1}`,
      report: id,
      kind: 'statement',
      status: 'unique',
      start: 100,
      end: 100 + sentence.length,
      text: sentence,
      coverage: 0.1,
      counterparts: [],
      uncovered: [],
      reports: 1,
      sources: 1,
    })),
    problems: [],
    skipped: [],
  };
}
