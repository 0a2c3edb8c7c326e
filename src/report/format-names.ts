/** The names of the output formats, apart from their code, so that the command line can check a name quickly. */

/** Of a run. */
export const REPORT_FORMATS = ['pretty', 'json', 'ndjson'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Of a check. What is not among them is a format of the run that it rests on. */
export const FINDING_FORMATS = ['pretty', 'json', 'ndjson'] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];

export type Format = ReportFormat | FindingFormat;

/** Each once: formats of a run first. */
export const FORMATS: readonly Format[] = [...new Set<Format>([...REPORT_FORMATS, ...FINDING_FORMATS])];

export function isReportFormat(format: Format): format is ReportFormat {
  return REPORT_FORMATS.some((known) => known === format);
}

export function isFindingFormat(format: Format): format is FindingFormat {
  return FINDING_FORMATS.some((known) => known === format);
}
