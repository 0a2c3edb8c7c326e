/** The values last asked for, so that a text compared with many others is made ready once. */

/** Values by key, the `most` last used of them; `make` must give equal values for the same key. */
export function recent<K, T>(most: number, make: (key: K) => T): (key: K) => T {
  const values = new Map<K, T>();
  return (key) => {
    const known = values.get(key);
    const value = known === undefined ? make(key) : known;
    if (known !== undefined) values.delete(key);
    else if (values.size >= most)
      for (const oldest of values.keys()) {
        values.delete(oldest);
        break;
      }
    values.set(key, value);
    return value;
  };
}
