import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createConnection } from 'node:net'
import { networkInterfaces, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import neo4j from 'neo4j-driver'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { type EmbeddedNeo4j, startEmbedded } from '../../src/neo4j/embedded.js'
import { A_SILENCE_MS, PATIENT } from '../support/deadlines.js'

const dataFolder = mkdtempSync(join(tmpdir(), 'sepakat-embedded-'))
const options = {
  dataFolder,
  jarsFolder: process.env.SEPAKAT_JARS || '.sepakat/jars',
  say: () => undefined,
}
const query = (text: string): { text: string; params: Record<string, unknown> } => ({ text, params: {} })

let running: EmbeddedNeo4j
let database: Database

async function start(): Promise<void> {
  running = await startEmbedded(options)
  database = await connect(running, PATIENT)
}

async function stop(): Promise<void> {
  await database.close()
  await running.stop()
}

beforeAll(start)
afterAll(async () => {
  await running.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

describe('the password', () => {
  test('is kept in a file that its owner alone can read, as is all that names it', () => {
    expect(readFileSync(join(dataFolder, 'password'), 'utf8')).toBe(running.password)
    expect(running.password.length).toBeGreaterThanOrEqual(32)
    for (const file of ['password', 'conf/neo4j.conf', 'running.json'])
      expect({ file, mode: statSync(join(dataFolder, file)).mode & 0o777 }).toEqual({ file, mode: 0o600 })
  })

  test('stands on no command line, in no environment and in no log', () => {
    const processes = execFileSync('ps', ['axeww'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    expect(processes).toContain(`--home-dir=${dataFolder}`)
    expect(processes).not.toContain(running.password)
    for (const log of readdirSync(join(dataFolder, 'logs')))
      expect(readFileSync(join(dataFolder, 'logs', log), 'utf8')).not.toContain(running.password)
  })

  test.each([
    ['no password', undefined],
    ['the password that Neo4j is delivered with', neo4j.auth.basic('neo4j', 'neo4j')],
    ['another user', neo4j.auth.basic('admin', 'admin')],
  ])('is asked for: %s opens nothing', async (_, token) => {
    const driver = neo4j.driver(running.uri, token)
    await expect(driver.executeQuery('RETURN 1')).rejects.toMatchObject({
      code: expect.stringMatching(/Security\.(Unauthorized|CredentialsExpired)/),
    })
    await driver.close()
  })

  test('may be wrong any number of times, and the right one still opens', async () => {
    for (let times = 0; times < 8; times++) {
      const driver = neo4j.driver(running.uri, neo4j.auth.basic('neo4j', `guess ${times}`))
      await expect(driver.verifyAuthentication()).resolves.toBe(false)
      await driver.close()
    }
    await (await connect(running, PATIENT)).close()
  })

  test('that is wrong gets one sentence, which does not repeat it', async () => {
    const failure = await connect({ ...running, password: 'open-sesame' }).catch((error: Error) => error)
    expect(failure).toMatchObject({
      name: 'SetupError',
      message: `Neo4j at ${running.uri} refuses the user neo4j; set NEO4J_USERNAME and NEO4J_PASSWORD to what it knows.`,
    })
  })
})

test('Bolt answers on this machine alone', async () => {
  const outside = Object.values(networkInterfaces())
    .flatMap(list => list ?? [])
    .filter(({ internal, family }) => !internal && family === 'IPv4')
  const port = Number(new URL(running.uri).port)
  const answered = await Promise.all(
    outside.map(
      ({ address: host }) =>
        new Promise(resolve => {
          const socket = createConnection({ host, port, timeout: A_SILENCE_MS })
          for (const [event, found] of [
            ['connect', true],
            ['error', false],
            ['timeout', false],
          ] as const)
            socket.once(event, () => {
              socket.destroy()
              resolve(found)
            })
        }),
    ),
  )
  expect(answered).toEqual(outside.map(() => false))
})

test('Neo4j reads no file of this machine', async () => {
  const load = query("LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line")
  await expect(database.read(load)).rejects.toMatchObject({
    code: 'Neo.ClientError.Statement.ExternalResourceFailed',
  })
})

test('Neo4j calls nobody over the network', async () => {
  let calls = 0
  const server = createServer((_request, response) => {
    calls++
    response.end('a,b\n')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const load = query(
    `LOAD CSV FROM 'http://127.0.0.1:${(server.address() as AddressInfo).port}/' AS line RETURN line`,
  )
  await expect(database.read(load)).rejects.toThrow()
  server.close()
  expect(calls).toBe(0)
})

describe('a write that is planted in a read', () => {
  test.each(['bolt', 'neo4j'])('is refused by Neo4j over %s://', async scheme => {
    const other = await connect({ ...running, uri: running.uri.replace('bolt', scheme) })
    await expect(other.read(query('CREATE (p:Planted) RETURN p'))).rejects.toMatchObject({
      code: 'Neo.ClientError.Statement.AccessMode',
    })
    const { rows } = await other.read(query('MATCH (p:Planted) RETURN count(p)'))
    expect(rows).toEqual([[0]])
    await other.close()
  })
})

test('a second start on the same folder uses the Neo4j that runs there, and leaves it running', async () => {
  const second = await startEmbedded(options)
  expect(second).toMatchObject({
    owned: false,
    uri: running.uri,
    pid: running.pid,
    password: running.password,
  })
  await second.stop()
  const { rows } = await database.read(query('RETURN 1'))
  expect(rows).toEqual([[1]])
})

test('what was written is there after a restart, and the process of before is gone', async () => {
  await database.write(run => run(query("CREATE (:Kept {name: 'through the restart'})")))
  const { pid } = running
  await stop()
  expect(() => process.kill(pid, 0)).toThrow('ESRCH')
  await start()
  expect(running).toMatchObject({ owned: true, password: readFileSync(join(dataFolder, 'password'), 'utf8') })
  const { rows } = await database.read(query('MATCH (k:Kept) RETURN k.name'))
  expect(rows).toEqual([['through the restart']])
})

test('a database that is damaged is named in one sentence, and nothing of it is deleted', async () => {
  await stop()
  const store = join(dataFolder, 'data/databases/neo4j')
  const files = readdirSync(store, { recursive: true }).sort()
  writeFileSync(join(store, 'neostore'), Buffer.alloc(8192, 0xa5))
  const failure = await startEmbedded(options).catch((error: Error) => error)
  expect(failure).toMatchObject({
    name: 'SetupError',
    message: `The database in ${dataFolder} does not open and may be damaged; nothing was deleted: look into ${dataFolder}/logs, or move the folder away and start again, and the seed is loaded anew.`,
  })
  expect(readdirSync(store, { recursive: true }).sort()).toEqual(files)
  expect(readFileSync(join(store, 'neostore'))).toEqual(Buffer.alloc(8192, 0xa5))
  expect(execFileSync('ps', ['axww'], { encoding: 'utf8' })).not.toContain(`--home-dir=${dataFolder}`)
})
