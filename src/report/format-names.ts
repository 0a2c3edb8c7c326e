/** The names of the output formats, apart from their code, so that the command line can check a name quickly. */
export const REPORT_FORMATS = ['pretty', 'json', 'ndjson', 'html', 'markdown'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** Those that make a folder of files, which only the command line writes. */
export const FOLDER_FORMATS = ['html-dir'] as const;

export type FolderFormat = (typeof FOLDER_FORMATS)[number];
