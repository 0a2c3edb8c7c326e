/** `dedupe archive remove`: entries by id, or everything before a day. */
import { OptionError } from '../../options.js';
import { count, wholeNumber } from '../../report/phrases.js';
import { oneId } from './list.js';
import { tell } from './tell.js';
import { type Verb, withArchive } from './verb.js';

export const remove: Verb = {
  rest: [0, Number.POSITIVE_INFINITY],
  run: async (call) => {
    const { rest } = call;
    const { before } = call.request.line;
    if ((before === null) === (rest.length === 0))
      throw new OptionError('archive remove takes ids, or --before with a day: --before 2020-01-01');
    return withArchive(call, {}, async (archive) => {
      const ids: string[] = [];
      for (const prefix of rest) ids.push(await oneId(archive, prefix));
      const removed = await archive.remove(before === null ? ids : { before });
      const { entries } = await archive.counts();
      const hint = removed > 0 ? '; "archive compact" frees the space' : '';
      return tell(call, {
        lines: [`removed ${count(removed, 'report')}; the archive holds ${wholeNumber(entries)}${hint}`],
        objects: [{ removed, entries }],
      });
    });
  },
};
