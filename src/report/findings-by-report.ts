/** A check's findings, a report at a time. */
import type { Finding } from '../model/finding.js';

/** By id, in the order in which the findings name them. */
export function findingsByReport(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const found = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = found.get(finding.report.id);
    if (own) own.push(finding);
    else found.set(finding.report.id, [finding]);
  }
  return found;
}
