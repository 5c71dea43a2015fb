import { setTimeout as pause } from 'node:timers/promises'
import { type KeptNeo4j, keepEmbedded } from './embedded-restart.js'
import { type Address, connect } from './connect.js'
import type { Database } from './database.js'
import { passwordFile } from './embedded-folder.js'

/** The settings on which the choice of a Neo4j depends. */
interface OpenOptions {
  /** The Neo4j that the environment names; null starts one here. */
  readonly neo4j: Address | null
  readonly dataFolder: string
  readonly jarsFolder: string
  readonly say: (line: string) => void
}

/** A Neo4j that answers, wherever it runs. */
interface OpenNeo4j {
  readonly database: Database
  /** The variables by which another program of ours uses this very Neo4j, and starts none; no password stands in them. */
  readonly environment: Readonly<Record<string, string>>
  /** Resolves with one sentence when an embedded Neo4j has ended for good; never for one that the environment names. */
  readonly lost: Promise<string>
  /** Works beside the server so that a later start here is faster; see `class-archive.ts`. Never rejects. */
  prepareNextStart(stopping: AbortSignal): Promise<void>
  close(): Promise<void>
}

/** Uses the Neo4j that is named, or starts one here, and says which. */
export async function openNeo4j({ neo4j, dataFolder, jarsFolder, say }: OpenOptions): Promise<OpenNeo4j> {
  if (neo4j !== null) {
    say(`Using the Neo4j at ${neo4j.uri}`)
    const database = await connect(neo4j)
    return {
      database,
      environment: {},
      lost: new Promise(() => undefined),
      prepareNextStart: async () => undefined,
      close: () => database.close(),
    }
  }
  const embedded = await keepEmbedded({ dataFolder, jarsFolder, say })
  if (!embedded.owned) say(`Using the Neo4j that already runs on the data in ${dataFolder}`)
  const environment = environmentFor(embedded, dataFolder)
  const prepareNextStart = (stopping: AbortSignal): Promise<void> => prepareAside(embedded, stopping, say)
  return { ...(await withDatabase(embedded)), environment, lost: embedded.lost, prepareNextStart }
}

/** Milliseconds after its start in which a server is left to itself: whoever starts one asks it something at once. */
const QUIET_MS = 20_000

/** Prepares the next start, which is a help and no need: what goes wrong is told, and the server goes on. */
async function prepareAside(
  embedded: KeptNeo4j,
  stopping: AbortSignal,
  say: OpenOptions['say'],
): Promise<void> {
  try {
    await pause(QUIET_MS, undefined, { signal: stopping, ref: false })
    await embedded.prepareNextStart(stopping)
  } catch (error) {
    if (!stopping.aborted) say(`The next start will take as long as this one: ${(error as Error).message}`)
  }
}

function environmentFor({ uri, username, database }: KeptNeo4j, dataFolder: string): Record<string, string> {
  return {
    NEO4J_URI: uri,
    NEO4J_USERNAME: username,
    NEO4J_DATABASE: database,
    NEO4J_PASSWORD_FILE: passwordFile(dataFolder),
  }
}

async function withDatabase(embedded: KeptNeo4j): Promise<Pick<OpenNeo4j, 'database' | 'close'>> {
  const database = await connect(embedded).catch(async error => {
    await embedded.stop()
    throw error
  })
  return {
    database,
    close: async () => {
      await database.close()
      await embedded.stop()
    },
  }
}
