/**
 * Options from a configuration file and from the environment. The file is looked for from the working folder
 * upwards; one that lies in a folder that is read came with the articles, and gives no orders unless it is named. A
 * check of every key and type comes before anything is read.
 */
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isServerAddress } from '../archive/server-address.js';
import { messageOf } from '../error-words.js';
import { OptionError } from '../options.js';
import { parseYaml } from '../text/yaml.js';
import { type Given, nothingGiven, takers } from './given.js';
import type { Io } from './io.js';
import { configName, optionRows, variableName } from './line-options.js';
import { foldersUpwards, liesInInput } from './whose-orders.js';

/** In this order in each folder. */
export const PLACES: readonly string[] = [
  'dedupe.config.json',
  'dedupe.config.yaml',
  'dedupe.config.yml',
  'dedupe.config.js',
  'dedupe.config.mjs',
  '.deduperc',
  'package.json',
];

export interface FoundConfig {
  /** As shown: from the working folder. */
  readonly path: string;
  readonly given: Given;
  /** It lies in a folder that is read: nothing of it was taken, nor run. */
  readonly isInput: boolean;
}

async function yamlLoader(path: string, text: string): Promise<unknown> {
  try {
    return await parseYaml(text);
  } catch (error) {
    throw new OptionError(`${path} is neither JSON nor YAML: ${firstLine(error)}`, { cause: error });
  }
}

function jsonLoader(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (error) {
    throw new OptionError(`${path} is no JSON: ${firstLine(error)}`, { cause: error });
  }
}

function firstLine(error: unknown): string {
  return messageOf(error).split('\n')[0] ?? '';
}

type Load = (path: string, text: string) => unknown;

async function moduleLoader(path: string): Promise<unknown> {
  const loaded: unknown = await import(pathToFileURL(path).href);
  if (typeof loaded !== 'object' || loaded === null || !('default' in loaded))
    throw new OptionError(`${path} needs a default export that holds the options`);
  return loaded.default;
}

/**
 * `named`: a file of --config; null: the nearest that is not out of bounds. `inputs`: what is read. Null where there
 * is none. Throws OptionError.
 */
export async function findConfig(
  named: string | null,
  folder: string,
  inputs: readonly string[],
): Promise<FoundConfig | null> {
  const { lilconfig } = await import('lilconfig');
  const outside =
    (load: Load): Load =>
    (path, text) =>
      named === null && liesInInput(path, inputs) ? {} : load(path, text);
  const yaml = outside(yamlLoader);
  const module = outside(moduleLoader);
  const explorer = lilconfig('dedupe', {
    searchPlaces: [...PLACES],
    packageProp: 'dedupe',
    loaders: {
      '.json': outside(jsonLoader),
      ...{ '.yaml': yaml, '.yml': yaml, noExt: yaml, '.js': module, '.mjs': module },
    },
    stopDir: foldersUpwards(folder).at(-1) ?? folder,
    cache: false,
  });
  const found: unknown = await (named === null
    ? explorer.search(folder)
    : explorer.load(resolve(folder, named))
  ).catch((error: unknown) => {
    if (error instanceof OptionError) throw error;
    throw new OptionError(`the configuration could not be read: ${firstLine(error)}`, { cause: error });
  });
  if (typeof found !== 'object' || found === null || !('filepath' in found)) return null;
  const path = relative(process.cwd(), String(found.filepath));
  const value: unknown = 'config' in found ? found.config : {};
  const isInput = named === null && liesInInput(String(found.filepath), inputs);
  return { path, given: givenBy(value ?? {}, path), isInput };
}

function givenBy(value: unknown, path: string): Given {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new OptionError(`${path} must hold options by their names, as in { "failOn": ["duplicate"] }`);
  const known = takers();
  const given = nothingGiven();
  for (const [key, own] of Object.entries(value)) {
    if (key === '$schema') continue;
    const taker = known.get(key);
    if (!taker) throw new OptionError(`${path}: there is no option "${key}"${hint(key, [...known.keys()])}`);
    try {
      taker.take(taker.isPath ? from(dirname(path), own) : own, given);
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      throw new OptionError(`${path}: ${key} ${error.message}`, { cause: error });
    }
  }
  return given;
}

/** Paths of a file lead from its folder. */
function from(configFolder: string, value: unknown): unknown {
  const moved = (path: unknown): unknown =>
    typeof path !== 'string' || path === '-' || path === '' || isAbsolute(path) || isServerAddress(path)
      ? path
      : join(configFolder, path);
  return Array.isArray(value) ? value.map(moved) : moved(value);
}

/** The name that differs only in case or hyphens, or begins alike. */
function hint(key: string, names: readonly string[]): string {
  const bare = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');
  const near =
    names.find((name) => bare(name) === bare(key)) ??
    names.find((name) => bare(name).startsWith(bare(key).slice(0, 4)));
  return near === undefined ? '' : `; is it ${near}?`;
}

/** Of DEDUPE_ variables, as one would type them; lists may be written as JSON. Empty ones are not given. */
export function environmentConfig({ env }: Pick<Io, 'env'>): Given {
  const known = takers();
  const given = nothingGiven();
  for (const row of optionRows()) {
    const taker = known.get(configName(row));
    const name = variableName(row);
    const word = env[name];
    if (!taker || row.onlyFlag || word === undefined || word === '') continue;
    try {
      taker.take(fromWord(word, row.default), given);
    } catch (error) {
      if (!(error instanceof OptionError)) throw error;
      throw new OptionError(`${name} ${error.message}`, { cause: error });
    }
  }
  return given;
}

function fromWord(word: string, usual: unknown): unknown {
  if (typeof usual === 'boolean') {
    if (word === '1' || word === 'true') return true;
    return word === '0' || word === 'false' ? false : word;
  }
  if (!Array.isArray(usual) || !word.startsWith('[')) return word;
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}
