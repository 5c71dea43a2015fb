import { checkArguments } from './help.mjs'
import { end } from './say.mjs'
import { prepare, readDotEnv } from './steps.mjs'

// `npm start`: sets up what is missing, then serves in this very process, so that its signals reach the server.
try {
  checkArguments('start', process.argv.slice(2))
  readDotEnv()
  process.env.NODE_ENV ??= 'production'
  await prepare()
  await import('../dist/serve.js')
} catch (error) {
  end(error)
}
