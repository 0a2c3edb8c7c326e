/** What the properties of a word processor's file are worth as metadata of an article. */

/** The title a person gave; null for what programs put there of themselves: a template's or the file's name. */
export function documentTitle(title: string | null): string | null {
  const trimmed = title?.trim() ?? '';
  const isMade =
    trimmed === '' ||
    /^(?:microsoft word - |untitled|document ?\d{0,3}$|dokument ?\d{0,3}$|powerpoint )/i.test(trimmed) ||
    /\.(?:docx?|rtf|odt|txt|pdf|indd|qxd)$/i.test(trimmed);
  return isMade ? null : trimmed;
}
