import neo4j from 'neo4j-driver'
import type { Query } from '../../src/cypher/fragment.js'
import { packParameters, toNeo4j } from '../../src/neo4j/values.js'
import type { Instance } from './instances.js'

/** A step of a plan of Neo4j, as it is called and as it is told. */
export interface Step {
  readonly operator: string
  readonly details: string
}

interface Plan {
  readonly operatorType: string
  readonly arguments: Readonly<Record<string, unknown>>
  readonly children: readonly Plan[]
}

/** How Neo4j means to run a query, asked as the server asks it: every step, the last one first. */
export async function explainOn(instance: Instance, query: Query): Promise<Step[]> {
  const driver = neo4j.driver(instance.uri, neo4j.auth.basic(instance.username, instance.password))
  try {
    const { text, params } = packParameters(query)
    const { summary } = await driver.executeQuery(`EXPLAIN ${text}`, toNeo4j(params), {
      database: instance.database,
    })
    return stepsOf(summary.plan as Plan)
  } finally {
    await driver.close()
  }
}

function stepsOf({ operatorType, arguments: told, children }: Plan): Step[] {
  const details = typeof told.Details === 'string' ? told.Details : ''
  return [{ operator: operatorType.replace(/@.*/, ''), details }, ...children.flatMap(stepsOf)]
}
