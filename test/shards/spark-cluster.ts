/** A standalone cluster of Apache Spark on loopback, by the installation that SPARK_HOME or PATH names. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findSpark } from '../../src/shards/spark.js';

/** Why there is none here; null where there is. In CI the want of one is a failure, not a reason to skip. */
export function whyNoSpark(): string | null {
  if (spawnSync('java', ['-version']).status !== 0) return 'java is missing';
  try {
    findSpark(process.env);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

export interface SparkCluster {
  readonly master: string;
  /** Without warning: the worker and what runs on it. */
  readonly killWorker: () => void;
  readonly stop: () => void;
}

/** Everything binds to loopback, whatever this machine is called. */
export const LOOPBACK = { ...process.env, SPARK_LOCAL_IP: '127.0.0.1', SPARK_DAEMON_MEMORY: '256m' };

/** A master and two workers of one core each. */
export async function startCluster(folder: string, memory: string): Promise<SparkCluster> {
  const program = join(dirname(findSpark(process.env)), 'spark-class');
  if (!existsSync(program)) throw new Error(`${program} is missing`);
  const started: ChildProcess[] = [];
  const start = async (words: readonly string[], sign: RegExp): Promise<RegExpExecArray> => {
    const child = spawn(program, words, { env: LOOPBACK, cwd: folder, detached: true });
    started.push(child);
    let log = '';
    return new Promise((resolve, reject) => {
      child.stderr.on('data', (chunk: Buffer) => {
        log += chunk.toString('utf8');
        const found = sign.exec(log);
        if (found) resolve(found);
      });
      child.on('close', () => reject(new Error(`${words[0]} ended: ${log.slice(-2000)}`)));
    });
  };
  const stop = (): void => {
    for (const child of started) killGroup(child);
  };
  try {
    const at = ['--host', '127.0.0.1', '--port', '0', '--webui-port', '0'];
    const [master] = await start(
      ['org.apache.spark.deploy.master.Master', ...at],
      /spark:\/\/127\.0\.0\.1:\d+/,
    );
    for (const name of ['one', 'two']) {
      const own = ['--cores', '1', '--memory', memory, '--work-dir', join(folder, name)];
      const words = ['org.apache.spark.deploy.worker.Worker', ...at, ...own, master];
      await start(words, /Successfully registered with master/);
    }
    return { master, killWorker: () => killGroup(started[1]), stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** A worker and its executors are one group. */
function killGroup(child: ChildProcess | undefined): void {
  if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    // gone in the meantime
  }
}
