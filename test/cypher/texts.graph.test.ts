import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Fragment, cypher, name } from '../../src/cypher/fragment.js'
import { connect } from '../../src/neo4j/connect.js'
import type { Database } from '../../src/neo4j/database.js'
import { contents } from '../store/database.js'
import { type Api, FAMILIAR, type Reply, sharedInstance, startApi } from '../support/ask.js'

let database: Database
const apis = {} as Record<keyof typeof FAMILIAR, Api>
const MODES = Object.keys(FAMILIAR) as (keyof typeof FAMILIAR)[]
beforeAll(async () => {
  const instance = sharedInstance('TEST_WORLD')
  database = await connect(instance)
  for (const mode of MODES) {
    apis[mode] = await startApi(instance, FAMILIAR[mode])
    await apis[mode].ask('{ dataset { release } }')
  }
})
afterAll(async () => {
  for (const mode of MODES) await apis[mode].close()
  await database.close()
})

/** Values that would do harm if they became part of a text: of Cypher, of a full-text query, of a log. */
const HOSTILE = [
  "'}) DETACH DELETE (n) //",
  "' OR 1=1 OR ''='",
  '"}) MATCH (m) DETACH DELETE m RETURN "',
  '`) DETACH DELETE n //',
  '\\u0027}) DETACH DELETE (n) //',
  "\\'}) CALL db.labels() YIELD label //",
  '$ids',
  '$p0',
  '${x}',
  '*/ CREATE (:Planted) /*',
  'x\nRETURN 1 UNION MATCH (n) RETURN n',
  'AND',
  '+a -b !c && d || e',
  'nameEnglish:* OR *:*',
  '/.*a{1,1000}.*/',
  'a~99 "b"~ c^1e400 [a TO *] {b TO z}',
  '?*?*?*?*',
  '(((((((((((',
  '\\',
  '"',
  ':',
  '__proto__',
  'constructor',
  '\u0000',
  'a\u0000b\u0007\u001b[31m\u007f\u0085',
  '\r\n{"level":"error"}',
  '\u202egnp.exe\u202c \ufeff\u200b\u2028\u2029',
  '👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'İstanbul ǰ ﬃ ß Ω',
  'перевозка людей',
  '人身売買 人口販運',
  'الاتجار بالبشر',
  'ค้ามนุษย์',
  '\ud800',
  'a\udfff',
  '%00%27',
  '<script>alert(1)</script>',
  '-1',
  '1e999',
  'NaN',
  'null',
]
const value = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .tuple(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 20 }))
    .map(parts => parts.join(' ')),
)

const CONDITIONS = `query ($v: String!, $w: [String!]!, $id: ID!, $ids: [ID!]!) {
  a: organizations(where: { name: { contains: $v } }) { totalCount nodes { id } }
  b: instruments(where: { name: { startsWith: $v }, id: { ne: $id } }) { nodes { id } }
  c: countries(where: { iso2: { eq: $v }, not: { name: { in: $w } } }) { totalCount }
  d: sources(where: { or: [{ url: { in: $w } }, { id: { in: $ids } }, { host: { contains: $v } }] }) { nodes { id } }
  e: organizations(where: { members: { some: { node: { name: { eq: $v } } }, none: { claim: { id: { eq: $id } } } } }) { totalCount }
  organization(id: "league") {
    members(where: { node: { name: { eq: $v } }, claim: { id: { ne: $id } } }) { totalCount nodes { id } }
  } }`
const LOOK_UPS = `query ($v: String!, $id: ID!, $ids: [ID!]!) {
  node(id: $id) { id } nodes(ids: $ids) { id } organization(id: $id) { id } search(text: $v) { totalCount nodes { id } }
  league: organization(id: "league") { statements(field: $v) { totalCount } } }`

const variables = (v: string, w: readonly string[]): Record<string, unknown> => ({ v, w, id: v, ids: w })

interface Sent {
  readonly reply: Reply
  readonly texts: readonly string[]
  readonly values: string
}

async function sent(api: Api, query: string, values: Record<string, unknown>): Promise<Sent> {
  api.queries.length = 0
  const reply = await api.ask(query, values)
  const texts = api.queries.map(({ text }) => text)
  return {
    reply,
    texts: [...texts].sort(),
    values: JSON.stringify(api.queries.map(({ params }) => params)),
  }
}

