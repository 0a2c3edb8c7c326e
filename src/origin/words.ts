/** The evidence for an origin in words, the strongest first. */
import { before, type Carrier, earliestOf } from './carrier.js';
import type { Claim, Way } from './claims.js';

/** From the strongest; what each says of reports, which stand before it. */
const WAYS: readonly (readonly [Way, string, string])[] = [
  ['dateline', 'is signed by it in the dateline', 'are signed by it in the dateline'],
  ['byline', 'names it in the byline', 'name it in the byline'],
  ['credit', 'names it in a credit line', 'name it in a credit line'],
  ['section', 'has it', 'have it'],
  ['mention', 'names it among its sources', 'name it among their sources'],
];

const MOST_NAMED = 4;

/** `saying` are the carriers that name it, `own` those of that source. */
export function evidenceWords(
  name: string,
  saying: readonly Carrier[],
  own: readonly Carrier[],
  carriers: readonly Carrier[],
): readonly string[] {
  const isOwn = new Set(own);
  const ways = new Map<Way, Carrier[]>();
  for (const carrier of saying.filter((one) => !isOwn.has(one))) {
    const way = strongest(carrier.claims.filter((claim) => claim.name.toLowerCase() === name.toLowerCase()));
    const known = way && ways.get(way);
    if (known) known.push(carrier);
    else if (way) ways.set(way, [carrier]);
  }
  const others = carriers.filter((carrier) => !isOwn.has(carrier));
  const [first] = others.length > 0 ? before(earliestOf(others), own) : [];
  return [
    ...(own.length === 0
      ? []
      : [`${named(own)} ${own.length === 1 ? 'is its own report' : 'are its own reports'}`]),
    ...WAYS.flatMap(([way, one, many]) => {
      const found = ways.get(way) ?? [];
      if (found.length === 0) return [];
      const line = way === 'section' ? ` below “${sectionLine(found[0], name)}”` : '';
      return [`${named(found)} ${found.length === 1 ? one : many}${line}`];
    }),
    ...(first ? [`${first.card.id} was published before the others`] : []),
  ];
}

function sectionLine({ claims }: Carrier, name: string): string {
  return claims.find((claim) => claim.way === 'section' && claim.name === name)?.line ?? '';
}

function strongest(claims: readonly Claim[]): Way | null {
  return WAYS.find(([way]) => claims.some((claim) => claim.way === way))?.[0] ?? null;
}

/** "r1, r2 and r5". */
function named(carriers: readonly Carrier[]): string {
  const ids = [...new Set(carriers.map(({ card }) => card.id))];
  if (ids.length > MOST_NAMED)
    return `${ids.slice(0, MOST_NAMED).join(', ')} and ${ids.length - MOST_NAMED} more`;
  const last = ids[ids.length - 1];
  return ids.length < 2 ? last : `${ids.slice(0, -1).join(', ')} and ${last}`;
}
