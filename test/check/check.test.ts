import { describe, expect, it } from 'vitest';
import { type CheckRunOptions, check } from '../../src/library.js';
import type { ArticleInput } from '../../src/model/article.js';
import type { Check, Finding } from '../../src/model/finding.js';
import { OptionError } from '../../src/options.js';
import { OTHER, paper, SENTENCES, WIRE, wire } from './stories.js';

const ALL = { jobs: 1 } as const;

function checked(
  incoming: readonly ArticleInput[],
  against?: readonly ArticleInput[],
  options: CheckRunOptions = {},
): Promise<Check> {
  return check(incoming, { ...ALL, against, ...options });
}

function rules({ findings }: Check): string[] {
  return findings.map(({ rule, severity, report }) => `${severity} ${rule} ${report.path}`);
}

function one({ findings }: Check, rule: string): Finding {
  const found = findings.filter((finding) => finding.rule === rule);
  expect(found).toHaveLength(1);
  return found[0];
}

describe('duplicates', () => {
  it('passes a report that has nothing in common with what is known', async () => {
    const found = await checked([paper(OTHER)], [wire()]);
    expect(found).toMatchObject({ passed: true, because: null, findings: [] });
    expect(found.counts).toMatchObject({ incoming: 1, known: 1, findings: 0, failing: 0 });
  });

  it('fails the copy of a known report and names both', async () => {
    const found = await checked([paper(WIRE)], [wire()]);
    expect(found).toMatchObject({ passed: false, because: 'findings' });
    expect(one(found, 'duplicate')).toMatchObject({
      severity: 'error',
      score: 1,
      measured: { jaccard: 1, containment: 1 },
      report: { path: 'gazette/barge.txt', known: false },
      other: { path: 'halden/barge.txt', known: true },
      also: [],
    });
  });

  it('shows the words in both texts', async () => {
    const found = one(
      await checked([paper(`${SENTENCES[0]}\n\n${OTHER}`)], [wire()], { failOn: ['shared-passage'] }),
      'shared-passage',
    );
    const [own] = found.report.spans;
    const [other] = found.other?.spans ?? [];
    expect(`${SENTENCES[0]}\n\n${OTHER}`.slice(own.start, own.end)).toBe(WIRE.slice(other.start, other.end));
  });

  it('says nothing about known reports among themselves', async () => {
    const found = await checked([paper(OTHER)], [wire(), paper(WIRE, { path: 'x.txt' })]);
    expect(found.findings).toEqual([]);
  });

  it('calls a cut report a duplicate, and a report that adds to a known one a near-duplicate', async () => {
    expect(rules(await checked([paper(SENTENCES.slice(0, 3).join('\n\n'))], [wire()]))).toContain(
      'error duplicate gazette/barge.txt',
    );
    const longer = await checked([paper(WIRE)], [wire({ text: SENTENCES.slice(0, 3).join('\n\n') })]);
    expect(rules(longer)).toContain('error near-duplicate gazette/barge.txt');
  });

  it('lets the first of several copies pass, or the one that --lead names', async () => {
    const three = [
      wire({ published: '2031-05-01T06:00:00Z', path: 'a.txt', source: 'A' }),
      wire({ published: '2031-05-01T08:00:00Z', path: 'b.txt', source: 'B' }),
      wire({ published: '2031-05-01T07:00:00Z', path: 'c.txt', source: 'C' }),
    ];
    const flagged = async (lead: CheckRunOptions['lead']): Promise<string[]> =>
      (await checked(three, undefined, { lead })).findings
        .filter(({ rule }) => rule === 'duplicate')
        .map(({ report }) => report.path);
    expect(await flagged('first')).toEqual(['b.txt', 'c.txt']);
    expect(await flagged('newest')).toEqual(['a.txt', 'c.txt']);
    expect(await flagged('source=C')).toEqual(['a.txt', 'b.txt']);
  });

  it('holds the longest, or the one that others credit, to be the original where that is asked for', async () => {
    const short = paper(SENTENCES.slice(0, 5).join('\n\n'), { published: '2031-05-01T05:00:00Z' });
    const paths = async (lead: CheckRunOptions['lead'], own: readonly ArticleInput[]): Promise<string[]> =>
      (await checked(own, undefined, { lead })).findings
        .filter(({ rule }) => rule.endsWith('duplicate'))
        .map(({ report }) => report.path);
    expect(await paths('first', [short, wire()])).toEqual(['halden/barge.txt']);
    expect(await paths('longest', [short, wire()])).toEqual(['gazette/barge.txt']);
    const credited = { ...short, text: `${short.text}\n\nSource: Halden Wire` };
    expect(await paths('origin', [credited, wire()])).toEqual(['gazette/barge.txt']);
  });

  it('does not count the copies twice: one finding with the others listed', async () => {
    const found = await checked([paper(WIRE)], [wire(), wire({ path: 'second.txt', source: 'Second' })]);
    expect(one(found, 'duplicate').also).toHaveLength(1);
  });

  it('fails duplicates where near-duplicates fail', async () => {
    const found = await checked([paper(WIRE)], [wire()], { failOn: ['near-duplicate'] });
    expect(rules(found)).toContain('error duplicate gazette/barge.txt');
  });
});

