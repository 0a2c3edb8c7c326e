/** The parts of a file's name. */

function lastName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The extension in lower case with its dot, or '' where there is none. What follows the last dot is one only
 * if it is short, has a letter and no space: `statement.2022` and `Talks in St. Petersburg` have none.
 */
export function extensionOf(path: string): string {
  const name = lastName(path);
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 ? name.slice(dot) : '';
  return /^\.(?=\d{0,9}[A-Za-z])[A-Za-z0-9_~-]{1,10}$/.test(extension) ? extension.toLowerCase() : '';
}

/** The file's name without its extension. */
export function stemOf(path: string): string {
  const name = lastName(path);
  return name.slice(0, name.length - extensionOf(name).length);
}
