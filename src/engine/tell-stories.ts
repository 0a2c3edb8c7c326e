/** Stories put together and looked into, on as many threads as there are. */
import type { Pair, Wording } from '../model/wording.js';
import type { Settings } from '../options.js';
import type { StoryParts } from '../report/assemble.js';
import { findStories } from '../story/find-stories.js';
import { type AskedTerms, readTermColumns } from '../story/report-terms.js';
import { type TermColumns, TermReadings } from '../story/term-readings.js';
import { makeUnits, planUnits } from '../story/units.js';
import type { Versions } from '../text/version-chains.js';
import type { Breathe } from './abortable.js';
import type { Crew } from './crew.js';
import { lookIntoStory, passOverStory, type StoryMembers, tellWithoutText } from './look-into-story.js';
import type { StoredReports } from './report-store.js';
import { joinVersions, storyMembers } from './story-members.js';

/** In order of their first member; by wording alone each cluster is one, else versions of an item stay together. */
export async function groupStories(
  { corpus, disk }: StoredReports,
  { pairs, clusters }: Wording,
  versions: Versions,
  settings: Settings,
  { crew, breathe }: Work,
): Promise<readonly StoryMembers[]> {
  const own = clusters.map(({ members }) => members);
  if (settings.detail === 'wording') return storyMembers(own, own, corpus.cards, versions);
  const plan = planUnits(corpus, own);
  const terms = new TermReadings();
  if (crew && disk) {
    const read = (asked: AskedTerms): Promise<TermColumns> =>
      crew.run('terms', { settings, reports: disk, asked });
    for (const columns of await Promise.all(plan.asked.map(read))) terms.add(columns);
  } else {
    for (const asked of plan.asked) {
      await breathe();
      terms.add(readTermColumns(asked, corpus.document));
    }
  }
  const links = pairs.map((pair) => ({ a: pair.a, b: pair.b, strength: strengthOf(pair) }));
  const groups = joinVersions(findStories(makeUnits(corpus, plan, terms), links, settings), versions);
  return storyMembers(groups, own, corpus.cards, versions);
}

/** How strongly shared wording speaks for one story: the part of the smaller report that is shared. */
function strengthOf(pair: Pair): number {
  if (pair.relation === 'template') return 0;
  return Math.max(pair.wordsSharedA, pair.wordsSharedB);
}

/** Members of a story that takes more than a second or two to look into. */
const LARGE_STORY = 100;

/** Who works, and what is called in between to see whether to go on. */
export interface Work {
  readonly crew: Crew | null;
  readonly breathe: Breathe;
}

/** In the order of the stories, whichever thread looks into them. */
export async function tellStories(
  stories: readonly StoryMembers[],
  inFull: ReadonlySet<StoryMembers>,
  { corpus, disk }: StoredReports,
  settings: Settings,
  { crew, breathe }: Work,
  onTold: (done: number, total: number) => void,
): Promise<readonly StoryParts[]> {
  let done = 0;
  const told = new Map<StoryMembers, StoryParts>();
  const keep = (story: StoryMembers, parts: StoryParts): void => {
    told.set(story, parts);
    onTold(++done, inFull.size);
  };
  const rest: StoryMembers[] = [];
  for (const story of inFull) {
    const parts = tellWithoutText(story, corpus.cards, settings);
    if (parts) keep(story, parts);
    else rest.push(story);
  }
  if (crew && disk) {
    const look = async (story: StoryMembers): Promise<void> =>
      keep(
        story,
        await crew.run(
          'look',
          { settings, reports: disk, story },
          { isLong: story.members.length > LARGE_STORY },
        ),
      );
    await Promise.all(rest.map(look));
  } else {
    for (const story of rest) {
      await breathe();
      keep(story, lookIntoStory(story, corpus.document, settings));
    }
  }
  return stories.map((story) => told.get(story) ?? passOverStory(story, corpus.cards, settings));
}
