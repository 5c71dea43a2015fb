import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { type KeptNeo4j, keepEmbedded } from '../../src/neo4j/embedded-restart.js'
import { PATIENT, until } from '../support/deadlines.js'

describe('a Neo4j of ours that ends by itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sepakat-restart-'))
  const jarsFolder = join(folder, 'jars')
  const dataFolder = join(folder, 'data')
  const said: string[] = []
  let kept: KeptNeo4j
  let database: Database
  let mostRestarts = 1

  beforeAll(async () => {
    symlinkSync(resolve(process.env.SEPAKAT_JARS || '.sepakat/jars'), jarsFolder)
    kept = await keepEmbedded({ dataFolder, jarsFolder, say: line => void said.push(line) }, restarts =>
      restarts.length < mostRestarts ? 50 : null,
    )
    database = await connect(kept, PATIENT)
  })
  afterAll(async () => {
    await database.close()
    await kept.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const kill = (): void => {
    process.kill(
      (JSON.parse(readFileSync(join(dataFolder, 'running.json'), 'utf8')) as { pid: number }).pid,
      'SIGKILL',
    )
  }
  const count = (): Promise<unknown> =>
    database.read({ text: 'MATCH (k:Kept) RETURN count(k)', params: {} }).then(({ rows }) => rows[0]![0])

  test('comes back at the same address with all that was committed, and the same driver reads on', async () => {
    await database.write(run => run({ text: 'CREATE (:Kept)', params: {} }))
    kill()
    let found: unknown
    await until(async () => {
      found = await count().catch((error: { code: string }) => {
        expect(error.code).toBe('DATABASE_UNAVAILABLE')
        return undefined
      })
      return found !== undefined
    })
    expect(found).toBe(1)
    expect(said).toContain('Neo4j has ended by itself; starting it again in 1 s')
  })

  test('is given up with one sentence that says why, when it does not come up again', async () => {
    mostRestarts = 3
    rmSync(jarsFolder)
    mkdirSync(jarsFolder)
    kill()
    expect(await kept.lost).toBe(
      `Neo4j ended by itself and did not stay up in 3 restarts (${jarsFolder} holds no jars of Neo4j; run \`npm start\`, which fetches them, or set NEO4J_URI); mend that and start again, and its store recovers.`,
    )
  })
})
