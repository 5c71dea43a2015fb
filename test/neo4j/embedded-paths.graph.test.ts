import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { type EmbeddedNeo4j, startEmbedded } from '../../src/neo4j/embedded.js'

const around = mkdtempSync(join(tmpdir(), 'sepakat-paths-'))
/** The locale of a machine on which nobody has set one: there Java writes each letter beyond ASCII as `?`. */
const locale = process.env.LC_ALL
beforeAll(() => void (process.env.LC_ALL = 'C'))
afterAll(() => {
  if (locale === undefined) delete process.env.LC_ALL
  else process.env.LC_ALL = locale
  rmSync(around, { recursive: true, force: true })
})

const query = (text: string): { text: string; params: Record<string, never> } => ({ text, params: {} })

async function withNeo4j<T>(
  folders: { readonly dataFolder: string; readonly jarsFolder: string },
  work: (database: Database, neo4j: EmbeddedNeo4j) => Promise<T>,
): Promise<T> {
  const neo4j = await startEmbedded({ ...folders, say: () => undefined })
  try {
    const database = await connect(neo4j)
    return await work(database, neo4j).finally(() => database.close())
  } finally {
    await neo4j.stop()
  }
}

test.each([
  ['letters beyond ASCII, spaces and 200 characters', `é ü 日本語 😀 ${'x'.repeat(180)}`],
  [
    'signs that mean something to a shell, a class path, a log or a settings file',
    `a#b=c%d:e;'"$HOME \${x} \\ &*?!~`,
  ],
])('a path with %s starts, keeps its data, and puts nothing beside it', async (_, name) => {
  const project = join(around, name)
  mkdirSync(project)
  const folders = { dataFolder: join(project, 'data'), jarsFolder: join(project, 'jars') }
  symlinkSync(resolve(process.env.SEPAKAT_JARS || '.sepakat/jars'), folders.jarsFolder)
  await withNeo4j(folders, database => database.write(run => run(query('CREATE (:Kept)'))))
  await withNeo4j(folders, async database => {
    expect((await database.read(query('MATCH (k:Kept) RETURN count(k)'))).rows).toEqual([[1]])
  })
  expect(readdirSync(around)).toEqual([name])
  expect(readdirSync(project).sort()).toEqual(['data', 'jars'])
  expect(readdirSync(join(folders.dataFolder, 'logs'))).toContain('debug.log')
  rmSync(project, { recursive: true })
})
