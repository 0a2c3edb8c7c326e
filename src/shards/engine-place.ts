/**
 * A place that only the engine reaches: whatever it reads and writes, in its SQL. A small text is a folder of one
 * line; nothing can be removed, only written over.
 */
import { within } from './address.js';
import type { LinesAt, SqlEngine } from './engine.js';
import type { Place } from './place.js';
import { ShardError } from './shard-error.js';

/** Rows that are fetched at once. */
const PAGE_ROWS = 20_000;

/** Columns that hold lists of numbers. */
const LISTS: ReadonlySet<string> = new Set(['shingles']);

/** Values are passed on as hexadecimal digits: in a line of the engine's shell they could be anything. */
export function enginePlace(engine: SqlEngine, lines: LinesAt): Place {
  return {
    textAt: async (path) => {
      try {
        const rows = await engine.ask(`SELECT hex(value) FROM ${lines.tableAt(path)}`);
        return rows.map(([line = '']) => decoded(line)).join('\n');
      } catch (error) {
        if (error instanceof ShardError && /PATH_NOT_FOUND|Path does not exist/i.test(error.message))
          return null;
        throw error;
      }
    },
    keepText: async (path, text) => {
      const digits = Buffer.from(text.trimEnd()).toString('hex');
      await lines.write(`SELECT decode(unhex('${digits}'), 'UTF-8') AS value`, path);
    },
    clear: async () => undefined,
    discard: (folder) => engine.write('SELECT 1 AS nothing WHERE false', folder),
    rowsIn: (folder, names, where) => rowsIn(engine, engine.tableAt(folder), names, where),
    countShards: async (folder) => {
      const counted = (part: string): string =>
        `(SELECT file, count(*) AS n FROM (SELECT regexp_extract(input_file_name(), '[^/]+$', 0) AS file
  FROM ${engine.tableAt(within(folder, part))}) files GROUP BY file)`;
      const rows = await engine.ask(
        `SELECT r.file, r.n, coalesce(f.n, 0) FROM ${counted('reports')} r LEFT JOIN ${counted('fingerprints')} f ON r.file = f.file ORDER BY r.file`,
      );
      return {
        names: rows.map(([name = '']) => name).sort(),
        reports: rows.reduce((sum, [, n]) => sum + Number(n), 0),
        fingerprints: rows.reduce((sum, [, , n]) => sum + Number(n), 0),
      };
    },
  };
}

async function* rowsIn(
  engine: SqlEngine,
  table: string,
  names: readonly string[],
  where = 'true',
): AsyncGenerator<readonly unknown[]> {
  const counted = await engine.ask(`SELECT count(*) FROM ${table} WHERE ${where}`);
  const pages = Math.ceil(Number(counted[0]?.[0]) / PAGE_ROWS);
  const columns = names.map(
    (name) => `hex(${LISTS.has(name) ? `to_json(${name})` : `CAST(${name} AS STRING)`})`,
  );
  for (let page = 0; page < pages; page++) {
    const rows = await engine.ask(
      `SELECT ${columns.map((column, n) => `${column} AS c${n}`).join(', ')} FROM ${table}
WHERE ${where} AND pmod(xxhash64(${names.join(', ')}), ${pages}) = ${page}`,
    );
    for (const row of rows)
      yield names.map((name, n) => (LISTS.has(name) ? JSON.parse(decoded(row[n])) : decoded(row[n])));
  }
}

function decoded(digits = ''): string {
  return Buffer.from(digits, 'hex').toString('utf8');
}
