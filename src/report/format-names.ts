/** The names of the output formats, apart from their code, so that the command line can check a name quickly. */
export const REPORT_FORMATS = ['pretty', 'json', 'ndjson'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];
