import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outletNamer } from '../../src/read/folder-source.js';

function sources(...paths: readonly string[]): readonly (string | null)[] {
  const files = paths.map((path) => path.split('/').slice(0, -1));
  const namer = outletNamer(files);
  return files.map(namer);
}

describe('the outlet', () => {
  it('is the folder that holds the file, dates left aside', () => {
    expect(sources('cnn/a.txt', 'bbc/2022-01-21/b.txt')).toEqual(['cnn', 'bbc']);
    expect(sources('2022/01/cnn/a.txt', '2022/02/bbc/b.txt')).toEqual(['cnn', 'bbc']);
    expect(sources('2022/a.txt', 'b.txt')).toEqual([null, null]);
  });

  it('is the innermost name, whatever the files are sorted into', () => {
    expect(sources('papers/cnn/a.txt', 'papers/bbc/b.txt')).toEqual(['cnn', 'bbc']);
    expect(sources('papers/cnn/a.txt', 'wires/ap/b.txt', 'wires/2022/dpa/c.txt')).toEqual([
      'cnn',
      'ap',
      'dpa',
    ]);
    expect(sources('papers/cnn/a.txt')).toEqual(['cnn']);
  });

  it('is the outer name where the inner ones are desks that several have', () => {
    expect(sources('cnn/world/a.txt', 'cnn/sport/b.txt', 'bbc/world/c.txt')).toEqual(['cnn', 'cnn', 'bbc']);
  });

  it('stays the inner name where one of many has two kinds of delivery', () => {
    const paths = ['papers/cnn/a', 'papers/bbc/a', 'papers/dpa/a', 'wires/ap/a', 'wires/dpa/a'];
    expect(sources(...paths)).toEqual(['cnn', 'bbc', 'dpa', 'ap', 'dpa']);
  });

  it('is told by no more folders than every file has', () => {
    expect(sources('cnn/a.txt', 'bbc/world/b.txt')).toEqual(['cnn', 'bbc']);
  });

  it('does not depend on the order of the files', () => {
    const name = fc.constantFrom('cnn', 'bbc', 'world', 'sport', '2022', 'papers');
    const folders = fc.array(fc.array(name, { maxLength: 4 }), { maxLength: 12 });
    fc.assert(
      fc.property(folders, (files) => {
        const [there, back] = [outletNamer(files), outletNamer([...files].reverse())];
        expect(files.map(back)).toEqual(files.map(there));
      }),
    );
  });
});