describe('the text of a query depends on the shape of the question alone', () => {
  test.each(MODES)('for conditions, while %s is familiar', async mode => {
    const plain = await sent(apis[mode], CONDITIONS, variables('plain', ['one', 'two']))
    expect(plain.reply.errors).toBeUndefined()
    expect(plain.texts.length).toBeGreaterThan(mode === 'levels' || mode === 'wholes' ? 0 : 6)
    await fc.assert(
      fc.asyncProperty(value, fc.array(value, { minLength: 1, maxLength: 4 }), async (v, w) => {
        const { reply, texts, values } = await sent(apis[mode], CONDITIONS, variables(v, w))
        expect(reply.errors).toBeUndefined()
        expect(texts).toEqual(plain.texts)
        for (const given of [v, ...w]) expect(values).toContain(JSON.stringify(given))
      }),
      { numRuns: 40 },
    )
  })

  test('for look-ups and search, whose texts are few', async () => {
    const api = apis.singles
    const known = new Set<string>()
    for (const text of ['nobody', 'two words', 'league', 'league:name:en:1', 'name'])
      for (const seen of (await sent(api, LOOK_UPS, variables(text, [text]))).texts) known.add(seen)
    await fc.assert(
      fc.asyncProperty(value, fc.array(value, { minLength: 1, maxLength: 4 }), async (v, w) => {
        const { reply, texts } = await sent(api, LOOK_UPS, variables(v, w))
        expect(texts.filter(text => !known.has(text))).toEqual([])
        expect(reply.status).toBeLessThan(500)
      }),
      { numRuns: 60 },
    )
  })

  test('so that values written into the question give the same texts as variables', async () => {
    const inline = (v: string): string =>
      `{ organizations(where: { name: { contains: ${JSON.stringify(v)} } }) { nodes { id } } search(text: ${JSON.stringify(v)}) { nodes { id } } }`
    const query =
      'query ($v: String!) { organizations(where: { name: { contains: $v } }) { nodes { id } } search(text: $v) { nodes { id } } }'
    for (const v of HOSTILE.filter(text => !/\p{Surrogate}/u.test(text))) {
      const written = await sent(apis.singles, inline(v), {})
      const given = await sent(apis.singles, query, { v })
      expect(written.texts).toEqual(given.texts)
      expect(written.values).toEqual(given.values)
      expect(written.reply.data).toEqual(given.reply.data)
    }
  })

  test('and only names of letters, digits and underscores get into a text', () => {
    for (const text of [...HOSTILE, '', 'a b', 'a-b', 'a.b', '1a', 'é']) {
      if (/^[a-zA-Z]\w*$/.test(text)) continue
      expect(() => name(text)).toThrow('is no name that may enter a Cypher text')
    }
    expect(cypher`MATCH (n:${name('Entity')})`).toEqual(new Fragment('MATCH (n:Entity)'))
  })
})

describe('hostile values are values', () => {
  const long = [
    'x'.repeat(200),
    '☃'.repeat(200),
    'a '.repeat(32).trim(),
    'x'.repeat(2_000),
    '" OR '.repeat(400),
  ]

  test('that find nothing, break nothing and change nothing', async () => {
    const before = await contents(database)
    for (const api of [apis.singles, apis.nothing]) {
      for (const v of [...HOSTILE, ...long]) {
        const found = await api.ask(CONDITIONS, variables(v, [v]))
        expect([v.slice(0, 40), found.status, found.errors]).toEqual([v.slice(0, 40), 200, undefined])
        const missing = await api.ask(LOOK_UPS, variables(v, [v]))
        expect(missing.status).toBeLessThan(500)
        expect(missing.data).toMatchObject({ node: null, nodes: [null], organization: null })
        for (const { extensions, message } of missing.errors!) {
          expect(['NOT_FOUND', 'BAD_USER_INPUT']).toContain(extensions.code)
          expect(message.length).toBeLessThanOrEqual(501)
        }
      }
      expect(api.defects).toEqual([])
    }
    expect(await contents(database)).toEqual(before)
  })

  test('that are found where they stand: a text that looks like Cypher or a query is compared letter by letter', async () => {
    const { data } = await apis.singles.ask(
      'query ($v: String!) { sources(where: { url: { eq: $v } }) { nodes { id } } search(text: "LEAGUE of (northern) ports!*~") { nodes { id } } }',
      { v: 'https://depositary.example/register' },
    )
    expect(data.sources.nodes).toEqual([{ id: 'register' }])
    expect(data.search.nodes[0]).toEqual({ id: 'league' })
  })
})
