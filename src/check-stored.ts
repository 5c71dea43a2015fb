import { readConfig } from './config.js'
import { main } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { openNeo4j } from './neo4j/open.js'
import { checkStored } from './store/check-stored.js'

// A server runs this program at its start, on its own Neo4j. It checks whether what lies there is what its hash says; where it is not, the program ends with
// 1 and one sentence.
await main(async () => {
  const model = checkModel(loadSchema('schema'))
  const neo4j = await openNeo4j({ ...readConfig(), say: () => undefined })
  try {
    await checkStored(neo4j.database, model)
  } finally {
    await neo4j.close()
  }
})
