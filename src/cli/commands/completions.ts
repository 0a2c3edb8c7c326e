/** `dedupe completions SHELL`: the script by which a shell completes commands, options and their words. */
import { OptionError } from '../../options.js';
import type { CommandSpec } from '../command.js';
import { ExitCode } from '../exit-codes.js';
import { writeStream } from '../write.js';

const SHELLS = ['bash', 'zsh', 'fish'] as const;

type Shell = (typeof SHELLS)[number];

function shellOf(word: string | undefined): Shell {
  const shell = SHELLS.find((known) => known === word);
  if (!shell) throw new OptionError(`completions needs the name of a shell: ${SHELLS.join(', ')}`);
  return shell;
}

export const completions: CommandSpec = {
  name: 'completions',
  summary: 'completion of commands and options, for a shell',
  description: 'Prints the script by which a shell completes the words of dedupe.',
  usage: '<shell>',
  operands: [['[shell]', SHELLS.join(', ')]],
  epilogue: `
In every shell from now on:
  bash   dedupe completions bash >> ~/.bash_completion
  zsh    dedupe completions zsh > "\${fpath[1]}/_dedupe"
  fish   dedupe completions fish > ~/.config/fish/completions/dedupe.fish`,
  refuse: ({ inputs }) => {
    shellOf(inputs[0]);
  },
  execute: async ({ inputs }, io) => {
    const { COMPLETIONS } = await import('../completions.js');
    await writeStream(io.stdout, [COMPLETIONS[shellOf(inputs[0])]()], 'standard output');
    return ExitCode.Done;
  },
};
