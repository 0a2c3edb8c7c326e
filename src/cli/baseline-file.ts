/** The file of --baseline. */
import { readFile } from 'node:fs/promises';
import { type Baseline, baselineOf, baselineText, parseBaseline } from '../check/baseline.js';
import { messageOf } from '../error-words.js';
import type { Finding } from '../model/finding.js';
import { OptionError } from '../options.js';
import { writeFile } from './write.js';

/** Throws OptionError: without the baseline it is not known what is new. */
export async function readBaseline(path: string): Promise<Baseline> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const why = messageOf(error);
    const hint = 'dedupe check … --baseline FILE --update-baseline writes one';
    throw new OptionError(`--baseline: the file could not be read: ${why} (${hint})`, { cause: error });
  }
  return parseBaseline(text);
}

/** Throws OutputError. */
export async function writeBaseline(path: string, findings: readonly Finding[]): Promise<void> {
  await writeFile(path, [baselineText(baselineOf(findings))]);
}
