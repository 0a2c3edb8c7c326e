/**
 * Seconds of processor time, all threads of this process: bounds on hostile input hold however busy the machine
 * is. A bound here is far above what the work takes and far below what a quadratic loop would.
 */
export function processorSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}
