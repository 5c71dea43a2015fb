import { parseArgs } from 'node:util'
import { SetupError } from './say.mjs'

/**
 * What each command is told, and what it does. `options` are those that it knows, `takes` how many words beside them it may get; where there are none of
 * both, all that follows goes to jest.
 */
export const COMMANDS = {
  start: {
    usage: 'npm start',
    about:
      'Sets up what is missing, starts Neo4j unless NEO4J_URI names one, loads the seed when it moved, and serves the API.\nSettings come from the environment and from the file .env; .env.example lists them all.',
    options: {},
    takes: 0,
  },
  test: {
    usage: 'npm test [-- NAME…]',
    about:
      'Runs unit tests, types, lint and format, and the tests on a real Neo4j; with names, the tests of those names in both lanes.',
  },
  'test:unit': {
    usage: 'npm run test:unit [-- NAME…]',
    about: 'Runs the tests that need neither a build nor a database; with names, those of them.',
  },
  'test:oracle': {
    usage: 'npm run test:oracle [-- [--seed N] [--queries M]]',
    about: 'Puts M random questions about random worlds, from world N on, to the API and to the oracle.',
    options: { seed: { type: 'string' }, queries: { type: 'string' } },
    takes: 0,
  },
  'test:clients': {
    usage: 'npm run test:clients',
    about:
      'Installs Apollo Client, urql and Relay into examples/clients, and holds their caches, and the published schemas of the Reconciliation API, against a server of their own.',
    options: {},
    takes: 0,
  },
  'test:hostile': {
    usage: 'npm run test:hostile [-- [--examples N] [--seed N]]',
    about:
      'Attacks a server of its own: the audits of GraphQL over HTTP, the tests that hold what once broke it, and N random questions to each root field, made by schemathesis.',
    options: { examples: { type: 'string' }, seed: { type: 'string' } },
    takes: 0,
  },
  update: {
    usage: 'npm run update [-- NAME…]',
    about:
      'Writes every file that the code makes and the repository keeps, and shows what changed; with names, those of the tests of these names.',
  },
  import: {
    usage: 'npm run import [-- [--dry-run] [--again] [--quiet]]',
    about:
      'Loads the seed into the database, unless the graph there was made from these very files; --again compares all of it all the same. --dry-run prints what would change, and changes nothing; --quiet does not tell how Neo4j is started.',
    options: { 'dry-run': { type: 'boolean' }, again: { type: 'boolean' }, quiet: { type: 'boolean' } },
    takes: 0,
  },
  'import:table': {
    usage:
      'npm run import:table -- TABLE.csv MAPPING.yaml [--out seed/countries.TOPIC.yaml] [--skip-unmatched]',
    about:
      'Makes rows of the seed from a table that a depositary keeps; docs/recipes/table.md shows the mapping. Names by line what it could not match, and then writes nothing and ends with 1, unless --skip-unmatched leaves it out. Without --out the rows are printed. Needs no database.',
    options: { out: { type: 'string' }, 'skip-unmatched': { type: 'boolean' } },
    takes: 2,
  },
  release: {
    usage: 'npm run release -- "why" "mengapa"',
    about:
      'Numbers and dates what the seed says now, and keeps whole what it says no longer. The reason is given in English and in Indonesian.',
    options: {},
    takes: 2,
  },
  'check:seed': {
    usage: 'npm run check:seed',
    about:
      'Names every problem of the seed by file and line, or where its files contradict each other and what the next release would change. Needs no database.',
    options: {},
    takes: 0,
  },
  data: {
    usage: 'npm run data',
    about:
      'Counts what the seed holds by type, grade, language, host and year, says how much of it is seen, well sourced and dated, and names the twenty weakest entities. Needs no database.',
    options: {},
    takes: 0,
  },
  sources: {
    usage: 'npm run sources -- FOLDER',
    about:
      'Reads the texts in the folder again, and says of every sentence which claims it carries, or why it carries none.',
    options: {},
    takes: 1,
  },
  model: {
    usage: 'npm run model',
    about: 'Prints the model, as the code reads it from the schema files.',
    options: {},
    takes: 0,
  },
}

/** The text that `--help` prints for a command. */
export function helpOf({ usage, about }) {
  return `${usage}\n\n${about}`
}

/** Prints what the command does and ends, where it is asked for that; refuses what the command does not know, in one sentence, before anything is done. */
export function checkArguments(name, args, print = text => console.log(text), exit = () => process.exit(0)) {
  const command = COMMANDS[name]
  if (args.includes('--help') || args.includes('-h')) {
    print(helpOf(command))
    return exit()
  }
  if (command.options === undefined) return
  const { positionals } = parsed(command, args)
  if (positionals.length > command.takes)
    throw new SetupError(`“${positionals[command.takes]}” is one word too many: ${command.usage}`)
}

/** The number that an option gives; one sentence for what is none. */
export function wholeNumber(name, value, most, usage) {
  if (/^\d{1,9}$/.test(value) && Number(value) >= 1 && Number(value) <= most) return Number(value)
  throw new SetupError(`--${name} is a whole number from 1 to ${most}, and “${value}” is none: ${usage}`)
}

function parsed({ usage, options }, args) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (error) {
    const unknown = /Unknown option '([^']+)'/.exec(error.message)?.[1]
    const what = unknown === undefined ? error.message.split('.')[0] : `There is no option ${unknown} here`
    throw new SetupError(`${what}: ${usage}`)
  }
}
