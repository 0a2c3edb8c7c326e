/** A check: a run of incoming and known reports, and what there is to find about the incoming ones. */
import type { Archive } from './archive/open-archive.js';
import { assembleCheck } from './check/assemble-check.js';
import type { Baseline } from './check/baseline.js';
import { findFindings } from './check/find-findings.js';
import type { Focus } from './engine/choose-stories.js';
import type { Inputs } from './inputs.js';
import type { Article } from './model/article.js';
import type { Check } from './model/finding.js';
import type { ReadItem } from './model/read-item.js';
import {
  type CheckOptions,
  type Options,
  type Rule,
  resolveCheckSettings,
  resolveSettings,
} from './options.js';
import { type Hooks, readInputs, runOn } from './pipeline.js';
import { assembleResult } from './report/assemble.js';

/** What a check is given. */
export interface CheckRequest {
  readonly incoming: Inputs;
  /** Null: the incoming ones are checked against each other only. */
  readonly against: Inputs | null;
  /** What they know is checked against as if it stood in `against`; open, and left open. */
  readonly archives?: readonly Pick<Archive, 'known' | 'counts' | 'settings'>[] | undefined;
  readonly options?: Options | undefined;
  readonly check?: CheckOptions | undefined;
  readonly baseline?: Baseline | null | undefined;
  /**
   * What stands before the paths of a run so that they lead from the working folder; a check has such paths by
   * itself.
   */
  readonly root?: string | undefined;
}

/** They rest on facts; the other rules on wording alone. */
const OF_FACTS: readonly Rule[] = ['nothing-new', 'quote-altered', 'figure-conflict'];

/** Throws as `run` does, and ArchiveError. */
export async function runCheck(request: CheckRequest, hooks: Hooks = {}): Promise<Check> {
  const { incoming, against, archives = [], baseline = null, root } = request;
  const options = withArchiveSettings(request.options ?? {}, archives);
  const settings = resolveSettings(options);
  const checkSettings = resolveCheckSettings(request.check ?? {});
  const claimedFiles = new Set<string>();
  const reading = { ...hooks, claimedFiles, fullPaths: root === undefined };
  let count = 0;
  // Known reports that the run does not see, since an archive says that nothing can be found of them.
  let unseen = 0;
  async function* items(): AsyncGenerator<ReadItem> {
    const articles: Article[] = [];
    for await (const item of readInputs(incoming, settings, reading)) {
      if (item.type === 'article') count++;
      if (item.type === 'article' && archives.length > 0) articles.push(item.article);
      yield item;
    }
    if (against !== null) yield* readInputs(against, settings, reading);
    for (const archive of archives) {
      const known = await archive.known(articles, options, hooks.signal);
      unseen += Math.max(0, (await archive.counts()).entries - known.length);
      for (const article of known) yield { type: 'article', article };
    }
  }
  const rules = checkSettings.failOn;
  const focus: Focus = {
    isIncoming: (arrival) => arrival < count,
    depth: root === undefined ? { always: OF_FACTS.some((rule) => rules.includes(rule)) } : null,
  };
  return runOn(items(), settings, hooks, focus, (parts, incomingAt) => {
    const result = assembleResult(parts);
    const { document } = parts.corpus;
    const ids = new Set(incomingAt.map((n) => result.reports[n].id));
    const positions = new Map(result.reports.map(({ id }, n) => [id, n]));
    const given = { result, incoming: ids, settings: checkSettings, root: root ?? '' };
    const findings = findFindings({
      ...given,
      document: (id) => document(positions.get(id) ?? 0),
      engine: settings,
      windowHours: options.storyWindowHours ?? null,
    });
    const isAgainst = against !== null || archives.length > 0;
    return assembleCheck({ ...given, findings, baseline, against: isAgainst, unseen });
  });
}

/** An archive knows runs from a length on: that is the shortest passage unless another is asked for. */
function withArchiveSettings(options: Options, archives: NonNullable<CheckRequest['archives']>): Options {
  if (archives.length === 0) return options;
  const shortest = Math.max(...archives.map(({ settings }) => settings.minPassageWords));
  const [{ settings }] = archives;
  return {
    ...options,
    minPassageWords: options.minPassageWords ?? shortest,
    shingleWords: options.shingleWords ?? settings.shingleWords,
  };
}
