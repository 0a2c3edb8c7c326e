/**
 * The short benchmark behind `npm run bench`: start-up, and a run on 300 and 1,000 generated reports.
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

if (!existsSync(at('../dist/index.js'))) {
  console.error('bench: not built yet: run "npm run build" first');
  process.exitCode = 2;
} else {
  execFileSync(process.execPath, [at('startup.js')], { stdio: 'inherit' });
  execFileSync(process.execPath, [at('scale.js'), '--dist', at('../dist'), '300', '1000'], {
    stdio: 'inherit',
  });
}
