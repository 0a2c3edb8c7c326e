/** How long the fuzz tests go on. `FUZZ_TIMES=50 npx vitest run fuzz` tries fifty times as many inputs as usual. */
const TIMES = Math.max(1, Number(process.env['FUZZ_TIMES'] ?? 1) || 1);

/** As many runs as are usual, times what was asked for. */
export function fuzzRuns(usual: number): number {
  return Math.ceil(usual * TIMES);
}

/** For `it`, in milliseconds. */
export const FUZZ_TIMEOUT = 300_000 * TIMES;
