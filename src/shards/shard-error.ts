/** What can go wrong with fingerprints and the engine that works on them, told apart by what can be done about it. */
import { messageOf } from '../error-words.js';

export type ShardFault =
  | 'missing' // no such folder, or nothing of ours in it
  | 'damaged' // what is there is not whole, or is of other settings
  | 'refused' // it could not be written
  | 'no-engine' // the engine is not installed
  | 'failed'; // the engine gave up, or what it wrote does not add up; what was finished before it is kept

/** The message is a sentence for people. */
export class ShardError extends Error {
  override readonly name = 'ShardError';
  readonly fault: ShardFault;

  constructor(fault: ShardFault, message: string, options?: ErrorOptions) {
    super(message, options);
    this.fault = fault;
  }
}

/** Runs what writes to disk; what it throws says which place it was. */
export async function written<T>(place: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ShardError) throw error;
    throw new ShardError('refused', `${place} could not be written: ${messageOf(error)}`, { cause: error });
  }
}