describe('the options of a check', () => {
  const near = paper(`${SENTENCES.slice(0, 3).join('\n\n')}\n\n${OTHER}`);

  it('reports without failing for --fail-on none', async () => {
    const found = await checked([paper(WIRE)], [wire()], { failOn: [] });
    expect(found.passed).toBe(true);
    expect(rules(found)).toContain('warning duplicate gazette/barge.txt');
  });

  it('lets as many findings pass as --max-findings says', async () => {
    expect((await checked([paper(WIRE)], [wire()], { maxFindings: 1 })).passed).toBe(true);
    const two = [paper(WIRE), paper(WIRE, { path: 'two.txt', source: 'Two' })];
    expect((await checked(two, [wire()], { maxFindings: 1 })).passed).toBe(false);
  });

  it('asks near-duplicates for the Jaccard of --threshold as well', async () => {
    const found = await checked([near], [wire()]);
    const { measured } = one(found, 'near-duplicate');
    const jaccard = measured?.jaccard ?? 0;
    expect(jaccard).toBeGreaterThan(0.2);
    expect(rules(await checked([near], [wire()], { leastJaccard: jaccard }))).toContain(rules(found)[0]);
    expect(rules(await checked([near], [wire()], { leastJaccard: jaccard + 0.01 }))).not.toContain(
      rules(found)[0],
    );
  });

  it('takes --containment for what a near-duplicate is', async () => {
    const strict = { nearDuplicateContainment: 0.99, nearDuplicateWordsShared: 1 };
    expect(rules(await checked([near], [wire()], strict))).not.toContain(
      'error near-duplicate gazette/barge.txt',
    );
  });

  it('finds passages from so many words on, by the rule or by --min-passage-words', async () => {
    const text = `${SENTENCES[1]}\n\n${OTHER}`;
    const count = async (options: CheckRunOptions): Promise<number> =>
      (await checked([paper(text)], [wire()], options)).findings.filter(
        ({ rule }) => rule === 'shared-passage',
      ).length;
    expect(await count({ failOn: ['shared-passage'] })).toBe(1);
    expect(await count({ failOn: ['shared-passage=21'] })).toBe(1);
    expect(await count({ failOn: ['shared-passage=22'] })).toBe(0);
    expect(await count({ failOn: ['shared-passage'], minPassageWords: 40 })).toBe(0);
    expect(await count({})).toBe(0);
  });

  it('leaves a source to itself with --skip-same-source', async () => {
    const own = paper(WIRE, { source: 'Halden Wire' });
    expect((await checked([own], [wire()])).passed).toBe(false);
    expect((await checked([own], [wire()], { skipSameSource: true })).findings).toEqual([]);
  });

  it('holds reports against each other within --window where one is given', async () => {
    const old = wire({ published: '2031-04-01T06:00:00Z' });
    expect((await checked([paper(WIRE)], [old])).passed).toBe(false);
    expect((await checked([paper(WIRE)], [old], { storyWindowHours: 48 })).findings).toEqual([]);
    expect((await checked([paper(WIRE)], [wire()], { storyWindowHours: 48 })).passed).toBe(false);
  });

  it('never passes with nothing to check or to check against, unless that is allowed', async () => {
    expect(await checked([], [wire()])).toMatchObject({ passed: false, because: 'nothing-to-check' });
    expect(await checked([paper(OTHER)], [])).toMatchObject({ passed: false, because: 'nothing-to-check' });
    expect((await checked([], [wire()], { allowEmpty: true })).passed).toBe(true);
    expect((await checked([paper(OTHER)])).passed).toBe(true);
  });

  it.each<[string, CheckRunOptions]>([
    ['an unknown rule', { failOn: ['copies'] }],
    ['half a finding', { maxFindings: 0.5 }],
    ['a time without its zone', { now: '2031-05-01T12:00' }],
    ['a fraction above 1', { leastJaccard: 2 }],
  ])('refuses %s', async (_, options) => {
    await expect(checked([paper(OTHER)], undefined, options)).rejects.toThrow(OptionError);
  });
});

