import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Asks the server that lies built in the working folder, with the schema beside it; prints what it answers. */
const ours = path => import(pathToFileURL(resolve('dist', path)).href)
const [{ loadSchema }, { checkModel }, { createSchema, createApollo }, { createGraphState }, { connect }] =
  await Promise.all(
    [
      'model/load-schema.js',
      'model/check-model.js',
      'server/api.js',
      'server/graph-state.js',
      'neo4j/connect.js',
    ].map(ours),
  )
const { query, instance, waitMs } = JSON.parse(process.env.ASKED)
const document = loadSchema('schema')
const model = checkModel(document)
const database = await connect(instance, { readMs: waitMs, freeConnectionMs: waitMs })
const state = createGraphState(database, { deadlineMs: waitMs, patienceMs: waitMs })
const apollo = createApollo(createSchema(document, model), model, state, { error: console.error })
await apollo.start()
const contextValue = { lang: 'en', signal: AbortSignal.any([]), answered: {}, cameAt: performance.now() }
const { body } = await apollo.executeOperation({ query }, { contextValue })
console.log(JSON.stringify(body.singleResult))
await apollo.stop()
await database.close()
