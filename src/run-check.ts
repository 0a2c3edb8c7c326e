/** A check: a run of incoming and known reports, and what there is to find about the incoming ones. */
import { assembleCheck } from './check/assemble-check.js';
import type { Baseline } from './check/baseline.js';
import { findFindings } from './check/find-findings.js';
import type { Focus } from './engine/choose-stories.js';
import type { Check } from './model/finding.js';
import type { ReadItem } from './model/read-item.js';
import {
  type CheckOptions,
  type Options,
  type Rule,
  resolveCheckSettings,
  resolveSettings,
} from './options.js';
import { type Hooks, type Inputs, readInputs, runOn } from './pipeline.js';
import { assembleResult } from './report/assemble.js';

/** What a check is given. */
export interface CheckRequest {
  readonly incoming: Inputs;
  /** Null: the incoming ones are checked against each other only. */
  readonly against: Inputs | null;
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

/** Throws as `run` does. */
export async function runCheck(request: CheckRequest, hooks: Hooks = {}): Promise<Check> {
  const { incoming, against, options = {}, baseline = null, root } = request;
  const settings = resolveSettings(options);
  const checkSettings = resolveCheckSettings(request.check ?? {});
  const claimedFiles = new Set<string>();
  const reading = { ...hooks, claimedFiles, fullPaths: root === undefined };
  let count = 0;
  async function* items(): AsyncGenerator<ReadItem> {
    for await (const item of readInputs(incoming, settings, reading)) {
      if (item.type === 'article') count++;
      yield item;
    }
    if (against !== null) yield* readInputs(against, settings, reading);
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
    return assembleCheck({ ...given, findings, baseline, against: against !== null });
  });
}
