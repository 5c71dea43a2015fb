/**
 * Two lanes. Unit tests need nothing set up, and none of them reads the whole seed, which takes ten seconds. Graph tests, `*.graph.test.ts`, do, or run on a
 * real Neo4j (one with a tiny world and one with the seed, started once for the whole run), on the built server and on the built pages. A whole run of
 * the unit lane is `unit-together`: the same files, in two contexts and not in one for each, which takes half of the time.
 */
const common = {
  extensionsToTreatAsEsm: ['.ts'],
  resolver: '<rootDir>/test/support/resolve.cjs',
  transform: { '^.+\\.ts$': '<rootDir>/test/support/strip-types.mjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.sepakat'],
  setupFilesAfterEnv: ['<rootDir>/test/support/each-file.ts'],
  testEnvironment: '<rootDir>/test/support/failure-environment.mjs',
}

export default {
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.graph\\.test\\.ts$'],
    },
    {
      ...common,
      displayName: 'unit-together',
      testMatch: ['<rootDir>/test/together/{one,two}.mjs'],
      testEnvironment: '<rootDir>/test/together/environment.mjs',
    },
    {
      ...common,
      displayName: 'graph',
      testMatch: ['<rootDir>/test/**/*.graph.test.ts'],
      globalSetup: '<rootDir>/test/support/global-setup.mjs',
      globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
    },
  ],
  maxWorkers: 2,
}
