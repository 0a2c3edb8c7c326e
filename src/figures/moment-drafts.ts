/** Days, times of day and ages as drafts of figures. */
import type { Age } from './ages.js';
import type { Moment } from './calendar.js';
import type { Draft } from './draft.js';
import type { Sentence } from './sentence.js';

export function momentDraft(sentence: Sentence, moment: Moment): Draft {
  const { kind, low, high, slack, vague, weekday, mark, shown, from, to } = moment;
  const marks = [
    ...(mark === null ? [] : [`bound:${mark}`]),
    ...(weekday === null ? [] : [`weekday:${weekday}`]),
  ];
  const concept = kind === 'clock' ? eventConcept(sentence, from) : null;
  return {
    kind,
    low,
    high,
    slack,
    vague,
    value: shown,
    unit: null,
    bin: kind,
    concept,
    head: null,
    marks,
    former: false,
    from,
    to,
    about: null,
  };
}

/** A story has one crash, one quake: its time of day is one thing. */
function eventConcept(sentence: Sentence, at: number): string | null {
  for (const { key, word } of sentence.terms) {
    const near = Math.abs(sentence.places[word] - sentence.places[at]) <= 14;
    if (near && (key === '=crash' || key === 'landfal' || key === '=quake' || key === '=explosion'))
      return `clock ${key}`;
  }
  return null;
}

export function ageDraft(age: Age): Draft {
  const { years, person, named, from, to } = age;
  return {
    kind: 'age',
    low: years,
    high: years,
    slack: 0,
    vague: false,
    value: String(years),
    unit: 'years',
    bin: `age ${person ?? ''}`,
    concept: person === null ? null : `age ${person}`,
    head: person,
    // Told of a role: the story may name who has it.
    marks: named || person === null ? [] : ['role'],
    former: false,
    from,
    to,
    about: person === null ? null : 'age',
  };
}
