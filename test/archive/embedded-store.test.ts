import { EmbeddedStore, makeFolder } from '../../src/archive/embedded-store.js';
import { createArchive } from '../../src/archive/embedded-writer.js';
import { describeStore } from './conformance.js';
import { emptyPlace } from './places.js';

describeStore(
  'the embedded store',
  async () => {
    const folder = emptyPlace();
    makeFolder(folder);
    createArchive(folder, { shingleWords: 5, minPassageWords: 8 });
    return { open: async () => new EmbeddedStore(folder) };
  },
  'one',
);
