/**
 * The end of a paragraph of prose: notices, copyright and signatures that share its last line are cut off
 * behind the sentences that are the story.
 */
import type { Block, BlockKind } from '../model/document.js';
import type { Span } from '../model/span.js';
import type { FurnitureReader } from './boilerplate.js';
import { creditsOf } from './credits.js';
import { glimpse } from './glimpse.js';
import { isBlank, trimmed } from './paragraphs.js';
import { splitParagraph } from './sentences.js';
import { Trait, traitsOf } from './traits.js';

export interface Tail {
  /** Where the prose ends. */
  readonly end: number;
  readonly sentences: readonly Span[];
  /** What stands behind it, in order, up to the paragraph's end. */
  readonly tail: readonly Block[];
}

interface Cut {
  readonly kind: BlockKind;
  readonly start: number;
}

/** Longest sentence that can be a line of the trade, and longest signature. */
const LONGEST_SENTENCE = 500;
const LONGEST_SIGNATURE = 400;

function creditsKnown(line: string): boolean {
  return creditsOf('dateline', line).some(({ known }) => known);
}

/** Letters of the name behind a dash that signs. */
const LONGEST_NAME = 31;
const DASHES = '-—–©‑−‒―';

/** Whether a dash stands before the span's last word or words: without one no dash signs. */
function hasDash(text: string, span: Span): boolean {
  let letters = 0;
  for (let at = span.end - 1; at >= span.start && letters <= LONGEST_NAME; at--) {
    const unit = text.charCodeAt(at);
    if (unit === 32) continue;
    if ((traitsOf(unit) & Trait.Letter) !== 0) letters++;
    else if (DASHES.includes(text[at]) || (traitsOf(unit) & Trait.Half) !== 0) return true;
    else if (unit === 46 || unit === 47) letters++;
    else if (!isBlank(unit)) return false;
  }
  return false;
}

function hasBracket(text: string, { start, end }: Span): boolean {
  const at = text[end - 1] === '.' ? end - 2 : end - 1;
  return at >= start && ')]）】'.includes(text[at]);
}

/** "… he said. (AP)", "… said. -- Reuters", "(Reporting by …)": a signature behind the last sentence. */
function signature(text: string, span: Span, furniture: FurnitureReader): Cut | null {
  const from = Math.max(span.start, span.end - LONGEST_SIGNATURE);
  if (!hasBracket(text, span) && !hasDash(text, { start: from, end: span.end })) return null;
  const view = glimpse(text, { start: from, end: span.end }, LONGEST_SIGNATURE + 1);
  const open = Math.max(...['(', '[', '（', '【'].map((mark) => view.text.lastIndexOf(mark)));
  if (open >= 0 && /[)\]）】]\.?$/.test(view.text)) {
    const inner = view.text.slice(open);
    const named = inner.length <= 60 && creditsKnown(inner);
    const kind = furniture.sentence(inner) ?? (named ? 'credit' : null);
    if (kind) return { kind, start: view.at(open) };
  }
  const dash = /(?:^|[.!?"'”»] ?)(?:--|[—–-]|©) ?(\p{L}[\p{L} /.-]{1,30})$/u.exec(view.text.slice(-50));
  if (!dash || !creditsKnown(dash[1])) return null;
  const sign = dash[0].replace(/^[.!?"'”»]/, '');
  return {
    kind: sign.includes('©') ? 'copyright' : 'credit',
    start: view.at(view.text.length - sign.length),
  };
}

function kindOf(text: string, sentence: Span, isEven: boolean, furniture: FurnitureReader): BlockKind | null {
  if (sentence.end - sentence.start > LONGEST_SENTENCE) return null;
  return furniture.sentence(glimpse(text, sentence, LONGEST_SENTENCE + 1, isEven).text);
}

/**
 * Splits a paragraph that is prose as a whole into its sentences and what is cut off behind them. Its first
 * sentence always stays: the paragraph was no line of the trade. `isEven` as in `Paragraph`. Linear.
 */
export function readTail(text: string, span: Span, isEven: boolean, furniture: FurnitureReader): Tail {
  const sentences = splitParagraph(text, span);
  const cuts: Cut[] = [];
  let { end } = span;
  while (sentences.length > 0) {
    const last = sentences[sentences.length - 1];
    const signed = signature(text, { start: last.start, end }, furniture);
    const kind = signed ? signed.kind : kindOf(text, last, isEven, furniture);
    const start = signed ? signed.start : last.start;
    if (!kind || (start <= last.start && sentences.length === 1)) break;
    cuts.push({ kind, start });
    end = start;
    sentences.pop();
    const rest = trimmed(text, last.start, start);
    if (rest.end > rest.start) sentences.push(rest);
  }
  const tail = cuts.map(({ kind, start }, i) => ({ kind, start, end: i > 0 ? cuts[i - 1].start : span.end }));
  return { end, sentences, tail: tail.reverse() };
}
