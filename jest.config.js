// Jest runs the TypeScript sources as native ES modules: Node 24 strips the types, nothing is transformed.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {},
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  maxWorkers: 2,
  // A loaded machine is no failure: what hangs still ends.
  testTimeout: 60_000,
  globalSetup: './test/stores/neo4j/claim-server.ts',
  globalTeardown: './test/stores/neo4j/release-server.ts',
  injectGlobals: false,
};
