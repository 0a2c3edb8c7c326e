/** `dedupe init`: a configuration to begin with, every option in it as a comment. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OptionError } from '../../options.js';
import type { CommandSpec } from '../command.js';
import { ExitCode } from '../exit-codes.js';
import { writeNew, writeStream } from '../write.js';

const NAME = 'dedupe.config.yaml';

export const init: CommandSpec = {
  name: 'init',
  summary: 'writes a configuration to begin with',
  description: `Writes ${NAME} with every option as a comment, to the working folder or another.`,
  usage: '[options] [folder]',
  operands: [['[folder]', 'where to write it']],
  epilogue: '',
  refuse: () => undefined,
  execute: async ({ inputs: [folder = '.'], line }, io) => {
    const { PLACES } = await import('../config.js');
    const { starterConfig } = await import('../starter-config.js');
    const path = join(folder, NAME);
    const there = PLACES.find((name) => name !== 'package.json' && existsSync(join(folder, name)));
    if (there !== undefined && !line.force)
      throw new OptionError(
        `${join(folder, there)} is there already and was left alone; --force writes ${path}`,
      );
    await writeNew(path, starterConfig(), line.force);
    await writeStream(io.stdout, [`wrote ${path}\n`], 'standard output');
    return ExitCode.Done;
  },
};
