/** Plain tables for a terminal or a Markdown page: the first column to the left, figures to the right. */

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 */
export function printTable(head, rows) {
  const widths = head.map((_, n) => Math.max(...[head, ...rows].map((row) => row[n].length)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, n) => (n === 0 ? cell.padEnd(widths[n]) : cell.padStart(widths[n]))).join(' | ')} |`;
  const rule = widths.map((width, n) => (n === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  console.log([line(head), line(rule), ...rows.map(line)].join('\n'));
}

/** Three figures that say something, whatever the size. */
export function figure(/** @type {number} */ value) {
  if (!Number.isFinite(value)) return '-';
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3);
}

/** Digits in groups of three. */
export function count(/** @type {number} */ value) {
  return String(Math.round(value)).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** A part as it is said: how many of how many, and the fraction. */
export function part(/** @type {{ readonly found: number, readonly of: number }} */ { found, of }) {
  return `${count(found)} of ${count(of)}${of === 0 ? '' : ` (${(found / of).toFixed(4)})`}`;
}
