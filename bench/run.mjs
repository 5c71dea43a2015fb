import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { packagesMatch } from '../setup/build.mjs'
import { end, mustRun, step } from '../setup/say.mjs'
import { prepare } from '../setup/steps.mjs'

// START HERE: `npm run bench`. Builds the product, installs the rivals' packages, which are not the product's, and then compares or profiles.
try {
  const bench = dirname(fileURLToPath(import.meta.url))
  const root = dirname(bench)
  // The product's own Neo4j is measured, whatever the environment names.
  delete process.env.NEO4J_URI
  const { readOptions, USAGE } = await import('./lib/options.mjs')
  const options = readOptions(process.argv.slice(2))
  if (options.help) console.log(USAGE)
  else {
    await prepare({ web: false })
    if (!options.dearest) await installRivals(bench)
    const { run } = await import(`./lib/${moduleOf(options)}.mjs`)
    await run({ ...options, root, bench, say: line => console.log(line) })
  }
  process.exit(0)
} catch (error) {
  end(error)
}

function moduleOf({ profile, growth, dearest }) {
  return profile ? 'profile' : growth ? 'growth' : dearest ? 'dearest' : 'compare'
}

async function installRivals(bench) {
  const read = file => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null)
  const [wanted, installed] = ['package-lock.json', 'node_modules/.package-lock.json'].map(file =>
    read(join(bench, file)),
  )
  if (packagesMatch(wanted, installed)) return
  await step('Installing the packages of the benchmark (about ten seconds)', () =>
    mustRun(
      'npm',
      ['ci', '--no-audit', '--no-fund'],
      'see that the package registry can be reached, and start again.',
      {
        cwd: bench,
      },
    ),
  )
}
