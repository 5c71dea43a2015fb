import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { before, describe, test } from 'node:test'
import { createApollo, gql } from '../../examples/clients/apollo.js'
import { compiled, compileRelay, createRelay, relay } from '../../examples/clients/relay.js'
import { createPlainUrql, createUrql } from '../../examples/clients/urql.js'

/** Set by `npm run test:clients`, which starts the server. */
const api = process.env.CLIENTS_API

/** Two days between which the work plan was adopted, and no day, for which nothing is said to be certain or possible. */
const DAYS = ['2023-07-01', '2024-01-01', null]

const WORK = `query Work($asOf: Day) {
  instrument(id: "asean-japan-work-plan-2023-2027", asOf: $asOf) {
    key id name
    adoptedAt { totalCount }
    covers(first: 3) { edges { key id certainty node { key id name } } }
  }
}`
const BODIES = `query Bodies($first: Int!, $after: Cursor) {
  organizations(first: $first, after: $after) { edges { node { key id name } } pageInfo { hasNextPage endCursor } }
}`

/** Asks without any cache: what is right. */
async function askServer(query, variables) {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  assert.equal(errors, undefined)
  return data
}

/** What is told of the work plan, without what a client adds. */
function toldOf({ instrument: { name, adoptedAt, covers } }) {
  return {
    name,
    adopted: adoptedAt.totalCount,
    covers: covers.edges.map(({ certainty, node }) => [certainty, node.name]),
  }
}

const namesOf = ({ edges }) => edges.map(({ node }) => node.name)

/** Asks for each day, and for each again out of the cache: it is what the server says of that day. */
async function asksTwoDays(ask) {
  const right = await Promise.all(DAYS.map(async asOf => toldOf(await askServer(WORK, { asOf }))))
  assert.equal(new Set(right.map(told => JSON.stringify(told))).size, DAYS.length)
  for (const isKept of [false, true])
    for (const [index, asOf] of DAYS.entries())
      assert.deepEqual(toldOf(await ask({ asOf }, isKept)), right[index], `${asOf}, kept: ${isKept}`)
}

/** The names of all bodies, page by page, as the server gives them. */
async function allBodies() {
  const names = []
  for (let after = null; ;) {
    const { organizations } = await askServer(BODIES, { first: 100, after })
    names.push(...namesOf(organizations))
    if (!organizations.pageInfo.hasNextPage) return names
    after = organizations.pageInfo.endCursor
  }
}

describe('Apollo Client', () => {
  test('keeps two days apart', async () => {
    const client = await createApollo(api)
    await asksTwoDays(async (variables, isKept) => {
      const fetchPolicy = isKept ? 'cache-only' : 'cache-first'
      return (await client.query({ query: gql(WORK), variables, fetchPolicy })).data
    })
  })

  test('joins pages', async () => {
    const client = await createApollo(api)
    const query = gql(BODIES)
    let page = await client.query({ query, variables: { first: 20 } })
    while (page.data.organizations.pageInfo.hasNextPage) {
      const after = page.data.organizations.pageInfo.endCursor
      page = await client.query({ query, variables: { first: 20, after }, fetchPolicy: 'network-only' })
    }
    const { organizations } = client.readQuery({ query, variables: { first: 20 } })
    assert.deepEqual(namesOf(organizations), await allBodies())
  })

  test('knows what stands behind an interface', async () => {
    const client = await createApollo(api)
    const query = gql('{ node(id: "asean") { id ... on Entity { key name } } }')
    await client.query({ query })
    const { data } = await client.query({ query, fetchPolicy: 'cache-only' })
    assert.equal(data.node.name, 'Association of Southeast Asian Nations')
  })
})

