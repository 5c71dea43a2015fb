import { checkArguments } from './help.mjs'
import { end, SetupError } from './say.mjs'
import { prepare, readDotEnv } from './steps.mjs'

/** What each command needs beside the compiled server. */
const COMMANDS = {
  import: { neo4j: true },
  'import-table': {},
  release: {},
  'check-seed': {},
  sources: {},
  model: {},
}

// `npm run import -- --check`: sets up what is missing, then runs dist/import.js with the arguments that follow.
try {
  const [name] = process.argv.splice(2, 1)
  const needs = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : null
  if (needs === null) {
    throw new SetupError(
      `There is no command “${name ?? ''}”; there are ${Object.keys(COMMANDS).join(', ')}.`,
    )
  }
  checkArguments(name.replace('-', ':'), process.argv.slice(2))
  readDotEnv()
  await prepare({ web: false, neo4j: false, ...needs })
  await import(`../dist/${name}.js`)
} catch (error) {
  end(error)
}
