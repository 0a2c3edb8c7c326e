/** What the HTML report needs of the command line: texts, a folder of pages, a browser. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf } from '../error-words.js';
import type { HtmlPage } from '../report/html/render-html.js';
import type { Output } from './outputs.js';
import { OutputError, type Pieces, writeFile } from './write.js';

/** A report as pieces of one text, or as the pages of a folder. */
export type Rendered = Pieces | { readonly pages: Iterable<HtmlPage> };

/** Only these print the delivered texts, so only for these they are kept at hand. */
export function wantsTexts(outputs: readonly Output[]): boolean {
  return outputs.some(({ format }) => format === 'html' || format === 'html-dir');
}

/** Makes the folder where it is not there; pages of an earlier run that has more stories stay. Throws OutputError. */
export async function writeFolder(folder: string, pages: Iterable<HtmlPage>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const reason = messageOf(error);
    throw new OutputError(`${folder} could not be made: ${reason}`, { cause: error });
  }
  for (const { name, pieces } of pages) await writeFile(join(folder, name), pieces);
}

/** By platform; no shell sees the path. */
function opener(): string {
  if (process.platform === 'darwin') return 'open';
  return process.platform === 'win32' ? 'explorer.exe' : 'xdg-open';
}

/** Hands the written report to the desktop. Where there is none, the report stands where it was asked for. */
export async function showReport(outputs: readonly Output[]): Promise<void> {
  const shown = outputs.find(({ format, path }) => path !== null && /^html/.test(format));
  if (!shown?.path) return;
  const page = resolve(shown.format === 'html-dir' ? join(shown.path, 'index.html') : shown.path);
  const { spawn } = await import('node:child_process');
  await new Promise<void>((done) => {
    const child = spawn(opener(), [page], { detached: true, stdio: 'ignore' });
    child.on('error', () => done());
    child.on('spawn', () => {
      child.unref();
      done();
    });
  });
}
