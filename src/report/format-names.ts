/** The names of the output formats, apart from their code, so that the command line can check a name quickly. */

/** Of a run. */
const REPORT_FORMATS = ['pretty', 'json', 'ndjson', 'csv', 'html', 'markdown'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Of a run too; those that make a folder of files, which only the command line writes. */
const FOLDER_FORMATS = ['html-dir'] as const;

export type FolderFormat = (typeof FOLDER_FORMATS)[number];

/** Of a check. What is not among them is a format of the run that it rests on. */
export const FINDING_FORMATS = [
  'pretty',
  'json',
  'ndjson',
  'csv',
  'markdown',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'tap',
] as const;

export type FindingFormat = (typeof FINDING_FORMATS)[number];

export type Format = ReportFormat | FolderFormat | FindingFormat;

/** All that a run is told in. */
export const RUN_FORMATS: readonly Format[] = [...REPORT_FORMATS, ...FOLDER_FORMATS];

/** Each once: formats of a run first. */
export const FORMATS: readonly Format[] = [
  ...new Set<Format>([...REPORT_FORMATS, ...FOLDER_FORMATS, ...FINDING_FORMATS]),
];

export function isReportFormat(format: Format): format is ReportFormat {
  return REPORT_FORMATS.some((known) => known === format);
}

export function isFolderFormat(format: Format): format is FolderFormat {
  return FOLDER_FORMATS.some((known) => known === format);
}

export function isFindingFormat(format: Format): format is FindingFormat {
  return FINDING_FORMATS.some((known) => known === format);
}
