/** Candidates are the same whoever weeds them, and wherever sketches are kept. */
import { afterEach, describe, expect, test } from 'vitest';
import type { Crew } from '../../src/engine/crew.js';
import { taskDoers } from '../../src/engine/do-task.js';
import { makeReport } from '../../src/engine/make-report.js';
import { ReportStore } from '../../src/engine/report-store.js';
import { prepareOn } from '../../src/engine/weed-batches.js';
import { resolveSettings, type Settings } from '../../src/options.js';
import { givenArticles } from '../../src/read/given-articles.js';
import { phraseArticles } from '../support/phrase-articles.js';

const PLAN = { documents: 1e9, columns: 1e9, heldAtOnce: 1e9 };
const settings = resolveSettings({ detail: 'wording' });

/** Does everything here, each task as a copy: what other threads would see of it. */
function copyingCrew(): { readonly crew: Crew; readonly tasks: () => number } {
  const doers = taskDoers();
  let tasks = 0;
  const crew: Crew = {
    size: 2,
    run: async (kind, task) => {
      tasks++;
      return doers[kind](structuredClone(task));
    },
    dismiss: async () => undefined,
  };
  return { crew, tasks: () => tasks };
}

const open: ReportStore[] = [];
afterEach(() => {
  for (const store of open.splice(0)) store.close();
});

function storeOf(reports: number, plan: typeof PLAN, own: Settings = settings): ReportStore {
  const store = new ReportStore(own, plan);
  open.push(store);
  for (const item of givenArticles(phraseArticles(reports)))
    if (item.type === 'article') store.add(makeReport(item.article, own));
  return store;
}

async function pairsOf(reports: number, plan: typeof PLAN, crew: Crew | null, own: Settings = settings) {
  const store = storeOf(reports, plan, own);
  const { corpus } = store.open();
  const { batches } = await prepareOn(crew, corpus, store, own);
  return batches.flatMap((batch) => [...batch]);
}

describe('weeding', () => {
  test.each(['wording', 'full'] as const)(
    'gives the same pairs on threads, for --detail %s',
    async (detail) => {
      const own = { ...settings, detail };
      const alone = await pairsOf(700, PLAN, null, own);
      expect(alone.length / 4).toBeGreaterThan(300);
      for (const columns of [1e9, 400_000, 50_000]) {
        const plan = { ...PLAN, columns, heldAtOnce: 300_000 };
        expect(await pairsOf(700, plan, null, own)).toEqual(alone);
        const { crew, tasks } = copyingCrew();
        expect(await pairsOf(700, plan, crew, own)).toEqual(alone);
        expect(tasks()).toBeGreaterThan(1);
      }
    },
  );

  test('leaves the threads alone where there is little to weed', async () => {
    const { crew, tasks } = copyingCrew();
    expect(await pairsOf(250, PLAN, crew)).toEqual(await pairsOf(250, PLAN, null));
    expect(tasks()).toBe(0);
  });
});
