/** Where the columns of a report come from; what is in them is whatever was there before. */
export interface ColumnSource {
  /** 32 bits. */
  readonly numbers: (count: number) => Uint32Array;
  /** 32 bits, signed. */
  readonly integers: (count: number) => Int32Array;
  readonly doubles: (count: number) => Float64Array;
  /** At a place where numbers may begin. */
  readonly bytes: (count: number) => Uint8Array;
}
