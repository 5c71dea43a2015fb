import { main, say } from './entry.js'
import { checkModel } from './model/check-model.js'
import { loadSchema } from './model/load-schema.js'

// Prints the model, as the code reads it from the schema files.
await main(async () => {
  const { entities, claims } = checkModel(loadSchema('schema'))
  say(
    JSON.stringify(
      { entities: [...entities.values()], claims: [...claims.values()] },
      (key, value: unknown) => (key === 'claim' ? (value as { type: string }).type : value),
      2,
    ),
  )
})
