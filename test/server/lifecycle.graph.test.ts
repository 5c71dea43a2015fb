import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { type AddressInfo, type Socket, createConnection, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from '@jest/globals'
import { connect } from '../../src/neo4j/connect.js'
import { PATIENT, until } from '../support/deadlines.js'
import { type ServerProcess, isAlive, pidOfNeo4j, startServer } from '../support/server-process.js'

// One data folder, and one server after the other on it: each test goes on where the one before ended.
const dataFolder = mkdtempSync(join(tmpdir(), 'sepakat-life-'))
let server: ServerProcess
let neo4jPid: number

afterAll(() => {
  server.process.kill('SIGKILL')
  rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 500 })
})

const QUERY = JSON.stringify({ query: '{ organizations(first: 10) { totalCount } }' })

async function ask(url: string): Promise<Response> {
  return fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: QUERY,
  })
}

async function statusOf(url: string): Promise<number | null> {
  return fetch(url).then(
    response => response.status,
    () => null,
  )
}

async function freePort(): Promise<number> {
  const taken = createServer()
  await new Promise<void>(resolve => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  await new Promise(resolve => taken.close(resolve))
  return port
}

/** A request whose head the server has read, and whose body it still waits for. */
async function halfARequest(port: number): Promise<Socket> {
  const socket = createConnection({ host: '127.0.0.1', port })
  socket.setEncoding('utf8')
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: ${QUERY.length}\r\nExpect: 100-continue\r\n\r\n`,
  )
  const [line] = (await new Promise<string>(resolve => socket.once('data', resolve as () => void))).split(
    '\r\n',
  )
  expect(line).toBe('HTTP/1.1 100 Continue')
  return socket
}

/** What /health/ready says over a connection of the agent, and whether the connection is kept. */
function readiness(port: number, agent: Agent): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path: '/health/ready', agent }, response => {
      let body = ''
      response.setEncoding('utf8').on('data', text => (body += String(text)))
      response.once('end', () =>
        resolve([
          response.statusCode,
          response.headers.connection,
          (JSON.parse(body) as { status: string }).status,
        ]),
      )
    }).once('error', reject)
  })
}

/** Sends the body, and gives the whole answer. */
async function theRest(socket: Socket): Promise<string> {
  let answer = ''
  socket.on('data', chunk => (answer += String(chunk)))
  const closed = new Promise((resolve, reject) => socket.once('close', resolve).once('error', reject))
  socket.write(QUERY)
  await closed
  return answer
}

test('a server that is told to stop while it loads the seed stops without a word of complaint', async () => {
  server = startServer({ SEPAKAT_DATA: dataFolder, SEPAKAT_SEED: 'seed' })
  server.url.catch(() => undefined)
  await until(() => server.stdout().includes('Loading the seed'))
  neo4jPid = pidOfNeo4j(dataFolder)
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(server.stderr()).toBe('')
  expect(isAlive(neo4jPid)).toBe(false)
})

test('a server on the folder of one that was killed while it loaded says at once that it lives, how far it is, when it is ready, and its address in its last line', async () => {
  server = startServer({ SEPAKAT_DATA: dataFolder })
  server.url.catch(() => undefined)
  await until(() => server.stdout().includes('Loading the seed'))
  server.process.kill('SIGKILL')
  await server.ended
  const port = await freePort()
  server = startServer({ SEPAKAT_DATA: dataFolder, PORT: String(port) })
  const local = `http://127.0.0.1:${port}`
  await until(async () => (await statusOf(`${local}/health/live`)) === 200)
  const early = await fetch(`${local}/health/ready`)
  expect(early.status).toBe(503)
  expect(Number(early.headers.get('retry-after'))).toBeGreaterThan(0)
  const told = await toldWhileLoading(local)
  expect(told).toMatchObject({ status: 'not ready', reason: 'GRAPH_LOADING' })
  expect(told.loading).toMatchObject({ doing: expect.any(String) })
  expect(await server.url).toBe(`http://localhost:${port}`)
  const ready = await fetch(`${local}/health/ready`)
  expect(ready.status).toBe(200)
  expect(await ready.json()).not.toHaveProperty('loading')
  const lines = server.stdout().split('\n')
  expect(lines.slice(-2)).toEqual([`Sepakat is ready at http://localhost:${port}/graphql`, ''])
  expect(lines.filter(line => /\bseed\b/.test(line))).toHaveLength(1)
  expect(server.stderr()).toBe('')
  neo4jPid = pidOfNeo4j(dataFolder)
})

/** What /health/ready says as soon as it tells of a load, and Neo4j is quick enough to say so too; what it says last, where the server ends or is ready before. */
async function toldWhileLoading(local: string): Promise<Record<string, unknown>> {
  let told: Record<string, unknown> = {}
  await until(async () => {
    const answer = await fetch(`${local}/health/ready`).catch(() => null)
    told = ((await answer?.json()) ?? {}) as Record<string, unknown>
    const isTold = 'loading' in told && told.reason === 'GRAPH_LOADING'
    return isTold || told.status === 'ready' || server.process.exitCode !== null
  })
  return told
}

