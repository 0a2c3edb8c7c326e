/** Values of keys that come again and again, for less than `recent` takes: a hit moves nothing. */

/** Values by key, at most `most`; all are forgotten when there is no room. `make` must give equal values for one key. */
export function remembered<K, T>(most: number, make: (key: K) => T): (key: K) => T {
  const values = new Map<K, T>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    if (values.size >= most) values.clear();
    const value = make(key);
    values.set(key, value);
    return value;
  };
}
