/** How the tests are run. `npm test` starts jest with the flags that this needs: src/cli/run-tests.ts. */

// Set before any worker starts: a worker's Date takes the zone that it was born with.
process.env.TZ = 'Asia/Shanghai';

const runner = (file) => `<rootDir>/test/runner/${file}`;
const inBrowser = '<rootDir>/test/browser/';

const shared = {
  rootDir: import.meta.dirname,
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': runner('transformer.ts') },
  testEnvironment: runner('environment.ts'),
  setupFilesAfterEnv: [runner('after-file.ts')],
  // The built projects have no modules, and `.zhanggui` is somebody's data.
  modulePathIgnorePatterns: ['<rootDir>/build/(control|staff|conformance|page|tests|types)/', '<rootDir>/.zhanggui', '<rootDir>/.scratch'],
};

export default {
  testTimeout: 120_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1.5GB',
  globalSetup: runner('build-once.ts'),
  testSequencer: runner('long-files-first.ts'),
  projects: [
    { ...shared, displayName: 'plain', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: [inBrowser] },
    { ...shared, displayName: 'browser', testMatch: [`${inBrowser}**/*.test.ts`] },
  ],
};
