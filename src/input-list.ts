/** What `--dump-inputs` tells: every input path and what became of it, without comparing anything. */
import { abortable } from './engine/abortable.js';
import { listOf } from './inputs.js';
import type { InputList } from './model/input-entry.js';
import { type Options, resolveSettings } from './options.js';
import type { Hooks } from './pipeline.js';
import { inputLedger } from './read/input-ledger.js';
import { readArticles } from './read/read-articles.js';
import { VERSION } from './version.js';

/**
 * Reads every input to its end, one article in memory at a time, and keeps account. Throws OptionError for options
 * that make no sense; what is wrong with an input is a reason at its entry.
 */
export async function listInputs(
  inputs: string | readonly string[],
  options: Options = {},
  { onProgress, signal, stdin, stdinFilename, folderRules }: Hooks = {},
): Promise<InputList> {
  const settings = { ...resolveSettings(options), stdin, stdinFilename, folderRules };
  const ledger = inputLedger({ countsWords: true });
  let done = 0;
  const items = readArticles(listOf(inputs), settings);
  for await (const item of abortable(items, signal)) {
    ledger.add(item);
    if (item.type === 'article') onProgress?.({ stage: 'reading', done: ++done, total: null });
  }
  return {
    schemaVersion: 1,
    tool: { name: 'dedupe', version: VERSION },
    counts: ledger.counts(),
    inputs: ledger.entries(),
  };
}
