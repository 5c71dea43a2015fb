import { groupByKey } from '../../model/group.js'
import { fold } from '../../model/text.js'
import { MOST_CANDIDATES } from '../../plan/plan-match.js'
import type { SendOperation } from './send-operation.js'
import { type ExtensionCell, type ExtensionRows, readCells } from './extend.js'
import {
  type PropertyValue,
  type ReconciliationQuery,
  findProperties,
  errorOfParameter,
} from './parameters.js'
import type { Property } from './properties.js'

/** A candidate in the terms of the Reconciliation API; the score goes from 0 to 100. */
interface Result {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly type: readonly { readonly id: string; readonly name: string }[]
  readonly score: number
  readonly match: boolean
  readonly features: readonly { readonly id: string; readonly value: number | boolean }[]
}

interface ReconciliationCandidate {
  readonly score: number
  readonly isSure: boolean
  readonly matchedName: { readonly value: string }
  readonly node: { readonly id: string; readonly name: string | null; readonly __typename: string }
}

const CANDIDATES = 'candidates { score isSure matchedName { value } node { id name __typename } }'
const USUAL_LIMIT = 5
const MOST_QUERIES = 1_000
/** The most sets of types in one request: each set is a field of its own in one document. */
const MOST_KINDS = 20

type KeyedQuery = readonly [key: string, query: ReconciliationQuery]

/** Gives for each query the entities that may be meant. All queries that ask for the same types are matched at once. */
export async function answerQueries(
  send: SendOperation,
  queries: Readonly<Record<string, ReconciliationQuery>>,
  known: ReadonlyMap<string, Property>,
): Promise<Record<string, { readonly result: readonly Result[] }>> {
  const entries = Object.entries(queries)
  if (entries.length > MOST_QUERIES)
    throw errorOfParameter(
      'queries',
      `queries holds ${entries.length} queries; send at most ${MOST_QUERIES} at once.`,
    )
  const properties = listPropertiesAsked(entries, known)
  const candidates = await readCandidates(send, entries)
  const ids = entries.flatMap(([key, { properties: given = [] }]) =>
    given.length === 0 ? [] : candidates.get(key)!.map(({ node }) => node.id),
  )
  const rows: ExtensionRows = ids.length === 0 ? new Map() : await readCells(send, ids, properties)
  return Object.fromEntries(
    entries.map(([key, query]) => [key, { result: rankResults(candidates.get(key)!, query, rows) }]),
  )
}

function listPropertiesAsked(
  entries: readonly KeyedQuery[],
  known: ReadonlyMap<string, Property>,
): readonly Property[] {
  const pids = entries.flatMap(([, { properties = [] }]) => properties.map(({ pid }) => pid))
  return findProperties([...new Set(pids)], known)
}

async function readCandidates(
  send: SendOperation,
  entries: readonly KeyedQuery[],
): Promise<Map<string, readonly ReconciliationCandidate[]>> {
  const groups = groupByKey(entries, ([, asked]) => JSON.stringify(listTypesAsked(asked)))
  if (groups.size > MOST_KINDS)
    throw errorOfParameter(
      'queries',
      `queries ask for ${groups.size} different types; send at most ${MOST_KINDS} at once.`,
    )
  const found = new Map<string, readonly ReconciliationCandidate[]>()
  if (groups.size === 0) return found
  const data = await send(documentFor(groups.size), variablesOf([...groups]))
  ;[...groups.values()].forEach((group, place) => {
    const matches = data[`m${place}`] as readonly {
      readonly candidates: readonly ReconciliationCandidate[]
    }[]
    group.forEach(([key], at) => found.set(key, matches[at]!.candidates))
  })
  return found
}

/**
 * Lists the types to which a query is narrowed; null for all. Types that are only preferred narrow nothing. A query for `all` of several types takes any of
 * them, since nothing is of two types at once.
 */
function listTypesAsked({
  type,
  type_strict: strict = 'any',
}: ReconciliationQuery): readonly string[] | null {
  if (type === undefined || strict === 'should') return null
  const types = [type].flat().filter(name => name !== '')
  return types.length === 0 ? null : types
}

function documentFor(groups: number): string {
  const places = Array.from({ length: groups }, (_, place) => place)
  const variables = places.map(place => `$n${place}: [String!]!, $t${place}: [String!]`)
  const fields = places.map(
    place =>
      `m${place}: match(names: $n${place}, types: $t${place}, perName: ${MOST_CANDIDATES}) { ${CANDIDATES} }`,
  )
  return `query (${variables.join(', ')}) { ${fields.join(' ')} }`
}

function variablesOf(groups: readonly (readonly [string, readonly KeyedQuery[]])[]): Record<string, unknown> {
  return Object.fromEntries(
    groups.flatMap(([types, group], place) => [
      [`n${place}`, group.map(([, { query }]) => query)],
      [`t${place}`, JSON.parse(types) as unknown],
    ]),
  )
}

/** The share of a score that is left to the properties. Unknown is not no, so only those properties count of which the graph knows a value. */
const PROPERTIES_SHARE = 0.3

function rankResults(
  candidates: readonly ReconciliationCandidate[],
  query: ReconciliationQuery,
  rows: ExtensionRows,
): Result[] {
  const { properties = [], limit = USUAL_LIMIT } = query
  const results = candidates.map(candidate => resultOf(candidate, properties, rows))
  return results.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit)
}

function resultOf(
  { node, score, isSure, matchedName }: ReconciliationCandidate,
  properties: NonNullable<ReconciliationQuery['properties']>,
  rows: ExtensionRows,
): Result {
  const features = properties.flatMap(({ pid, v }) => {
    const cells = rows.get(node.id)?.get(pid) ?? []
    const value = [v].flat().some(wanted => holdsValue(cells, wanted))
    return cells.length === 0 ? [] : [{ id: pid, value }]
  })
  const held = features.filter(({ value }) => value).length
  const share = features.length === 0 ? 1 : held / features.length
  const weight = features.length === 0 ? 0 : PROPERTIES_SHARE
  return {
    id: node.id,
    name: node.name ?? node.id,
    description: `${node.__typename}: ${matchedName.value}`,
    type: [{ id: node.__typename, name: node.__typename }],
    score: Math.round(100 * ((1 - weight) * score + weight * share)),
    match: isSure && share === 1,
    features: [{ id: 'name', value: score }, ...features],
  }
}

/** Whether a property has a value: an entity by its id or name, a date by its beginning, all else by its text. */
function holdsValue(cells: readonly ExtensionCell[], value: PropertyValue): boolean {
  const wanted = typeof value === 'object' ? value.id : String(value)
  return cells.some(cell => {
    if ('id' in cell) return cell.id === wanted || fold(cell.name) === fold(wanted)
    if ('date' in cell) return cell.date.startsWith(wanted)
    return fold(String('int' in cell ? cell.int : cell.str)) === fold(wanted)
  })
}
