// Puts the built command into a few files, dist/bin/: Node takes longer to find and open some four hundred modules
// than to run them on five reports. What starts is one file, what a run on texts needs another; the rest is loaded
// when it is asked for. The library stays as it is.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const fromRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Small packages that every run needs: Node would look for each, and read through the older ones for exports. */
const BUNDLED = ['chalk', 'cli-table3', 'commander', 'lilconfig', 'string-similarity', 'string-width'];

const { dependencies, peerDependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
const installed = Object.keys({ ...dependencies, ...peerDependencies }).filter(
  (name) => !BUNDLED.includes(name),
);

const START = ['cli/main.js'];

/** What a run on texts loads by and by. */
const RUN = [
  'cli/config.js',
  'cli/ignore-files.js',
  'cli/progress.js',
  'pipeline.js',
  'report/assemble.js',
  'report/load-renderer.js',
  'report/pretty.js',
];

/** Modules of each file, and all of them; known once they are read. */
const known = { start: new Set(), run: new Set(), all: new Set() };

/** @type {import('rolldown').Plugin} */
const graph = {
  name: 'graph',
  transform: {
    filter: { id: /[\\/]string-width[\\/]index\.js$/ },
    handler: (code, id) => (/[\\/]cli-table3[\\/]/.test(id) ? null : withLateSegmenter(code)),
  },
  buildEnd() {
    const reach = (/** @type {readonly string[]} */ paths) => {
      const seen = new Set(paths.map((path) => fromRoot(`dist/${path}`)));
      for (const id of seen) for (const next of this.getModuleInfo(id)?.importedIds ?? []) seen.add(next);
      return seen;
    };
    known.start = reach(START);
    known.run = reach(RUN);
    known.all = new Set(this.getModuleIds());
  },
};

await build({
  // A thread is started by the name of its file, which stands beside the file that starts it here as there.
  input: { main: fromRoot('dist/cli/main.js'), worker: fromRoot('dist/engine/worker.js') },
  external: (id) => installed.some((name) => id === name || id.startsWith(`${name}/`)),
  platform: 'node',
  logLevel: 'warn',
  checks: { ineffectiveDynamicImport: false },
  preserveEntrySignatures: 'allow-extension',
  plugins: [graph],
  output: {
    dir: fromRoot('dist/bin'),
    format: 'esm',
    chunkFileNames: '[name].js',
    comments: false,
    // Spares V8 asking at every use whether a constant is there yet.
    topLevelVar: true,
    codeSplitting: {
      includeDependenciesRecursively: false,
      groups: [
        { name: 'start', test: (id) => known.start.has(id), priority: 2 },
        { name: 'run', test: (id) => known.run.has(id) || /[\\/]lilconfig[\\/]/.test(id), priority: 1 },
      ],
    },
  },
});
writeFileSync(fromRoot('dist/bin/THIRD-PARTY.txt'), licences());

/**
 * Six milliseconds for what only texts need that are neither Latin nor ASCII.
 *
 * @param {string} code
 */
function withLateSegmenter(code) {
  const early = 'const segmenter = new Intl.Segmenter();';
  const used = 'segmenter.segment(string)';
  if (code.split(early).length !== 2 || code.split(used).length !== 2)
    throw new Error('string-width makes its segmenter in another way than this script knows');
  return code
    .replace(early, 'let segmenter;')
    .replace(used, '(segmenter ??= new Intl.Segmenter()).segment(string)');
}

/** Of every package that was bundled, as its licence asks of copies. */
function licences() {
  const folders = [...known.all].map(
    (id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0],
  );
  return [...new Set(folders)]
    .flatMap((folder) => (folder === undefined ? [] : [folder]))
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      return `${name} ${version} (${license})\n\n${file ? readFileSync(join(folder, file), 'utf8').trim() : ''}\n`;
    })
    .sort()
    .join('\n----\n\n');
}
