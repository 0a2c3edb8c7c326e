/** The values last asked for, so that a text compared with many others is made ready once. */

/** Values by number, the `most` last used of them; `make` must give equal values for equal numbers. */
export function recent<T>(most: number, make: (n: number) => T): (n: number) => T {
  const values = new Map<number, T>();
  return (n) => {
    const known = values.get(n);
    const value = known ?? make(n);
    if (known !== undefined) values.delete(n);
    else if (values.size >= most)
      for (const oldest of values.keys()) {
        values.delete(oldest);
        break;
      }
    values.set(n, value);
    return value;
  };
}
