// Where a Chromium is that starts: DEDUPE_CHROMIUM, the path, the usual places, what playwright-core has installed.
// As a command it prints the place, or ends with 1 where there is none.
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { argv, env } from 'node:process';
import { pathToFileURL } from 'node:url';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const USUAL = [
  '/usr/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Some systems have a script in its place that only says how to install it. @param {string} path */
function starts(path) {
  const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return status === 0 && /Chrom/.test(stdout);
}

/** Not there before the packages are. @returns {Promise<string[]>} */
async function installedByPlaywright() {
  try {
    const { chromium } = await import('playwright-core');
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/** Null where there is none. @returns {Promise<string | null>} */
export async function findChromium() {
  const named = env['DEDUPE_CHROMIUM'];
  if (named) return starts(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = folders.flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL, ...(await installedByPlaywright())].find(starts) ?? null;
}

if (import.meta.url === pathToFileURL(argv[1] ?? '').href) {
  const found = await findChromium();
  if (found === null) process.exitCode = 1;
  else console.log(found);
}
