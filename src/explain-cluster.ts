/** A run on the reports of one cluster that an engine found: only their texts are read. */
import type { Problem } from './model/problem.js';
import type { ReadItem } from './model/read-item.js';
import type { Result } from './model/result.js';
import { type Options, resolveSettings, type Settings } from './options.js';
import { type Hooks, runOn } from './pipeline.js';
import { readArticles } from './read/read-articles.js';
import { assembleResult } from './report/assemble.js';
import { reportId } from './shards/fingerprint-row.js';
import type { ClusterMember } from './shards/read-result.js';

/**
 * What is no longer there, or no longer as it was fingerprinted, is a problem in the result. Read with the same
 * reading options as then. Throws as `run` does.
 */
export async function explainCluster(
  members: readonly ClusterMember[],
  options: Options = {},
  hooks: Hooks = {},
): Promise<Result> {
  const settings = resolveSettings(options);
  return runOn(itemsOf(members, settings, hooks), settings, hooks, null, assembleResult);
}

async function* itemsOf(
  members: readonly ClusterMember[],
  settings: Settings,
  hooks: Hooks,
): AsyncGenerator<ReadItem> {
  const wanted = new Map<string, ClusterMember[]>();
  for (const member of members) {
    const name = nameOf(member.path, member.record);
    wanted.set(name, [...(wanted.get(name) ?? []), member]);
  }
  const files = new Set(members.map(({ file }) => file));
  const left = new Set(members);
  const changed = new Set<ClusterMember>();
  for await (const item of readArticles([...files], { ...settings, ...hooks, fullPaths: true })) {
    if (item.type === 'problem' && isOf(item.problem)) yield item;
    if (item.type !== 'article') continue;
    const { article } = item;
    const named = wanted.get(nameOf(article.path, JSON.stringify(article.record))) ?? [];
    const id = reportId(article);
    const member = named.find(({ report }) => report === id);
    for (const other of named) if (other !== member) changed.add(other);
    if (!member || !left.delete(member)) continue;
    yield { type: 'article', article: { ...article, source: member.source } };
  }
  for (const member of left)
    yield gone(
      member,
      changed.has(member)
        ? 'Its text is not the one that was fingerprinted.'
        : 'It is no longer where it was fingerprinted.',
    );

  function isOf({ path, record }: Problem): boolean {
    return wanted.has(nameOf(path, JSON.stringify(record))) || (record === null && files.has(path));
  }
}

function nameOf(path: string, record: string): string {
  return `${path}\n${record}`;
}

function gone({ path, record }: ClusterMember, message: string): ReadItem {
  const told: unknown = JSON.parse(record);
  const isName = typeof told === 'string' || typeof told === 'number';
  return { type: 'problem', problem: { code: 'missing', path, record: isName ? told : null, message } };
}