describe('urql', () => {
  test('with Graphcache keeps two days apart', async () => {
    const client = await createUrql(api)
    await asksTwoDays(async (variables, isKept) => {
      const requestPolicy = isKept ? 'cache-only' : 'cache-first'
      const { data, error } = await client.query(WORK, variables, { requestPolicy }).toPromise()
      assert.equal(error, undefined)
      return data
    })
  })

  test('with Graphcache joins pages', async () => {
    const client = await createUrql(api)
    let { data } = await client.query(BODIES, { first: 20 }).toPromise()
    for (let known = ''; data.organizations.pageInfo.endCursor !== known;) {
      known = data.organizations.pageInfo.endCursor
      if (!data.organizations.pageInfo.hasNextPage) break
      data = (await client.query(BODIES, { first: 20, after: known }).toPromise()).data
    }
    assert.deepEqual(namesOf(data.organizations), await allBodies())
  })

  test('works as it comes, asking by GET', async () => {
    const { data, error } = await createPlainUrql(api).query(WORK, { asOf: DAYS[1] }).toPromise()
    assert.equal(error, undefined)
    assert.deepEqual(toldOf(data), toldOf(await askServer(WORK, { asOf: DAYS[1] })))
  })
})

describe('Relay', () => {
  /** Types of the schema that are entities. */
  const entityTypes = async () => {
    const { __type } = await askServer('{ __type(name: "Entity") { possibleTypes { name } } }', {})
    return __type.possibleTypes.map(({ name }) => name)
  }

  before(async () => {
    const types = await entityTypes()
    assert.ok(types.length > 10)
    const fragments = types.map(
      type =>
        `graphql\`fragment Refetch${type} on ${type} @refetchable(queryName: "Refetch${type}Query") { key name }\``,
    )
    writeFileSync(
      new URL('../../examples/clients/relay/Refetch.js', import.meta.url),
      `${fragments.join('\n')}\n`,
    )
    await compileRelay(api)
  })

  const fetchQuery = (environment, query, variables, isKept) =>
    isKept
      ? environment.lookup(relay.createOperationDescriptor(query, variables).fragment).data
      : relay.fetchQuery(environment, query, variables).toPromise()

  /** Keeps what is asked, as a page that shows it does; the store forgets what nobody shows. */
  const retain = (environment, query, variables) =>
    environment.retain(relay.createOperationDescriptor(query, variables))

  test('keeps two days apart', async () => {
    const environment = createRelay(api)
    const query = compiled('WorkOfTheDayQuery')
    for (const asOf of DAYS) retain(environment, query, { asOf })
    await asksTwoDays((variables, isKept) => fetchQuery(environment, query, variables, isKept))
  })

  test('compiles @refetchable for every type of entity, over node(id:) alone', async () => {
    for (const type of await entityTypes()) {
      const { params } = compiled(`Refetch${type}Query`)
      assert.match(params.text, /node\(id: \$id\)/)
    }
    const { node } = await askServer(compiled('RefetchOrganizationQuery').params.text, { id: 'asean' })
    assert.equal(node.name, 'Association of Southeast Asian Nations')
  })

  test('compiles @connection, and joins pages', async () => {
    const environment = createRelay(api)
    const [query, more, fragment] = ['WorkBodiesQuery', 'WorkBodiesPageQuery', 'WorkBodies'].map(compiled)
    retain(environment, query, { first: 20 })
    const shown = async () => {
      const root = await fetchQuery(environment, query, { first: 20 }, true)
      return environment.lookup(relay.getSelector(fragment, root)).data.organizations
    }
    await fetchQuery(environment, query, { first: 20 }, false)
    for (let page = await shown(); page.pageInfo.hasNextPage; page = await shown())
      await fetchQuery(environment, more, { first: 20, after: page.pageInfo.endCursor }, false)
    assert.deepEqual(namesOf(await shown()), await allBodies())
  })
})

test('the README shows the very lines', () => {
  const read = name => readFileSync(new URL(`../../examples/clients/${name}`, import.meta.url), 'utf8')
  const lines = [...read('README.md').matchAll(/\[(\w+\.js)\]\(\1\) \| `+ ?(.*?) ?`+ \|$/gm)]
  assert.equal(lines.length, 3)
  for (const [, file, line] of lines) assert.ok(read(file).includes(line), line)
})
