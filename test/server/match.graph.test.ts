import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'
import { folded } from '../oracle/names.js'

/** Names of somebody else's are matched with the seed; what must be found is told by brute force, over all names, in another way. */
let api: Api
let all: { readonly id: string; readonly type: string; readonly names: readonly string[] }[] = []
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  all = await allNames()
})
afterAll(() => api.close())

interface Candidate {
  readonly score: number
  readonly isSure: boolean
  readonly matchedName: { readonly value: string }
  readonly node: { readonly id: string }
}
interface Match {
  readonly input: string
  readonly candidates: readonly Candidate[]
}

async function match(names: readonly string[], more = ''): Promise<Match[]> {
  const { data, errors } = await api.ask(
    `query ($names: [String!]!) { match(names: $names${more}) { input candidates { score isSure matchedName { value } node { id } } } }`,
    { names },
  )
  expect(errors).toBeUndefined()
  return (data as { match: Match[] }).match
}

async function allNames(): Promise<typeof all> {
  const { data } = await api.ask('{ __schema { queryType { fields { name type { name } } } } }')
  const lists = (data.__schema.queryType.fields as { name: string; type: { name: string | null } }[]).filter(
    ({ name, type }) => type.name?.endsWith('Connection') === true && name !== 'search' && name !== 'claims',
  )
  const found: typeof all = []
  for (const { name } of lists) {
    const reply = await api.ask(`{ ${name}(first: 100) { nodes { id __typename names { value } } } }`)
    const nodes = reply.data[name].nodes as { id: string; __typename: string; names: { value: string }[] }[]
    for (const { id, __typename, names } of nodes)
      found.push({ id, type: __typename, names: names.map(({ value }) => value) })
  }
  return found
}

/** Ids with exactly that name. */
const withName = (text: string): string[] =>
  all
    .filter(({ names }) => names.some(name => folded(name) === folded(text)))
    .map(({ id }) => id)
    .sort()

/** Two texts by their pairs of letters, after Dice: another measure than the one that is tested. */
function pairsInCommon(one: string, other: string): number {
  const pairsOf = (text: string): string[] =>
    folded(text)
      .split(' ')
      .flatMap(word => Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2)))
  const [a, b] = [pairsOf(one), pairsOf(other)]
  const left = [...b]
  const common = a.filter(pair => left.includes(pair) && left.splice(left.indexOf(pair), 1).length > 0)
  return (2 * common.length) / (a.length + b.length)
}

test('every name of the graph is found, by itself and in another order of letters and signs, with all that have it', async () => {
  const names = all
    .flatMap(({ names: own }) => own)
    .filter((_, place) => place % 3 === 0)
    .slice(0, 250)
  const matches = await match(names, ', perName: 10')
  expect(matches.map(({ input }) => input)).toEqual(names)
  for (const { input, candidates } of matches) {
    const same = candidates.filter(({ score }) => score === 1).map(({ node }) => node.id)
    expect([input, [...same].sort()]).toEqual([input, withName(input)])
    const sure = candidates.filter(({ isSure }) => isSure)
    expect(sure.length).toBe(candidates.filter(({ score }) => score >= 0.98).length === 1 ? 1 : 0)
  }
  const shouted = await match(
    names.slice(0, 50).map(name => `  ${name.toUpperCase().replaceAll(' ', ' - ')}!`),
  )
  expect(shouted.map(({ candidates }) => candidates[0]!.score)).toEqual(Array(50).fill(1))
})

test('a name with a letter wrong finds what brute force finds', async () => {
  const right = all
    .flatMap(({ names }) => names)
    .filter(name => /^[A-Za-z ]{12,60}$/.test(name))
    .slice(0, 60)
  const wrong = right.map(name => name.slice(0, 5) + name.slice(6))
  const matches = await match(wrong)
  const missed = matches.filter(({ candidates }, place) => {
    const best = Math.max(
      ...all.flatMap(({ names }) => names.map(name => pairsInCommon(wrong[place]!, name))),
    )
    const [first] = candidates
    return first === undefined || pairsInCommon(wrong[place]!, first.matchedName.value) < best - 0.15
  })
  expect(missed.map(({ input }) => input)).toEqual([])
})

