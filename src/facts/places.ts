/**
 * Where a report says something: its sentences, which are judged, and its headlines, which are not but tell a
 * reader what they tell.
 */
import type { Document } from '../model/document.js';
import type { Span } from '../model/span.js';

/** The places of each document, in the order of the documents. */
export type Places = readonly (readonly Span[])[];

function headlinesOf({ blocks }: Document): readonly Span[] {
  return blocks.filter(({ kind }) => kind === 'headline').map(({ start, end }) => ({ start, end }));
}

/** The sentences in order, then the headlines: places are numbered so. */
export function findPlaces(documents: readonly Document[]): Places {
  return documents.map((document) => [...document.sentences, ...headlinesOf(document)]);
}

/** Whether the place with this number is a headline of the report. */
export function isHeadline({ sentences }: Document, place: number): boolean {
  return place >= sentences.length;
}
