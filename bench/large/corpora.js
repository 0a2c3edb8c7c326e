/**
 * Generated corpora in .bench/, each made once: a name says all that it depends on. A corpus that was
 * interrupted is not there, as it gets its name when it is complete.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../.bench', import.meta.url));

/** Fewest and most words that make 3.2 to 3.4 KB a report as JSON Lines. */
const WORDS = '190-630';

const BESIDE = ['', '.truth.jsonl', '.pairs.jsonl'];

/**
 * @typedef {object} CorpusFiles
 * @property {string} path
 * @property {string} truth
 * @property {string} pairs
 * @property {number} reports
 * @property {number} bytes of the JSON Lines; 0 for a folder
 */

/**
 * @param {number} reports
 * @param {string} seed
 * @param {'lines' | 'folder'} [form]
 * @returns {CorpusFiles}
 */
export function newsOf(reports, seed, form = 'lines') {
  const name = `news-${reports}-${seed}-${WORDS}`;
  const path = join(FOLDER, form === 'lines' ? `${name}.jsonl` : name);
  if (!existsSync(path)) {
    mkdirSync(FOLDER, { recursive: true });
    const draft = join(FOLDER, form === 'lines' ? 'draft.jsonl' : 'draft');
    rmSync(draft, { recursive: true, force: true });
    const script = fileURLToPath(new URL('../generate.js', import.meta.url));
    const args = ['--reports', String(reports), '--seed', seed, '--words', WORDS, '--out', draft];
    execFileSync(process.execPath, [script, ...args], { stdio: 'inherit' });
    for (const part of [...BESIDE].reverse()) renameSync(draft + part, path + part);
  }
  const bytes = form === 'lines' ? statSync(path).size : 0;
  return { path, truth: `${path}.truth.jsonl`, pairs: `${path}.pairs.jsonl`, reports, bytes };
}

/** Where a run writes what it found. */
export function resultPath(/** @type {string} */ name) {
  mkdirSync(FOLDER, { recursive: true });
  return join(FOLDER, `result-${name}.ndjson`);
}
