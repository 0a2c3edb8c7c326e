/** `dedupe watch DIR`: each file that arrives is checked once, against what was seen before it. */
import { OptionError } from '../../options.js';
import type { Format } from '../../report/format-names.js';
import { readBaseline } from '../baseline-file.js';
import type { CommandSpec, Request } from '../command.js';
import { ExitCode } from '../exit-codes.js';
import { pageOptions } from '../finish.js';
import { WATCH_EPILOGUE } from '../help.js';
import type { Io, StopSignal } from '../io.js';
import { keepHeapLean } from '../lean-heap.js';
import { optionsOf } from '../run-engine.js';
import { writeStream } from '../write.js';

const FORMATS: readonly Format[] = ['pretty', 'ndjson'];

export const watch: CommandSpec = {
  name: 'watch',
  summary: 'checks each report that arrives in a folder',
  description: 'Watches folders and checks each report that arrives, once, against what was seen before it.',
  usage: '[options] <folders...> [--against <paths...>]',
  operands: [['[folders...]', 'folders to watch, with all below them']],
  formats: FORMATS,
  epilogue: WATCH_EPILOGUE,
  refuse: ({ outputs, inputs, line, check: { failOnNew } }) => {
    const wrong = outputs.find(({ format, path }) => !FORMATS.includes(format) || path !== null);
    if (wrong || outputs.length > 1)
      throw new OptionError(`a watch is written to standard output, as ${FORMATS.join(' or ')}; redirect it`);
    if ([...inputs, ...line.against].includes('-'))
      throw new OptionError('a watch reads no standard input; name folders');
    if (line.add && line.archive === null) throw new OptionError('--add needs --archive FOLDER to add to');
    if (failOnNew && line.baseline === null)
      throw new OptionError('--fail-on-new needs --baseline FILE: what is not new stands there');
  },
  execute: async (request, io) => {
    keepHeapLean();
    const stopping = new AbortController();
    let stopped: StopSignal | 'closed' | null = null;
    const stop = (why: StopSignal | 'closed'): void => {
      stopped ??= why;
      stopping.abort();
    };
    const remove = io.onStop?.(stop);
    try {
      await tellEvents(request, io, stopping.signal, () => stop('closed'));
    } catch (error) {
      if (!stopping.signal.aborted) throw error;
    } finally {
      remove?.();
    }
    if (stopped === 'closed') return ExitCode.Done;
    return stopped === 'SIGTERM' ? ExitCode.Terminated : ExitCode.Interrupted;
  },
};

/** Until the signal, or until nobody reads any more. */
async function tellEvents(
  request: Request,
  io: Io,
  signal: AbortSignal,
  onClosed: () => void,
): Promise<void> {
  const { line, inputs, outputs, folderRules } = request;
  const [output] = outputs;
  const { watchReports } = await import('../../watch/watch-reports.js');
  const { eventJson, eventLine } = await import('../watch-line.js');
  const { pageFor } = await import('../../report/page.js');
  const page = pageFor(pageOptions(output, request, io));
  const baseline = line.baseline === null ? undefined : await readBaseline(line.baseline);
  const { against, archive, add, catchUp, settleMs, waitSeconds } = line;
  const events = watchReports(inputs, {
    ...(await optionsOf(request)),
    ...request.check,
    ...{ against, archive: archive ?? undefined, add, catchUp, settleMs, baseline, signal, folderRules },
    waitMs: waitSeconds * 1000,
    clock: io.clock,
  });
  for await (const event of events) {
    const clock = io.clock();
    const text = output.format === 'ndjson' ? eventJson(event, clock) : eventLine(event, clock, page);
    if ((await writeStream(io.stdout, [text], 'standard output')) === 'closed') onClosed();
  }
}
