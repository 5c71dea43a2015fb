import { parseArgs } from 'node:util'
import { SIZES } from '../graph/plan.mjs'

export const USAGE = `npm run bench -- [--quick] [--size S|M] [--only byId,search] [--fresh] [--profile]
                 [--server NAME=http://HOST/graphql --operations FILE.graphql]...

  --quick       short turns on the graph S, without the start of the product: ends within two minutes, for checking only
  --size        the graph: S has 1 000 entities, M 50 000 (default S)
  --only        only these cases; they take the places of those of the last whole run
  --fresh       makes and loads the graph anew
  --profile     instead of comparing: where this API's time goes, in Node and in each statement
  --server      another GraphQL endpoint over the same graph, with a file that asks the questions of bench/operations there`

/** The options of the command, checked. */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      quick: { type: 'boolean', default: false },
      size: { type: 'string', default: 'S' },
      only: { type: 'string' },
      fresh: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      server: { type: 'string', multiple: true, default: [] },
      operations: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  })
  if (SIZES[values.size] === undefined)
    throw new Error(`--size ${values.size} is none of ${Object.keys(SIZES).join(', ')}.`)
  if (values.server.length !== values.operations.length)
    throw new Error('Each --server needs one --operations, in the same order.')
  const endpoints = values.server.map((given, index) => {
    const [, name, url] = /^([^=]+)=(https?:.+)$/.exec(given) ?? []
    if (url === undefined) throw new Error(`--server ${given} is not of the form NAME=http://HOST/graphql.`)
    return { name, url, operations: values.operations[index] }
  })
  return { ...values, only: values.only?.split(','), endpoints }
}
