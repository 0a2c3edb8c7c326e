/** `fingerprint`, `cluster` and `explain` from the command line to the report. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { dedupeWhole } from '../cli/whole-cli.js';
import { newsIn, temporaryFolder } from './corpus.js';

const PROGRAM = fileURLToPath(new URL('../../bin/dedupe.js', import.meta.url));

const LEDE =
  'The council of Orrin voted on Monday night to close the old cable bridge for two years while its towers are rebuilt.';
const SECOND =
  'Engineers had found cracks as long as a hand in eleven of the forty hangers that carry the roadway over the gorge.';
const OTHER =
  'A bakery in Tallby that opened in a former boathouse last spring sells out of rye bread before nine each morning now.';

/** Three reports, two of them near-duplicates, a third of the same words as the first. */
function desk(at: string): string {
  const files = {
    'esk/bridge.txt': `${LEDE}\n\n${SECOND}\n`,
    'orrin/closure.txt': `${LEDE}\n\n${SECOND} The mayor spoke of a hard winter.\n`,
    'valley/copy.txt': `${LEDE}\n\n${SECOND}\n`,
    'esk/bakery.txt': `${OTHER}\n`,
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(at, 'in', path, '..'), { recursive: true });
    writeFileSync(join(at, 'in', path), text);
  }
  return join(at, 'in');
}

