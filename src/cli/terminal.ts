/** What the place we write to can show: colour, Unicode, width. */
import type { Io, Sink } from './io.js';

export const COLOR_WORDS = ['auto', 'always', 'never'] as const;
export type ColorWord = (typeof COLOR_WORDS)[number];

/** The flag wins, then FORCE_COLOR over NO_COLOR as Node itself has it, then whether it is a terminal. */
export function wantsColor(when: ColorWord, env: Io['env'], isTerminal: boolean): boolean {
  if (when !== 'auto') return when === 'always';
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: terminal } = env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && terminal !== 'dumb';
}

/** Unless the locale or the terminal says otherwise: an unset locale is no statement. */
export function wantsUnicode(env: Io['env']): boolean {
  const { LC_ALL: all, LC_CTYPE: kind, LANG: language, TERM: terminal } = env;
  const locale = all || kind || language || '';
  return terminal !== 'linux' && locale !== 'C' && locale !== 'POSIX';
}

/** The terminal's width, else COLUMNS, else nothing known. */
export function columnsOf(sink: Sink, env: Io['env']): number | undefined {
  if (sink.isTTY && sink.columns) return sink.columns;
  const { COLUMNS: columns } = env;
  return columns !== undefined && /^[1-9]\d{0,3}$/.test(columns) ? Number(columns) : undefined;
}
