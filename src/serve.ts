import { readConfig } from './config.js'
import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { openNeo4j } from './neo4j/open.js'
import { withRoom } from './neo4j/room.js'
import { checkAtStart } from './store/check-at-start.js'
import { addMissing } from './store/database-schema.js'
import { loadWhenMoved } from './store/load-when-moved.js'
import { createApollo, createSchema } from './server/api.js'
import { type LoadProgress, createApp } from './server/app.js'
import { createGraphState } from './server/graph-state.js'
import { createLifecycle } from './server/lifecycle.js'
import { listen } from './server/listen.js'
import { createLog } from './server/log.js'

// START HERE (flow 1): from the environment to a server that answers. Each line is a step; each name, the file to read next.
await main(async () => {
  const config = readConfig()
  const log = createLog(config.logLevel)
  const listening = await listen(config.port, config.host)
  // Neo4j takes seconds to come up; the schema is made meanwhile.
  const opening = openNeo4j({ ...config, say })
  const document = loadSchema('schema')
  const model = checkModel(document)
  const schema = createSchema(document, model)
  const neo4j = await opening
  const state = createGraphState(neo4j.database, { keepBytes: config.keepBytes })
  const apollo = createApollo(schema, model, state, log)
  await apollo.start()
  const life = createLifecycle({ listening, apollo, neo4j, log, say })
  const { proxies } = config
  let loading: LoadProgress | null = null
  const app = createApp({
    apollo,
    schema,
    model,
    state,
    webFolder: 'dist/web',
    isOpen: life.isOpen,
    log,
    proxies,
    loading: () => loading,
  })
  listening.use(app)
  const { environment } = neo4j
  const hashInGraph = (): Promise<string | null> => state.seedHash()
  const wasLoaded = await withRoom(
    config.neo4j === null ? config.dataFolder : null,
    life.stopping,
    stopping =>
      loadWhenMoved({
        ...config,
        environment,
        hashInGraph,
        prepareGraph: () => addMissing(neo4j.database, model),
        stopping,
        say,
        tell: how => void (loading = how),
      }),
  )
  // A graph that was stored a moment ago needs no look.
  if (!wasLoaded) await checkAtStart({ environment, stopping: life.stopping })
  say(`Sepakat is ready at http://localhost:${listening.port}/graphql`)
  if (config.archivesClasses) void neo4j.prepareNextStart(life.stopping)
})
