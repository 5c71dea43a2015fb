import { Kind, print, visit } from 'graphql'
import { YEARS, dayIn } from '../graph/dates.mjs'
import { createRandom, seedOf } from '../graph/random.mjs'
import { WRAPPERS } from '../lib/answers.mjs'

/** Requests made from a question: the same answer asked with another text. */

/** The question with its values written into the text. */
export function literal(_server, { node }, values) {
  const types = new Map(
    node.variableDefinitions.map(({ variable, type }) => [variable.name.value, namedType(type)]),
  )
  const unset = new Set([...types.keys()].filter(key => values[key] === undefined))
  const query = visit(
    { ...node, variableDefinitions: [] },
    {
      Argument: ({ value }) =>
        value.kind === Kind.VARIABLE && unset.has(value.name.value) ? null : undefined,
      Variable: ({ name: { value } }) => valueNode(values[value], types.get(value)),
    },
  )
  return { query: print(query), variables: {} }
}

function namedType(type) {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type)
}

const TEXTS = new Set(['ID', 'String', 'Day', 'Period', 'EDTF', 'Date'])

function valueNode(value, type) {
  if (Array.isArray(value)) return { kind: Kind.LIST, values: value.map(item => valueNode(item, type)) }
  if (typeof value === 'number') return { kind: Kind.INT, value: String(value) }
  return { kind: TEXTS.has(type) ? Kind.STRING : Kind.ENUM, value }
}

/** The question with a random part of its fields: chosen by their place in the answer, so that every server is asked for the same part. */
export function selection(_server, operation, values, seed) {
  const isChosen = path => createRandom(seedOf(`${seed} ${path}`)).chance(0.6)
  const narrowed = thinned(operation.node.selectionSet, '', isChosen)
  return {
    ...operation.request(values),
    query: print({ ...operation.node, selectionSet: narrowed }),
  }
}

/** `id` always stays; a link that is left out goes with all that is below it. What only wraps a page or a claim counts as no level. */
function thinned(set, path, isChosen) {
  const selections = set.selections.flatMap(field => {
    const key = (field.alias ?? field.name).value
    const place = WRAPPERS.has(key) ? path : `${path}.${key}`
    // Evidence lies in one text with the rivals, and is asked for whole.
    const stays =
      WRAPPERS.has(key) ||
      key === 'id' ||
      place === '.answer' ||
      path.endsWith('.evidence') ||
      isChosen(place)
    if (!stays) return []
    // A claim's values of which none is left are not asked for at all: the library gives null where a type alone is asked for.
    if (key === 'properties' && !keepsAny(field.selectionSet, place, isChosen)) return []
    return [
      field.selectionSet === undefined
        ? field
        : { ...field, selectionSet: thinned(field.selectionSet, place, isChosen) },
    ]
  })
  // What has no field left is asked for its type, which the comparison of answers leaves out.
  return {
    ...set,
    selections:
      selections.length > 0
        ? selections
        : [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
  }
}

const keepsAny = (set, place, isChosen) =>
  set.selections.some(field => isChosen(`${place}.${(field.alias ?? field.name).value}`))

const onDay = day => `possibleFrom: {lte: "${day}"}, possibleTo: {gte: "${day}"}`

/** How conditions are written for the servers that take any tree of them. */
const DIALECTS = {
  sepakat: {
    and: 'and',
    or: 'or',
    not: 'not',
    kind: kind => `instrumentKind: {eq: ${kind}}`,
    after: day => `adoptedOn: {gte: "${day}"}`,
    before: day => `adoptedOn: {lt: "${day}"}`,
    // The day of the question goes down into its conditions.
    covers: id => `covers: {some: {node: {id: {eq: "${id}"}}}}`,
    query: (where, day) =>
      `{ answer: instruments(where: {${where}}, orderBy: [{id: ASC}], first: 50${day ? `, asOf: "${day}"` : ''}) { nodes { id name } } }`,
  },
  'neo4j-graphql': {
    and: 'AND',
    or: 'OR',
    not: 'NOT',
    kind: kind => `instrumentKind: {eq: "${kind}"}`,
    after: day => `adoptedOnFirst: {gte: "${day}"}`,
    before: day => `adoptedOnLast: {lt: "${day}"}`,
    covers: (id, day) =>
      day
        ? `coversConnection: {some: {node: {id: {eq: "${id}"}}, edge: {${onDay(day)}}}}`
        : `covers: {some: {id: {eq: "${id}"}}}`,
    query: (where, day) =>
      `{ answer: instruments(where: {${day ? `${onDay(day)}, AND: [{${where}}]` : where}}, sort: [{id: ASC}], limit: 50) { id name: nameEnglish } }`,
  },
}

/** A random tree of conditions on instruments, for the servers that take any. */
export function whereTree({ dialect }, _operation, { asOf }, seed) {
  const words = DIALECTS[dialect]
  if (words === undefined) return null
  return { query: words.query(treeOf(words, createRandom(seedOf(seed)), 3, asOf), asOf), variables: {} }
}

function treeOf(words, random, depth, day) {
  if (depth === 0 || random.chance(0.15)) return leafOf(words, random, day)
  const branches = Array.from(
    { length: random.between(2, 3) },
    () => `{${treeOf(words, random, depth - 1, day)}}`,
  )
  if (random.chance(0.15)) return `${words.not}: ${branches[0]}`
  return `${random.chance(0.6) ? words.or : words.and}: [${branches.join(', ')}]`
}

function leafOf(words, random, day) {
  return random.weighted([
    [3, () => words.kind(random.pick(['CONVENTION', 'PROTOCOL', 'DECLARATION', 'MEMORANDUM']))],
    [2, () => words.after(dayIn(random, YEARS.first, 2000))],
    [2, () => words.before(dayIn(random, 1990, YEARS.last))],
    [2, () => words.covers(`crime-type-${random.skewed(40, 2)}`, day)],
  ])()
}
