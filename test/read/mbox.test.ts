import { describe, expect, it } from 'vitest';
import { read, readFile } from './temporary-folder.js';

const message = (subject: string, text: string) =>
  `From: Rike Solberg <desk@post.example>\nSubject: ${subject}\nDate: Mon, 4 Mar 2024 10:00:00 +0100\n\n${text}\n`;
const SEPARATOR = 'From desk@post.example Mon Mar  4 10:00:00 2024\n';
const TEXT = 'The ferry over the sound is back after eleven days of repairs, the port said on Monday.';

describe('a mailbox', () => {
  it('is read as the messages in it', async () => {
    const box = `${SEPARATOR}${message('Ferry back', TEXT)}\n${SEPARATOR}${message('Bread dearer', `Again. ${TEXT}`)}`;
    for (const content of [box, box.replaceAll('\n', '\r\n')]) {
      const { articles, problems } = await readFile('desk.mbox', content);
      expect(articles.map(({ path, title, format }) => [path, title, format])).toEqual([
        ['desk.mbox/1.eml', 'Ferry back', 'eml'],
        ['desk.mbox/2.eml', 'Bread dearer', 'eml'],
      ]);
      expect(problems).toEqual([]);
    }
  });

  it('is recognised by its first line', async () => {
    async function* stdin() {
      yield Buffer.from(`${SEPARATOR}${message('Ferry back', TEXT)}`);
    }
    const { articles } = await read(['-'], { stdin: stdin() });
    expect(articles.map(({ title }) => title)).toEqual(['Ferry back']);
  });

  it('is parted at no sentence that begins with "From"', async () => {
    const text = `${TEXT}\n\nFrom Monday to Friday it sails at 10:00 in 2024\n\n>From here it goes north on Mon Mar  4 10:00:00 2024`;
    const { articles } = await readFile('desk.mbox', `${SEPARATOR}${message('Ferry back', text)}`);
    expect(articles).toHaveLength(1);
    expect(articles[0].text).toContain('\nFrom Monday to Friday');
    expect(articles[0].text).toContain('\nFrom here it goes north');
  });

  it('without a message is a problem', async () => {
    const { problems } = await readFile('desk.mbox', ' \n');
    expect(problems.map(({ code, path }) => [code, path])).toEqual([['empty', 'desk.mbox']]);
  });

  it('of nothing but beginnings is read in no time', async () => {
    const { problems } = await readFile('desk.mbox', `${SEPARATOR}\n`.repeat(20_000));
    expect(problems.length).toBeGreaterThan(0);
  });
});
