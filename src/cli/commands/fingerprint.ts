/** `dedupe fingerprint`: what an engine needs of each report, as Parquet. */
import { OptionError, resolveSettings } from '../../options.js';
import { count, wholeNumber } from '../../report/phrases.js';
import { isAddress } from '../../shards/address.js';
import { tell } from '../archive/tell.js';
import type { CommandSpec } from '../command.js';
import { FINGERPRINT_EPILOGUE } from '../help.js';
import { PLAIN_FORMATS, refuseReports } from '../plain-outputs.js';
import { runEngine } from '../run-engine.js';

export const fingerprint: CommandSpec = {
  name: 'fingerprint',
  summary: 'more reports than fit here: fingerprints of them as Parquet',
  description:
    'Writes fingerprints of reports as Parquet, for dedupe cluster. Many machines may, each a part.',
  usage: '[options] <paths...> --out <folder>',
  operands: [['[paths...]', 'files, folders or globs; - reads standard input']],
  formats: PLAIN_FORMATS,
  epilogue: FINGERPRINT_EPILOGUE,
  refuse: (request) => {
    const { out } = request.line;
    if (out === null) throw new OptionError('fingerprint needs --out FOLDER');
    if (isAddress(out))
      throw new OptionError(
        `fingerprint writes to folders of this machine: name one, and copy it to ${out} afterwards`,
      );
    refuseReports(request);
  },
  execute: async (request, io) => {
    const { out, slice } = request.line;
    const { made } = await runEngine(request, io, async (inputs, options, hooks) => {
      const { writeFingerprints } = await import('../../shards/write-fingerprints.js');
      return writeFingerprints(
        inputs,
        resolveSettings(options),
        { out: out ?? '', slice },
        {
          stdin: hooks.stdin,
          stdinFilename: hooks.stdinFilename,
          onReport: (done) => hooks.onProgress({ stage: 'fingerprints', done, total: null }),
        },
      );
    });
    const { reports, fingerprints, shards, problems } = made;
    const fresh = shards.filter(({ isNew }) => isNew).length;
    const there = shards.length > fresh ? `, ${wholeNumber(shards.length - fresh)} were there already` : '';
    return tell(
      { request, io },
      {
        lines: [
          `${count(reports, 'report')}, ${count(fingerprints, 'fingerprint')}; ${count(fresh, 'shard')} written${there}`,
        ],
        objects: [{ reports, fingerprints, shards, problems }],
        problems,
      },
    );
  },
};
