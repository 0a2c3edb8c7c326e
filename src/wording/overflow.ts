/** Where the wording stage leaves what does not fit in memory. */

export interface Overflow {
  /** Bytes of one kind of column that stay in memory. */
  readonly limit: number;
  /** Bytes that may be read back at once, where that saves reading them one by one. */
  readonly heldAtOnce: number;
  /** Keeps bytes and tells where. */
  readonly keep: (bytes: Uint8Array) => number;
  /** Fills `into` with the bytes from `start`. */
  readonly read: (start: number, into: Uint8Array) => void;
}

/** For runs that stay in memory whatever they hold. */
export const NO_OVERFLOW: Overflow = {
  limit: Number.POSITIVE_INFINITY,
  heldAtOnce: Number.POSITIVE_INFINITY,
  keep: () => 0,
  read: () => undefined,
};

/** The bytes of a column. */
export function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array | Float64Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