/** A process that clusters into the folder for as long as it lives. */
async function holderElsewhere(out: string): Promise<ChildProcess> {
  const module = new URL('../../dist/shards/hold-place.js', import.meta.url).href;
  const script = `const { holdPlace } = await import(${JSON.stringify(module)});
await holdPlace(${JSON.stringify(out)}); console.log('held'); setInterval(() => 0, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await new Promise<void>((held, failed) => {
    child.stdout.once('data', () => held());
    child.once('close', () => failed(new Error('it ended')));
  });
  return child;
}

async function told(...argv: readonly string[]) {
  const { code, stdout, stderr } = await dedupeWhole(argv);
  expect({ code, stderr }, argv.join(' ')).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout);
}

describe('the commands for an engine', () => {
  it('lead from articles to the report of one cluster, and read no others for it', async () => {
    // No name of a folder is SQL or a pattern.
    const at = join(temporaryFolder(), "it's [1] *");
    const articles = desk(at);
    const made = await told('fingerprint', articles, '--out', join(at, 'prints'), '--json');
    expect(made).toMatchObject({ reports: 4, problems: [] });
    const out = join(at, 'clusters');
    const found = await told('cluster', join(at, 'prints'), '--out', out, '--compare', '-q', '--json');
    expect(found).toMatchObject({ reports: 4, texts: 3, pairs: 1, clusters: 1, clustered: 3 });
    expect(found.comparison).toMatchObject({ reports: 4, pairs: 1, clusters: 1, different: 0 });
    const [{ id }] = found.largest;
    // Whatever is not of the cluster is not looked at.
    rmSync(join(articles, 'esk/bakery.txt'));
    const result = await told('explain', '--from', out, '--story', id.slice(0, 6), '--json');
    expect(result.reports.map(({ path }: { path: string }) => path.slice(articles.length))).toEqual([
      '/esk/bridge.txt',
      '/orrin/closure.txt',
      '/valley/copy.txt',
    ]);
    expect(result.reports.map(({ source }: { source: string }) => source)).toEqual([
      'esk',
      'orrin',
      'valley',
    ]);
    expect(result.clusters).toHaveLength(1);
    expect(result.passages.length).toBeGreaterThan(0);
  });

  it('say which reports changed or went since', async () => {
    const at = temporaryFolder();
    const articles = desk(at);
    await told('fingerprint', articles, '--out', join(at, 'prints'), '--json');
    const out = join(at, 'clusters');
    const { largest } = await told('cluster', join(at, 'prints'), '--out', out, '-q', '--json');
    writeFileSync(join(articles, 'orrin/closure.txt'), `${LEDE}\n\n${OTHER}\n`);
    rmSync(join(articles, 'valley/copy.txt'));
    const explained = await dedupeWhole(['explain', '--from', out, '--story', largest[0].id, '--json']);
    expect(explained.code).toBe(3);
    const { reports, problems } = JSON.parse(explained.stdout);
    expect(reports).toHaveLength(1);
    const messages = problems.map(({ message }: { message: string }) => message);
    expect(messages).toContain('Its text is not the one that was fingerprinted.');
    expect(messages).toContain('It is no longer where it was fingerprinted.');
  });

  it('give the same shards with threads as without', async () => {
    const at = temporaryFolder();
    const news = newsIn(at, 400);
    for (const jobs of ['1', '2'])
      execFileSync(process.execPath, [
        PROGRAM,
        'fingerprint',
        news,
        '--out',
        join(at, jobs),
        '-j',
        jobs,
        '-q',
      ]);
    for (const part of ['reports', 'fingerprints']) {
      const [name = '', ...more] = readdirSync(join(at, '1', part));
      expect([readdirSync(join(at, '2', part)), more]).toEqual([[name], []]);
      const [one, two] = ['1', '2'].map((jobs) => readFileSync(join(at, jobs, part, name)));
      expect(one?.equals(two ?? Buffer.of())).toBe(true);
    }
  });

  it('give slices by --shard, and fewer pairs from a higher threshold', async () => {
    const at = temporaryFolder();
    const articles = desk(at);
    const sizes: number[] = [];
    for (const shard of ['1/2', '2/2'])
      sizes.push(
        (await told('fingerprint', articles, '--out', join(at, 'p'), '--shard', shard, '--json')).reports,
      );
    expect((sizes[0] ?? 0) + (sizes[1] ?? 0)).toBe(4);
    const all = ['cluster', join(at, 'p'), '--out', join(at, 'c'), '-q', '--json'];
    expect(await told(...all)).toMatchObject({ reports: 4, pairs: 1, clustered: 3 });
    // The copy is no question of degree.
    expect(await told(...all, '--containment', '1')).toMatchObject({ pairs: 1, clustered: 3 });
    expect(await told(...all, '--sample', '1', '--compare')).toMatchObject({ comparison: { reports: 1 } });
  });

  it('tell stage by stage how far they are, and again what was done before', async () => {
    const at = temporaryFolder();
    await told('fingerprint', desk(at), '--out', join(at, 'prints'), '--json');
    const argv = ['cluster', join(at, 'prints'), '--out', join(at, 'c')];
    const first = await dedupeWhole(argv);
    expect(first.stderr.split('\n')[0]).toBe('dedupe: 1/11 4 reports (0.0 s)');
    expect(first.stdout).toMatch(
      /^4 reports of 3 texts: 1 pair, 1 cluster of 3 reports\n {2}[0-9a-f]{16} {2}3 reports/,
    );
    const again = await dedupeWhole(argv);
    expect(again.stderr.trimEnd().split('\n')).toHaveLength(11);
    expect(again.stderr).not.toContain(' s)');
    expect(again.stdout).toBe(first.stdout);
    expect((await dedupeWhole([...argv, '--no-progress'])).stderr).toBe('');
  });

  it('are refused into clusters that another process makes, and not by one that was killed', async () => {
    const at = temporaryFolder();
    await told('fingerprint', desk(at), '--out', join(at, 'prints'), '--json');
    const out = join(at, 'c');
    const other = await holderElsewhere(out);
    for (const to of [out, `file://${out}`]) {
      const engine = to === out ? 'duckdb' : 'spark';
      const refused = await dedupeWhole(['cluster', join(at, 'prints'), '--out', to, '--engine', engine]);
      expect([refused.code, refused.stderr]).toEqual([
        5,
        `dedupe: process ${other.pid} is clustering into ${to}; wait for it or take another --out\n`,
      ]);
    }
    expect(readdirSync(out)).toEqual(['writer']);
    const gone = new Promise((done) => other.once('close', done));
    other.kill('SIGKILL');
    await gone;
    const found = await told('cluster', join(at, 'prints'), '--out', out, '-q', '--json');
    expect(found).toMatchObject({ clusters: 1 });
  });

  it('name only the formats that they write in their help', async () => {
    for (const command of ['fingerprint', 'cluster'])
      expect((await dedupeWhole([command, '--help'])).stdout).toMatch(
        /pretty, json, ndjson; may be\s+repeated/,
      );
    expect((await dedupeWhole(['explain', '--help'])).stdout).not.toContain('sarif');
  });

  it.each([
    [['fingerprint', 'x'], 2, 'fingerprint needs --out FOLDER'],
    [['fingerprint', 'x', '--out', 'y', '--shard', '3'], 2, 'must be a part, as in 3/64'],
    [['fingerprint', 'x', '--out', 'y', '--shard', '5/4'], 2, 'must be a part, as in 3/64'],
    [['fingerprint', 'x', '--out', 'y', '-f', 'html=z'], 2, 'as pretty, json or ndjson'],
    [['fingerprint', 'x', '--out', '/dev/null/x'], 6, '/dev/null/x could not be written'],
    [['fingerprint', 'x', '--out', 's3a://desk/y'], 2, 'name one, and copy it to s3a://desk/y afterwards'],
    [['cluster', 'x'], 2, 'cluster needs --out FOLDER'],
    [['cluster', 's3a://desk/x', '--out', 'y'], 2, 's3a://desk/x is for --engine spark'],
    [['cluster', 'x', '--out', 'hdfs://head/y'], 2, 'hdfs://head/y is for --engine spark'],
    [['cluster', 'x', '--out', 'y', '--engine', 'other'], 2, 'must be one of duckdb, spark'],
    [['cluster', 'x', '--out', 'y', '--master', 'yarn'], 2, '--master and --conf are for --engine spark'],
    [['cluster', '/nowhere', '--out', 'y'], 4, '/nowhere holds no fingerprints'],
    [['explain', '--story', '1'], 2, 'explain needs --from FOLDER and --story ID'],
    [['explain', '--from', 'x', '--story', 's1'], 2, 'up to 16 hex digits'],
    [['explain', '--from', 's3a://desk/y', '--story', '1'], 2, 's3a://desk/y is read with --engine spark'],
    [['explain', '--from', '/nowhere', '--story', '1'], 4, '/nowhere holds no finished clusters'],
  ] as const)('refuse %j', async (argv, code, message) => {
    const refused = await dedupeWhole(argv);
    expect(refused.code).toBe(code);
    expect(refused.stderr).toContain(message);
  });
});
