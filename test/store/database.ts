import { spawn } from 'node:child_process'
import type { RunText, TextWithValues } from '../../src/cypher/fragment.js'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { makeSchema } from '../../src/store/database-schema.js'
import { type LoadOptions, load } from '../../src/store/load.js'
import type { Difference } from '../../src/store/difference.js'
import type { Store } from '../../src/store/store.js'
import { PATIENT } from '../support/deadlines.js'
import { type Instance, borrowNeo4j } from '../support/instances.js'
import { ownModel } from '../support/own-model.js'
import type { TempSeed } from '../support/temp-seed.js'

/** A Neo4j for one suite that writes, and a connection to it. */
export interface OwnDatabase {
  readonly instance: Instance
  readonly database: Database
  wipe(): Promise<void>
  close(): Promise<void>
}

export async function ownDatabase(): Promise<OwnDatabase> {
  const { instance, giveBack } = await borrowNeo4j()
  const database = await connect(instance, PATIENT)
  await makeSchema(database, ownModel())
  return {
    instance,
    database,
    wipe: () =>
      database.write(async run => void (await run({ text: 'MATCH (n) DETACH DELETE n', params: {} }))),
    close: async () => {
      await leaveEmpty(database)
      await database.close()
      await giveBack()
    },
  }
}

/** For the next suite that is lent the same Neo4j: no node, however many there are, and no constraint or index but those of the model. */
async function leaveEmpty(database: Database): Promise<void> {
  await database.runAlone({
    text: 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS',
    params: {},
  })
  await makeSchema(database, ownModel())
}

/** A copy of everything that lies in the database, one sorted line for each node and relationship; without the hash of the files, and ids of Neo4j. */
export async function contents(database: Database): Promise<string[]> {
  const nodes = await database.read({
    text: 'MATCH (n) RETURN labels(n), properties(n)',
    params: {},
  })
  const links = await database.read({
    text: 'MATCH (a)-[r]->(b) RETURN type(r), [a.id, a.recordedIn, b.id, b.recordedIn], properties(r)',
    params: {},
  })
  return [...nodes.rows, ...links.rows].map(row => line(row)).sort()
}

/** The same with the ids of Neo4j: they stay only where nothing was taken out and written again. */
export async function identities(database: Database): Promise<string[]> {
  const { rows } = await database.read({
    text: 'MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN DISTINCT elementId(n), elementId(r)',
    params: {},
  })
  return rows.map(row => row.join(' ')).sort()
}

function line(row: readonly unknown[]): string {
  const isDetail = (key: string): boolean => key === 'seedHash'
  return JSON.stringify(row, (key, value: unknown) => {
    if (isDetail(key)) return undefined
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
  })
}

/** Loads a seed folder through a store, as the import does. */
export function loadThrough(
  store: Store,
  seed: TempSeed,
  options: Partial<LoadOptions> = {},
): Promise<Difference> {
  const graph = seed.graph()
  const releases = graph.versions.releases
  return load(store, { model: ownModel(), ...graph, releases, ...options })
}

/** A store that does something before each query that changes the graph; counted from 1. */
export function watched(database: Database, before: (change: number) => Promise<void> | void): Store {
  let changes = 0
  const isChange = ({ text }: TextWithValues): boolean => /\b(CREATE|MERGE|SET|DELETE)\b/.test(text)
  const watch =
    (run: RunText): RunText =>
    async query => {
      if (isChange(query)) await before(++changes)
      return run(query)
    }
  return {
    write: work => database.write(run => work(watch(run))),
    alter: query => database.alter(query),
    runAlone: query => database.runAlone(query),
    read: query => database.read(query),
  }
}

/** A program of the project in a process of its own, pointed at a Neo4j and a seed folder. */
export function spawnProgram(
  args: readonly string[],
  instance: Instance,
  seedFolder: string,
): { readonly kill: () => void; readonly ended: Promise<{ code: number | null; out: string; err: string }> } {
  const env = {
    ...process.env,
    NEO4J_URI: instance.uri,
    NEO4J_USERNAME: instance.username,
    NEO4J_PASSWORD: instance.password,
    NEO4J_DATABASE: instance.database,
    SEPAKAT_SEED: seedFolder,
  }
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let [out, err] = ['', '']
  child.stdout.on('data', (part: Buffer) => (out += part.toString()))
  child.stderr.on('data', (part: Buffer) => (err += part.toString()))
  return {
    kill: () => void child.kill('SIGKILL'),
    ended: new Promise((resolve, reject) =>
      child.once('error', reject).once('close', code => resolve({ code, out, err })),
    ),
  }
}
