import { describe, expect, it } from 'vitest';
import { extractQuotes } from '../../src/text/quotes.js';

function speakersOf(text: string): readonly (string | undefined)[] {
  return extractQuotes(text).map(({ speaker }) => speaker);
}

describe('the speaker of a quotation', () => {
  it.each([
    ['stands behind it', '“We will stay here,” said Ruth Adler, the mayor.'],
    ['stands before it', 'Ruth Adler told reporters on Monday: “We will stay here.”'],
    ['is described in between', '“We will stay here,” Ruth Adler, 58, who runs the ferry, told the council.'],
    ['is named by an apposition', '“We will stay here,” said the mayor, Ruth Adler.'],
    ['is parted from the verb by an adverb', 'Ruth Adler has also called it “a very bad day” for the town.'],
    ['had two verbs', 'Ruth Adler criticised the plan of the Port Board and said it was “a very bad day”.'],
    ['stands before a participle', 'Ruth Adler left the hall, saying: “We will stay here.”'],
    ['signs it', '“We will stay here.” — Ruth Adler'],
    ['is given as the source', 'According to Ruth Adler, the town has “a very bad day” behind it.'],
    ['is named in the paragraph before', 'Ruth Adler continued:\n\n“We will stay here.”'],
    ['spoke the sentence before', 'Ruth Adler said that the town was lost. “We will stay here.”'],
    ['is named where the quotation goes on', '“We will stay here.\n\n“We will not move,” Ruth Adler said.'],
    ['is meant by a surname', 'Ruth Adler, the mayor, arrived late.\n\n“We will stay here,” Ms Adler said.'],
    ['is meant by a pronoun', 'Ruth Adler arrived late on Monday. “We will stay here,” she said.'],
    [
      'is meant by a pronoun beside another',
      'Mr Paul Orlow met Ms Ruth Adler. “We will stay here,” she said.',
    ],
    [
      'is one of two whom the first name tells',
      'The talks of Paul Orlow and Ruth Adler failed. “We will stay here,” she said.',
    ],
    [
      'has a title in the middle',
      'Retired Port Authority Capt. Ruth Adler came. “We will stay here,” she said.',
    ],
    ['stands behind what describes her', 'Her lawyer, Ruth Adler, told the court: “We will stay here.”'],
    ['is followed by a relative clause', '“We will stay here,” Ruth Adler, who asked to be named, said.'],
    ['is labelled by a time and a colon', '11:30\n\n11:30 Ruth Adler, mayor: “We will stay here.”'],
    ['is labelled by an office', 'Union leader Ruth Adler: “We will stay here.”'],
    ['comments', 'Commenting on the vote, Ruth Adler, chief executive, said: “We will stay here.”'],
    ['shrugs', 'Ruth Adler was late. Asked about it, Adler shrugged. “We will stay here.”'],
    ['ended the paragraph before', 'Ruth Adler praised the crew of the ferry.\n\n“We will stay here.”'],
    [
      'owns a participle past another’s clause',
      'Ruth Adler left the man who said he had asked for it, adding: “We will stay here.”',
    ],
    ['says what another accepts', 'Ruth Adler says Paul Orlow accepted the plan and “nobody is to leave”.'],
    ['is meant by an office', 'Ruth Adler, the mayor, arrived late.\n\n“We will stay here,” the mayor said.'],
    ['is German', 'Ruth Adler sagte: „Wir bleiben alle hier.“'],
    ['is French', '« Nous restons tous ici », a déclaré Ruth Adler.'],
  ])('is found where it %s', (_, text) => {
    expect(speakersOf(text)[0]).toBe('Ruth Adler');
  });

  it('is found in Chinese and Japanese', () => {
    expect(speakersOf('市长王明说：“我们都留在这里。”')).toEqual(['市长王明']);
    expect(speakersOf('山田市長は「私たちはここに残ります」と述べた。')).toEqual(['山田市長']);
  });

  it('stays as the text has it where nobody is known by the description', () => {
    expect(speakersOf('“We will stay here,” a spokesman for the Port Board said.')).toEqual([
      'a spokesman for the Port Board',
    ]);
  });

  it.each([
    ['a ministry', 'The ministry said in a statement that it “will stay here for now”.', 'The ministry'],
    ['police', '“We will stay here,” police said.', 'police'],
    ['a resident', '“We will stay here,” one resident, who asked not to be named, said.', 'one resident'],
    ['an official', 'An airline official told reporters: “We will stay here.”', 'An airline official'],
    [
      'a source',
      '“We will stay here,” according to a source close to the talks.',
      'a source close to the talks',
    ],
    ['a company', 'In a statement, Brannick Foods said: “We will stay here.”', 'Brannick Foods'],
    [
      'the subject of a participle',
      'The spokesman refused to answer, adding: “We will stay here.”',
      'The spokesman',
    ],
  ])('may be %s', (_, text, speaker) => {
    expect(speakersOf(text)).toEqual([speaker]);
  });

  it.each([
    ['it', 'the ministry', '“We will stay here,” the ministry said. “It is over now,” it added.'],
    ['they', 'police', '“We will stay here,” police said. “It is over now,” they added.'],
  ])('is what “%s” stands for: %s', (_, speaker, text) => {
    expect(speakersOf(text)).toEqual([speaker, speaker]);
  });

  it.each([
    [
      'a pronoun could be two people',
      'The talks of Paul Orlow and Peter Adler failed. “We will stay here,” he said.',
    ],
    ['nobody is named', '“We will stay here,” he said.'],
    ['the next sentence is about somebody else', '“We will stay here.” Ruth Adler said nothing more.'],
    ['the words stand on a thing', 'A banner read “We will stay here” all day.'],
  ])('is left open where %s', (_, text) => {
    expect(speakersOf(text)).toEqual([undefined]);
  });
});

describe('quotations in single marks', () => {
  const quoted = (text: string): string[] =>
    extractQuotes(text).map(({ start, end }) => text.slice(start, end));

  it('run over paragraphs where the next sets the mark again', () => {
    expect(quoted('She said: ‘We will stay here.\n\n‘We will not move.’')).toEqual([
      '‘We will stay here.',
      '‘We will not move.’',
    ]);
  });

  it('hold quotations in double marks', () => {
    expect(quoted('‘He told me, “You will stay here,”’ she said.')).toEqual([
      '‘He told me, “You will stay here,”’',
    ]);
  });
});
