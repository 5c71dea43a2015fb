import { NO_DAYS } from './answer-link.js'
import { writeCondition } from './conditions.js'
import { folded } from './names.js'
import type {
  Asked,
  EntityAsked,
  ExportAsked,
  LinkAsked,
  ListAsked,
  SearchAsked,
  StatementsAsked,
} from './questions.js'

/** Questions as GraphQL, and the answers of a server in the form in which the oracle gives its own. */

/** Where questions are put. */
export interface Server {
  readonly url: string
}

interface Page {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly edges: readonly unknown[]
  readonly [key: string]: unknown
}

/**
 * Puts questions that differ in nothing but the entity that they are about, in one operation; turns every page, and gives each answer as one. A
 * question that has several pages is put alone. What comes with errors is given as it came, for all of them.
 */
export async function ask(server: Server, sisters: readonly Asked[]): Promise<unknown[]> {
  const [asked] = sisters as [Asked]
  if (asked.kind === 'export') return [await askExport(server, asked)]
  const pages = await askPages(server, sisters as readonly Exclude<Asked, ExportAsked>[])
  if (pages.length === 1 && 'errors' in pages[0]!) return sisters.map(() => pages[0])
  return sisters.map((_, place) =>
    joined(
      asked,
      pages.map(({ data }) => partsOf(asked, data)[place] ?? null),
    ),
  )
}

interface Came {
  readonly data: Record<string, unknown>
  readonly errors?: unknown
}

async function askPages(server: Server, sisters: readonly Exclude<Asked, ExportAsked>[]): Promise<Came[]> {
  const pages: Came[] = []
  let after: string | null = null
  do {
    const came = await post(server, operationOf(sisters, after))
    if (came.errors !== undefined) return [came]
    pages.push(came)
    after = sisters.length > 1 ? null : nextPage(partsOf(sisters[0]!, came.data)[0] as Part)
  } while (after !== null)
  return pages
}

/** What an operation gave for each of the sisters. */
function partsOf({ kind }: Asked, data: Record<string, unknown>): Part[] {
  if (kind === 'list' || kind === 'search') return [data]
  return [data.them].flat() as Part[]
}

type Part = { readonly it?: Page } | null

function nextPage(part: Part): string | null {
  const info = part?.it?.pageInfo
  return info?.hasNextPage === true ? info.endCursor : null
}

function joined({ kind }: Asked, parts: readonly Part[]): unknown {
  const [first] = parts
  if (kind === 'entity' || first?.it === undefined) return first
  if (kind === 'search') return wholeNames(first.it)
  const { totalCount, summary } = first.it
  const edges = parts.flatMap(part => part!.it!.edges)
  return { totalCount, ...(summary === undefined ? {} : { summary }), edges }
}

async function post({ url }: Server, query: string): Promise<Came> {
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }
  // While the oracle works, the server may close a connection that waits; the request goes over another one then.
  const response = await fetch(`${url}/graphql`, request).catch(() => fetch(`${url}/graphql`, request))
  return (await response.json()) as Came
}

/** The operation for one page of a question, and of its sisters. */
export function operationOf(
  sisters: readonly Exclude<Asked, ExportAsked>[],
  after: string | null = null,
): string {
  const [asked] = sisters as [Exclude<Asked, ExportAsked>]
  if (asked.kind === 'list') return listOperation(asked, after)
  if (asked.kind === 'search') return searchOperation(asked)
  const ids = sisters.map(sister => ('near' in sister ? sister.near : 'id' in sister ? sister.id : ''))
  const { asOf, knownAt } = asked
  const clocks = { asOf: asked.kind === 'entity' ? undefined : text(asOf), knownAt }
  const modality = 'setsAbove' in asked && asked.setsAbove ? enums(asked.modality) : undefined
  return `{ them: nodes(${given({ ids: JSON.stringify(ids), ...clocks, modality })}) { ${fieldsOf(asked, after)} } }`
}

function fieldsOf(asked: LinkAsked | EntityAsked | StatementsAsked, after: string | null): string {
  if (asked.kind === 'link') return linkFields(asked, after)
  return asked.kind === 'entity' ? ENTITY_FIELDS : statementsFields(asked, after)
}

const SPAN = '{ possibleFrom possibleTo certainFrom certainTo isCertain }'
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }'