test('both health pages say in what state the server is', async () => {
  const url = await server.url
  expect(await (await fetch(`${url}/health/live`)).json()).toEqual({ status: 'live' })
  expect(await (await fetch(`${url}/health/ready`)).json()).toMatchObject({
    status: 'ready',
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
})

test('a server whose Neo4j was killed says 503 and when to ask again, and starts it anew', async () => {
  const url = await server.url
  process.kill(neo4jPid, 'SIGKILL')
  const refused = await ask(url)
  const body = await refused.text()
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'DATABASE_UNAVAILABLE' } }] })
  expect(body).not.toMatch(/bolt|127\.0\.0\.1|localhost|:\d{4,5}|\bat .+\.js/i)
  expect(await statusOf(`${url}/health/live`)).toBe(200)
  expect(await statusOf(`${url}/health/ready`)).toBe(503)
  await until(async () => (await statusOf(`${url}/health/ready`)) === 200)
  expect(await (await ask(url)).json()).toMatchObject({ data: { organizations: { totalCount: 3 } } })
  expect(server.process.exitCode).toBeNull()
  neo4jPid = pidOfNeo4j(dataFolder)
})

test('a server that is told to stop says so first, answers every request it has accepted, and its Neo4j ends with it', async () => {
  const port = Number(new URL(await server.url).port)
  const accepted = await Promise.all(Array.from({ length: 20 }, () => halfARequest(port)))
  const kept = new Agent({ keepAlive: true, maxSockets: 1 })
  expect(await readiness(port, kept)).toEqual([200, 'keep-alive', 'ready'])
  server.process.kill('SIGTERM')
  await until(() => server.stdout().endsWith('Stopping\n'))
  expect(await readiness(port, kept)).toEqual([503, 'close', 'stopping'])
  await until(async () => (await statusOf(`http://127.0.0.1:${port}/health/live`)) === null)
  const answers = await Promise.all(accepted.map(theRest))
  for (const answer of answers) {
    expect(answer).toMatch(/^HTTP\/1\.1 200 /)
    expect(answer).toContain('"totalCount":3')
  }
  expect(await server.ended).toBe(0)
  expect(isAlive(neo4jPid)).toBe(false)
  expect(['running.json', 'owner.json'].filter(file => existsSync(join(dataFolder, file)))).toEqual([])
  expect(server.stderr()).toBe('')
})

test('a server that is started again finds its graph, and reads no seed', async () => {
  server = startServer({ SEPAKAT_DATA: dataFolder })
  expect(await (await ask(await server.url)).json()).toMatchObject({
    data: { organizations: { totalCount: 3 } },
  })
  expect(server.stdout()).not.toMatch(/seed/)
  neo4jPid = pidOfNeo4j(dataFolder)
})

test('a server that is killed takes its Neo4j with it, and the next one on its folder works at once', async () => {
  server.process.kill('SIGKILL')
  expect(await server.ended).toBeNull()
  const before = neo4jPid
  server = startServer({ SEPAKAT_DATA: dataFolder })
  await until(
    () => !isAlive(before),
    () => `${readFileSync(`/proc/${before}/stat`, 'utf8')}\n${server.stdout()}${server.stderr()}`,
  )
  expect(await (await ask(await server.url)).json()).toMatchObject({
    data: { organizations: { totalCount: 3 } },
  })
  neo4jPid = pidOfNeo4j(dataFolder)
  expect(neo4jPid).not.toBe(before)
})

test('a note of an owner whose number another program has by now keeps nobody from the folder', async () => {
  server.process.kill('SIGKILL')
  await server.ended
  const owner = join(dataFolder, 'owner.json')
  const note = JSON.parse(readFileSync(owner, 'utf8')) as { pid: number; born: string }
  // The number of this very test, and the birth of the server that had it before.
  writeFileSync(owner, JSON.stringify({ ...note, pid: process.pid }))
  server = startServer({ SEPAKAT_DATA: dataFolder })
  expect((await ask(await server.url)).status).toBe(200)
})

test('a second server on the folder uses the Neo4j of the first, and ends with one sentence when that goes', async () => {
  const second = startServer({ SEPAKAT_DATA: dataFolder })
  expect((await ask(await second.url)).status).toBe(200)
  expect(second.stdout()).toContain(`Using the Neo4j that already runs on the data in ${dataFolder}\n`)
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  expect(await second.ended).toBe(1)
  expect(second.stderr()).toBe(
    `The process that ran the Neo4j on ${dataFolder} has ended, and its Neo4j with it; start again, and Sepakat runs one of its own.\n`,
  )
})

test('a server whose graph another program has changed says so in one sentence, and ends', async () => {
  server = startServer({ SEPAKAT_DATA: dataFolder })
  await server.url
  const { port } = JSON.parse(readFileSync(join(dataFolder, 'running.json'), 'utf8')) as { port: number }
  const other = await connect(
    {
      uri: `bolt://127.0.0.1:${port}`,
      username: 'neo4j',
      password: readFileSync(join(dataFolder, 'password'), 'utf8').trim(),
      database: 'neo4j',
    },
    PATIENT,
  )
  await other.write(run =>
    run({ text: "MATCH (n:Entity {id: 'league'}) SET n.nameEnglish = 'Other'", params: {} }),
  )
  await other.close()
  server.process.kill('SIGTERM')
  expect(await server.ended).toBe(0)
  server = startServer({ SEPAKAT_DATA: dataFolder })
  server.url.catch(() => undefined)
  expect(await server.ended).toBe(1)
  expect(server.stderr()).toMatch(/^The graph in the database is not what its hash says: .+\n$/)
  expect(server.stdout()).not.toMatch(/ready/)
})
