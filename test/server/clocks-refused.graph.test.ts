import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type Api, sharedInstance, startApi } from '../support/ask.js'

let api: Api
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_WORLD'))
})
afterAll(() => api.close())

describe('one sentence says what is wrong with a clock', () => {
  const refused = async (query: string): Promise<unknown> => {
    const { status, errors } = await api.ask(query)
    expect(status).toBeLessThan(500)
    expect(errors).toHaveLength(1)
    expect(api.defects).toEqual([])
    return { message: errors![0]!.message, path: errors![0]!.path }
  }

  test.each(['"2023-02-30"', '"2023"', '"22-08-2023"', '""', '5', '"2023-08-22T00:00:00Z"'])(
    'with asOf: %s, which is no day',
    async day => {
      const given = day.replaceAll('"', '')
      const sentence = `is no Day; give a calendar day, like 2023-08-22.`
      expect(await refused(`{ organizations(asOf: ${day}) { totalCount } }`)).toMatchObject({
        message: expect.stringContaining(sentence),
      })
      const { errors } = await api.ask('query ($day: Day) { organizations(asOf: $day) { totalCount } }', {
        day: JSON.parse(day) as unknown,
      })
      expect(errors![0]!.message).toContain(`“${given}” ${sentence}`)
      expect(errors![0]!.message).toContain('"$day"')
    },
  )

  test.each(['"yesterday"', '1.5', '"2026-13-01T00:00:00Z"', '"2026-01-01"', 'true'])(
    'with knownAt: %s, which is neither a release nor an instant',
    async at => {
      expect(await refused(`{ organizations(knownAt: ${at}) { totalCount } }`)).toMatchObject({
        message: expect.stringContaining(
          'is no KnownAt; give a release number, like 2, or an instant with its zone',
        ),
      })
    },
  )

  test('with a certainty and no day, or no modality at all', async () => {
    const day = '`certainty` asks how sure something is on a day; set `asOf` here or on a field above.'
    expect(await refused('{ organizations(certainty: CERTAIN) { totalCount } }')).toEqual({
      message: day,
      path: ['organizations'],
    })
    const undone =
      '{ organization(id: "league", asOf: "2001-01-01") { members(asOf: null, certainty: POSSIBLE) { totalCount } } }'
    expect(await refused(undone)).toEqual({ message: day, path: ['organization', 'members'] })
    expect(
      await refused('{ organization(id: "league") { members(modality: []) { totalCount } } }'),
    ).toMatchObject({
      message: expect.stringContaining('`modality` is an empty list'),
    })
  })
})