describe('a score says the same for every language and every name', () => {
  test.each([
    ['ASEAN', 'asean', 1, true],
    ['kerja sama antar lembaga keamanan', 'cooperation-between-security-agencies', 0.98, false],
    ['Interpool', 'interpol', 0.89, false],
    ['AMMTC 17', 'ammtc-17', 0.95, false],
    ['human trafficing', 'trafficking-in-persons', 0.94, false],
  ])('%s', async (name, id, score, isSure) => {
    const [{ candidates }] = (await match([name], ', perName: 5')) as [Match]
    expect(candidates.find(({ node }) => node.id === id)).toMatchObject({ score, isSure })
    const scores = candidates.map(({ score: one }) => one)
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(Math.min(...scores)).toBeGreaterThanOrEqual(0.5)
  })
})

test('types, days and releases narrow what may be meant', async () => {
  const ids = async (more: string): Promise<unknown> =>
    (await match(['17th AMMTC'], more))[0]!.candidates
      .filter(({ score }) => score === 1)
      .map(({ node }) => node.id)
  expect(await ids('')).toEqual(['ammtc-17'])
  expect(await ids(', types: ["Meeting"]')).toEqual(['ammtc-17'])
  expect(await ids(', types: ["Country"]')).toEqual([])
  expect(await ids(', asOf: "1990-01-01"')).toEqual([])
  expect(await ids(', knownAt: 1')).toEqual(['ammtc-17'])
})

test('a thousand names are asked in three queries and what reads their entities', async () => {
  api.queries.length = 0
  const names = Array.from({ length: 1_000 }, (_, place) => `Nobody ${place}`)
  expect(await match([...names.slice(0, 999), 'ASEAN'])).toHaveLength(1_000)
  expect(api.queries.filter(({ text }) => text.includes('$inputs'))).toHaveLength(3)
  expect(api.queries.length).toBeLessThan(10)
})

describe('too much is refused before the database is asked', () => {
  const refusal = async (names: readonly string[], more = '', fields = 'input'): Promise<string> => {
    const { errors } = await api.ask(
      `query ($names: [String!]!) { match(names: $names${more}) { ${fields} } }`,
      { names },
    )
    return errors![0]!.message
  }

  test.each([
    [
      'a list',
      Array<string>(1_001).fill('a'),
      '',
      'A list in names has 1001 entries; give at most 1000, and ask again for the rest.',
    ],
    ['a name', ['a', 'x'.repeat(201)], '', 'Name 2 of names has 201 characters; give at most 200.'],
    [
      'names',
      Array<string>(300).fill('x'.repeat(200)),
      '',
      'names has 60000 characters in all; give at most 50000 at once, and ask again for the rest.',
    ],
    ['candidates', ['a'], ', perName: 11', 'perName is 11; give a number from 1 to 10.'],
    ['a type', ['a'], ', types: ["Countri"]', 'There is no entity type “Countri”. Did you mean Country?'],
  ])('%s', async (_, names, more, message) => {
    api.queries.length = 0
    expect(await refusal(names, more)).toBe(message)
    expect(api.queries.filter(({ text }) => text.includes('$inputs'))).toEqual([])
  })

  test('what names would bring counts like everything else', async () => {
    const deep = 'candidates { node { id ... on Organization { provides(first: 100) { nodes { id } } } } }'
    expect(await refusal(Array<string>(1_000).fill('a'), ', perName: 10', deep)).toMatch(
      /^The query may bring \d+ things, and 50000 is the most; give `match(\.\S+)?` /,
    )
  })
})

test('odd names find nothing and break nothing', async () => {
  const names = [
    '',
    '***',
    '"',
    'AND OR NOT',
    '日本'.repeat(50),
    '\u0000',
    'x'.repeat(200),
    '~2 foo^9 /a/',
    '🏴'.repeat(20),
  ]
  const matches = await match(names)
  expect(matches.map(({ input }) => input)).toEqual(names)
  expect(api.defects).toEqual([])
})
