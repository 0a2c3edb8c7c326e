import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/build-once.ts'],
    testTimeout: 90_000,
    // Machines of CI are busy: what is waited for comes, but not at once.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 120_000,
  },
});
