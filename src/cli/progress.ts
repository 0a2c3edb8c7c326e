/** One line on a terminal's standard error that tells how far a long run is; gone when the run ends. */
import { cutToWidth } from '../report/display-width.js';
import { wholeNumber } from '../report/phrases.js';
import { terminalText } from '../report/terminal-text.js';
import type { Io } from './io.js';

export interface ProgressState {
  readonly stage: string;
  readonly done: number;
  /** Null: not known yet. */
  readonly total: number | null;
}

export interface Progress {
  readonly update: (state: ProgressState) => void;
  readonly clear: () => void;
}

/** A run that is over before this needs no progress. */
const SILENT_MS = 1000;
const BETWEEN_MS = 100;
const CLEAR_LINE = '\r\u001b[K';

const ignore = (): void => undefined;

/** Does nothing where standard error is no terminal. */
export function progressOn(io: Io, wanted: boolean): Progress {
  const { stderr } = io;
  if (!wanted || !stderr.isTTY) return { update: ignore, clear: ignore };
  const begun = io.now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return {
    update: ({ stage, done, total }) => {
      const now = io.now();
      if (now - begun < SILENT_MS || now - last < BETWEEN_MS) return;
      const of = total === null ? '' : ` of ${wholeNumber(total)}`;
      const line = cutToWidth(
        `${terminalText(stage)} ${wholeNumber(done)}${of}`,
        (stderr.columns ?? 80) - 1,
        '...',
      );
      stderr.write(CLEAR_LINE + line, ignore);
      last = now;
      shown = true;
    },
    clear: () => {
      if (shown) stderr.write(CLEAR_LINE, ignore);
      shown = false;
    },
  };
}
