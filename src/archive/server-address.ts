/** Tells addresses of servers from paths, for all who name archives; loads nothing. */

/** Whether it is an address of a PostgreSQL server, well-formed or not; it may hold a password: never show it. */
export function isServerAddress(place: string): boolean {
  return /^postgres(?:ql)?:/i.test(place);
}

/** For output that may quote what was given: addresses that hold more than a host and a database are left out. */
export function withoutSecrets(text: string): string {
  return text.replace(/\bpostgres(?:ql)?:\S*/gi, (address) =>
    /^postgres(?:ql)?:\/\/[\w.:/-]*(?:\?schema=\w*)?$/i.test(unpunctuated(address))
      ? address
      : 'postgres://…',
  );
}

/** Without what a sentence has put behind it. */
function unpunctuated(word: string): string {
  let end = word.length;
  while (end > 0 && '"\';:,.)'.includes(word[end - 1])) end--;
  return word.slice(0, end);
}
