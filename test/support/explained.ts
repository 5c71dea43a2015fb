import neo4j, { type EagerResult, type ResultSummary } from 'neo4j-driver'
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

interface ProfiledPlan {
  readonly dbHits: number
  readonly children: readonly ProfiledPlan[]
}

/** How Neo4j means to run a query, asked as the server asks it: every step, the last one first. */
export async function explainOn(instance: Instance, query: Query): Promise<Step[]> {
  return stepsOf((await tellOf('EXPLAIN', instance, query)).plan as Plan)
}

/** How often the steps of a query look into the store when it is run. */
export async function accessesOf(instance: Instance, query: Query): Promise<number> {
  const { profile } = await tellOf('PROFILE', instance, query)
  return sumOfHits(profile as ProfiledPlan)
}

/** What lies in the store, read past the API: the rows of a text, by the names of their columns. */
export async function rowsOn(instance: Instance, text: string): Promise<Record<string, string | null>[]> {
  return (await runOn(instance, text)).records.map(record => record.toObject())
}

async function tellOf(how: 'EXPLAIN' | 'PROFILE', instance: Instance, query: Query): Promise<ResultSummary> {
  const { text, params } = packParameters(query)
  return (await runOn(instance, `${how} ${text}`, toNeo4j(params) as object)).summary
}

async function runOn(instance: Instance, text: string, params = {}): Promise<EagerResult> {
  const driver = neo4j.driver(instance.uri, neo4j.auth.basic(instance.username, instance.password))
  try {
    return await driver.executeQuery(text, params, { database: instance.database })
  } finally {
    await driver.close()
  }
}

function stepsOf({ operatorType, arguments: told, children }: Plan): Step[] {
  const details = typeof told.Details === 'string' ? told.Details : ''
  return [{ operator: operatorType.replace(/@.*/, ''), details }, ...children.flatMap(stepsOf)]
}

const sumOfHits = ({ dbHits, children }: ProfiledPlan): number =>
  children.reduce((sum, child) => sum + sumOfHits(child), dbHits)
