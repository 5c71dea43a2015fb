/** The folders of src/, in the order in which they are read, and who may import whom. The README prints this very table. */
export interface Folder {
  readonly folder: string
  readonly holds: string
  readonly mayImport: readonly string[]
}

export const FOLDERS: readonly Folder[] = [
  {
    folder: 'model',
    holds: 'what exists: the schema, read, checked, and the API that follows from it',
    mayImport: ['errors'],
  },
  {
    folder: 'cypher',
    holds: 'what we say to Neo4j: pure functions from values to a text and its parameters',
    mayImport: ['model', 'errors'],
  },
  {
    folder: 'neo4j',
    holds: 'the driver: connect, run, start a local Neo4j; nobody else imports neo4j-driver',
    mayImport: ['cypher', 'errors'],
  },
  {
    folder: 'loaders',
    holds: 'batching: one statement for each link, arguments and level',
    mayImport: ['model', 'cypher', 'errors'],
  },
  {
    folder: 'resolvers',
    holds: 'fields: one registry; link.ts resolves every @link; query/ holds one file for each root question',
    mayImport: ['model', 'cypher', 'loaders', 'errors'],
  },
  {
    folder: 'exports',
    holds: 'one file for each format',
    mayImport: ['model', 'cypher', 'loaders', 'errors'],
  },
  {
    folder: 'rules',
    holds:
      'what follows from rows, pure: days, existence, verdicts, accepted values, and what to judge again',
    mayImport: ['model', 'errors'],
  },
  {
    folder: 'seed',
    holds: 'seed files: read with file and line, check, history (releases, retracted)',
    mayImport: ['model', 'rules', 'errors'],
  },
  {
    folder: 'store',
    holds: 'rows to graph: lay out, difference, steps, load',
    mayImport: ['model', 'rules', 'seed', 'cypher', 'errors'],
  },
  {
    folder: 'server',
    holds: 'HTTP: Apollo, limits, errors, health, pages',
    mayImport: ['model', 'cypher', 'loaders', 'resolvers', 'exports', 'errors'],
  },
  { folder: 'web', holds: 'the pages; they talk HTTP', mayImport: [] },
]

/** Files that wire everything and may import every folder: the programs, and what they share. */
export const PROGRAMS: readonly string[] = [
  'serve',
  'import',
  'release',
  'check-seed',
  'sources',
  'model',
  'entry',
]
