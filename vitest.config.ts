import { configDefaults, defineConfig } from 'vitest/config';

// Set before any worker starts: a worker's Date takes the zone that it was born with.
process.env['TZ'] = 'Asia/Shanghai';

const inBrowser = 'test/browser/**/*.test.ts';

export default defineConfig({
  test: {
    pool: 'forks',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'plain',
          include: ['test/**/*.test.ts'],
          exclude: [...configDefaults.exclude, inBrowser],
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        // A person has the machine to himself: one window after the other, when everything else is done.
        extends: true,
        test: { name: 'browser', include: [inBrowser], maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
});
