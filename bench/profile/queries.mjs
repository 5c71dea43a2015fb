import neo4j from 'neo4j-driver'
import { startBuiltServer } from '../lib/built-server.mjs'
import { median } from '../lib/statistics.mjs'

/** Which queries this API sends for one request, seen by running it in this process with a database that takes notes. */
export async function recorder(root, env) {
  const seen = []
  const noting = database => ({
    read: async (query, options) => {
      const begun = performance.now()
      const answer = await database.read(query, options)
      seen.push({ ...query, ms: performance.now() - begun, rows: answer.rows.length })
      return answer
    },
  })
  const instance = {
    uri: env.NEO4J_URI,
    username: env.NEO4J_USERNAME,
    password: env.NEO4J_PASSWORD,
    database: env.NEO4J_DATABASE,
  }
  const server = await startBuiltServer(root, instance, { through: noting })
  return {
    /** The queries of one request, in order. */
    queriesOf: async request => {
      seen.length = 0
      const { errors } = await server.ask(request)
      if (errors) throw new Error(errors[0].message)
      return [...seen]
    },
    close: () => server.close(),
  }
}

/** A query as Neo4j runs it: milliseconds when warm, rows, accesses to the store, and the operators that cost most. */
export async function profileQuery(driver, query) {
  const { packParameters, toNeo4j } = await import('../../dist/neo4j/values.js')
  const { text, params: values } = packParameters(query)
  const params = toNeo4j(values)
  const session = driver.session({ database: 'neo4j', defaultAccessMode: neo4j.session.READ })
  try {
    const times = []
    for (let index = 0; index < 15; index++) {
      const begun = performance.now()
      await session.run(text, params)
      times.push(performance.now() - begun)
    }
    const { summary } = await session.run(`PROFILE ${text}`, params)
    const operators = flatten(summary.profile)
    const hits = operators.reduce((sum, { dbHits }) => sum + dbHits, 0)
    const dear = operators.sort((a, b) => b.dbHits - a.dbHits).slice(0, 2)
    return {
      ms: median(times.slice(5)),
      hits,
      operators: dear.map(({ operatorType, dbHits, rows, arguments: { Details } }) => ({
        operator: operatorType.replace(/@.*/, ''),
        details: String(Details ?? '')
          .replace(/\s+/g, ' ')
          .slice(0, 60),
        hits: dbHits,
        rows,
      })),
    }
  } finally {
    await session.close()
  }
}

function flatten(plan) {
  return [plan, ...plan.children.flatMap(flatten)]
}
