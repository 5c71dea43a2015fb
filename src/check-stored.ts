import { readConfig } from './config.js'
import { main } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'
import { openNeo4j } from './neo4j/open.js'
import { checkStored } from './store/check-stored.js'

// A server runs this at its start, on its own Neo4j: whether what lies there is what its hash says. Ends with 1 and one sentence where it is not.
await main(async () => {
  const model = checkModel(loadSchema('schema'))
  const neo4j = await openNeo4j({ ...readConfig(), say: () => undefined })
  try {
    await checkStored(neo4j.database, model)
  } finally {
    await neo4j.close()
  }
})
