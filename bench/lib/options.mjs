import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { SetupError } from '../../setup/say.mjs'
import { caseNamesOn } from '../operations/cases.mjs'
import { KNOWN } from './servers.mjs'
import { GRAPHS } from './sizes.mjs'

export const USAGE = `npm run bench -- [--quick] [--size S|M|L|record] [--only byId,search] [--fresh] [--profile | --growth | --dearest]
                 [--server NAME=http://HOST/graphql --operations FILE.graphql]...

  --quick       short turns, without the start of the product: on S ends within two minutes, for checking only
  --size        the graph: S has 1 000 entities, M 50 000, L 1 000 000 (default S); record is the project's own seed, asked the questions of src/queries
  --only        only these cases; they take the places of those of the last whole run
  --fresh       makes and loads the graph anew
  --profile     instead of comparing: where this API's time goes, in Node and in each query
  --growth      instead of comparing: how much longer each case takes on L than on M, here and with the hand-written texts
  --dearest     instead of comparing: how long the dearest operation of each root field holds the event loop on the record, and what memory it takes
  --server      another GraphQL endpoint over the same graph, with a file that asks the questions of bench/operations there`

const OPTIONS = {
  quick: { type: 'boolean', default: false },
  size: { type: 'string', default: 'S' },
  only: { type: 'string' },
  fresh: { type: 'boolean', default: false },
  profile: { type: 'boolean', default: false },
  growth: { type: 'boolean', default: false },
  dearest: { type: 'boolean', default: false },
  server: { type: 'string', multiple: true, default: [] },
  operations: { type: 'string', multiple: true, default: [] },
  help: { type: 'boolean', default: false },
}

/** The options of the command, checked. */
export function readOptions(args) {
  const values = parsed(args)
  if (!GRAPHS.includes(values.size))
    throw new SetupError(`--size ${values.size} is none of ${GRAPHS.join(', ')}.`)
  if (values.server.length !== values.operations.length)
    throw new SetupError('Each --server needs one --operations, in the same order.')
  const endpoints = values.server.map((given, index) => endpointOf(given, values.operations[index]))
  const names = [...KNOWN, ...endpoints].map(({ name }) => name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined)
    throw new SetupError(`Two servers are called ${twice}; give --server another NAME.`)
  return {
    ...values,
    only: values.only === undefined ? undefined : casesNamed(values.only, values),
    endpoints,
  }
}

function parsed(args) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch ({ message }) {
    throw new SetupError(`${message.split('. ')[0]}; the options are:\n\n${USAGE}`)
  }
}

function endpointOf(given, operations) {
  const [, name, url] = /^([^=]+)=(https?:.+)$/.exec(given) ?? []
  if (url === undefined || !URL.canParse(url))
    throw new SetupError(`--server ${given} is not of the form NAME=http://HOST/graphql.`)
  if (!existsSync(operations))
    throw new SetupError(
      `--operations ${operations} is no file; name one that asks the questions of bench/operations.`,
    )
  return { name, url, operations }
}

/** The dearest operations go by the root fields of the schema, which is not read here. */
function casesNamed(list, { size, dearest }) {
  const names = list.split(',')
  if (dearest) return names
  const known = caseNamesOn(size)
  const wrong = names.find(name => !known.includes(name))
  if (wrong !== undefined) throw new SetupError(`--only ${wrong} is none of ${known.join(', ')}.`)
  return names
}
