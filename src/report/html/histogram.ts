/** How many pairs share how much, with the thresholds that decide: a picture, and its table. */
import type { Result } from '../../model/result.js';
import { count, wholeNumber } from '../phrases.js';
import type { Markup } from './markup.js';
import { html } from './markup.js';
import { percentOf } from './scale.js';

const BINS = 20;
const HEIGHT = 150;
const TOP = 46;
const BASE = TOP + HEIGHT;

function thresholds({ settings }: Result): readonly { readonly at: number; readonly words: string }[] {
  const named = [
    ['pairContainment', 'listed as a pair'],
    ['nearDuplicateContainment', 'near-duplicates'],
  ] as const;
  return named.flatMap(([key, words]) => {
    const at = settings[key];
    return typeof at === 'number' ? [{ at, words }] : [];
  });
}

/** Pairs by the containment of the report that is more contained in the other, in steps of five per cent. */
function binsOf({ pairs }: Result): readonly number[] {
  const bins = new Array<number>(BINS).fill(0);
  for (const { containmentA, containmentB } of pairs)
    bins[Math.min(BINS - 1, Math.floor(Math.max(containmentA, containmentB) * BINS))] += 1;
  return bins;
}

/** Square roots: one pair must be seen beside a thousand. */
function height(value: number, most: number): number {
  return value === 0 ? 0 : Math.max(2, Math.round(Math.sqrt(value / most) * HEIGHT));
}

function bar(value: number, n: number, most: number): Markup | false {
  const tall = height(value, most);
  return (
    value > 0 &&
    html`<rect class="bin" x="${percentOf((n + 0.08) / BINS)}" width="${percentOf(0.84 / BINS)}" y="${BASE - tall}" height="${tall}"/><text class="n" x="${percentOf((n + 0.5) / BINS)}" y="${BASE - tall - 4}" text-anchor="middle">${wholeNumber(value)}</text>`
  );
}

export function histogram(result: Result): Markup {
  const bins = binsOf(result);
  const most = bins.reduce((top, value) => Math.max(top, value), 1);
  const lines = thresholds(result);
  return html`<figure class="histogram"><svg role="img" aria-label="${count(result.pairs.length, 'pair')} by containment; the table below holds the figures" width="100%" height="${BASE + 24}">
${bins.map((value, n) => bar(value, n, most))}
<line class="base" x1="0" x2="100%" y1="${BASE}" y2="${BASE}"/>
${[0, 0.25, 0.5, 0.75, 1].map((at) => html`<text class="tick" x="${percentOf(at)}" y="${BASE + 16}" text-anchor="${at === 0 ? 'start' : at === 1 ? 'end' : 'middle'}">${at * 100}%</text>`)}
${lines.map(({ at, words }, n) => html`<line class="limit" x1="${percentOf(at)}" x2="${percentOf(at)}" y1="${4 + n * 14}" y2="${BASE}"/><text class="limit" x="${percentOf(at)}" dx="4" y="${12 + n * 14}">${Math.round(at * 100)}% ${words}</text>`)}
</svg><figcaption>Containment of the report that is more contained in the other. Heights are square roots, so that a few pairs are seen beside many.</figcaption></figure>
<details><summary>The same as a table</summary><table class="bins"><thead><tr><th scope="col">Containment</th><th scope="col" class="n">Pairs</th></tr></thead><tbody>${bins.map((value, n) => html`<tr><th scope="row">${n * 5}–${n * 5 + 5}%</th><td class="n">${wholeNumber(value)}</td></tr>`)}</tbody></table></details>`;
}
