import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { writeStream } from '../../src/cli/write.js';

describe('writing to a stream', () => {
  it('listens for its errors once, however often it is written to', async () => {
    const sink = new PassThrough();
    sink.resume();
    for (let n = 0; n < 50; n++) expect(await writeStream(sink, ['a line\n'], 'the pipe')).toBe('written');
    expect(sink.listenerCount('error')).toBe(1);
  });

  it('knows that its reader is gone', async () => {
    const sink = new PassThrough();
    sink.destroy();
    expect(await writeStream(sink, ['a line\n'], 'the pipe')).toBe('closed');
  });
});
