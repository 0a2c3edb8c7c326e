/** Delivered text on its way into formats of programs: one line, without anything that acts when it is shown. */
import type { Finding } from '../model/finding.js';
import { type Recorded, recordPath } from '../text/record-path.js';
import { terminalName, terminalText } from './terminal-text.js';

/** A message: delivered text may be in it. */
export function messageText({ message }: Finding): string {
  return terminalText(message);
}

/** A report's file, with its record behind a # where it is one of several. */
export function reportName(report: Recorded): string {
  return terminalName(recordPath(report));
}

/** The line that a finding is shown at; 1 where it has none, as programs that look at files want one. */
export function firstLine({ report }: Finding): number {
  return report.spans[0]?.lines?.startLine ?? 1;
}

const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A path as a URI reference (RFC 3986): relative ones stay relative, and begin with no scheme; absolute ones are
 * `file:` URIs, those of Windows too.
 */
export function pathUri(path: string): string {
  const encoded = path
    .replaceAll('\\', '/')
    .replace(HALVES, '\ufffd')
    .split('/')
    .map((name) => encodeURIComponent(name))
    .join('/');
  if (/^[A-Za-z]%3A\//.test(encoded)) return `file:///${encoded[0]}:${encoded.slice(4)}`;
  return encoded.startsWith('/') ? `file://${encoded}` : encoded;
}
