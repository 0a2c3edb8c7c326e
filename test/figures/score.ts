/** Conflicts found against labelled ones: which are right, which are missed. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findFigures } from '../../src/figures/find-figures.js';
import type { Document } from '../../src/model/document.js';
import type { Conflict } from '../../src/model/result.js';
import { makeDocument } from '../../src/text/document.js';
import { articleOf } from '../text/article.js';

interface LabelledValue {
  readonly file: string;
  readonly text: string;
}

interface LabelledThing {
  readonly about: string;
  readonly kind?: string;
  readonly values: readonly LabelledValue[];
}

export interface Scored {
  readonly right: readonly string[];
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly found: readonly string[];
  /** Agreements said to differ. */
  readonly tempted: readonly string[];
}

function filesBelow(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .sort()
    .flatMap((name) => {
      const path = below === '' ? name : `${below}/${name}`;
      return statSync(join(folder, path)).isDirectory() ? filesBelow(folder, path) : [path];
    });
}

function readStory(folder: string): readonly Document[] {
  return filesBelow(join(folder, 'articles'))
    .filter((path) => path.endsWith('.txt'))
    .map((path, n) => {
      const text = readFileSync(join(folder, 'articles', path), 'utf8');
      const source = path.includes('/') ? path.split('/')[0] : null;
      return makeDocument(
        `r${n + 1}`,
        articleOf(text, { path, source, fileStem: path.replace(/\.txt$/, '') }),
        { language: null },
      );
    });
}

/** `[file, text]` or `{file, text}`. */
function asValue(value: unknown): LabelledValue | null {
  if (Array.isArray(value)) return { file: String(value[0]), text: String(value[1]) };
  if (typeof value === 'object' && value !== null && 'file' in value && 'text' in value) {
    return { file: String(value.file), text: String(value.text) };
  }
  return null;
}

function asThings(list: unknown): readonly LabelledThing[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter((thing) => Array.isArray(thing.values))
    .map((thing: { about?: unknown; kind?: unknown; values?: unknown }) => ({
      about: String(thing.about),
      kind: String(thing.kind ?? ''),
      values: (Array.isArray(thing.values) ? thing.values : [])
        .map(asValue)
        .filter((value) => value !== null),
    }));
}

/** `[earlier, later]` files of labelled updates: what differs between them is no mistake to tell. */
function asVersions(list: unknown): readonly (readonly [string, string])[] {
  if (!Array.isArray(list)) return [];
  return list
    .filter((one) => one.earlier && one.later)
    .map((one) => [String(one.earlier), String(one.later)] as const);
}

interface Labels {
  readonly versions: readonly (readonly [string, string])[];
  readonly conflicts: readonly LabelledThing[];
  readonly agreements: readonly LabelledThing[];
  readonly updates: readonly LabelledThing[];
}

function readLabels(folder: string): Labels {
  const path = join(folder, 'labels.json');
  const raw: Record<string, unknown> = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  return {
    versions: asVersions(raw['updates']),
    conflicts: asThings(raw['conflicts']),
    agreements: asThings(raw['agreements']),
    updates: asThings(raw['updates']),
  };
}

/** Whether a report's span touches a place where the labelled words stand. */
function touches(document: Document, start: number, end: number, text: string): boolean {
  const whole = document.article.text;
  for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + 1)) {
    if (at < end && start < at + text.length) return true;
  }
  return false;
}

/** What became of something is told by a sentence: the words are looked for this far around. */
const SENTENCE = 60;

/** Two values of the found conflict that differ, in two reports, each at a place the label names. */
function matches(conflict: Conflict, thing: LabelledThing, byId: ReadonlyMap<string, Document>): boolean {
  const placed = conflict.values.filter(({ report, start, end }) => {
    const document = byId.get(report);
    const around = conflict.kind === 'outcome' && thing.kind === 'outcome' ? SENTENCE : 0;
    return thing.values.some(
      ({ file, text }) =>
        document?.article.path === file && touches(document, start - around, end + around, text),
    );
  });
  return placed.some((a) => placed.some((b) => a.report !== b.report && a.value !== b.value));
}

/** Whether all that differs is between a report and its later version. */
function isVersions(
  conflict: Conflict,
  versions: Labels['versions'],
  byId: ReadonlyMap<string, Document>,
): boolean {
  const path = (id: string): string => byId.get(id)?.article.path ?? '';
  const differing = conflict.values.flatMap((a) =>
    conflict.values.filter((b) => a.value !== b.value).map((b) => [path(a.report), path(b.report)]),
  );
  return differing.every(([a, b]) =>
    versions.some(([earlier, later]) => (a === earlier && b === later) || (a === later && b === earlier)),
  );
}

function tell(conflict: Conflict): string {
  const values = conflict.values.map(
    ({ value, unit, report, text }) => `${value} ${unit ?? ''} (${report} “${text}”)`,
  );
  return `[${conflict.kind}${conflict.resolution === 'update' ? ', update' : ''}] ${conflict.about}: ${values.join('; ')}`;
}

export function scoreStory(folder: string): Scored {
  const documents = readStory(folder);
  const labels = readLabels(folder);
  const byId = new Map(documents.map((document) => [document.id, document] as const));
  const conflicts = findFigures(documents).conflicts.filter((one) => !isVersions(one, labels.versions, byId));
  const known = [...labels.conflicts, ...labels.updates];
  const isRight = (conflict: Conflict): boolean => known.some((thing) => matches(conflict, thing, byId));
  return {
    right: conflicts.filter(isRight).map(tell),
    wrong: conflicts.filter((conflict) => !isRight(conflict)).map(tell),
    found: known
      .filter((thing) => conflicts.some((one) => matches(one, thing, byId)))
      .map(({ about }) => about),
    missed: known
      .filter((thing) => !conflicts.some((one) => matches(one, thing, byId)))
      .map(({ about }) => about),
    tempted: labels.agreements
      .filter((thing) => conflicts.some((one) => !isRight(one) && matches(one, thing, byId)))
      .map(({ about }) => about),
  };
}

export function storiesIn(folder: string): readonly string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .sort()
        .map((name) => join(folder, name))
        .filter((path) => existsSync(join(path, 'labels.json')) && existsSync(join(path, 'articles')))
    : [];
}

export interface Total {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly wrong: number;
  readonly found: number;
  readonly missed: number;
}

export function total(scores: readonly Scored[]): Total {
  const sum = (count: (scored: Scored) => number): number =>
    scores.reduce((all, scored) => all + count(scored), 0);
  const [right, wrong] = [sum((one) => one.right.length), sum((one) => one.wrong.length)];
  const [found, missed] = [sum((one) => one.found.length), sum((one) => one.missed.length)];
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = found + missed === 0 ? 1 : found / (found + missed);
  return {
    precision,
    recall,
    f1: (2 * precision * recall) / Math.max(precision + recall, 1e-9),
    right,
    wrong,
    found,
    missed,
  };
}
