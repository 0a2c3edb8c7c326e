/** `dedupe check`: incoming reports against each other and against known ones, as a gate in a pipeline. */
import type { Archive } from '../../archive/open-archive.js';
import type { Check } from '../../model/finding.js';
import type { CheckOptions } from '../../options.js';
import { OptionError } from '../../options.js';
import type { OpenTexts } from '../../pipeline.js';
import { isFindingFormat } from '../../report/format-names.js';
import { readBaseline, writeBaseline } from '../baseline-file.js';
import type { CommandSpec, Request } from '../command.js';
import { ExitCode } from '../exit-codes.js';
import { checkOutputs, finish, isReadHere, pageOptions } from '../finish.js';
import { CHECK_EPILOGUE } from '../help.js';
import type { Rendered } from '../html-output.js';
import type { Io } from '../io.js';
import type { Output } from '../outputs.js';
import { runEngine } from '../run-engine.js';
import { addToFile, checkWritable } from '../write.js';
import { renderedFor } from './dedupe.js';

export const check: CommandSpec = {
  name: 'check',
  summary: 'a gate: fails on duplicates and other findings',
  description:
    'Checks incoming reports against each other and against known ones, and fails on what --fail-on names.',
  usage: '[options] <incoming...> [--against <paths...>]',
  operands: [['[incoming...]', 'files, folders or globs to check; - reads standard input']],
  epilogue: CHECK_EPILOGUE,
  refuse: ({ inputs, line, check: { failOnNew } }) => {
    if (inputs.includes('-') && line.against.includes('-'))
      throw new OptionError('standard input cannot be both what is checked and what it is checked against');
    if (line.updateBaseline && line.baseline === null)
      throw new OptionError('--update-baseline needs --baseline FILE, which it writes');
    if (failOnNew && line.baseline === null)
      throw new OptionError('--fail-on-new needs --baseline FILE: what is not new stands there');
  },
  execute: async (request, io) => {
    await checkOutputs(request);
    const { baseline: path, updateBaseline } = request.line;
    if (path !== null && updateBaseline) await checkWritable(path);
    const baseline = path === null || updateBaseline ? null : await readBaseline(path);
    const { made: found, texts } = await runEngine(request, io, async (incoming, options, hooks) => {
      const { runCheck } = await import('../../run-check.js');
      return withKnown(request.line.against, (against, archives) =>
        runCheck({ incoming, against, archives, options, baseline, check: timed(request.check, io) }, hooks),
      );
    });
    // An empty folder is what the verdict is about, or what was allowed: no reason of its own.
    const leftOut = request.check.allowEmpty === true || found.because === 'nothing-to-check';
    return finish(request, io, {
      problems: leftOut ? found.problems.filter(({ code }) => !EMPTY.has(code)) : found.problems,
      toldInReport: isReadHere(request),
      render: (output) => renderedCheck(output, found, texts, request, io),
      close: texts?.close,
      alsoWrite: [
        ...(path !== null && updateBaseline ? [() => writeBaseline(path, found.findings)] : []),
        ...(request.outputs.some(({ format }) => format === 'github')
          ? [() => writeJobSummary(found, io)]
          : []),
      ],
      verdict: verdictOf(found, request),
    });
  },
};

/** Of what is named to check against, some may be archives: they say so themselves. Opened for as long as `work` takes. */
async function withKnown<T>(
  named: readonly string[],
  work: (against: readonly string[] | null, archives: readonly Archive[]) => Promise<T>,
): Promise<T> {
  if (named.length === 0) return work(null, []);
  const { isArchive } = await import('../../archive/archive-place.js');
  const { openArchive } = await import('../../archive/open-archive.js');
  const archives: Archive[] = [];
  try {
    const others: string[] = [];
    for (const path of named)
      if (isArchive(path)) archives.push(await openArchive(path));
      else others.push(path);
    return await work(others.length > 0 ? others : null, archives);
  } finally {
    for (const archive of archives) await archive.close();
  }
}

/** Nothing was there: what --allow-empty is about. */
const EMPTY: ReadonlySet<string> = new Set(['no-articles', 'no-match']);

/** Embargoes are held against the clock unless a time is given. */
function timed(options: CheckOptions, io: Io): CheckOptions {
  return { ...options, now: options.now ?? io.clock() };
}

function verdictOf(
  found: Check,
  { line, inputs }: Request,
): NonNullable<Parameters<typeof finish>[2]['verdict']> {
  if (found.because === 'nothing-to-check') {
    const what =
      found.counts.incoming === 0 ? `nothing to check in ${inputs.join(', ')}` : 'nothing to check against';
    return { code: ExitCode.Findings, lines: [`${what}; --allow-empty lets that pass`] };
  }
  return { code: found.passed || line.updateBaseline ? ExitCode.Done : ExitCode.Findings, lines: [] };
}

/** Where a build server shows Markdown of a step: added to what other commands of it wrote there. Throws OutputError. */
async function writeJobSummary(found: Check, { env }: Io): Promise<void> {
  const { GITHUB_STEP_SUMMARY: path } = env;
  if (path === undefined || path === '') return;
  const { renderFindings } = await import('../../report/render-findings.js');
  await addToFile(path, `${renderFindings(found, 'markdown')}\n`);
}

async function renderedCheck(
  output: Output,
  found: Check,
  texts: OpenTexts | null,
  request: Request,
  io: Io,
): Promise<Rendered> {
  if (!isFindingFormat(output.format))
    return renderedFor(output, { result: found.result, pair: null, texts }, request, io);
  const { findingPieces } = await import('../../report/render-findings.js');
  return findingPieces(found, output.format, pageOptions(output, request, io));
}
