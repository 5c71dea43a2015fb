import neo4j from 'neo4j-driver'
import { SetupError } from '../errors.js'
import { type Database, Neo4jDatabase, READ_TIMEOUT_MS } from './database.js'
import { connectionProblem, isStillWaiting } from './database-errors.js'

export interface Address {
  readonly uri: string
  readonly username: string
  readonly password: string
  readonly database: string
}

/** How long, in milliseconds, to wait for Neo4j. */
export interface WaitingTimes {
  /** For the answer to one read. */
  readonly readMs: number
  /** For a connection that is free. */
  readonly freeConnectionMs: number
}

const PATIENCE: WaitingTimes = { readMs: READ_TIMEOUT_MS, freeConnectionMs: 2_000 }

/** Connects, and checks that somebody answers there and lets us in. */
export async function connect(address: Address, patience: WaitingTimes = PATIENCE): Promise<Database> {
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.username, address.password), {
    disableLosslessIntegers: true,
    fetchSize: 1000,
    maxConnectionPoolSize: 16,
    connectionAcquisitionTimeout: patience.freeConnectionMs,
    connectionTimeout: 5_000,
    connectionLivenessCheckTimeout: 30_000,
    maxTransactionRetryTime: 30_000,
    telemetryDisabled: true,
    userAgent: 'sepakat',
  })
  try {
    return await tryPatiently(async () => {
      await driver.verifyConnectivity({ database: address.database })
      await driver.verifyAuthentication({ database: address.database })
      const database = new Neo4jDatabase(driver, address.database, patience.readMs)
      // Neo4j looks for the database at the first query, and not before.
      await database.read({ text: 'RETURN 1', params: {} }, { timeoutMs: FIRST_READ_MS })
      return database
    })
  } catch (cause) {
    await driver.close()
    throw new SetupError(connectionProblem(address, cause), { cause })
  }
}

const PATIENT_TRIES = 5
/** The first text of all makes Neo4j load its planner, which takes a busy machine seconds. */
const FIRST_READ_MS = 60_000

/**
 * Tries again while no connection comes in time: a machine that is busy starting other things may take its time for the first one. Any other error is passed
 * on at once.
 */
async function tryPatiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === PATIENT_TRIES || !isStillWaiting(error)) throw error
    }
  }
}
