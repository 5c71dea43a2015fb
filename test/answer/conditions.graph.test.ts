import { afterAll, beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Api, FAMILIAR, sharedInstance, startApi } from '../support/ask.js'

/** The same API twice: once every tree of conditions has a text of its own, once all go as values under a fixed text. */
let asText: Api
let asValues: Api
beforeAll(async () => {
  const seed = sharedInstance('TEST_SEED')
  ;[asText, asValues] = await Promise.all([startApi(seed), startApi(seed, FAMILIAR.nothing)])
})
afterAll(() => Promise.all([asText.close(), asValues.close()]))

type Where = Record<string, unknown>

const KINDS = ['FORUM', 'COLLECTIVE', 'POLICE_BODY', 'NATIONAL_AGENCY']
const IDS = ['asean', 'aseanapol', 'nothing'] as const

/** An organization as the oracle sees it: read whole through the API, and judged here. */
interface Organization {
  readonly id: string
  readonly organizationKind: string | null
  readonly addresses: { readonly nodes: readonly { readonly id: string }[] }
}

const leaf = fc.oneof(
  fc.constantFrom(...KINDS).map(kind => ({ organizationKind: { eq: kind } })),
  fc.subarray(KINDS, { minLength: 1 }).map(kinds => ({ organizationKind: { in: kinds } })),
  fc.constantFrom(...KINDS).map(kind => ({ organizationKind: { ne: kind } })),
  fc.constantFrom(...IDS).map(id => ({ id: { eq: id } })),
  fc.constantFrom(...IDS).map(id => ({ id: { ne: id } })),
  fc.subarray([...IDS]).map(ids => ({ id: { in: ids } })),
  fc
    .tuple(fc.constantFrom('some', 'none'), fc.constantFrom('terrorism', 'drug-trafficking', 'piracy'))
    .map(([quantifier, id]) => ({ addresses: { [quantifier]: { node: { id: { eq: id } } } } })),
  fc.constantFrom('some', 'none').map(quantifier => ({ addresses: { [quantifier]: {} } })),
  fc
    .tuple(fc.constantFrom('eq', 'ne', 'lt', 'lte', 'gt', 'gte'), fc.integer({ min: -1, max: 4 }))
    .map(([operator, number]) => ({ addresses: { count: { [operator]: number } } })),
  fc.subarray([0, 1, 2, 3, 5]).map(numbers => ({ addresses: { count: { in: numbers } } })),
)

const { tree } = fc.letrec<{ tree: Where }>(tie => ({
  tree: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    leaf,
    fc.array(tie('tree'), { maxLength: 3 }).map(and => ({ and })),
    fc.array(tie('tree'), { maxLength: 3 }).map(or => ({ or })),
    tie('tree').map(not => ({ not })),
    fc.tuple(leaf, tie('tree')).map(([one, not]) => ({ ...one, not })),
  ),
}))

/** True, false, or null for unknown, as Neo4j has it. What is empty asks for nothing, and is taken away first. */
function judged(where: Where, organization: Organization): boolean | null {
  const parts = Object.entries(where).map(([key, value]) => {
    if (key === 'and') return all((value as Where[]).map(inner => judged(inner, organization)))
    if (key === 'or') return not(all((value as Where[]).map(inner => not(judged(inner, organization)))))
    if (key === 'not') return isEmpty(value as Where) ? true : not(judged(value as Where, organization))
    return judgedLeaf(key, value as Where, organization)
  })
  return all(parts)
}

const isEmpty = (where: Where): boolean =>
  Object.entries(where).every(
    ([key, value]) =>
      (key === 'and' && (value as Where[]).every(isEmpty)) || (key === 'not' && isEmpty(value as Where)),
  )

const not = (value: boolean | null): boolean | null => (value === null ? null : !value)
const all = (values: readonly (boolean | null)[]): boolean | null =>
  values.includes(false) ? false : values.includes(null) ? null : true

function judgedLeaf(
  key: string,
  conditions: Where,
  { id, organizationKind, addresses }: Organization,
): boolean | null {
  const [[operator, value]] = Object.entries(conditions) as [[string, never]]
  if (key === 'addresses' && operator === 'count') return fitsCount(addresses.nodes.length, value)
  if (key === 'addresses') {
    const wanted = (value as { node?: { id: { eq: string } } }).node?.id.eq
    const isThere = addresses.nodes.some(node => wanted === undefined || node.id === wanted)
    return isThere === (operator === 'some')
  }
  const found = key === 'id' ? id : organizationKind
  if (found === null) return null
  if (operator === 'in') return (value as string[]).includes(found)
  return (found === value) === (operator === 'eq')
}

function fitsCount(total: number, conditions: Readonly<Record<string, number & number[]>>): boolean {
  const [[operator, value]] = Object.entries(conditions) as [[string, number & number[]]]
  const fits: Readonly<Record<string, boolean>> = {
    eq: total === value,
    ne: total !== value,
    lt: total < value,
    lte: total <= value,
    gt: total > value,
    gte: total >= value,
  }
  return operator === 'in' ? value.includes(total) : fits[operator]!
}

const QUESTION = `query ($where: OrganizationWhere, $order: [OrganizationOrder!]) {
  organizations(where: $where, orderBy: $order, first: 100) { totalCount nodes { id } } }`

test('any tree of conditions means the same as text, as values, and by hand', async () => {
  const { data } = await asText.ask(
    '{ organizations(first: 100, orderBy: [{ id: ASC }]) { nodes { id organizationKind addresses(first: 100) { nodes { id } } } } }',
  )
  const organizations = data.organizations.nodes as Organization[]
  const first = { id: { in: organizations.map(({ id }) => id) } }
  await fc.assert(
    fc.asyncProperty(tree, fc.constantFrom('id', 'name'), async (where, key) => {
      const answers = await Promise.all(
        [asText, asValues].map(api =>
          api.ask(QUESTION, { where: { and: [first, where] }, order: [{ [key]: 'ASC' }] }),
        ),
      )
      for (const { errors } of answers) expect(errors).toBeUndefined()
      expect(answers[1]!.data).toEqual(answers[0]!.data)
      const ids = (answers[0]!.data.organizations.nodes as { id: string }[]).map(({ id }) => id)
      const wanted = organizations.filter(organization => judged(where, organization) === true)
      expect(ids.sort()).toEqual(wanted.map(({ id }) => id).sort())
    }),
    { numRuns: 120 },
  )
})

test('a tree that was never asked has a text that others had before', async () => {
  const texts = new Set<string>()
  for (const where of [
    { or: [{ organizationKind: { eq: 'FORUM' } }, { not: { id: { eq: 'm' } } }] },
    { or: [{ id: { ne: 'plan' } }, { name: { startsWith: 'a' } }, { organizationKind: { ne: 'FORUM' } }] },
    { not: { and: [{ name: { contains: 'asean' } }, { organizationKind: { in: KINDS } }] } },
  ]) {
    asValues.queries.length = 0
    const { errors } = await asValues.ask(QUESTION.replace('totalCount', ''), { where })
    expect(errors).toBeUndefined()
    asValues.queries.forEach(({ text }) => texts.add(text))
  }
  // The two depths that these trees have.
  expect(texts.size).toBe(2)
})
