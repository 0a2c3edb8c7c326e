/** Every command of `dedupe archive` by its name. */
import { add } from './add.js';
import { check } from './check.js';
import { compact } from './compact.js';
import { list, show } from './list.js';
import { remove } from './remove.js';
import { stats } from './stats.js';
import { exportAll, importAll } from './transfer.js';
import type { Verb, VerbName } from './verb.js';
import { verify } from './verify.js';

export const VERB_TABLE: Readonly<Record<VerbName, Verb>> = {
  add,
  check,
  list,
  show,
  remove,
  stats,
  verify,
  compact,
  export: exportAll,
  import: importAll,
};
