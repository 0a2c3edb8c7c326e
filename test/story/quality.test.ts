/** How well stories are found: floors on labelled data, and on a small corpus invented for this test. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bCubed } from './b-cubed.js';
import { groupDocuments } from './group-documents.js';
import { INVENTED_EVENTS } from './invented-events.js';
import { alone, documentsOf } from './report.js';

const SETTINGS = { storySimilarity: 0.24, storyWindowHours: 72 };
/** The labels put anniversaries and follow-ups of the same event together, whenever they were published. */
const ANY_TIME = { ...SETTINGS, storyWindowHours: 1e9 };

describe('stories of an invented corpus', () => {
  const reports = INVENTED_EVENTS.flatMap(({ event, texts }) => texts.map((text) => ({ event, text })));
  const documents = documentsOf(reports.map(({ text }) => text));
  const labels = reports.map(({ event }) => event);

  it('are found with B-cubed precision and recall of at least 0.95, look-alikes of every event around', () => {
    const { precision, recall } = bCubed(groupDocuments(documents, alone(documents), [], SETTINGS), labels);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });

  it('are the same when a story is all there is', () => {
    const together = groupDocuments(documents, alone(documents), [], SETTINGS);
    for (const { event, texts } of INVENTED_EVENTS) {
      const own = documentsOf(texts);
      const inAll = together
        .map((story) => story.filter((member) => labels[member] === event).length)
        .filter((count) => count > 0)
        .sort();
      const byItself = groupDocuments(own, alone(own), [], SETTINGS).map((story) => story.length);
      expect([event, [...byItself].sort()]).toEqual([event, inAll]);
    }
  });
});

const LABELLED = new URL('../../../shared/labelled/event-documents.jsonl', import.meta.url);

describe.skipIf(!existsSync(LABELLED))('stories of ECB+ (training and development topics)', () => {
  const rows = existsSync(LABELLED) ? readRows() : [];
  const documents = documentsOf(rows.map(({ text }) => text));

  it('are found with B-cubed F1 of at least 0.94, all topics at once', () => {
    const stories = groupDocuments(documents, alone(documents), [], ANY_TIME);
    const { precision, recall, f1 } = bCubed(
      stories,
      rows.map(({ event }) => event),
    );
    expect(precision).toBeGreaterThanOrEqual(0.89);
    expect(recall).toBeGreaterThanOrEqual(0.93);
    expect(f1).toBeGreaterThanOrEqual(0.94);
  });
});

function readRows(): readonly { readonly event: string; readonly text: string }[] {
  return readFileSync(LABELLED, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row: unknown = JSON.parse(line);
      if (typeof row !== 'object' || row === null || !('event' in row) || !('text' in row))
        throw new Error('a row without event or text');
      return { event: String(row.event), text: String(row.text) };
    });
}
