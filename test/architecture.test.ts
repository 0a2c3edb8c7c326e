/** What ARCHITECTURE.md says of the imports between folders, held to. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const STAGES = [
  'read',
  'wording',
  'story',
  'facts',
  'quotes',
  'figures',
  'lifecycle',
  'origin',
  'check',
  'report',
  'cli',
];
const BASE = ['model', 'text', 'options', 'error-words', 'version'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

function importsOf(file: string): readonly Import[] {
  const source = readFileSync(`${SRC}${file}`, 'utf8');
  const from = file.includes('/') ? file.split('/')[0] : file.replace('.ts', '');
  return [...source.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, target]) => {
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    const path = new URL(target, `file:///${folder}`).pathname.slice(1);
    return { file, from, to: path.includes('/') ? path.split('/')[0] : path.replace('.js', '') };
  });
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const imports = files.flatMap(importsOf);

describe('the source', () => {
  test('was found', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(imports.length).toBeGreaterThan(200);
  });

  test('has stages that import the base layer and themselves, never each other', () => {
    const across = imports.filter(
      ({ from, to }) => STAGES.includes(from) && from !== 'cli' && to !== from && !BASE.includes(to),
    );
    expect(across.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test('has a base layer that imports no stage', () => {
    const upward = imports.filter(({ from, to }) => BASE.includes(from) && !BASE.includes(to));
    expect(upward.map(({ file, to }) => `${file} → ${to}`)).toEqual([]);
  });

  test('knows the command line in one folder only', () => {
    const outside = files.filter(
      (file) =>
        !file.startsWith('cli/') &&
        /process\.(?:argv|stdout|stderr|exit|env)/.test(readFileSync(`${SRC}${file}`, 'utf8')),
    );
    expect(outside).toEqual([]);
  });

  test('takes no clock, random number or locale', () => {
    const moody = files.filter((file) =>
      /Date\.now|new Date\(\)|Math\.random|localeCompare|toLocale|Intl\./.test(
        readFileSync(`${SRC}${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
      ),
    );
    expect(moody.filter((file) => !file.startsWith('cli/'))).toEqual([]);
  });

  test('imports each dependency in one file, but for the two ends of a thread pool', () => {
    const ends = 'tinypool: engine/crew.ts, engine/worker.ts';
    const users = new Map<string, Set<string>>();
    for (const file of files) {
      for (const [, name] of readFileSync(`${SRC}${file}`, 'utf8').matchAll(
        /(?:from|import\()\s*'([a-z@][^'.:]*)'/g,
      )) {
        users.set(name, (users.get(name) ?? new Set()).add(file));
      }
    }
    const several = [...users]
      .filter(([, by]) => by.size > 1)
      .map(([name, by]) => `${name}: ${[...by].sort().join(', ')}`);
    expect(several).toEqual([ends]);
  });
});
