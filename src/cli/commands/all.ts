/** Every command by its name. A new command is a new file and one line here. */
import type { CommandName } from '../../options.js';
import type { CommandSpec } from '../command.js';
import { archive } from './archive.js';
import { check } from './check.js';
import { cluster } from './cluster.js';
import { compare } from './compare.js';
import { completions } from './completions.js';
import { dedupe } from './dedupe.js';
import { explain } from './explain.js';
import { fingerprint } from './fingerprint.js';
import { init } from './init.js';
import { watch } from './watch.js';

export const COMMAND_SPECS: Readonly<Record<CommandName, CommandSpec>> = {
  dedupe,
  compare,
  check,
  watch,
  archive,
  fingerprint,
  cluster,
  explain,
  init,
  completions,
};
