import { describe, expect, it } from 'vitest';
import { contradiction, profileNames, type Voter } from '../../src/story/contradiction.js';

/** A report that carries these terms, each of them a name of weight 5. */
function voter(...names: readonly number[]): Voter {
  return {
    names: new Map(names.map((name) => [name, 5] as const)),
    vector: { ids: Uint32Array.from(names) },
  };
}

const BOXER = 1;
const LAST_YEAR = 2;
const THIS_YEAR = 3;

describe('contradiction by names', () => {
  it('is found when each group has a name that all of it carries and the other lacks', () => {
    const last = profileNames([1, 2, 3].map(() => voter(BOXER, LAST_YEAR)));
    const now = profileNames([1, 2, 3].map(() => voter(BOXER, THIS_YEAR)));
    expect(contradiction(last, now)).toBeGreaterThan(1);
    expect(contradiction(last, now)).toBe(contradiction(now, last));
  });

  it('is none when only one group has a name of its own: the other may be the shorter', () => {
    const last = profileNames([1, 2, 3, 4].map(() => voter(BOXER, LAST_YEAR)));
    const brief = profileNames([1, 2, 3, 4].map(() => voter(BOXER)));
    expect(contradiction(last, brief)).toBe(0);
  });

  it('is none between single reports, in which any name may be chance', () => {
    expect(contradiction(profileNames([voter(LAST_YEAR)]), profileNames([voter(THIS_YEAR)]))).toBe(0);
  });

  it('is none when the names are scattered', () => {
    const scattered = (from: number) => profileNames([0, 1, 2, 3].map((at) => voter(BOXER, from + at)));
    expect(contradiction(scattered(10), scattered(20))).toBe(0);
  });
});
