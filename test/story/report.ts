/** Documents for the tests of this stage, made from a few words as the pipeline makes them. */

import type { Document } from '../../src/model/document.js';
import { makeDocument } from '../../src/text/document.js';
import { UNSAID } from '../support/unsaid.js';

export interface Report {
  readonly text: string;
  readonly path?: string;
  readonly source?: string;
  readonly title?: string;
  readonly published?: string;
  readonly language?: string;
}

/** One document a report, in the order given; paths are a.txt, b.txt … unless named. */
export function documentsOf(reports: readonly (Report | string)[]): readonly Document[] {
  return reports.map((given, at) => {
    const report = typeof given === 'string' ? { text: given } : given;
    const stem = `${String(at).padStart(5, '0')}`;
    return makeDocument(
      `r${at + 1}`,
      {
        path: report.path ?? `${stem}.txt`,
        record: null,
        source: report.source ?? null,
        fileStem: report.path ?? stem,
        title: report.title ?? null,
        text: report.text,
        body: { start: 0, end: report.text.length },
        published: report.published ?? null,
        updated: null,
        language: report.language ?? null,
        url: null,
        credits: [],
        ...UNSAID,
        sha256: '',
      },
      { language: null },
    );
  });
}

/** Every report its own cluster. */
export function alone(documents: readonly Document[]): readonly (readonly number[])[] {
  return documents.map((_, at) => [at]);
}
