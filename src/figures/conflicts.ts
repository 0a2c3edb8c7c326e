/** From groups of figures to what an editor is told: one thing, its values, and who has which. */
import type { Document } from '../model/document.js';
import type { Conflict, ConflictValue } from '../model/result.js';
import type { StorySentence } from './collapse-story.js';
import { compareValues } from './compare.js';
import type { Figure } from './figure.js';
import { labelOf } from './label.js';
import type { Thing } from './things.js';
import { isLaterVersion, replacedFirst, type SentenceIds } from './updates.js';
import { MOST_DIFFERING } from './weights.js';

/** A figure with the sentence it stands in. */
export interface Located {
  readonly figure: Figure;
  readonly sentence: StorySentence;
}

export interface Grouped {
  readonly documents: readonly Document[];
  readonly located: readonly Located[];
  readonly things: readonly Thing[];
  /** Whether dates are in a known year. */
  readonly yearKnown: boolean;
}

interface Held {
  readonly figure: Figure;
  /** The sentence. */
  readonly text: string;
  readonly report: number;
  readonly start: number;
  readonly end: number;
}

function holdings(group: readonly number[], located: readonly Located[]): readonly Held[] {
  const held = group.flatMap((n) => {
    const { figure, sentence } = located[n];
    return sentence.carriers.map(({ report, start }) => ({
      figure,
      text: sentence.text,
      report,
      start: start + figure.start,
      end: start + figure.end,
    }));
  });
  return held.sort((a, b) => a.report - b.report || a.start - b.start);
}

/** The first of each report. */
function onePerReport(held: readonly Held[]): readonly Held[] {
  const seen = new Set<number>();
  return held.filter(({ report }) => !seen.has(report) && seen.add(report));
}

/** One for each value and report, the first of several. */
function distinct(held: readonly Held[]): readonly Held[] {
  const seen = new Set<string>();
  return held.filter(({ figure, report }) => {
    const name = `${report} ${figure.low} ${figure.high} ${figure.value}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}

/** Differing pairs are looked for among so many distinct values; more are a table. */
const MOST_VALUES = 40;

function valueName({ figure }: Held): string {
  return `${figure.low} ${figure.high} ${figure.marks.join()}`;
}

/** One holding for each distinct value. */
function values(held: readonly Held[]): readonly Held[] {
  const seen = new Map<string, Held>();
  for (const one of held) {
    const name = valueName(one);
    if (!seen.has(name)) seen.set(name, one);
  }
  return [...seen.values()].slice(0, MOST_VALUES);
}

function differsAmong(held: readonly Held[], yearKnown: boolean): boolean {
  return held.some((a, n) =>
    held.slice(n + 1).some((b) => compareValues(a.figure, b.figure, yearKnown) === 'differ'),
  );
}

interface UpdateEvidence {
  readonly documents: readonly Document[];
  readonly ids: SentenceIds;
  /** Values each report calls earlier ones. */
  readonly former: ReadonlyMap<number, readonly number[]>;
}

/** How many carriers of a value are looked at for being earlier versions of another's. */
const MOST_CARRIERS = 6;

/** Whether a later version replaces the value `old` holds. */
function isReplaced(old: Held, all: readonly Held[], evidence: UpdateEvidence, yearKnown: boolean): boolean {
  const carriers = all.filter(
    ({ figure }) => figure.low === old.figure.low && figure.high === old.figure.high,
  );
  const newer = all.filter(({ figure }) => compareValues(figure, old.figure, yearKnown) === 'differ');
  return newer.slice(0, MOST_CARRIERS * 2).some(({ report }) => {
    if ((evidence.former.get(report) ?? []).some((value) => value === old.figure.low)) return true;
    return carriers
      .slice(0, MOST_CARRIERS)
      .some((earlier) => isLaterVersion(evidence.documents, evidence.ids, report, earlier.report));
  });
}

function formerValues(located: readonly Located[]): ReadonlyMap<number, readonly number[]> {
  const former = new Map<number, number[]>();
  for (const { figure, sentence } of located) {
    if (!figure.former) continue;
    for (const report of sentence.reports) former.set(report, [...(former.get(report) ?? []), figure.low]);
  }
  return former;
}

function toValue(held: Held, documents: readonly Document[], superseded: boolean): ConflictValue {
  const { figure, report, start, end } = held;
  const document = documents[report];
  return {
    value: figure.value,
    unit: figure.unit,
    report: document.id,
    start,
    end,
    text: document.article.text.slice(start, end),
    ...(superseded ? { superseded } : {}),
  };
}

/** Things on which two reports differ. In order of first report, then place. */
export function figureConflicts(input: Grouped & { readonly ids: SentenceIds }): readonly Conflict[] {
  const { documents, located, things, yearKnown, ids } = input;
  const evidence = { documents, ids, former: formerValues(located) };
  return things.flatMap(({ differing: group }): readonly Conflict[] => {
    if (group.length < 2) return [];
    const held = holdings(group, located);
    const known = values(held);
    if (!differsAmong(known, yearKnown)) return [];
    if (known.filter(({ figure }) => !figure.vague).length > MOST_DIFFERING) return [];
    const replaced = new Set(
      known.filter((one) => isReplaced(one, held, evidence, yearKnown)).map(valueName),
    );
    const current = known.filter((one) => !replaced.has(valueName(one)));
    const { figure } = held[0];
    const kind =
      figure.kind === 'date' || figure.kind === 'clock' || figure.kind === 'year' ? 'date' : 'figure';
    return [
      {
        about: labelOf(onePerReport(held)),
        kind: figure.kind === 'tally' ? 'outcome' : kind,
        resolution: differsAmong(current, yearKnown) ? 'differs' : 'update',
        values: replacedFirst(
          distinct(held).map((one) => toValue(one, documents, replaced.has(valueName(one)))),
        ),
      },
    ];
  });
}
