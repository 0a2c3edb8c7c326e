/**
 * `dedupe archive export` and `import`: all entries as lines of JSON, for backups and for moving. An export is of
 * one moment, whoever writes meanwhile, and saves what can be read of a damaged archive.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { ArchiveError } from '../../archive/archive-error.js';
import { parseArticle } from '../../archive/entry.js';
import type { Damage } from '../../archive/store.js';
import { messageOf } from '../../error-words.js';
import type { Article } from '../../model/article.js';
import type { Problem } from '../../model/problem.js';
import { count } from '../../report/phrases.js';
import { ExitCode } from '../exit-codes.js';
import { complainOfDamages, tell, tellAdded } from './tell.js';
import { type Call, type Verb, withArchive } from './verb.js';

export const exportAll: Verb = {
  rest: [0, 0],
  run: async (call) =>
    withArchive(call, { salvage: true }, async (archive) => {
      const damages: Damage[] = [];
      async function* objects(): AsyncGenerator<unknown> {
        for await (const { article } of archive.entries((damage) => damages.push(damage)))
          yield withoutEmpty(article);
      }
      const outputs = call.request.outputs.map(({ path }) => ({ path, format: 'ndjson' as const }));
      const code = await tell(
        { ...call, request: { ...call.request, outputs } },
        {
          lines: [],
          objects: objects(),
          code: () => (damages.length > 0 ? ExitCode.Incomplete : ExitCode.Done),
        },
      );
      const sum = `${count(damages.length, 'damage')}: the export is incomplete`;
      await complainOfDamages(damages, [sum], call.io);
      return code;
    }),
};

function withoutEmpty({ origins: _, ...article }: Article): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(article).filter(([, value]) => value !== null));
}

export const importAll: Verb = {
  rest: [0, 1],
  run: async (call) => {
    const { minPassageWords, shingleWords } = call.request.options;
    return withArchive(call, { create: { minPassageWords, shingleWords } }, async (archive) => {
      const problems: Problem[] = [];
      const { added, unchanged } = await archive.addArticles(articlesOf(call, problems));
      return tellAdded(call, archive, 'imported', { added, unchanged, problems });
    });
  },
};

async function* articlesOf({ rest, io }: Call, problems: Problem[]): AsyncGenerator<Article> {
  const path = rest[0] ?? '-';
  const input = path === '-' ? Readable.from(io.stdin) : createReadStream(path);
  let line = 0;
  try {
    for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
      line++;
      if (text.trim() === '') continue;
      const article = articleOf(text);
      if (article) yield article;
      else
        problems.push({
          code: 'bad-record',
          path,
          record: line,
          message: 'This line is no exported article.',
        });
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    const why = messageOf(error);
    problems.push({ code: 'unreadable', path, record: null, message: `It could not be read: ${why}.` });
  }
}

function articleOf(text: string): Article | null {
  try {
    return parseArticle(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
