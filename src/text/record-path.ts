/** What a report is called before it has an id. */

/** As articles, what could not be read, and what is told of both have it. */
export interface Recorded {
  readonly path: string;
  /** Null for a file that is one record. */
  readonly record: string | number | null;
}

/** As delivered: not yet fit for a terminal. */
export function recordPath({ path, record }: Recorded): string {
  return record === null ? path : `${path}#${record}`;
}