function linkFields(asked: LinkAsked, after: string | null): string {
  const { modality, setsAbove, minGrade, certainty, where, orderBy, first } = asked
  const page = {
    modality: setsAbove ? undefined : enums(modality),
    minGrade,
    certainty,
    where: where === undefined ? undefined : writeCondition(where),
    ...paged(orderBy, first, after),
  }
  return `... on ${asked.type} { it: ${asked.link.name}(${given(page)}) {
    ${PAGE} summary { total certain possible undated disputed denied notFact rejected outside asOf knownAt isDraft }
    edges { id certainty since until modality verdict grade recordedIn holds ${SPAN} from { id } to { id } node { id } } } }`
}

const ENTITY_FIELDS = `id __typename ... on Entity {
    name(lang: EN) inIndonesian: name(lang: ID) names { value lang kind since until } externalIds { scheme value } existence ${SPAN} recordedIn }`

function statementsFields(
  { field, modality, setsAbove, first }: StatementsAsked,
  after: string | null,
): string {
  const own = setsAbove ? undefined : enums(modality)
  const page = { field: text(field), modality: own, ...paged(undefined, first, after) }
  return `... on Entity { it: statements(${given(page)}) {
    ${PAGE} edges { certainty node { id field since until modality verdict grade recordedIn holds ${SPAN} } } } }`
}

function listOperation(asked: ListAsked, after: string | null): string {
  const { asOf, knownAt, modality, certainty, where, orderBy, first } = asked
  const page = {
    asOf: text(asOf),
    knownAt,
    modality: enums(modality),
    certainty,
    where: where === undefined ? undefined : writeCondition(where),
    ...paged(orderBy, first, after),
  }
  return `{ it: ${asked.many}(${given(page)}) { ${PAGE} summary { total certain possible asOf knownAt isDraft } edges { certainty node { id } } } }`
}

function searchOperation({ text: wanted, asOf, knownAt }: SearchAsked): string {
  const page = { text: text(wanted), first: 100, asOf: text(asOf), knownAt }
  return `{ it: search(${given(page)}) { edges { matchKind matchedName { value } node { id } } } }`
}

/** Only whole names: which words are like others, is nothing that an oracle knows. */
function wholeNames({ edges }: Page): unknown {
  const hits = edges as { matchKind: string; matchedName: { value: string }; node: { id: string } }[]
  return hits
    .filter(({ matchKind }) => matchKind === 'WHOLE_NAME')
    .map(({ node, matchedName }) => ({ id: node.id, matchedName: folded(matchedName.value) }))
}

async function askExport({ url }: Server, { asOf, knownAt, modality }: ExportAsked): Promise<unknown> {
  const parameters = Object.entries({ asOf, knownAt, modality: modality.join() })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
  const response = await fetch(`${url}/export/graph.json?${parameters.join('&')}`)
  const { nodes, edges } = (await response.json()) as Record<'nodes' | 'edges', Record<string, unknown>[]>
  return {
    nodes: nodes.map(({ id, type }) => ({ id, type })),
    edges: edges.map(edge => ({
      ...only(edge, [
        'id',
        'source',
        'target',
        'since',
        'until',
        'certainty',
        'modality',
        'verdict',
        'grade',
      ]),
      type: edge.claimType,
    })),
  }
}

/** These fields alone; null is what an export leaves out. */
const only = (row: Record<string, unknown>, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(names.map(name => [name, row[name] ?? null]))

/** Arguments that are given, as GraphQL. */
function given(args: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
}

const text = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value)
const enums = (values: readonly string[] | undefined): string | undefined =>
  values === undefined ? undefined : `[${values.join(', ')}]`

function paged(
  orderBy: LinkAsked['orderBy'],
  first: number,
  after: string | null,
): Record<string, string | number | undefined> {
  const keys = (orderBy ?? []).flatMap(entry => Object.entries(entry))
  return {
    first,
    after: after === null ? undefined : JSON.stringify(after),
    orderBy:
      orderBy === undefined ? undefined : `[${keys.map(([key, sort]) => `{ ${key}: ${sort} }`).join(', ')}]`,
  }
}

/** Days that the oracle gives as none may be given by the server as any that do not run backwards. */
export function withoutDays(expected: unknown, actual: unknown): unknown {
  if (expected === NO_DAYS) return runsForward(actual) ? NO_DAYS : actual
  if (Array.isArray(expected) && Array.isArray(actual))
    return actual.map((item, index) => withoutDays(expected[index], item))
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null)
    return actual
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [
      key,
      withoutDays((expected as Record<string, unknown>)[key], value),
    ]),
  )
}

function runsForward(actual: unknown): boolean {
  const { possibleFrom, possibleTo, isCertain } = actual as Record<string, string | null | boolean>
  return isCertain === false && (possibleFrom === null || possibleTo === null || possibleFrom! <= possibleTo!)
}
