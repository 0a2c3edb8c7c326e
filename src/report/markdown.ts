/** The short form for a chat or a pull request: what to read and where reports differ, the rest in parts that open. */
import type { Result } from '../model/result.js';
import { recordPath } from '../text/record-path.js';
import { largestFirst } from './html/choose-stories.js';
import { figureWords, storyLines } from './markdown-story.js';
import { folded, name, plain, rest } from './markdown-words.js';
import type { RenderOptions } from './page.js';
import { count } from './phrases.js';
import type { ReportIndex } from './report-index.js';
import { ACROSS, indexReport } from './report-index.js';

const MOST = { stories: 20, problems: 20, forms: 10 };
/** A comment on a pull request holds 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** Reports of one form on different stories: that they share wording is no news, what changed is. */
function formLines(index: ReportIndex): string[] {
  const pairs = (index.pairsOf.get(ACROSS) ?? []).filter(({ figures = [] }) => figures.length > 0);
  const shown = pairs
    .slice(0, MOST.forms)
    .map(({ a, b, figures = [] }) => `- ${name(a, index)} → ${name(b, index)}: ${figureWords(figures)}`);
  return folded(`Same form, other figures: ${count(pairs.length, 'pair')}`, [
    ...shown,
    ...rest(pairs.length - shown.length, 'pair'),
  ]);
}

function problemLines({ problems }: Result): string[] {
  const shown = problems
    .slice(0, MOST.problems)
    .map((problem) => `- ${plain(recordPath(problem))}: ${plain(problem.message, 300)}`);
  return folded(count(problems.length, 'problem'), [
    ...shown,
    ...rest(problems.length - shown.length, 'problem'),
  ]);
}

/** In pieces, a story at a time; the largest stories, those with words that must not run first. */
export function* renderMarkdown(result: Result, options: RenderOptions = {}): Generator<string> {
  const index = indexReport(result);
  const { counts } = result;
  const limit = options.reportLimit ?? Number.POSITIVE_INFINITY;
  yield `## ${count(counts.reports, 'report')}, ${count(counts.stories, 'story', 'stories')}\n`;
  const several = largestFirst(result).filter(({ reports, alerts }) => reports.length > 1 || alerts);
  let [told, written] = [0, 0];
  for (const [n, story] of several.slice(0, MOST.stories).entries()) {
    const text = `${storyLines(story, index).join('\n')}\n`;
    const fits = told + story.reports.length <= limit && written + text.length <= MOST_CHARACTERS;
    if (n > 0 && !fits) break;
    [told, written] = [told + story.reports.length, written + text.length];
    yield text;
  }
  const left = counts.reports - told;
  if (left > 0)
    yield `\n_${count(left, 'report')} alone on ${left === 1 ? 'its' : 'their'} story, or of smaller stories._\n`;
  const ends = [...formLines(index), ...problemLines(result)];
  if (ends.length > 0) yield `${ends.join('\n')}\n`;
}
