/** What every part of the pretty report needs to know about the page it is written on. */
import type { TextOf } from '../model/report-text.js';
import type { Paint } from './paint.js';
import { paintFor } from './paint.js';
import { terminalText } from './terminal-text.js';

export interface RenderOptions {
  /** Width of the page; 80 when not given, never less than 40. */
  readonly columns?: number | undefined;
  readonly color?: boolean | undefined;
  /** False draws with ASCII only; letters of the articles stay as they are. */
  readonly unicode?: boolean | undefined;
  /** Stories of two or more reports told in full; the others are counted. */
  readonly maxStories?: number | undefined;
  /** No list is cut. */
  readonly all?: boolean | undefined;
  /** Formulas, boilerplate and files left out are listed, not only counted. */
  readonly verbose?: boolean | undefined;
  /** The delivered texts, which only the HTML report prints; without them it holds no text in full. */
  readonly texts?: TextOf | undefined;
  /** Reports told in an HTML or a Markdown report, story by story; the others are counted. */
  readonly reportLimit?: number | undefined;
}

/** The signs drawn with, and what stands for them in ASCII. */
interface Signs {
  readonly rule: string;
  readonly dot: string;
  readonly bullet: string;
  readonly dash: string;
  readonly arrow: string;
  readonly ellipsis: string;
  readonly none: string;
  readonly groupTop: string;
  readonly groupMiddle: string;
  readonly groupBottom: string;
  readonly freshOpen: string;
  readonly freshClose: string;
  readonly quoteOpen: string;
  readonly quoteClose: string;
  readonly told: string;
  readonly rephrased: string;
  readonly differs: string;
}

/** How many of each list are shown before "+ n more". */
interface Limits {
  readonly stories: number;
  readonly reports: number;
  readonly pairs: number;
  readonly passages: number;
  readonly carriers: number;
  readonly changes: number;
  readonly sentences: number;
  readonly reportsWithSentences: number;
  readonly passageLines: number;
  readonly single: number;
  readonly problems: number;
  /** Members named of a group of near-duplicates. */
  readonly groupMembers: number;
  /** Things on which reports differ. */
  readonly differences: number;
  /** Values of one of those. */
  readonly values: number;
  /** Altered quotations. */
  readonly quotations: number;
  /** Other wordings of one of those. */
  readonly wordings: number;
  /** Statements of one source and its copies. */
  readonly statements: number;
  /** Killed or corrected versions that are still carried. */
  readonly alerts: number;
  /** Rows of the table of who tells what. */
  readonly rows: number;
  /** Figures, names or quotes of one report, of each kind. */
  readonly details: number;
}

export interface Page {
  readonly columns: number;
  /** Running text stays narrower than a wide screen: long lines are hard to read. */
  readonly proseColumns: number;
  readonly wide: boolean;
  readonly color: boolean;
  readonly paint: Paint;
  readonly signs: Signs;
  readonly limits: Limits;
  readonly all: boolean;
  readonly verbose: boolean;
  /** Delivered text made safe for this page. */
  readonly clean: (text: string) => string;
}

const UNICODE: Signs = {
  rule: '─',
  dot: '·',
  bullet: '•',
  dash: '–',
  arrow: '→',
  ellipsis: '…',
  none: '·',
  groupTop: '┌',
  groupMiddle: '│',
  groupBottom: '└',
  freshOpen: '‹',
  freshClose: '›',
  quoteOpen: '“',
  quoteClose: '”',
  told: '●',
  rephrased: '○',
  differs: '≠',
};

const ASCII: Signs = {
  rule: '-',
  dot: '|',
  bullet: '*',
  dash: '-',
  arrow: '->',
  ellipsis: '...',
  none: '.',
  groupTop: '/',
  groupMiddle: '|',
  groupBottom: '\\',
  freshOpen: '*',
  freshClose: '*',
  quoteOpen: '"',
  quoteClose: '"',
  told: 'x',
  rephrased: 'o',
  differs: '!',
};

const SCREENFUL: Limits = {
  stories: 20,
  reports: 25,
  pairs: 10,
  passages: 6,
  carriers: 8,
  changes: 6,
  sentences: 5,
  reportsWithSentences: 12,
  passageLines: 8,
  single: 20,
  problems: 20,
  groupMembers: 12,
  differences: 5,
  values: 6,
  quotations: 5,
  wordings: 5,
  statements: 5,
  alerts: 8,
  rows: 12,
  details: 6,
};

const UNLIMITED: Limits = {
  stories: Number.POSITIVE_INFINITY,
  reports: Number.POSITIVE_INFINITY,
  pairs: Number.POSITIVE_INFINITY,
  passages: Number.POSITIVE_INFINITY,
  carriers: Number.POSITIVE_INFINITY,
  changes: Number.POSITIVE_INFINITY,
  sentences: Number.POSITIVE_INFINITY,
  reportsWithSentences: Number.POSITIVE_INFINITY,
  passageLines: Number.POSITIVE_INFINITY,
  single: Number.POSITIVE_INFINITY,
  problems: Number.POSITIVE_INFINITY,
  groupMembers: Number.POSITIVE_INFINITY,
  differences: Number.POSITIVE_INFINITY,
  values: Number.POSITIVE_INFINITY,
  quotations: Number.POSITIVE_INFINITY,
  wordings: Number.POSITIVE_INFINITY,
  statements: Number.POSITIVE_INFINITY,
  alerts: Number.POSITIVE_INFINITY,
  rows: Number.POSITIVE_INFINITY,
  details: Number.POSITIVE_INFINITY,
};

const MIN_COLUMNS = 40;
const MAX_PROSE_COLUMNS = 100;
/** From this width on there is room for headlines, reasons and a table of who tells what. */
const WIDE_COLUMNS = 110;

/** Fills in what the caller left open: 80 columns, no colour, Unicode. */
export function pageFor(options: RenderOptions): Page {
  const unicode = options.unicode ?? true;
  const color = options.color ?? false;
  const columns = Math.max(MIN_COLUMNS, Math.trunc(options.columns ?? 80));
  const limits = options.all ? UNLIMITED : SCREENFUL;
  return {
    columns,
    proseColumns: Math.min(columns, MAX_PROSE_COLUMNS),
    wide: columns >= WIDE_COLUMNS,
    color,
    paint: paintFor(color),
    signs: unicode ? UNICODE : ASCII,
    limits: { ...limits, stories: options.maxStories ?? limits.stories },
    all: options.all ?? false,
    verbose: options.verbose ?? false,
    clean: (text) => terminalText(text, unicode),
  };
}
