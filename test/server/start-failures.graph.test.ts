import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { connect } from '../../src/neo4j/connect.js'
import { sharedInstance } from '../support/ask.js'
import { startServer } from '../support/server-process.js'

const instance = sharedInstance('TEST_WORLD')
const folder = mkdtempSync(join(tmpdir(), 'sepakat-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The environment that names the Neo4j of the tests, which holds the tiny world. */
const named = {
  NEO4J_URI: instance.uri,
  NEO4J_USERNAME: instance.username,
  NEO4J_PASSWORD: instance.password,
  NEO4J_DATABASE: instance.database,
  SEPAKAT_DATA: join(folder, 'data'),
}

/** What a server prints that must not come up. */
async function failure(env: NodeJS.ProcessEnv): Promise<string> {
  const server = startServer({ SEPAKAT_DATA: join(folder, 'data'), ...env })
  server.url.catch(() => undefined)
  expect(await server.ended).toBe(1)
  expect(server.stderr()).not.toMatch(/^\s+at /m)
  return server.stderr()
}

describe('a server with the address of a Neo4j', () => {
  test('uses it, says so, and leaves it running when it is stopped', async () => {
    const server = startServer(named)
    const response = await fetch(`${await server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ organization(id: "league") { name } }' }),
    })
    expect(await response.json()).toMatchObject({
      data: { organization: { name: 'League of Northern Ports' } },
    })
    expect(server.stdout().split('\n')[0]).toBe(`Using the Neo4j at ${instance.uri}`)
    server.process.kill('SIGINT')
    expect(await server.ended).toBe(0)
    const database = await connect(instance)
    expect((await database.read({ text: 'RETURN 1', params: {} })).rows).toEqual([[1]])
    await database.close()
  })

  test('reads the password from a file that NEO4J_PASSWORD_FILE names', async () => {
    const file = join(folder, 'password')
    writeFileSync(file, `${instance.password}\n`)
    const server = startServer({ ...named, NEO4J_PASSWORD: '', NEO4J_PASSWORD_FILE: file })
    expect((await fetch(`${await server.url}/health/ready`)).status).toBe(200)
    server.process.kill('SIGTERM')
    expect(await server.ended).toBe(0)
  })

  test('ends with one sentence when nobody answers there', async () => {
    const uri = 'bolt://127.0.0.1:1'
    expect(await failure({ ...named, NEO4J_URI: uri })).toBe(
      `No Neo4j answers at ${uri}; start it, or mend NEO4J_URI, or unset it to let Sepakat start one of its own.\n`,
    )
  })

  test('ends with one sentence, without the password, when the password is wrong', async () => {
    expect(await failure({ ...named, NEO4J_PASSWORD: 'open-sesame' })).toBe(
      `Neo4j at ${instance.uri} refuses the user neo4j; set NEO4J_USERNAME and NEO4J_PASSWORD to what it knows.\n`,
    )
  })

  test('ends with one sentence when there is no such database', async () => {
    expect(await failure({ ...named, NEO4J_DATABASE: 'nowhere' })).toBe(
      `Neo4j at ${instance.uri} has no database nowhere; set NEO4J_DATABASE to one that it has.\n`,
    )
  })
})

describe('a server that finds no way to a Neo4j', () => {
  test('says which ways there are, where there is no Java', async () => {
    expect(await failure({ PATH: folder })).toBe(
      'There is no Java here to run Neo4j: install Java 17 or later and Maven 3, or run `docker compose up`, or set NEO4J_URI to a Neo4j 5.26.\n',
    )
  })

  test('says how the jars come, where they are missing', async () => {
    const jars = join(folder, 'jars')
    mkdirSync(jars, { recursive: true })
    expect(await failure({ SEPAKAT_JARS: jars })).toBe(
      `${jars} holds no jars of Neo4j; run \`npm start\`, which fetches them, or set NEO4J_URI.\n`,
    )
  })
})

test('a port that is taken is told before anything else is done', async () => {
  const other = createServer()
  await new Promise<void>(resolve => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  expect(await failure({ PORT: String(port), NEO4J_URI: 'bolt://127.0.0.1:1' })).toBe(
    `Port ${port} is taken by another program; stop it, or set PORT to another number (0 picks a free one).\n`,
  )
  await new Promise(resolve => other.close(resolve))
})

test.each([
  ['PORT', 'eighty'],
  ['PORT', '65536'],
  ['PORT', '40.5'],
  ['NEO4J_URI', 'http://localhost:7474'],
  ['LOG_LEVEL', 'loud'],
])('the setting %s=%s is refused by its name, with what it means', async (name, value) => {
  const printed = await failure({ [name]: value })
  expect(printed).toMatch(new RegExp(`^${name} is “${value}”, which does not fit: .+\\.\\n$`))
  expect(printed).not.toContain('pattern')
})

describe('a server whose seed does not fit', () => {
  test('ends with the file and the line of the row, and leaves the graph as it was', async () => {
    const seed = join(folder, 'world')
    cpSync('test/support/world', seed, { recursive: true })
    const file = join(seed, 'organizations.yaml')
    const text = readFileSync(file, 'utf8')
    writeFileSync(file, text.replace('SEATED_IN: old-town', 'SEATED_IN: no-such-town'))
    const line = text.slice(0, text.indexOf('SEATED_IN: old-town')).split('\n').length
    const printed = await failure({ ...named, SEPAKAT_SEED: seed })
    expect(printed).toMatch(/^The seed has 1 problem/)
    expect(printed).toContain(`${file}:${line}: `)
    expect(printed).toContain('no-such-town')
    expect(printed).toMatch(/The seed was not loaded, for the reason above; mend it and start again\.\n$/)
    const database = await connect(instance)
    const { rows } = await database.read({
      text: "MATCH (:Entity {id: 'league'})-[r:SEATED_IN|SEATED_IN_ASIDE]->(p) RETURN p.id ORDER BY p.id",
      params: {},
    })
    expect(rows).toEqual([['harbour-town'], ['old-town']])
    await database.close()
  })

  test('ends with one sentence when there is no such folder', async () => {
    const nowhere = join(folder, 'nowhere')
    expect(await failure({ ...named, SEPAKAT_SEED: nowhere })).toMatch(
      new RegExp(
        `${nowhere}: the folder of the seed cannot be read .+ set SEPAKAT_SEED to the right one\\.\\n`,
      ),
    )
  })
})
