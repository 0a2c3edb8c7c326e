import { describe, expect, it } from 'vitest';
import { extractQuotes } from '../../src/text/quotes.js';

function quoted(text: string): string[] {
  return extractQuotes(text).map(({ start, end }) => text.slice(start, end));
}

describe('extractQuotes', () => {
  it.each([
    ['He said: "We will stay here." Then he left.', ['"We will stay here."']],
    ['“We will stay here,” he said. “We must.”', ['“We will stay here,”']],
    ['‘We will stay here,’ he said of the workers’ hall.', ['‘We will stay here,’']],
    ["'We will stay here,' he said of the workers' hall.", ["'We will stay here,'"]],
    ["The workers' hall wasn't the mayors' idea in '98.", []],
    ['Er sagte: „Wir bleiben alle hier“, und ging.', ['„Wir bleiben alle hier“']],
    ['Er sagte: »Wir bleiben alle hier«, und ging.', ['»Wir bleiben alle hier«']],
    ['Il a dit : « Nous restons tous ici », puis il est parti.', ['« Nous restons tous ici »']],
    ['Он сказал: «Мы все остаёмся здесь», и ушёл.', ['«Мы все остаёмся здесь»']],
    ['彼は「私たちはここに残ります」と述べた。', ['「私たちはここに残ります」']],
    ['他说：“我们都留在这里。”', ['“我们都留在这里。”']],
    ['Han sade: ”Vi stannar kvar här”, och gick.', ['”Vi stannar kvar här”']],
    ["``We will stay here,'' he said.", ["``We will stay here,''"]],
    ['Er sagte: ‚Wir bleiben alle hier‘, und ging.', ['‚Wir bleiben alle hier‘']],
    ['Er sagte: ›Wir bleiben alle hier‹, und ging.', ['›Wir bleiben alle hier‹']],
    ['Er sagte: „Wir bleiben alle hier", und ging.', ['„Wir bleiben alle hier"']],
    ['Il a dit : ‹ Nous restons tous ici ›, puis il est parti.', ['‹ Nous restons tous ici ›']],
    ['“ We will stay here ”, he said.', ['“ We will stay here ”']],
    ['“We will stay here,“ he said.', ['“We will stay here,“']],
    ['He came on Monday."We will stay here," he said.', ['"We will stay here,"']],
    ['(“We will stay here,” he said.)', ['“We will stay here,”']],
    ['“We”—he paused—“will stay here now.”', ['“will stay here now.”']],
    ["It is the ’60s, ’twas said, at the boys' and the Joneses’ club.", []],
    ['A ‘very bad day’ for the players’ families.', ['‘very bad day’']],
    ['A board 6\'2" long and a "rather long one here" lay there.', ['"rather long one here"']],
  ])('finds the quotation in %s', (text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  it('leaves scare quotes of one or two words out', () => {
    expect(quoted('The “quick fix” and the "so-called reform" of a ‘mess’ failed.')).toEqual([]);
  });

  it.each([
    ['“He told me ‘we will stay here’ and left,”'],
    ['"He told me \'we will stay here\' and left,"'],
    ['‘He told me “we will stay here” and left,’'],
    ["'I said, \"Don't go there now,\" and he went,'"],
    ['„Er sagte mir: ‚Geh nicht weg von hier‘“'],
    ['»Er sagte mir: ›Geh nicht weg von hier‹«'],
    ['« Il m’a dit : “reste là avec moi” »'],
    ['«Me dijo: “quédate aquí conmigo” y se fue»'],
    ['「他告诉我『别走开这里』就走了。」'],
  ])('counts what is nested to the outer quotation in %s', (quotation) => {
    expect(quoted(`${quotation} she said.`)).toEqual([quotation]);
  });

  it.each([
    ['“We will stay here.', '“We will not move an inch,”'],
    ['"We will stay here.', '"We will not move an inch,"'],
    ['‘We will stay here.', '‘We won’t move an inch,’'],
    ['„Wir bleiben alle hier.', '„Wir gehen auch morgen nicht“'],
    ['« Nous restons tous ici.', '« Nous ne partirons pas »'],
    ['« Nous restons tous ici.', '» Nous ne partirons pas »'],
    ['«Nos quedamos todos aquí.', '«No nos vamos de aquí»'],
  ])('goes on over paragraphs: %s', (first, second) => {
    expect(quoted(`${first}\n\n${second} she said.`)).toEqual([first, second]);
  });

  it('closes a quotation left open at the end of each paragraph', () => {
    const text = '“We will stay here.\n\n“We will not move an inch,” she said.';
    expect(quoted(text)).toEqual(['“We will stay here.', '“We will not move an inch,”']);
  });

  it('goes on into a paragraph that closes what the one before left open', () => {
    const text = '“We will stay here.\n\nWe will not move an inch.”\n\nShe left.';
    expect(quoted(text)).toEqual(['“We will stay here.', 'We will not move an inch.”']);
  });

  it('names the speaker where the nearest words settle it', () => {
    const speakers = (text: string): (string | undefined)[] =>
      extractQuotes(text).map(({ speaker }) => speaker);
    expect(speakers('“We will stay here,” Mr Orlow said on Monday.')).toEqual(['Mr Orlow']);
    expect(speakers('“We will stay here,” said Ruth Adler, the mayor.')).toEqual(['Ruth Adler']);
    expect(speakers('Ruth Adler told reporters: “We will stay here.”')).toEqual(['Ruth Adler']);
    expect(speakers('“We will stay here,” according to Ruth Adler.')).toEqual(['Ruth Adler']);
    expect(speakers('“We will stay here,” the minister said. “There is no other way.”')).toEqual([
      'the minister',
      'the minister',
    ]);
    expect(speakers('“We will stay here,” Ruth Adler said.\n\n“It is our town,” she added.')).toEqual([
      'Ruth Adler',
      'Ruth Adler',
    ]);
  });

  it('names nobody where it is unsure', () => {
    expect(extractQuotes('“We will stay here.” Ruth Adler said nothing more.')[0]).not.toHaveProperty(
      'speaker',
    );
    expect(extractQuotes('“We will stay here,” he said.')[0]).toEqual({ start: 0, end: 20, cue: 'said' });
    expect(extractQuotes('A banner read “We will stay here” all day.')[0]).not.toHaveProperty('speaker');
  });
});
