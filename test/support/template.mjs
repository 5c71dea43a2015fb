import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const KEPT = '.sepakat/test-neo4j'

/**
 * The folder of a stopped Neo4j that holds nothing but the constraints and indexes of the model. Every Neo4j of the tests begins as a copy of it:
 * making them takes longer than all the rest of a start. It is made anew when the schema or the queries change.
 */
export async function template() {
  const folder = join(KEPT, keyOf())
  if (existsSync(folder)) return folder
  const { startEmbedded } = await import('../../dist/neo4j/embedded.js')
  const { connect } = await import('../../dist/neo4j/connect.js')
  const { makeSchema } = await import('../../dist/store/database-schema.js')
  const { loadSchema } = await import('../../dist/model/load-schema.js')
  const { checkModel } = await import('../../dist/model/check-model.js')
  mkdirSync(KEPT, { recursive: true })
  const making = mkdtempSync(join(KEPT, 'making-'))
  const neo4j = await startEmbedded({ dataFolder: making, jarsFolder: jars(), say: () => undefined })
  const database = await connect(neo4j)
  await makeSchema(database, checkModel(loadSchema('schema')))
  await database.close()
  await neo4j.stop()
  if (!existsSync(folder)) renameSync(making, folder)
  return folder
}

/** A new folder with the template in it. */
export function copyOf(folder) {
  const copy = mkdtempSync(join(tmpdir(), 'sepakat-'))
  cpSync(folder, copy, { recursive: true })
  return copy
}

export const jars = () => process.env.SEPAKAT_JARS || '.sepakat/jars'

function keyOf() {
  const hash = createHash('sha256')
  const folders = ['schema', 'schema/claims', 'dist/cypher', 'dist/neo4j', 'setup/neo4j']
  for (const folder of folders)
    for (const file of readdirSync(folder, { withFileTypes: true }).filter(found => found.isFile()))
      hash.update(readFileSync(join(folder, file.name)))
  return hash.digest('hex').slice(0, 16)
}
