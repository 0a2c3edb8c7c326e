/** Stories in languages that have no table of common words: look-alike events, other news of the same town. */

import { describe, expect, it } from 'vitest';
import { bCubed } from './b-cubed.js';
import { groupDocuments } from './group-documents.js';
import {
  INVENTED_LANGUAGES,
  type InventedEvent,
  SAME_PLACES,
  UNSEEN_LANGUAGES,
} from './invented-languages.js';
import { alone, documentsOf } from './report.js';

const SETTINGS = { storySimilarity: 0.24, storyWindowHours: 72 };

function storiesOf(events: readonly InventedEvent[]) {
  const reports = events.flatMap(({ event, texts }) => texts.map((text) => ({ event, text })));
  const documents = documentsOf(reports.map(({ text }) => text));
  const labels = reports.map(({ event }) => event);
  return { stories: groupDocuments(documents, alone(documents), [], SETTINGS), labels };
}

/** Pairs of events with a report in one story, as "a + b". */
function mixed(events: readonly InventedEvent[]): readonly string[] {
  const { stories, labels } = storiesOf(events);
  return stories
    .map((story) => [...new Set(story.map((member) => labels[member]))].join(' + '))
    .filter((names) => names.includes(' + '));
}

describe('stories in languages without a table of common words', () => {
  const languages = [...new Set(INVENTED_LANGUAGES.map(({ language }) => language))];

  it.each(languages)('hold look-alike events apart: %s', (language) => {
    expect(mixed(INVENTED_LANGUAGES.filter((event) => event.language === language))).toEqual([]);
  });

  it.each([...languages, ...new Set(UNSEEN_LANGUAGES.map(({ language }) => language))])(
    'join news reports of one event: %s',
    (language) => {
      const events = [...INVENTED_LANGUAGES, ...SAME_PLACES, ...UNSEEN_LANGUAGES].filter(
        (event) => event.language === language,
      );
      const news = events.map((event) => ({ ...event, texts: event.texts.slice(0, 2) }));
      const { stories, labels } = storiesOf(news);
      const { recall } = bCubed(stories, labels);
      expect(recall).toBe(1);
    },
  );

  it('are not joined by names alone: other news of the same town is another story', () => {
    const { stories, labels } = storiesOf([...INVENTED_LANGUAGES, ...SAME_PLACES]);
    const { precision, recall } = bCubed(stories, labels);
    // A Japanese firm's takeover and its recall of the same day are taken for one.
    expect(precision).toBeGreaterThanOrEqual(0.95);
    // A piece of local colour may share nothing with the news but a name.
    expect(recall).toBeGreaterThanOrEqual(0.88);
  });

  it('are found in languages that no number was set on', () => {
    const { stories, labels } = storiesOf(UNSEEN_LANGUAGES);
    const { precision, recall } = bCubed(stories, labels);
    expect(precision).toBe(1);
    expect(recall).toBe(1);
  });
});
