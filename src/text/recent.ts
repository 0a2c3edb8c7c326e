/** The values last asked for, so that a text compared with many others is made ready once. */

/**
 * Values by key, the `most` last used of them; `make` must give equal values for the same key. It is given the value
 * that makes room, if any, and may use what that is made of: so a value is good until `most` others were asked for.
 */
export function recent<K, T>(most: number, make: (key: K, forgotten: T | undefined) => T): (key: K) => T {
  const values = new Map<K, T>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) values.delete(key);
    const value = known ?? make(key, values.size < most ? undefined : takeOldest(values));
    values.set(key, value);
    return value;
  };
}

function takeOldest<K, T>(values: Map<K, T>): T | undefined {
  for (const [key, value] of values) {
    values.delete(key);
    return value;
  }
  return undefined;
}
