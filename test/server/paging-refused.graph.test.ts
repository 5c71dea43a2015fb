import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'

let world: Api
beforeAll(async () => {
  world = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => world.close())

/** The one sentence with which a page is refused. */
async function refusal(query: string, variables: Record<string, unknown> = {}): Promise<Reply['data']> {
  const reply = await world.ask(query, variables)
  expect(world.defects).toEqual([])
  expect(reply.status).toBeLessThan(500)
  expect(reply.errors).toHaveLength(1)
  const { message, path, extensions } = reply.errors![0]!
  return { message, path, code: extensions.code, reason: extensions.reason, argument: extensions.argument }
}

describe('a page is refused', () => {
  test.each([0, -1, 101, 2_147_483_647])('of %i rows, with the range', async first => {
    const expected = {
      message: `first is ${first}; give a number from 1 to 100, and go on with \`after\`.`,
      code: 'BAD_USER_INPUT',
      reason: 'ARGUMENT_OUT_OF_RANGE',
      argument: 'first',
    }
    expect(await refusal(`{ organizations(first: ${first}) { nodes { id } } }`)).toMatchObject(expected)
    expect(
      await refusal(`{ organization(id: "league") { members(first: ${first}) { totalCount } } }`),
    ).toMatchObject(expected)
  })

  const cursorOf = async (query: string, path: readonly string[]): Promise<string> => {
    const { data, errors } = await world.ask(query)
    expect(errors).toBeUndefined()
    return path.reduce((value, step) => value[step], data).pageInfo.endCursor as string
  }
  const MEMBERS =
    'query ($after: Cursor) { organization(id: "league") { members(after: $after) { nodes { id } } } }'
  const WRONG = {
    code: 'BAD_USER_INPUT',
    reason: 'WRONG_CURSOR',
    argument: 'after',
    path: ['organization', 'members'],
  }
  const END = 'pageInfo { endCursor }'

  test.each([
    [
      'of another field',
      `{ organization(id: "league") { addresses { ${END} } } }`,
      ['organization', 'addresses'],
    ],
    ['of a list', `{ organizations { ${END} } }`, ['organizations']],
    [
      'of another order',
      `{ organization(id: "league") { members(orderBy: [{ name: DESC }]) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of other conditions',
      `{ organization(id: "league") { members(where: { node: { name: { contains: "land" } } }) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of other modalities',
      `{ organization(id: "league") { members(modality: [FACT, PLANNED]) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of another entity',
      `{ organization(id: "ports-forum") { members(modality: [FACT, PLANNED]) { ${END} } } }`,
      ['organization', 'members'],
    ],
    [
      'of another language',
      `{ organization(id: "league") { members { ${END} } } }`,
      ['organization', 'members'],
    ],
  ])('after a cursor %s', async (title, query, path) => {
    const { data } = await world.ask(query, {}, title.endsWith('language') ? { 'accept-language': 'id' } : {})
    const after = path.reduce((value, step) => value[step], data).pageInfo.endCursor as string
    expect(after).not.toBeNull()
    const { message, ...rest } = await refusal(MEMBERS, { after })
    expect(rest).toEqual(WRONG)
    expect(message).toMatch(/^`after` is no cursor of this list in this order; [^.]+\.$/)
  })

  test('after what is no cursor, was cut, or was made by hand', async () => {
    const after = await cursorOf(`{ organization(id: "league") { members { ${END} } } }`, [
      'organization',
      'members',
    ])
    const parts = JSON.parse(Buffer.from(after, 'base64url').toString()) as unknown[]
    const forged = (change: (made: unknown[]) => unknown): string =>
      Buffer.from(JSON.stringify(change([...parts]))).toString('base64url')
    const broken = [
      '',
      'nonsense',
      '"',
      '\u0000',
      after.slice(0, -3),
      after.slice(3),
      `${after}${after}`,
      forged(() => null),
      forged(() => 7),
      forged(() => ({ list: parts[0] })),
      forged(made => made.slice(0, 3)),
      forged(made => made.slice(0, -1)),
      forged(made => [...made, 'more']),
      forged(made => made.with(1, 'not a day')),
      forged(made => made.with(1, 5)),
      forged(made => made.with(2, 99)),
      forged(made => made.with(2, -1)),
      forged(made => made.with(-1, { a: 1 })),
      forged(made => made.with(-1, [[]])),
    ]
    for (const text of broken) expect(await refusal(MEMBERS, { after: text })).toMatchObject(WRONG)
    const { status, errors } = await world.ask(MEMBERS, { after: 'x'.repeat(2_001) })
    expect(status).toBe(400)
    expect(errors![0]!.message).toContain('is no Cursor; give the cursor of an edge or page.')
  })

  test('under other clocks than those of the first page, whether set on it or above', async () => {
    const after = await cursorOf(
      `{ organization(id: "league", asOf: "2005-01-01") { members(first: 1) { ${END} } } }`,
      ['organization', 'members'],
    )
    const members = (args: string, above = ''): string =>
      `query ($after: Cursor) { organization(id: "league"${above}) { members(after: $after${args}) { summary { asOf } nodes { id } } } }`
    const CHANGED = { ...WRONG, reason: 'CLOCKS_CHANGED' }
    for (const query of [
      members(', asOf: "2006-01-01"'),
      members(', asOf: null'),
      members('', ', asOf: "2006-01-01"'),
    ])
      expect(await refusal(query, { after })).toMatchObject(CHANGED)
    const { data: repeated } = await world.ask(members(', asOf: "2005-01-01"'), { after })
    const { data: carried } = await world.ask(members(''), { after })
    expect(carried).toEqual(repeated)
    expect(carried.organization.members).toEqual({
      summary: { asOf: '2005-01-01' },
      nodes: [{ id: 'southland' }, { id: 'northland' }],
    })
  })
})
