import { afterAll, beforeAll, describe } from 'vitest';
import { openPostgresStore } from '../../../src/archive/postgres/postgres-store.js';
import { describeStore } from '../conformance.js';
import { type Server, SKIPPED, startServer } from './server.js';

describe.skipIf(SKIPPED)('on a server', () => {
  let server: Server;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server?.stop());

  let archives = 0;
  describeStore(
    'the store on a PostgreSQL server',
    async () => {
      const address = server.address(`archive_${++archives}`);
      const made = await openPostgresStore(address, { shingleWords: 5, minPassageWords: 8 });
      await made.close();
      return { open: () => openPostgresStore(address, null) };
    },
    'many',
  );
});
