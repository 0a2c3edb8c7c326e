/**
 * No regular expression of ours takes more than linear time, whatever text it is given. Every literal in the source is
 * found by the compiler's own parser, those put together at run time by standing in for `RegExp`. Each is analysed
 * (scslre: backtracking between and within repetitions, and starts tried in vain), and pumped: what it looks for, over
 * and over, in 100 KB, must be done within half a second. Bounded repetitions count as constant: keep the bounds small.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { analyse, type ParsedLiteral } from 'scslre';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { dedupeWhole } from './cli/whole-cli.js';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
const FIXTURES = fileURLToPath(new URL('../fixtures/', import.meta.url));

interface Pattern {
  readonly place: string;
  readonly regExp: RegExp;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

function literalsOf(name: string): readonly Pattern[] {
  const source = ts.createSourceFile(name, readFileSync(SRC + name, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      const regExp = new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
      found.push({ place: `${name}:${line}`, regExp });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** One line for each way in which it is slow. */
function complaints({ place, regExp }: Pattern): readonly string[] {
  const { reports } = analyse(regExp, { reportTypes: { Move: true } });
  return reports.map(
    ({ type, exponential, character }) =>
      `${place} ${regExp}: ${exponential ? 'exponential' : 'polynomial'} (${type}) in ${JSON.stringify(character.pick)}`,
  );
}

type Node = ParsedLiteral['pattern']['alternatives'][number]['elements'][number];
type Alternatives = ParsedLiteral['pattern']['alternatives'];

/** A text much like what the pattern looks for: always the first choice, each repetition at least `least` times. */
function sample(alternatives: Alternatives, least: 0 | 1): string {
  return (alternatives[0]?.elements ?? []).map((node) => sampleOf(node, least)).join('');
}

function sampleOf(node: Node, least: 0 | 1): string {
  switch (node.type) {
    case 'Character':
      return String.fromCodePoint(node.value);
    case 'CharacterSet':
      return node.kind === 'digit' ? '1' : node.kind === 'space' ? ' ' : 'A';
    case 'CharacterClass': {
      const [first] = node.elements;
      if (node.negate || !first) return 'A';
      if (first.type === 'Character') return String.fromCodePoint(first.value);
      return first.type === 'CharacterClassRange' ? String.fromCodePoint(first.min.value) : 'A';
    }
    case 'Group':
    case 'CapturingGroup':
      return sample(node.alternatives, least);
    case 'Quantifier':
      return sampleOf(node.element, least).repeat(Math.min(3, Math.max(least, node.min)));
    default:
      return '';
  }
}

const PUMPED = 100_000;
const MOST_SECONDS = 0.5;

/** In CPU time, which other processes add little to. */
function secondsOf(regExp: RegExp, text: string): number {
  const before = process.cpuUsage();
  text.replace(regExp.global ? regExp : new RegExp(regExp.source, `${regExp.flags}g`), '');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

function slowPumps({ place, regExp }: Pattern): readonly string[] {
  const { alternatives } = analyse(regExp, { reportTypes: { Move: false } }).parsed.pattern;
  const [long, short] = [sample(alternatives, 1), sample(alternatives, 0)];
  const words = [long, short, `${short} `, short.slice(0, -1), long.slice(0, Math.ceil(long.length / 2))];
  return [...new Set(words)].filter(Boolean).flatMap((word) => {
    const text = `${word.repeat(Math.ceil(PUMPED / word.length))}\n\u0001`;
    if (secondsOf(regExp, text) < MOST_SECONDS || secondsOf(regExp, text) < MOST_SECONDS) return [];
    return [`${place} ${regExp}: slow over ${JSON.stringify(word)}`];
  });
}

describe('the check', () => {
  it.each([/^(?:a+)+$/, /\s*\n/, /a+b?a+$/, /(?:a|ab|b)*c/, /[\p{L}\p{M}]+\.$/u, /(?:\d+,?)+$/])(
    'refuses %s',
    (regExp) => {
      expect(complaints({ place: '', regExp })).not.toEqual([]);
    },
  );

  it('refuses what only the pump finds', () => {
    expect(slowPumps({ place: '', regExp: /\bx.*$/u })).not.toEqual([]);
  });

  it.each([/^\s*\n/, /\s{0,9}\n/, /[^\n]{1,80}$/, /(?<![ab])[ab]+/])('lets %s pass', (regExp) => {
    expect(complaints({ place: '', regExp })).toEqual([]);
    expect(slowPumps({ place: '', regExp })).toEqual([]);
  });
});

describe('every regular expression written in the source', () => {
  const literals = files.flatMap(literalsOf);

  it('was found', () => {
    expect(literals.length).toBeGreaterThan(600);
  });

  it('is linear by its form', () => {
    expect(literals.flatMap(complaints)).toEqual([]);
  });

  it('is quick over 100 KB of what it looks for', () => {
    expect(literals.flatMap(slowPumps)).toEqual([]);
  }, 300_000);
});

describe('every regular expression put together at run time', () => {
  const made = new Map<string, Pattern>();

  beforeAll(async () => {
    vi.resetModules();
    const Original = RegExp;
    const Recording = new Proxy(Original, {
      construct(target, [source, flags]: [string | RegExp, string?]) {
        const regExp = new target(source, flags);
        // vitest and the libraries put some together too.
        const caller = new Error().stack?.split('\n')[2] ?? '';
        const place = /\/src\/([a-z0-9/-]{1,80}\.ts):\d{1,6}/.exec(caller);
        if (place) made.set(String(regExp), { place: place[1], regExp });
        return regExp;
      },
    });
    vi.stubGlobal('RegExp', Recording);
    for (const name of files) await import(/* @vite-ignore */ `${SRC}${name}`);
    for (const name of ['harbour-bridge', 'border-talks', 'mixed-desk'])
      await dedupeWhole([`${FIXTURES}${name}/articles`, '--json', '-q']);
    vi.unstubAllGlobals();
  }, 120_000);

  afterAll(() => vi.resetModules());

  it('was found', () => {
    expect(made.size).toBeGreaterThan(15);
  });

  it('is linear by its form, and quick over 100 KB of what it looks for', () => {
    expect([...made.values()].flatMap(complaints)).toEqual([]);
    expect([...made.values()].flatMap(slowPumps)).toEqual([]);
  }, 120_000);
});
