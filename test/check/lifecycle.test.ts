import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type CheckRunOptions, check } from '../../src/library.js';
import type { Check } from '../../src/model/finding.js';
import { folderOf } from '../read/temporary-folder.js';
import { item, OTHER, SENTENCES, WIRE } from './stories.js';

const FILES = {
  'in/paper.txt': `${SENTENCES.slice(0, 4).join('\n\n')}\n`,
  'in/embargo.json': item({
    uri: 'urn:x:esk.example:2',
    embargoed: '2031-05-02T06:00:00Z',
    body_text: OTHER,
  }),
  'in/withheld.json': item({
    uri: 'urn:x:esk.example:3',
    pubstatus: 'withheld',
    body_text: `${OTHER} And more.`,
  }),
  'wire/1.json': item({ version: '1' }),
  'wire/2.json': item({ version: '2', pubstatus: 'canceled', versioncreated: '2031-05-01T07:00:00Z' }),
};

async function checked(options: CheckRunOptions = {}): Promise<Check> {
  const folder = folderOf(FILES);
  return check(join(folder, 'in'), { against: join(folder, 'wire'), jobs: 1, ...options });
}

function rulesOf({ findings }: Check, name: string): string[] {
  return findings
    .filter(({ report }) => report.path.endsWith(name))
    .map(({ rule, severity }) => `${severity} ${rule}`);
}

describe('lifecycle', () => {
  it('fails a report that carries words of an item that was taken back', async () => {
    const found = await checked();
    expect(rulesOf(found, 'paper.txt')).toContain('error killed');
    const killed = found.findings.find(({ rule }) => rule === 'killed');
    expect(killed?.report.spans.length).toBeGreaterThan(0);
    expect(killed?.report.spans[0]?.lines).toMatchObject({ startLine: 1, startColumn: 1 });
    expect(killed?.other?.path).toMatch(/wire\/2\.json$/);
  });

  it('holds embargoes against the time that it is given, and against none without one', async () => {
    expect(rulesOf(await checked({ now: '2031-05-01T12:00:00Z' }), 'embargo.json')).toEqual([
      'error embargo',
    ]);
    expect(rulesOf(await checked({ now: '2031-05-02T08:00:00+02:00' }), 'embargo.json')).toEqual([]);
    expect(rulesOf(await checked(), 'embargo.json')).toEqual([]);
  });

  it('tells what is withheld, and fails it where that is asked for', async () => {
    expect(rulesOf(await checked(), 'withheld.json')).toContain('warning withheld');
    expect(rulesOf(await checked({ failOn: ['withheld'] }), 'withheld.json')).toContain('error withheld');
  });

  it('does not hold a new version of an item against the one it replaces', async () => {
    const folder = folderOf({
      'in/2.json': item({
        version: '2',
        body_text: WIRE.replace('two hours', 'three hours'),
        versioncreated: '2031-05-01T08:00:00Z',
      }),
      'wire/1.json': item({ version: '1' }),
    });
    const found = await check(join(folder, 'in'), { against: join(folder, 'wire'), jobs: 1 });
    expect(found.findings.filter(({ rule }) => rule.endsWith('duplicate'))).toEqual([]);
  });

  it('fails an item whose later version is known to correct it', async () => {
    const folder = folderOf({
      'in/1.json': item({ version: '1' }),
      'in/paper.txt': FILES['in/paper.txt'],
      'wire/2.json': item({
        version: '2',
        headline: 'CORRECTED: Barge drifts off Port Esk',
        signals: [{ uri: 'http://cv.iptc.org/newscodes/signal/correction' }],
        body_text: WIRE.replace('for two hours before', 'for three hours before'),
        versioncreated: '2031-05-01T08:00:00Z',
      }),
    });
    const found = await check(join(folder, 'in'), {
      against: join(folder, 'wire'),
      jobs: 1,
      failOn: ['uncorrected'],
    });
    expect(rulesOf(found, '1.json')).toContain('error uncorrected');
    expect(rulesOf(found, 'paper.txt')).toContain('error uncorrected');
  });
});