describe('what reports say', () => {
  it('finds words of others without their credit, and not where one is given', async () => {
    const text = `${SENTENCES[0]}\n\n${OTHER}`;
    const failOn = ['uncredited'];
    const found = await checked([paper(text)], [wire()], { failOn });
    expect(one(found, 'uncredited')).toMatchObject({ severity: 'error', other: { source: 'Halden Wire' } });
    const credited = await checked([paper(`${text}\n\nHalden Wire reported first.`)], [wire()], { failOn });
    expect(rules(credited)).not.toContain('error uncredited gazette/barge.txt');
    const source = await checked([paper(`${text}\n\n(Halden Wire)`)], [wire()], { failOn });
    expect(rules(source)).not.toContain('error uncredited gazette/barge.txt');
  });

  it('does not take the original for a copy of what credits it', async () => {
    const copy = paper(`${WIRE}\n\n(Reporting by Halden Wire)`);
    expect(rules(await checked([wire()], [copy], { failOn: ['uncredited'] }))).not.toContain(
      'error uncredited halden/barge.txt',
    );
  });

  it('does not take what an agency has signed for a copy of a report that names nobody', async () => {
    const signed = paper(`BRANNHOLM (HLD) - ${WIRE}`);
    const bare = wire({ source: 'evening-star' });
    expect(rules(await checked([signed], [bare], { failOn: ['uncredited'] }))).not.toContain(
      'error uncredited gazette/barge.txt',
    );
    expect(rules(await checked([paper(WIRE)], [bare], { failOn: ['uncredited'] }))).toContain(
      'error uncredited gazette/barge.txt',
    );
  });

  it('finds a report that tells nothing new, by whatever reports it is told', async () => {
    const found = await checked([paper(SENTENCES.slice(0, 4).join('\n\n'))], [wire()], {
      failOn: ['nothing-new'],
    });
    expect(one(found, 'nothing-new')).toMatchObject({
      severity: 'error',
      other: { path: 'halden/barge.txt' },
    });
    const halves = [
      wire({ text: SENTENCES.slice(0, 4).join('\n\n'), path: 'h/1.txt' }),
      wire({ text: SENTENCES.slice(2).join('\n\n'), path: 'h/2.txt' }),
    ];
    const told = one(await checked([paper(WIRE)], halves, { failOn: ['nothing-new'] }), 'nothing-new');
    expect(told.also).toHaveLength(1);
    expect(told.message).toContain('h/1.txt');
    expect(told.message).toContain('h/2.txt');
  });

  it('lets a report pass that tells more', async () => {
    const more = paper(`${WIRE}\n\nThe mayor said the port would pay for the yachts before midsummer.`);
    expect(rules(await checked([more], [wire()], { failOn: ['nothing-new'] }))).not.toContain(
      'error nothing-new gazette/barge.txt',
    );
  });

  it('finds altered quotations', async () => {
    const said = (words: string): string =>
      `${WIRE}\n\n“${words},” harbour master Ina Dahl told reporters on Tuesday.`;
    const found = await checked(
      [paper(said('We checked every rope in the port twice in March and found nothing wrong with them'))],
      [
        wire({
          text: said('We checked every rope in the port in March and found nothing badly wrong with them'),
        }),
      ],
      { failOn: ['quote-altered'] },
    );
    const { report, other, message } = one(found, 'quote-altered');
    expect(message).toContain('Ina Dahl');
    expect([report.spans.length, other?.spans.length]).toEqual([1, 1]);
  });

  it('finds other figures', async () => {
    const found = await checked([paper(WIRE.replace('Three yachts', 'Seven yachts'))], [wire()], {
      failOn: ['figure-conflict'],
    });
    expect(one(found, 'figure-conflict').message).toMatch(/Seven.*Three/s);
  });
});

describe('fingerprints', () => {
  const failOn = ['duplicate', 'near-duplicate', 'shared-passage', 'uncredited', 'nothing-new'];
  const prints = ({ findings }: Check): string[] => findings.map(({ fingerprint }) => fingerprint).sort();

  it('are unique, and the same each time', async () => {
    const many = [
      wire(),
      paper(WIRE),
      paper(WIRE, { path: 'p2.txt', source: 'P2' }),
      paper(`${SENTENCES[0]} ${OTHER}`, { path: 'p3.txt' }),
    ];
    const found = prints(await checked(many, undefined, { failOn }));
    expect(found.length).toBeGreaterThan(5);
    expect(new Set(found).size).toBe(found.length);
    expect(prints(await checked(many, undefined, { failOn }))).toEqual(found);
    for (const print of found) expect(print).toMatch(/^[0-9a-f]{32}$/);
  });

  it('outlive moves of both files and edits of other parts of the texts', async () => {
    const text = `${OTHER}\n\n${SENTENCES[2]}\n\n${SENTENCES[3]}`;
    const before = await checked([paper(text)], [wire()], { failOn });
    expect(before.findings.length).toBeGreaterThan(2);
    const after = await checked(
      [
        paper(`A line of its own that nobody else has ever written down.\n\n${text}`, {
          path: 'moved/x.txt',
        }),
      ],
      [
        wire({
          path: 'archive/2031/barge.txt',
          text: `Written anew above what both of them have in common.\n\n${WIRE}`,
        }),
      ],
      { failOn },
    );
    expect(prints(after)).toEqual(prints(before));
  });
});
