/** Carriers of one text that differ from its first wording in the same way, told of together. */
import type { Change } from '../model/result.js';

export interface Variant {
  readonly reports: readonly string[];
  readonly changes: readonly Change[];
}

interface Carrier {
  readonly report: string;
  readonly changes: readonly Change[];
}

/** In order of their first carrier; those that changed nothing are none. */
export function variantsOf<T extends Carrier>(
  carriers: readonly T[],
): readonly (Variant & { readonly first: T })[] {
  const byChanges = new Map<string, { first: T; reports: string[]; changes: readonly Change[] }>();
  for (const carrier of carriers) {
    const { report, changes } = carrier;
    if (changes.length === 0) continue;
    const key = JSON.stringify(changes);
    const known = byChanges.get(key);
    if (!known) byChanges.set(key, { first: carrier, reports: [report], changes });
    else if (!known.reports.includes(report)) known.reports.push(report);
  }
  return [...byChanges.values()];
}
