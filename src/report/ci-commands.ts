/**
 * Build servers read commands out of what a step prints: `::error::` at the start of a line (blanks before it do
 * not count) and `##[error]` anywhere in it on GitHub, `##vso[task.setvariable]` anywhere on Azure DevOps,
 * `##teamcity[…]` on TeamCity. An article or a file's name must not be one.
 */

/** A line's beginning before its first character that shows: blanks and our own styles. */
const BEGINNING = /^(?:[ \t]|\u001b\[[0-9;]{0,20}m){1,200}/;

/** What opens a command wherever it stands; the names are letters. */
const OPENING = /##(?=[a-z]{0,20}\[)/gi;

/** The line with a blank inside whatever would be a command: `: :error::`, `# #vso[`. Letters all stay. */
export function withoutCommands(line: string): string {
  const apart = line.includes('##') ? line.replace(OPENING, '# #') : line;
  if (!apart.includes('::')) return apart;
  const start = BEGINNING.exec(apart)?.[0].length ?? 0;
  return apart.startsWith('::', start) ? `${apart.slice(0, start)}: ${apart.slice(start + 1)}` : apart;
}

/** The same of JSON text, where the second sign is escaped: lossless, and no line of ours begins with a colon. */
export function withoutCommandsInJson(json: string): string {
  return json.includes('##') ? json.replace(OPENING, '#\\u0023') : json;
}
