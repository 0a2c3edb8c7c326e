/** Who signs a dateline that stands in a field of its own: "GENEVA, Jan 4 (Halden Wire)". */
import { namesOnly } from '../text/agencies.js';
import { readDateline } from '../text/datelines.js';

/** A known agency by its usual name, another as it signs; none without a sign. */
export function namesInDateline(line: string | null): readonly string[] {
  if (line === null) return [];
  const bare = line.slice(0, 120).replace(/[\s—–:-]{1,10}$/, '');
  const sign = readDateline(`${bare} - `, true)?.sign ?? null;
  if (sign === null) return [];
  return namesOnly(sign)?.map(({ name }) => name) ?? [sign];
}
