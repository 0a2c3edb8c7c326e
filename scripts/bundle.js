// Puts the built command into a few files, dist/bin/: Node takes longer to find and open some four hundred modules
// than to run them on five reports. Packages stay where they are installed, and the library stays as it is.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const fromRoot = (/** @type {string} */ path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const { dependencies, peerDependencies } = JSON.parse(readFileSync(fromRoot('package.json'), 'utf8'));
const installed = Object.keys({ ...dependencies, ...peerDependencies });

await build({
  // A thread is started by the name of its file, which stands beside the file that starts it here as there.
  input: { main: fromRoot('dist/cli/main.js'), worker: fromRoot('dist/engine/worker.js') },
  external: (id) => installed.some((name) => id === name || id.startsWith(`${name}/`)),
  platform: 'node',
  logLevel: 'warn',
  output: { dir: fromRoot('dist/bin'), format: 'esm', chunkFileNames: '[name].js', comments: false },
});
