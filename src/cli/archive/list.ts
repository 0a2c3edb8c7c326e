/** `dedupe archive list` and `show`: what is in an archive. Both read what can be read of a damaged one. */
import { ArchiveError } from '../../archive/archive-error.js';
import type { ArchiveEntry } from '../../archive/entry.js';
import type { Archive } from '../../archive/open-archive.js';
import type { Damage } from '../../archive/store.js';
import { OptionError } from '../../options.js';
import { terminalName, terminalText } from '../../report/terminal-text.js';
import { recordPath } from '../../text/record-path.js';
import { ExitCode } from '../exit-codes.js';
import { complainOfDamages, tell } from './tell.js';
import { type Verb, withArchive } from './verb.js';

/** Digits of an id that are shown; `show` and `remove` take any beginning that only one id has. */
const SHOWN_DIGITS = 12;
const FEWEST_DIGITS = 4;

export const list: Verb = {
  rest: [0, 0],
  run: async (call) =>
    withArchive(call, { salvage: true }, async (archive) => {
      const damages: Damage[] = [];
      const onDamage = (damage: Damage): void => {
        damages.push(damage);
      };
      const code = await tell(call, {
        lines: listed(archive, onDamage),
        objects: metadata(archive, onDamage),
        isList: true,
        code: () => (damages.length > 0 ? ExitCode.Archive : ExitCode.Done),
      });
      await complainOfDamages(damages, [], call.io);
      return code;
    }),
};

async function* listed(archive: Archive, onDamage: (damage: Damage) => void): AsyncGenerator<string> {
  for await (const { id, article, told } of archive.entries(onDamage)) {
    const title = terminalText(told.title ?? '');
    const words = [told.published ?? '-', told.source, recordPath(article)].map(terminalName);
    yield [id.slice(0, SHOWN_DIGITS), ...words, title].join('  ').trimEnd();
  }
}

async function* metadata(archive: Archive, onDamage: (damage: Damage) => void): AsyncGenerator<unknown> {
  for await (const entry of archive.entries(onDamage)) yield described(entry);
}

function described({ id, article, told }: ArchiveEntry): Readonly<Record<string, unknown>> {
  const { path, record, updated, language, url, sha256 } = article;
  return { id, path, record, ...told, updated, language, url, sha256 };
}

/** The one id that begins like this. Throws OptionError where there is none, or more than one. */
export async function oneId(archive: Archive, prefix: string): Promise<string> {
  const digits = prefix.toLowerCase();
  if (!/^[0-9a-f]{4,32}$/.test(digits))
    throw new OptionError(
      `"${prefix}" is no id: ids are ${FEWEST_DIGITS} to 32 hexadecimal digits, see "archive list"`,
    );
  const ids = await archive.idsLike(digits);
  const [id] = ids;
  if (id === undefined) throw new OptionError(`no entry has an id that begins with ${digits}`);
  if (ids.length > 1)
    throw new OptionError(`${ids.length} entries have ids that begin with ${digits}; give more digits`);
  return id;
}

export const show: Verb = {
  rest: [1, 1],
  run: async (call) =>
    withArchive(call, { salvage: true }, async (archive) => {
      const id = await oneId(archive, call.rest[0]);
      const entry = await archive.get(id);
      if (!entry) throw new ArchiveError('damaged', `the entry ${id} could not be read`);
      const { text } = entry.article;
      const { source, published, title } = entry.told;
      // A line break in a name must not look like a line of its own.
      const head = [
        `id         ${id}`,
        `path       ${terminalName(recordPath(entry.article))}`,
        `source     ${terminalName(source)}`,
        `published  ${terminalName(published ?? '-')}`,
        `title      ${terminalText(title ?? '-')}`,
        '',
      ];
      return tell(call, {
        lines: [...head, text],
        objects: [{ ...described(entry), text }],
      });
    }),
};
