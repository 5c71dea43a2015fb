import { NO_DAYS } from './answer-link.js'
import { folded } from './names.js'
import type { Asked, EntityAsked, LinkAsked, ListAsked, SearchAsked, StatementsAsked } from './questions.js'

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

/** Puts a question, turns every page of its answer, and gives the answer as one; an answer with errors is given as it came. */
export async function ask(server: Server, asked: Asked): Promise<unknown> {
  if (asked.kind === 'export') return askExport(server, asked)
  const edges: unknown[] = []
  let after: string | null = null
  for (;;) {
    const { data, errors } = await post(server, operationOf(asked, after))
    if (errors !== undefined) return { errors }
    if (asked.kind === 'entity') return data?.node ?? null
    const page = pageOf(asked, data)
    if (page === null) return null
    if (asked.kind === 'search') return wholeNames(page)
    edges.push(...page.edges)
    if (!page.pageInfo.hasNextPage) {
      const { totalCount, summary } = page
      return { totalCount, ...(summary === undefined ? {} : { summary }), edges }
    }
    after = page.pageInfo.endCursor
  }
}

type Data = Record<string, unknown> | null

function pageOf(asked: Asked, data: Data): Page | null {
  if (asked.kind === 'list' || asked.kind === 'search') return data!.it as Page
  return (data!.node as { it: Page } | null)?.it ?? null
}

async function post({ url }: Server, query: string): Promise<{ data: Data; errors?: unknown }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  })
  return (await response.json()) as { data: Data; errors?: unknown }
}

/** The operation for one page of a question. */
export function operationOf(asked: Exclude<Asked, { kind: 'export' }>, after: string | null = null): string {
  if (asked.kind === 'link') return linkOperation(asked, after)
  if (asked.kind === 'list') return listOperation(asked, after)
  if (asked.kind === 'entity') return entityOperation(asked)
  if (asked.kind === 'statements') return statementsOperation(asked, after)
  return searchOperation(asked)
}

const SPAN = '{ possibleFrom possibleTo certainFrom certainTo isCertain }'
const PAGE = 'totalCount pageInfo { hasNextPage endCursor }'

function linkOperation(asked: LinkAsked, after: string | null): string {
  const { asOf, knownAt, modality, minGrade, certainty, orderBy, first } = asked
  const page = {
    modality: enums(modality),
    minGrade: word(minGrade),
    certainty: word(certainty),
    ...paged(orderBy, first, after),
  }
  return `{ node(${given({ id: text(asked.near), asOf: text(asOf), knownAt })}) { ... on ${asked.type} { it: ${asked.link.name}(${given(page)}) {
    ${PAGE} summary { total certain possible undated disputed denied notFact rejected outside asOf knownAt }
    edges { id certainty since until modality verdict grade recordedIn holds ${SPAN} node { id } } } } } }`
}

function listOperation(asked: ListAsked, after: string | null): string {
  const { asOf, knownAt, certainty, ids, orderBy, first } = asked
  const where = ids === undefined ? undefined : `{ id: { in: ${JSON.stringify(ids)} } }`
  const page = {
    asOf: text(asOf),
    knownAt,
    certainty: word(certainty),
    where,
    ...paged(orderBy, first, after),
  }
  return `{ it: ${asked.many}(${given(page)}) { ${PAGE} summary { total certain possible asOf knownAt } edges { certainty node { id } } } }`
}

function entityOperation({ id, knownAt }: EntityAsked): string {
  return `{ node(${given({ id: text(id), knownAt })}) { id __typename ... on Entity {
    name(lang: EN) inIndonesian: name(lang: ID) names { value lang kind } existence ${SPAN} recordedIn } } }`
}

function statementsOperation(
  { id, asOf, knownAt, field, first }: StatementsAsked,
  after: string | null,
): string {
  const page = { field: text(field), ...paged(undefined, first, after) }
  return `{ node(${given({ id: text(id), asOf: text(asOf), knownAt })}) { ... on Entity { it: statements(${given(page)}) {
    ${PAGE} edges { certainty node { id field since until verdict grade recordedIn holds ${SPAN} } } } } } }`
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

async function askExport(
  { url }: Server,
  { asOf, knownAt, modality }: Extract<Asked, { kind: 'export' }>,
): Promise<unknown> {
  const parameters = Object.entries({ asOf, knownAt, modality: modality.join() })
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${value}`)
  const response = await fetch(`${url}/export/graph.json?${parameters.join('&')}`)
  const { nodes, edges } = (await response.json()) as Record<'nodes' | 'edges', Record<string, unknown>[]>
  return {
    nodes: nodes.map(({ id, type }) => ({ id, type })),
    edges: edges.map(({ key: _, evidence: __, ...edge }) => edge),
  }
}

/** Arguments that are given, as GraphQL. */
function given(args: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(args)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')
}

const text = (value: string | undefined): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value)
const word = (value: string | undefined): string | undefined => value
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
export function withoutDays(expected: unknown, actual: unknown, mayRunBackwards: boolean): unknown {
  if (expected === NO_DAYS) return mayRunBackwards || runsForward(actual) ? NO_DAYS : actual
  if (Array.isArray(expected) && Array.isArray(actual))
    return actual.map((item, index) => withoutDays(expected[index], item, mayRunBackwards))
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null)
    return actual
  return Object.fromEntries(
    Object.entries(actual).map(([key, value]) => [
      key,
      withoutDays((expected as Record<string, unknown>)[key], value, mayRunBackwards),
    ]),
  )
}

function runsForward(actual: unknown): boolean {
  const { possibleFrom, possibleTo, isCertain } = actual as Record<string, string | null | boolean>
  return isCertain === false && (possibleFrom === null || possibleTo === null || possibleFrom! <= possibleTo!)
}
