/** `dedupe archive`: reports that are kept for years, and what comes in against them. */
import { OptionError } from '../../options.js';
import { VERBS, type VerbName } from '../archive/verb.js';
import type { CommandSpec } from '../command.js';
import { ARCHIVE_EPILOGUE } from '../help.js';

function verbOf(word: string | undefined): VerbName {
  const verb = VERBS.find((known) => known === word);
  if (verb) return verb;
  const given = word === undefined ? 'archive needs to know what to do' : `archive cannot "${word}"`;
  throw new OptionError(`${given}: ${VERBS.join(', ')}`);
}

export const archive: CommandSpec = {
  name: 'archive',
  summary: 'what comes in against everything that ran',
  description:
    'Keeps reports in a folder of its own and tells, in milliseconds, which of them share wording with what comes in.',
  usage: '<command> <archive> [options] [words...]',
  operands: [
    ['[command]', VERBS.join(', ')],
    ['[archive]', 'the folder that holds it, or postgres://user@host/database; add makes it'],
    ['[words...]', 'add, check: files, folders, globs or -; show, remove: ids; import: a file or -'],
  ],
  epilogue: ARCHIVE_EPILOGUE,
  refuse: ({ inputs, line }) => {
    const verb = verbOf(inputs[0]);
    if (inputs[1] === undefined)
      throw new OptionError(`archive ${verb} needs the folder of the archive, or its address`);
    if (line.before !== null && verb !== 'remove') throw new OptionError('--before is for archive remove');
    if (line.rebuild && verb !== 'compact') throw new OptionError('--rebuild is for archive compact');
  },
  execute: async (request, io) => {
    const [word, path = '', ...rest] = request.inputs;
    const name = verbOf(word);
    const { VERB_TABLE } = await import('../archive/verbs.js');
    const verb = VERB_TABLE[name];
    const [least, most] = verb.rest;
    if (rest.length < least) throw new OptionError(`archive ${name} needs an id behind the archive`);
    if (rest.length > most) throw new OptionError(`archive ${name} takes no "${rest[most]}"`);
    return verb.run({ request, io, path, rest });
  },
};
