/** `dedupe archive verify`: everything is read and held against its checksums. */
import { count, wholeNumber } from '../../report/phrases.js';
import { ExitCode } from '../exit-codes.js';
import { tell } from './tell.js';
import { type Verb, withArchive } from './verb.js';

export const verify: Verb = {
  rest: [0, 0],
  run: async (call) =>
    withArchive(call, { salvage: true }, async (archive) => {
      const damages = [];
      for await (const damage of archive.verify()) damages.push(damage);
      const { entries } = await archive.counts();
      const lost = damages.flatMap(({ entries: own }) => own);
      const whole = `${wholeNumber(entries)} reports, all as they were written`;
      const said = [
        ...damages.map(({ message }) => message),
        `${count(damages.length, 'damage')}, ${count(lost.length, 'entry', 'entries')} of ${wholeNumber(entries)} concerned; "archive export" saves the rest`,
      ];
      return tell(call, {
        lines: damages.length === 0 ? [whole] : said,
        objects: [{ whole: damages.length === 0, entries, damages }],
        code: () => (damages.length === 0 ? ExitCode.Done : ExitCode.Archive),
      });
    }),
};
