/**
 * Lines of a PDF's pages to paragraphs. A PDF says where characters stand, not what belongs together: lines are
 * joined by their distance and indent, words parted at a line's end are made whole, and lines that every page
 * repeats at its top or foot are taken out and told.
 */

/** A run of characters as it stands on the page. `y` rises upwards. */
export interface PdfRun {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
}

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export interface PdfText {
  readonly text: string;
  /** Headers and footers that were left out, each once. */
  readonly leftOut: readonly string[];
}

/** Linear in the number of runs. */
export function pdfText(pages: readonly (readonly PdfRun[])[]): PdfText {
  const all = pages.map(linesOf);
  const repeated = repeatedEdges(all);
  const kept = all.map((lines) => lines.filter((line, at) => !isRepeated(line, at, lines.length, repeated)));
  const paragraphs: string[] = [];
  for (const lines of kept) addPage(lines, paragraphs);
  return { text: paragraphs.join('\n\n'), leftOut: leftOut(all, repeated) };
}

/** Runs on one height, in the order of the file; a gap wider than a third of a letter is a blank. */
function linesOf(runs: readonly PdfRun[]): readonly Line[] {
  const lines: Line[] = [];
  let open: PdfRun[] = [];
  const close = () => {
    const text = joinRuns(open).trim();
    if (text !== '') lines.push({ text, x: open[0].x, y: open[0].y, size: largest(open) });
    open = [];
  };
  for (const run of runs) {
    const first = open.at(0);
    if (first && run.str.trim() !== '' && Math.abs(run.y - first.y) > Math.max(first.fontSize, 1) * 0.6)
      close();
    if (run.str !== '') open.push(run);
    if (run.hasEOL && open.length > 0) close();
  }
  close();
  return lines;
}

function joinRuns(runs: readonly PdfRun[]): string {
  let text = '';
  let end: number | null = null;
  for (const run of runs) {
    if (end !== null && run.x - end > run.fontSize * 0.3 && !text.endsWith(' ') && !run.str.startsWith(' '))
      text += ' ';
    text += run.str;
    end = run.x + run.width;
  }
  return text;
}

function largest(runs: readonly PdfRun[]): number {
  return runs.reduce((most, { fontSize }) => Math.max(most, fontSize), 0);
}

/** How many lines at each edge of a page may be a header or a footer. */
const EDGE = 2;

/** Lines of page edges, figures aside, that more than half of three or more pages hold. */
function repeatedEdges(pages: readonly (readonly Line[])[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const lines of pages) {
    const edges = new Set([...lines.slice(0, EDGE), ...lines.slice(-EDGE)].map(({ text }) => pattern(text)));
    for (const edge of edges) seen.set(edge, (seen.get(edge) ?? 0) + 1);
  }
  if (pages.length < 3) return new Set();
  return new Set([...seen].filter(([, times]) => times * 2 > pages.length).map(([edge]) => edge));
}

function isRepeated(line: Line, at: number, count: number, repeated: ReadonlySet<string>): boolean {
  return (at < EDGE || at >= count - EDGE) && repeated.has(pattern(line.text));
}

function pattern(text: string): string {
  return text.slice(0, 200).replace(/\d{1,20}/g, '#');
}

function leftOut(pages: readonly (readonly Line[])[], repeated: ReadonlySet<string>): readonly string[] {
  const told = new Map<string, string>();
  for (const lines of pages)
    for (const [at, line] of lines.entries()) {
      const key = pattern(line.text);
      if (isRepeated(line, at, lines.length, repeated) && !told.has(key)) told.set(key, line.text);
    }
  return [...told.values()];
}

/** Further apart than this, in distances between the lines of a paragraph, two lines are two paragraphs. */
const APART = 1.35;

function addPage(lines: readonly Line[], paragraphs: string[]): void {
  const usual = usualDistance(lines);
  let last: Line | null = null;
  for (const line of lines) {
    const before = paragraphs.at(-1);
    const runsOn =
      before !== undefined && (last === null ? runsOver(before, line) : !startsParagraph(last, line, usual));
    if (runsOn) paragraphs[paragraphs.length - 1] = join(before, line.text);
    else paragraphs.push(line.text);
    last = line;
  }
}

/** A page begins in the middle of a sentence. */
function runsOver(before: string, line: Line): boolean {
  return !/[.!?:…"”»]$/.test(before) && /^\p{Ll}/u.test(line.text);
}

function startsParagraph(above: Line, line: Line, usual: number): boolean {
  const distance = above.y - line.y;
  if (Math.abs(above.size - line.size) > Math.max(above.size, line.size) * 0.15) return true;
  // A line above the one before it starts a column.
  if (distance < 0) return !/^\p{Ll}/u.test(line.text);
  if (distance > Math.max(usual, line.size) * APART) return true;
  const indent = line.x - above.x;
  return indent > line.size * 0.8 && indent < line.size * 6 && /[.!?:…"”»]$/.test(above.text);
}

/** The distance that most lines have to the next, to a tenth of a point; 0 where there is none. */
function usualDistance(lines: readonly Line[]): number {
  const seen = new Map<number, number>();
  let usual = 0;
  let most = 0;
  for (const [at, line] of lines.entries()) {
    if (at === 0) continue;
    const distance = Math.round((lines[at - 1].y - line.y) * 10) / 10;
    if (distance <= 0) continue;
    const times = (seen.get(distance) ?? 0) + 1;
    seen.set(distance, times);
    if (times > most || (times === most && distance < usual)) [usual, most] = [distance, times];
  }
  return usual;
}

/** A word parted by a hyphen at the line's end is made whole; a hyphen before a capital or a figure stays. */
function join(before: string, line: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(before.slice(-3)) && /^\p{Ll}/u.test(line))
    return before.slice(0, -1) + line;
  return `${before.endsWith('\u00ad') ? before.slice(0, -1) : before} ${line}`;
}
