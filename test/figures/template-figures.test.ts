import { describe, expect, it } from 'vitest';
import { readForm, templateFigures } from '../../src/figures/template-figures.js';
import { story } from './story.js';

function changed(a: string, b: string): readonly string[] {
  const [first, second] = story(a, b);
  return templateFigures(readForm(first), readForm(second)).map(({ values }) =>
    values.map(({ text }) => text).join(' / '),
  );
}

describe('two reports of one form', () => {
  it('lists every figure and day that is another, in order', () => {
    expect(
      changed(
        'Prices closed higher on Tuesday. The index rose 1.2 percent to 7,418.6 points. Of 412 shares, 261 rose.',
        'Prices closed lower on Thursday. The index fell 0.7 percent to 7,296.1 points. Of 409 shares, 127 rose.',
      ),
    ).toEqual([
      'Tuesday / Thursday',
      '1.2 percent / 0.7 percent',
      '7,418.6 points / 7,296.1 points',
      '412 shares / 409 shares',
      '261 / 127',
    ]);
  });

  it('leaves out what is the same, and sentences of another frame', () => {
    expect(
      changed(
        'Rain fell on 12 days and the river stood at 3.1 metres.',
        'Rain fell on 12 days and the river stood at 2.4 metres. The mayor paid 40 marks for a boat.',
      ),
    ).toEqual(['3.1 metres / 2.4 metres']);
  });

  it('gives each value its place in the delivered text', () => {
    const documents = story('Eggs cost 30 cents at Tarlow.', 'Eggs cost 35 cents at Tarlow.');
    for (const { values } of templateFigures(readForm(documents[0]), readForm(documents[1]))) {
      for (const [n, { start, end, text }] of values.entries())
        expect(documents[n].article.text.slice(start, end)).toBe(text);
    }
    expect.hasAssertions();
  });
});
