/** A run on inputs and on what is known of them already: reports of an archive. */
import type { Inputs } from './inputs.js';
import type { Article } from './model/article.js';
import type { ReadItem } from './model/read-item.js';
import type { Result } from './model/result.js';
import { type Options, resolveSettings } from './options.js';
import { type Hooks, readInputs, runOn } from './pipeline.js';
import { assembleResult } from './report/assemble.js';

/**
 * `known` is given the articles of the inputs and says which others to compare them with; the run is about the
 * inputs. Throws as `run` does, and what `known` throws.
 */
export async function runBeside(
  inputs: Inputs,
  known: (articles: readonly Article[]) => Promise<readonly Article[]>,
  options: Options = {},
  hooks: Hooks = {},
): Promise<Result> {
  const settings = resolveSettings(options);
  const incoming: Article[] = [];
  async function* items(): AsyncGenerator<ReadItem> {
    for await (const item of readInputs(inputs, settings, hooks)) {
      if (item.type === 'article') incoming.push(item.article);
      yield item;
    }
    for (const article of await known(incoming)) yield { type: 'article', article };
  }
  const focus = { isIncoming: (arrival: number) => arrival < incoming.length, depth: { always: true } };
  return runOn(items(), settings, hooks, focus, assembleResult);
}
