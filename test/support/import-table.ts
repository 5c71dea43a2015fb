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
    folder: 'questions',
    holds: 'what can be asked: frozen data, one file for each kind, and what answers it; one key for all',
    mayImport: ['model', 'errors'],
  },
  {
    folder: 'plan',
    holds: 'from a GraphQL operation to questions, in one walk; cost and citation are folds over the plan',
    mayImport: ['model', 'questions', 'errors'],
  },
  {
    folder: 'cypher',
    holds: 'what we say to Neo4j: from a question to a text, its values, and what reads its rows',
    mayImport: ['model', 'questions', 'errors'],
  },
  {
    folder: 'neo4j',
    holds: 'the driver: connect, run, start a local Neo4j; nobody else imports neo4j-driver',
    mayImport: ['cypher', 'errors'],
  },
  {
    folder: 'answer',
    holds:
      'from a plan to answers, level by level; strategy.ts says in which ways, and when; kept.ts keeps what was answered',
    mayImport: ['model', 'questions', 'plan', 'cypher', 'errors'],
  },
  {
    folder: 'sentences',
    holds: 'what is said, in words of both languages: phrases filled, dates, numbers, names',
    mayImport: ['model', 'questions', 'plan', 'errors'],
  },
  {
    folder: 'resolvers',
    holds: 'answers to fields: no arguments, no cursors, no syntax tree',
    mayImport: ['model', 'questions', 'plan', 'answer', 'sentences', 'errors'],
  },
  {
    folder: 'queries',
    holds:
      'questions that are more than look-ups and links: a file each, with a folder where it takes more, what it asks and how it finds; its Cypher is in cypher/queries',
    mayImport: [
      'model',
      'questions',
      'plan',
      'cypher',
      'answer',
      'sentences',
      'resolvers',
      'rules',
      'errors',
    ],
  },
  {
    folder: 'exports',
    holds: 'one extract of the graph, one file for each format that writes it, one registry',
    mayImport: ['model', 'questions', 'cypher', 'answer', 'errors'],
  },
  {
    folder: 'rules',
    holds:
      'what follows from rows, pure: days, existence, verdicts and their reasons, independent voices, what absence means, accepted values, how a state stands to a treaty, and what to judge again',
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
    mayImport: [
      'model',
      'questions',
      'plan',
      'cypher',
      'answer',
      'resolvers',
      'queries',
      'exports',
      'errors',
    ],
  },
  { folder: 'web', holds: 'the pages; they talk HTTP, and take types alone', mayImport: ['model'] },
]

/** Files that wire everything and may import every folder: the programs, and what they share. */
export const PROGRAMS: readonly string[] = [
  'serve',
  'import',
  'check-stored',
  'import-table',
  'release',
  'check-seed',
  'data',
  'sources',
  'model',
  'entry',
]
