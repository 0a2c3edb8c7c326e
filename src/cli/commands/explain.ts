/** `dedupe explain`: the report of a run on one cluster that an engine found. */
import { OptionError } from '../../options.js';
import { isFolderFormat, isReportFormat } from '../../report/format-names.js';
import type { CommandSpec } from '../command.js';
import { checkOutputs, finish, isReadHere } from '../finish.js';
import { EXPLAIN_EPILOGUE } from '../help.js';
import { runEngine } from '../run-engine.js';
import { renderedFor } from './dedupe.js';

export const explain: CommandSpec = {
  name: 'explain',
  summary: 'passages, stories and facts of one cluster',
  description:
    'Reads the reports of one cluster of dedupe cluster, and only these, and tells all that dedupe tells of them.',
  usage: '[options] --from <folder> --story <id>',
  operands: [],
  epilogue: EXPLAIN_EPILOGUE,
  refuse: ({ line, outputs }) => {
    if (line.from === null || line.story === null)
      throw new OptionError('explain needs --from FOLDER and --story ID');
    if (!/^[0-9a-f]{1,16}$/i.test(line.story))
      throw new OptionError(`--story takes up to 16 hex digits, not "${line.story}"`);
    const findings = outputs.find(({ format }) => !isReportFormat(format) && !isFolderFormat(format));
    if (findings) throw new OptionError(`explain has no findings; ${findings.format} is for dedupe check`);
  },
  execute: async (request, io) => {
    await checkOutputs(request);
    const { from, story } = request.line;
    const { findCluster } = await import('../../shards/read-result.js');
    const { members } = await findCluster(from ?? '', story ?? '');
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
