#!/usr/bin/env node
// Starts the built command; sets the exit code instead of exiting, so that pipes are written to the end.
import { existsSync } from 'node:fs';

const built = new URL('../dist/bin/main.js', import.meta.url);

if (existsSync(built)) {
  const { main } = await import(built.href);
  process.exitCode = await main(process.argv.slice(2));
} else {
  process.stderr.write('dedupe: not built yet: run "npm run build" in the package first\n');
  process.exitCode = 70;
}
