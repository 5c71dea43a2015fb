import { join } from 'node:path'
import { installedMatch, npm } from './build.mjs'
import { checkArguments } from './help.mjs'
import { runNode } from './jest.mjs'
import { withOwnServer } from './own-server.mjs'
import { end, mustRun, step } from './say.mjs'
import { prepare } from './steps.mjs'

const FOLDER = join('examples', 'clients')

// `npm run test:clients`: Apollo Client, urql and Relay, as examples/clients/ sets them up, and the published schemas of the Reconciliation API,
// against a server of their own.
try {
  checkArguments('test:clients', process.argv.slice(2))
  await prepare({ web: false })
  await installClients()
  const passed = await withOwnServer(({ url }) =>
    runNode(
      [
        '--test',
        '--test-reporter=spec',
        ...['caches', 'reconcile'].map(name => join('test', 'clients', `${name}.mjs`)),
      ],
      { CLIENTS_API: url },
    ),
  )
  process.exit(passed ? 0 : 1)
} catch (error) {
  end(error)
}

/** Installs the clients into their own folder, at the versions of its lock file, unless they are there. */
async function installClients() {
  if (installedMatch(FOLDER)) return
  await step('Installing the clients (about half a minute)', () =>
    mustRun(
      ...npm('ci', '--ignore-scripts', '--no-audit', '--no-fund'),
      'Installing the clients failed with the lines above; see that the package registry can be reached, and start again.',
      { cwd: FOLDER },
    ),
  )
}
