/** `dedupe compare A B`: two articles, and nothing else. */
import { OptionError } from '../../options.js';
import { RUN_FORMATS } from '../../report/format-names.js';
import type { CommandSpec } from '../command.js';
import { comparedPair } from '../compared-pair.js';
import { checkOutputs, finish, isReadHere } from '../finish.js';
import { COMPARE_EPILOGUE } from '../help.js';
import { runEngine } from '../run-engine.js';
import { renderedFor } from './dedupe.js';

export const compare: CommandSpec = {
  name: 'compare',
  summary: 'two articles, and nothing else',
  description:
    'Compares two articles and nothing else: what they share, where they differ, what each alone has.',
  usage: '[options] <A> <B>',
  operands: [
    ['<A>', 'an article: a file, or - for standard input'],
    ['<B>', 'the other one'],
  ],
  formats: RUN_FORMATS,
  epilogue: COMPARE_EPILOGUE,
  refuse: ({ inputs, outputs }) => {
    const [a, b] = inputs;
    const findings = outputs.find(({ format }) => !RUN_FORMATS.includes(format));
    if (findings) throw new OptionError(`compare has no findings; ${findings.format} is for dedupe check`);
    if (a === b) throw new OptionError(`compare needs two different articles, not "${a}" twice`);
  },
  execute: async (request, io, engine) => {
    await checkOutputs(request);
    const { made: result, texts } = await runEngine(request, io, engine);
    const pair = comparedPair(request.inputs, result);
    return finish(request, io, {
      problems: result.problems,
      toldInReport: pair === null && isReadHere(request),
      render: (output) => renderedFor(output, { result, pair, texts }, request, io),
      close: texts?.close,
    });
  },
};
