/**
 * Apache Spark by the `spark-sql` of an installation: one session of it for all stages, spoken to line by line. Its
 * scheduler, shuffle, retries and storage are its own; what is said here is SQL and the count of rows.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { isAddress } from './address.js';
import type { SqlEngine } from './engine.js';
import { ShardError } from './shard-error.js';

export interface SparkSettings {
  /** As `--master` of Spark takes it; null: what the installation is set to. */
  readonly master: string | null;
  /** `key=value`. */
  readonly conf: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** For what the session leaves: a working folder of its own. */
  readonly folder: string;
  /** Of the driver. */
  readonly memoryBytes: number | null;
}

/** No web page is served and no table kept beyond the session. A file that cannot be read must fail its stage. */
const OWN_CONF: readonly string[] = [
  'spark.ui.enabled=false',
  'spark.sql.catalogImplementation=in-memory',
  'spark.sql.files.ignoreCorruptFiles=false',
  'spark.sql.files.ignoreMissingFiles=false',
  'spark.sql.adaptive.enabled=true',
  'spark.sql.ansi.enabled=true',
];

/** The program, by SPARK_HOME or PATH. Throws ShardError where there is none. */
export function findSpark(env: SparkSettings['env']): string {
  const name = process.platform === 'win32' ? 'spark-sql.cmd' : 'spark-sql';
  const homes = env['SPARK_HOME'] ? [join(env['SPARK_HOME'], 'bin')] : [];
  const folders = [...homes, ...(env['PATH'] ?? '').split(delimiter)].filter((folder) => folder !== '');
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found) return found;
  throw new ShardError(
    'no-engine',
    'Spark was not found: set SPARK_HOME to an installation of Apache Spark 3.3 or later (with Java 8, 11 or 17), or put spark-sql on the PATH; "pip install pyspark" brings one',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Rejects with ShardError where Spark is missing or does not come up. */
export async function openSpark(settings: SparkSettings): Promise<SqlEngine> {
  const program = findSpark(settings.env);
  mkdirSync(settings.folder, { recursive: true });
  const { master, conf, memoryBytes, env } = settings;
  const memory = memoryBytes === null ? [] : ['--driver-memory', `${Math.floor(memoryBytes / 2 ** 20)}m`];
  const words = [...OWN_CONF, ...conf].flatMap((pair) => ['--conf', pair]);
  const args = [...(master === null ? [] : ['--master', master]), ...memory, ...words];
  const session = new Session(spawn(program, args, { cwd: settings.folder, env: { ...env } }));
  try {
    await session.ask('SELECT 1 AS up');
  } catch (error) {
    await session.close();
    throw error;
  }
  const written = async (format: string, select: string, folder: string): Promise<void> => {
    const statement = `INSERT OVERWRITE DIRECTORY '${uriOf(folder)}' USING ${format} ${select}`;
    if (!(await session.run(statement))) throw session.failure(`did not write ${folder}`);
  };
  return {
    name: 'spark',
    dialect: { sharedOf: (a, b) => `CAST(size(array_intersect(${a}, ${b})) AS INT)` },
    tableAt: (folder) => `parquet.\`${uriOf(folder)}\``,
    write: (select, folder) => written('parquet', select, folder),
    blocks: null,
    lines: {
      tableAt: (path) => `text.\`${uriOf(path)}\``,
      write: (select, folder) => written('text', select, folder),
    },
    ask: (select) => session.ask(select),
    close: () => session.close(),
  };
}

/** Without a scheme Spark would take the default file system, which on a cluster may be another one. */
function uriOf(folder: string): string {
  const path = isAddress(folder) ? folder : resolve(folder).split('\\').join('/');
  // Its shell takes a statement apart by these before anything is quoted; the others are patterns to Hadoop.
  if (/['"`;*?{}[\]]/.test(path))
    throw new ShardError('missing', `${path}: Spark cannot take a path with quotes, brackets, ; * or ?`);
  if (isAddress(path)) return path;
  return `file://${path.startsWith('/') ? '' : '/'}${path}`;
}

/** What is kept of the log for when something fails. */
const LOG_CHARACTERS = 20_000;

/** The first column of every row of an answer, so that the shell's prompt and echo are told from it. */
const ANSWER = '#answer';
const DONE = '#done';
const END = '#end';

interface Waiting {
  readonly rows: string[][];
  readonly mark: string;
  readonly settle: (error: ShardError | null) => void;
}

/**
 * The shell prints rows with tabs between columns; errors go to standard error, and it reads on. So each statement is
 * followed by one that prints a mark, and an answer has a row even where it is empty: none at all is a failure.
 * Of statements on one line the shell reads no more once one has failed.
 */
class Session {
  readonly #child: ChildProcessWithoutNullStreams;
  #log = '';
  #waiting: Waiting | null = null;
  #number = 0;
  #ended: string | null = null;

  constructor(child: ChildProcessWithoutNullStreams) {
    this.#child = child;
    const decoder = new StringDecoder('utf8');
    let rest = '';
    child.stdout.on('data', (chunk: Buffer) => {
      const lines = (rest + decoder.write(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) this.#take(line);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      this.#log = (this.#log + chunk.toString('utf8')).slice(-LOG_CHARACTERS);
    });
    child.stdin.on('error', () => undefined);
    child.on('error', (error) => this.#end(`could not be started: ${error.message}`));
    child.on('close', (code) => this.#end(`ended${code === null ? '' : ` with code ${code}`}`));
  }

  async ask(select: string): Promise<readonly (readonly string[])[]> {
    const rows = await this.#say(
      `SELECT '${ANSWER}' AS said, x.* FROM (SELECT 1 AS one) o LEFT JOIN (SELECT 'row' AS is_row, y.* FROM (${select}) y) x ON true`,
    );
    if (rows.length === 0) throw this.failure('did not answer a query');
    return rows.filter(([, isRow]) => isRow === 'row').map(([, , ...values]) => values);
  }

  /** Whether it was done. */
  async run(statement: string): Promise<boolean> {
    const rows = await this.#say(`${statement}; SELECT '${ANSWER}' AS said, concat('${DONE}', '-', 1)`);
    return rows.some(([, said]) => said === `${DONE}-1`);
  }

  failure(what: string): ShardError {
    const told = this.#log
      .split('\n')
      .filter((line) => /\S/.test(line) && !/^\s+at |^Time taken/.test(line))
      .slice(-6)
      .join('\n');
    return new ShardError('failed', `Spark ${what}${told === '' ? '' : `:\n${told}`}`);
  }

  async close(): Promise<void> {
    if (this.#ended !== null) return;
    const closed = new Promise<void>((done) => this.#child.once('close', () => done()));
    if (this.#waiting) this.#child.kill();
    else this.#child.stdin.end('quit;\n');
    await closed;
  }

  async #say(statement: string): Promise<readonly string[][]> {
    if (this.#ended !== null) throw this.failure(this.#ended);
    const number = ++this.#number;
    const rows: string[][] = [];
    this.#log = '';
    await new Promise<void>((done, reject) => {
      const settle = (error: ShardError | null): void => {
        this.#waiting = null;
        if (error) reject(error);
        else done();
      };
      this.#waiting = { rows, mark: `${END}-${number}`, settle };
      // Put together by Spark, the mark is not met in the echo.
      this.#child.stdin.write(`${flat(statement)};\nSELECT concat('${END}', '-', ${number});\n`);
    });
    return rows;
  }

  #take(line: string): void {
    const columns = line.replace(/\r$/, '').split('\t');
    if (columns[0] === ANSWER) this.#waiting?.rows.push(columns);
    else if (columns[0] === this.#waiting?.mark) this.#waiting.settle(null);
  }

  #end(how: string): void {
    this.#ended ??= how;
    this.#waiting?.settle(this.failure(how));
  }
}

/** On one line: the shell takes each by itself. */
function flat(statement: string): string {
  return statement
    .split('\n')
    .map((line) => line.trim())
    .join(' ');
}
