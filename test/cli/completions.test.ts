/** Completion scripts, run by the shells themselves where these are installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMPLETIONS } from '../../src/cli/completions.js';
import { optionRows } from '../../src/cli/line-options.js';
import { COMMANDS, type CommandName } from '../../src/options.js';
import { folderOf } from '../read/temporary-folder.js';
import { dedupe } from './fake-io.js';

function isThere(shell: string): boolean {
  return spawnSync(shell, ['--version']).status === 0;
}

/** What would be offered behind these words, sorted. The last one is being typed. */
type Complete = (words: readonly string[]) => readonly string[];

const FILES = { 'incoming.txt': '', 'in dex.md': '' };

function lines(output: string): readonly string[] {
  return output
    .split('\n')
    .filter((line) => line !== '')
    .sort();
}

const bash: Complete = (words) => {
  const folder = folderOf(FILES);
  const quoted = words.map((word) => `'${word}'`).join(' ');
  const script = `${COMPLETIONS.bash()}
COMP_WORDS=(${quoted}); COMP_CWORD=${words.length - 1}; _dedupe; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return lines(execFileSync('bash', ['--norc', '-c', script], { cwd: folder, encoding: 'utf8' }));
};

const fish: Complete = (words) => {
  const folder = folderOf(FILES);
  const script = `${COMPLETIONS.fish()}\ncomplete -C '${words.join(' ')}'`;
  const env = { ...process.env, HOME: folder, XDG_CONFIG_HOME: folder };
  const offered = execFileSync('fish', ['--no-config', '-c', script], { cwd: folder, env, encoding: 'utf8' });
  return lines(offered).map((line) => line.split('\t')[0] ?? '');
};

/** Words as they stand on the line, cut as bash cuts them. */
describe.each<[string, Complete]>([
  ['bash', bash],
  ['fish', fish],
])('in %s', (shell, complete) => {
  test.skipIf(!isThere(shell))('commands and files are offered first', () => {
    expect(complete(['dedupe', ''])).toEqual(
      expect.arrayContaining(['check', 'watch', 'archive', 'incoming.txt']),
    );
    expect(complete(['dedupe', 'che'])).toEqual(['check']);
    expect(complete(['dedupe', 'inco'])).toEqual(['incoming.txt']);
  });

  test.skipIf(!isThere(shell)).each(COMMANDS)('all options of %s are offered, and no others', (command) => {
    const words = command === 'dedupe' ? ['dedupe', '--'] : ['dedupe', command, '--'];
    const own = optionRows(command).flatMap(({ flag }) => flag.match(/--[a-z-]+/g) ?? []);
    expect(complete(words).map((word) => word.replace(/=$/, ''))).toEqual(
      [...own, '--help', '--version'].sort(),
    );
  });

  test.skipIf(!isThere(shell))('words of an option are offered behind it', () => {
    expect(complete(['dedupe', 'check', '--fail-on', 'ki'])).toEqual(['killed']);
    expect(complete(['dedupe', '-f', 'js'])).toEqual(['json']);
    expect(complete(['dedupe', '--lead', 'l'])).toEqual(['longest']);
    expect(complete(['dedupe', '--files-from', 'inco'])).toEqual(['incoming.txt']);
    expect(complete(['dedupe', '--min-passage-words', 'inco'])).toEqual([]);
  });

  test.skipIf(!isThere(shell))('verbs, shells and topics are offered behind their command', () => {
    expect(complete(['dedupe', 'archive', 'ver'])).toEqual(['verify']);
    expect(complete(['dedupe', 'completions', 'z'])).toEqual(['zsh']);
    expect(complete(['dedupe', 'help', 'thr'])).toEqual(['thresholds']);
  });
});

describe('in bash', () => {
  test('a value behind an equals sign, which bash cuts off, is offered', () => {
    expect(bash(['dedupe', '--color', '=', 'al'])).toEqual(['always']);
    expect(bash(['dedupe', '--color', '='])).toEqual(['always', 'auto', 'never']);
  });
});

describe('in zsh', () => {
  /** Types a line into an interactive shell and asks what would be offered. */
  const zsh = (line: string): string => {
    const folder = folderOf(FILES);
    writeFileSync(join(folder, '_dedupe'), COMPLETIONS.zsh());
    const script = `
zmodload zsh/zpty
zpty shell "PS1= TERM=dumb zsh -f -i"
zpty -w shell "cd ${folder}; fpath=(${folder} $fpath); autoload -Uz compinit; compinit -u -D; unsetopt beep; zstyle ':completion:*' list-prompt ''; LISTMAX=10000; bindkey '^I' complete-word; setopt no_prompt_cr; echo be''gin"
zpty -r shell out '*begin*'
zpty -w -n shell $'${line}\\t\\t'
sleep 1
zpty -w shell $'\\C-uecho en''d'
zpty -r shell out '*end*'
print -r -- $out
zpty -d shell`;
    return execFileSync('zsh', ['-f', '-c', script], { cwd: folder, encoding: 'utf8', timeout: 30_000 });
  };

  test.skipIf(!isThere('zsh'))('the script is well-formed', () => {
    const folder = folderOf({ _dedupe: COMPLETIONS.zsh() });
    expect(execFileSync('zsh', ['-n', join(folder, '_dedupe')], { encoding: 'utf8' })).toBe('');
  });

  test.skipIf(!isThere('zsh'))('commands, options and their words are completed', () => {
    expect(zsh('dedupe che')).toContain('check ');
    expect(zsh('dedupe check --fail-on kil')).toContain('killed');
    expect(zsh('dedupe check --skip-sa')).toContain('--skip-same-source');
    expect(zsh('dedupe archive verif')).toContain('verify');
    expect(zsh('dedupe inco')).toContain('incoming.txt');
  });
});

describe('dedupe completions', () => {
  test.each(['bash', 'zsh', 'fish'] as const)('prints the script for %s', async (shell) => {
    expect(await dedupe(['completions', shell])).toMatchObject({
      code: 0,
      stdout: COMPLETIONS[shell](),
      stderr: '',
    });
    expect(COMPLETIONS[shell]()).not.toMatch(/`|\$\(dedupe/);
  });

  test.each([[[]], [['powershell']], [['bash', 'zsh']]])('%j is refused', async (argv) => {
    expect(await dedupe(['completions', ...argv])).toMatchObject({ code: 2, stdout: '' });
  });

  test('knows every command', () => {
    const named: readonly CommandName[] = COMMANDS.filter((name) => name !== 'dedupe');
    for (const name of named) for (const make of Object.values(COMPLETIONS)) expect(make()).toContain(name);
  });
});
