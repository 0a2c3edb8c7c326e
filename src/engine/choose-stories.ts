/** How far a run looks into which of its stories: what `detail` asks for, and what a check is about. */
import type { Detail } from '../model/result.js';
import type { Pair } from '../model/wording.js';
import type { Settings } from '../options.js';
import type { StoryMembers } from './look-into-story.js';

/** Up to so many reports `auto` looks into every story. */
const AUTO_FULL_REPORTS = 5000;

/** Beyond, into the largest: as many as the page for people shows. */
const AUTO_STORIES = 20;

/** Some reports of a run, those that a check is about, and how their stories are looked into. */
export interface Focus {
  /** By the order in which reports came; known when all have. */
  readonly isIncoming: (arrival: number) => boolean;
  /** Null: as in a run, else only stories of these reports; `always`: however many reports there are. */
  readonly depth: { readonly always: boolean } | null;
}

/** The same with the reports found: their positions in the corpus. */
export interface Around {
  readonly incoming: readonly number[];
  readonly depth: Focus['depth'];
  /** Of all reports. */
  readonly count: number;
}

/** What is looked for in all of the run. */
export function detailOf({ detail }: Settings, { incoming, depth, count }: Around): Detail {
  if (detail !== 'auto') return detail;
  // Stories of known reports alone are nobody's concern in a check: none is looked into for its own sake.
  if (depth && count > incoming.length) return 'summary';
  return count <= AUTO_FULL_REPORTS ? 'full' : 'summary';
}

export interface WantedStories {
  /** Whose facts are looked for. */
  readonly inFull: ReadonlySet<StoryMembers>;
  /** Whose passages are. */
  readonly reports: ReadonlySet<number>;
}

export function chooseStories(
  stories: readonly StoryMembers[],
  pairs: readonly Pair[],
  detail: Detail,
  settings: Settings,
  around: Around,
): WantedStories {
  if (detail === 'full' || detail === 'passages') return everything(stories, detail);
  if (around.depth) return storiesAround(stories, pairs, detail, around, around.depth.always);
  const largest = stories
    .filter(({ members }) => members.length > 1)
    .sort((x, y) => y.members.length - x.members.length)
    .slice(0, AUTO_STORIES);
  const chosen = settings.detail === 'auto' ? largest : [];
  return { inFull: new Set(chosen), reports: membersOf(chosen) };
}

function everything(stories: readonly StoryMembers[], detail: Detail): WantedStories {
  return { inFull: new Set(detail === 'full' ? stories : []), reports: membersOf(stories) };
}

/** The stories of some reports, and all that these share wording with, whichever its story. */
function storiesAround(
  stories: readonly StoryMembers[],
  pairs: readonly Pair[],
  detail: Detail,
  { incoming, count }: Around,
  always: boolean,
): WantedStories {
  const own = new Set(incoming);
  const chosen = stories.filter(
    ({ members }) => members.length > 1 && members.some((member) => own.has(member)),
  );
  const paired = pairs.filter(({ a, b }) => own.has(a) || own.has(b));
  const wantsFacts = detail === 'summary' && (always || count <= AUTO_FULL_REPORTS);
  return {
    inFull: new Set(wantsFacts ? chosen : []),
    reports: new Set([...membersOf(chosen), ...paired.flatMap(({ a, b }) => [a, b])]),
  };
}

function membersOf(stories: readonly StoryMembers[]): ReadonlySet<number> {
  return new Set(stories.flatMap(({ members }) => members));
}
