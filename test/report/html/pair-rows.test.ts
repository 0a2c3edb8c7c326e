import { describe, expect, test } from 'vitest';
import type { OpenTexts } from '../../../src/pipeline.js';
import { run } from '../../../src/pipeline.js';
import { contextOf } from '../../../src/report/html/context.js';
import type { PairView } from '../../../src/report/html/pair-page.js';
import { pairView } from '../../../src/report/html/pair-page.js';
import type { SideParagraph } from '../../../src/report/html/pair-rows.js';

const FIRST =
  'A cargo train left the rails near the village of Ostrey on Monday evening and tore down a signal bridge, the railway said.';
const SECOND =
  'Nobody was hurt, but the line between Vessmouth and Grenholm will stay closed until the end of the week while cranes lift the wagons.';
const THIRD =
  'The minister of transport will visit the place on Tuesday together with the head of the railway company.';
const OWN = 'Farmers along the track had warned of a soft embankment since the floods of last spring.';

async function view(a: string, b: string): Promise<PairView> {
  const open: OpenTexts[] = [];
  const articles = [a, b].map((text, n) => ({
    path: `${n}.txt`,
    source: `s${n}`,
    text,
    published: '2024-03-12',
  }));
  const result = await run(articles, { jobs: 1 }, { onTexts: (texts) => open.push(texts) });
  const context = contextOf(result, result.stories, open[0]?.textOf, {
    storyHref: () => '',
    reportHref: () => null,
    hasPair: () => true,
    home: '',
  });
  const found = pairView(result.stories[0], 'r1', 'r2', context);
  open[0]?.close();
  if (!found) throw new Error('no view');
  return found;
}

function textOf(paragraphs: readonly SideParagraph[], text: string): string {
  return paragraphs.flatMap(({ pieces }) => pieces.map(({ start, end }) => text.slice(start, end))).join('');
}

describe('two reports side by side', () => {
  test('stand paragraph beside paragraph, each text whole and in order', async () => {
    const { rows, texts } = await view(
      `${FIRST}\n\n${SECOND}\n\n${THIRD}\n`,
      `${FIRST}\n\n${OWN}\n\n${SECOND}\n\n${THIRD}\n`,
    );
    const beside = rows.rows.filter(({ aligned }) => aligned);
    expect(beside.map(({ left }) => textOf(left, texts[0]))).toEqual([FIRST, SECOND, THIRD]);
    expect(beside.map(({ right }) => textOf(right, texts[1]))).toEqual([FIRST, SECOND, THIRD]);
    const all = rows.rows.flatMap(({ right }) => right);
    expect(textOf(all, texts[1])).toBe(`${FIRST}${OWN}${SECOND}${THIRD}`);
  });

  test('show where the one was cut', async () => {
    const { rows } = await view(`${FIRST}\n\n${SECOND}\n`, `${FIRST}\n\n${SECOND}\n\n${THIRD}\n\n${OWN}\n`);
    const cuts = rows.rows.flatMap(({ cut }) => cut ?? []);
    expect(cuts).toEqual([{ ends: 'left', words: 34 }]);
  });

  test('mark the words edited inside what they share', async () => {
    const { rows, texts } = await view(
      `${FIRST}\n\n${SECOND}\n`,
      `${FIRST.replace('tore down', 'knocked over')}\n\n${SECOND}\n`,
    );
    const edited = (side: 'left' | 'right', text: string): string[] =>
      rows.rows.flatMap((row) =>
        row[side].flatMap(({ pieces }) =>
          pieces.filter(({ kind }) => kind === 'edited').map(({ start, end }) => text.slice(start, end)),
        ),
      );
    expect(edited('left', texts[0])).toEqual(['tore down']);
    expect(edited('right', texts[1])).toEqual(['knocked over']);
  });

  test('number a passage once on either side', async () => {
    const { rows } = await view(`${FIRST}\n\n${OWN}\n\n${SECOND}\n`, `${SECOND}\n\n${THIRD}\n\n${FIRST}\n`);
    const numbers = (side: 'left' | 'right'): number[] =>
      rows.rows
        .flatMap((row) => row[side].flatMap(({ pieces }) => pieces.map(({ number }) => number)))
        .filter((number) => number > 0);
    expect(numbers('left')).toEqual([1, 2]);
    expect([...numbers('right')].sort()).toEqual([1, 2]);
  });
});
