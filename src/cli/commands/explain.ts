/** `dedupe explain`: the report of a run on one cluster that an engine found. */
import { OptionError } from '../../options.js';
import { RUN_FORMATS } from '../../report/format-names.js';
import { isAddress } from '../../shards/address.js';
import type { ClusterMember } from '../../shards/read-result.js';
import type { CommandSpec, Request } from '../command.js';
import { checkOutputs, finish, isReadHere } from '../finish.js';
import { EXPLAIN_EPILOGUE } from '../help.js';
import type { Io } from '../io.js';
import { runEngine } from '../run-engine.js';
import { renderedFor } from './dedupe.js';

export const explain: CommandSpec = {
  name: 'explain',
  summary: 'passages, stories and facts of one cluster',
  description:
    'Reads the reports of one cluster of dedupe cluster, and only these, and tells all that dedupe tells of them.',
  usage: '[options] --from <folder> --story <id>',
  operands: [],
  formats: RUN_FORMATS,
  epilogue: EXPLAIN_EPILOGUE,
  refuse: ({ line, outputs }) => {
    if (line.from === null || line.story === null)
      throw new OptionError('explain needs --from FOLDER and --story ID');
    if (!/^[0-9a-f]{1,16}$/i.test(line.story))
      throw new OptionError(`--story takes up to 16 hex digits, not "${line.story}"`);
    if (isAddress(line.from) && line.engine !== 'spark')
      throw new OptionError(`${line.from} is read with --engine spark`);
    const findings = outputs.find(({ format }) => !RUN_FORMATS.includes(format));
    if (findings) throw new OptionError(`explain has no findings; ${findings.format} is for dedupe check`);
  },
  execute: async (request, io) => {
    await checkOutputs(request);
    const members = await membersOf(request, io);
    const inputs = members.map(({ file }) => file);
    const { made: result, texts } = await runEngine({ ...request, inputs }, io, async (_, options, hooks) => {
      const { explainCluster } = await import('../../explain-cluster.js');
      return explainCluster(members, options, hooks);
    });
    return finish(request, io, {
      problems: result.problems,
      toldInReport: isReadHere(request),
      render: (output) => renderedFor(output, { result, pair: null, texts }, request, io),
      close: texts?.close,
    });
  },
};

/** Of a folder of this machine no engine is needed. */
async function membersOf({ line, options }: Request, io: Io): Promise<readonly ClusterMember[]> {
  const [from, story] = [line.from ?? '', line.story ?? ''];
  const { findCluster } = await import('../../shards/read-result.js');
  if (!isAddress(from)) return (await findCluster(from, story)).members;
  const { openEngine, withScratch } = await import('../../shards/open-engine.js');
  const { placeOf } = await import('../../shards/place.js');
  const { memoryBytes = null, jobs: threads = null } = options;
  const { engine: name, master, conf } = line;
  return withScratch(async (scratch) => {
    const engine = await openEngine({ name, scratch, memoryBytes, threads, master, conf, env: io.env });
    try {
      return (await findCluster(from, story, placeOf(from, engine))).members;
    } finally {
      await engine.close();
    }
  });
}
