import { defineConfig } from 'vitest/config';

// Set before any worker starts: a worker's Date takes the zone that it was born with.
process.env['TZ'] = 'Asia/Shanghai';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
