/** Options as something gave them (flags, environment, a file), in the three parts of the table. */
import {
  CHECK_OPTIONS,
  type CheckSettings,
  type CommandName,
  OPTIONS,
  OptionError,
  type OptionSpec,
  optionKeys,
  type Settings,
} from '../options.js';
import { configName, has, LINE_OPTIONS, type LineSettings, optionRows } from './line-options.js';

export interface Given {
  readonly engine: Partial<Settings>;
  readonly check: Partial<CheckSettings>;
  readonly line: Partial<LineSettings>;
}

export function nothingGiven(): Given {
  return { engine: {}, check: {}, line: {} };
}

export const CHECK_KEYS = Object.values(CHECK_OPTIONS).map(({ key }) => key);
export const LINE_KEYS = Object.values(LINE_OPTIONS).map(({ key }) => key);

/** What an option of any table can do with a value from outside. */
interface Taker {
  readonly name: string;
  readonly isPath: boolean;
  /** Puts the value into `given`. Throws OptionError. */
  readonly take: (value: unknown, given: Given) => void;
}

/** A value as the type that the option has, or as one would type it: `48` and "48h", 0.3 and "30%". */
function takenValue<S, K extends keyof S>(spec: OptionSpec<S, K>, value: unknown): S[K] {
  const wrong = spec.check(value);
  const isWord = typeof value === 'string';
  const words = isWord ? [value] : Array.isArray(value) ? value : [];
  if (words.length === 0 || !words.every((word) => typeof word === 'string')) {
    if (wrong !== null) throw new OptionError(wrong);
    return asGiven(spec, value);
  }
  if (typeof spec.default === 'boolean') throw new OptionError(wrong ?? 'must be true or false');
  let result = spec.default;
  for (const word of words) result = spec.parse(word, result);
  const bad = spec.check(result);
  if (bad !== null) throw new OptionError(bad);
  return result;
}

/** The value itself, which `check` found to be of the option's type. */
function asGiven<S, K extends keyof S>(spec: OptionSpec<S, K>, value: unknown): S[K] {
  const isOwn = (candidate: unknown): candidate is S[K] => spec.check(candidate) === null;
  if (!isOwn(value)) throw new OptionError(spec.check(value) ?? 'is of the wrong type');
  return value;
}

function takerOf<S extends object, K extends keyof S>(
  spec: OptionSpec<S, K>,
  part: (given: Given) => Partial<S>,
): readonly Taker[] {
  if (spec.onlyFlag) return [];
  return [
    {
      name: configName(spec),
      isPath: spec.isPath ?? false,
      take: (value, given) => Object.assign(part(given), { [spec.key]: takenValue(spec, value) }),
    },
  ];
}

/** Every option that a file or the environment may give, by its name there. */
export function takers(): ReadonlyMap<string, Taker> {
  const ofCheck = <K extends keyof CheckSettings>(key: K): readonly Taker[] =>
    takerOf(CHECK_OPTIONS[key], ({ check }) => check);
  const ofLine = <K extends keyof LineSettings>(key: K): readonly Taker[] =>
    takerOf(LINE_OPTIONS[key], ({ line }) => line);
  const ofEngine = <K extends keyof Settings>(key: K): readonly Taker[] =>
    takerOf(OPTIONS[key], ({ engine }) => engine);
  const all = [
    ...CHECK_KEYS.flatMap(ofCheck),
    ...LINE_KEYS.flatMap(ofLine),
    ...optionKeys().flatMap(ofEngine),
  ];
  return new Map(all.map((taker) => [taker.name, taker]));
}

/** Without what the command has not: a file serves all of them. */
export function forCommand(given: Given, command: CommandName): Given {
  const foreign = new Set(optionRows().flatMap((row) => (has(row, command) ? [] : [row.key])));
  const kept = <S extends object>(part: Partial<S>): Partial<S> => {
    const copy = { ...part };
    for (const key of Object.keys(copy)) if (foreign.has(key)) Reflect.deleteProperty(copy, key);
    return copy;
  };
  return { engine: kept(given.engine), check: kept(given.check), line: kept(given.line) };
}

/** Later ones overrule earlier ones, option by option. A format on the command line replaces those of a file. */
export function merged(layers: readonly Given[]): Given {
  const result = nothingGiven();
  for (const { engine, check, line } of layers) {
    if ((line.formats !== undefined || line.json !== undefined) && result.line.formats !== undefined)
      Object.assign(result.line, { formats: [], json: false });
    Object.assign(result.engine, engine);
    Object.assign(result.check, check);
    Object.assign(result.line, line);
  }
  return result;
}
