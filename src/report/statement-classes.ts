/**
 * Statements of several reports that say one thing, put together by the counterparts the result lists: what
 * a table of who tells what has its rows from. A help for the eye, not a finding: the counts are the facts'.
 */
import type { FactEntry } from '../model/result.js';

export interface StatementClass {
  /** As the first of `order` that tells it words it. */
  readonly fact: FactEntry;
  /** One a report, in order. */
  readonly members: readonly FactEntry[];
  /** The most that any of them counts. */
  readonly sources: number;
  readonly reports: number;
}

/** Coverage from which a counterpart says the same: a little below that from which a sentence adds nothing. */
const SAME = 0.6;

function rootOf(at: number, parents: number[]): number {
  let root = at;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let next = at; next !== root; ) {
    const above = parents[next] ?? root;
    parents[next] = root;
    next = above;
  }
  return root;
}

function place(report: string, start: number): string {
  return `${start} ${report}`;
}

/** `facts` are the statements of one story, in the order in which reports are asked. Near linear. */
export function classesOf(facts: readonly FactEntry[]): readonly StatementClass[] {
  const at = new Map(facts.map((fact, n) => [place(fact.report, fact.start), n]));
  const parents = facts.map((_, n) => n);
  for (const [n, { counterparts }] of facts.entries()) {
    for (const { report, start, coverage } of counterparts) {
      const other = at.get(place(report, start));
      if (coverage < SAME || other === undefined) continue;
      const [a, b] = [rootOf(n, parents), rootOf(other, parents)];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const classes = new Map<number, FactEntry[]>();
  for (const [n, fact] of facts.entries()) {
    const root = rootOf(n, parents);
    const known = classes.get(root);
    if (known) known.push(fact);
    else classes.set(root, [fact]);
  }
  return [...classes.values()].map(classOf);
}

function classOf(facts: readonly FactEntry[]): StatementClass {
  const members = new Map<string, FactEntry>();
  let [sources, reports] = [0, 0];
  for (const fact of facts) {
    if (!members.has(fact.report)) members.set(fact.report, fact);
    sources = Math.max(sources, fact.sources ?? 0);
    reports = Math.max(reports, fact.reports ?? 0);
  }
  const [first] = members.values();
  return { fact: first ?? facts[0], members: [...members.values()], sources, reports };
}
