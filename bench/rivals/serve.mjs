import { createServer } from 'node:http'
import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import cors from 'cors'
import express from 'express'
import helmet from 'helmet'
import neo4j from 'neo4j-driver'

/** The driver with the settings of the API that is compared. */
export function openDriver() {
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD } = process.env
  return neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD), {
    disableLosslessIntegers: true,
    fetchSize: 1000,
    maxConnectionPoolSize: 16,
    telemetryDisabled: true,
  })
}

/** Serves a schema with the same Apollo and the same express set-up as the API that is compared, until it is told to stop. */
export async function serve(schema, context = async () => ({})) {
  const apollo = new ApolloServer({
    schema,
    plugins: [ApolloServerPluginLandingPageDisabled()],
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
  })
  await apollo.start()
  const app = express()
  app.disable('x-powered-by')
  app.use(helmet({ hsts: false }))
  app.use(compression())
  app.use(cors({ origin: '*', methods: ['GET', 'POST'], maxAge: 600 }))
  app.use('/graphql', express.json({ limit: 256 * 1024 }), expressMiddleware(apollo, { context }))
  const server = createServer({ keepAliveTimeout: 5_000 }, app)
  server.listen(Number(process.env.PORT ?? 0), '127.0.0.1', () =>
    console.log(`ready at http://127.0.0.1:${server.address().port}/graphql`),
  )
  process.once('SIGTERM', () => process.exit(0))
}
