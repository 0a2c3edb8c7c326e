/** The few styles of the output, by what they mean. The only file that knows chalk. */
import { Chalk } from 'chalk';

export type Style = (text: string) => string;

/** What each style marks; every one of them is also told by words or signs, never by colour alone. */
export interface Paint {
  readonly heading: Style;
  readonly faint: Style;
  readonly report: Style;
  readonly removed: Style;
  readonly added: Style;
  readonly fresh: Style;
  readonly warning: Style;
}

const plain: Style = (text) => text;

const PLAIN: Paint = {
  heading: plain,
  faint: plain,
  report: plain,
  removed: plain,
  added: plain,
  fresh: plain,
  warning: plain,
};

/** With `color` false every style returns its text unchanged. The sixteen basic colours follow the theme. */
export function paintFor(color: boolean): Paint {
  if (!color) return PLAIN;
  const chalk = new Chalk({ level: 1 });
  return {
    heading: chalk.bold,
    faint: chalk.dim,
    report: chalk.cyan,
    removed: chalk.red,
    added: chalk.green,
    fresh: chalk.bold.underline,
    warning: chalk.yellow,
  };
}
