import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * The server that lies built in a folder, with the schema beside it, asked in this process and without HTTP. `instance` says where its Neo4j is and who may
 * enter; `through` stands between the two; `patience` is that of the connection, and `options` are those of the graph's state.
 */
export async function startBuiltServer(
  root,
  instance,
  { through = database => database, patience, options } = {},
) {
  const ours = path => import(pathToFileURL(resolve(root, 'dist', path)).href)
  const [
    { loadSchema },
    { checkModel },
    { createSchema, createApollo },
    { createGraphState },
    { connect },
    { factsOfOwnRequest },
  ] = await Promise.all(
    [
      'model/load-schema.js',
      'model/check-model.js',
      'server/api.js',
      'server/graph-state.js',
      'neo4j/connect.js',
      'server/own-request.js',
    ].map(ours),
  )
  const document = loadSchema(join(root, 'schema'))
  const model = checkModel(document)
  const database = await connect(instance, patience)
  const state = createGraphState(through(database), options)
  const apollo = createApollo(createSchema(document, model), model, state, { error: console.error })
  await apollo.start()
  return {
    /** What comes of one operation: `{ data, errors, extensions }`. */
    async ask({ query, variables }) {
      const contextValue = factsOfOwnRequest('en', new AbortController().signal)
      const { body } = await apollo.executeOperation({ query, variables }, { contextValue })
      return body.singleResult
    },
    async close() {
      await apollo.stop()
      await database.close()
    },
  }
}
