import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { load } from '../../src/store/load.js'
import { checkStored } from '../../src/store/check-stored.js'
import { type OwnDatabase, ownDatabase } from '../store/database.js'
import { type Api, startApi } from '../support/ask.js'
import { ownModel } from '../support/own-model.js'
import { tempSeed } from '../support/temp-seed.js'

/** The tiny world with a ledger of what is complete in it. */
const LEDGER = `
- { of: ports-convention, claims: [RATIFIED], complete: true, asOf: 2014-01-27, source: register, note: { en: The whole table., id: Seluruh tabel. } }
- { of: ports-convention, claims: [RATIFIED], since: 2014-01-28, complete: false, missing: { en: Years after it., id: Tahun-tahun sesudahnya. } }
`
const seed = tempSeed()
const model = ownModel()
let own: OwnDatabase
let api: Api

beforeAll(async () => {
  seed.write('coverage.yaml', LEDGER)
  const graph = seed.graph()
  own = await ownDatabase()
  await load(own.database, { model, ...graph, releases: graph.versions.releases })
  api = await startApi(own.instance)
})
afterAll(async () => {
  await api.close()
  await own.close()
  seed.remove()
})

const ask = async (query: string) => {
  const { data, errors, extensions } = await api.ask(query)
  expect(errors).toBeUndefined()
  return { data, hints: (extensions!.hints ?? []) as { path: unknown[]; reason: string; message: string }[] }
}
const reasons = async (query: string): Promise<string[]> =>
  (await ask(query)).hints.map(({ reason }) => reason)

/** The ratifications of a country, of the one treaty. */
const ofTreaty = (more = ''): string =>
  `ratified(where: { node: { id: { eq: "ports-convention" } } } ${more}) { totalCount summary { coverage { isComplete asOf toldBy { id name(lang: EN) } missing(lang: EN) } } }`

test('dataset tells all entries, in both languages', async () => {
  const { data } = await ask(`{ dataset { coverages {
    of { id name(lang: ID) } typeName claimTypes since until isComplete asOf toldBy { id } missing(lang: EN) note(lang: ID) } } }`)
  const of = { id: 'ports-convention', name: 'Konvensi Pelabuhan' }
  const both = { of, typeName: 'Instrument', claimTypes: ['RATIFIED'], until: null }
  const complete = { since: null, isComplete: true, asOf: '2014-01-27', toldBy: { id: 'register' } }
  const gap = { since: '2014-01-28', isComplete: false, asOf: null, toldBy: null }
  expect(data.dataset.coverages).toEqual([
    { ...both, ...complete, missing: null, note: 'Seluruh tabel.' },
    { ...both, ...gap, missing: 'Years after it.', note: null },
  ])
})

test('what the graph keeps of it is part of its hash', async () => {
  await expect(checkStored(own.database, model)).resolves.toBeUndefined()
})

describe('an empty link', () => {
  test('means “no” up to the day of a complete record, and says by which source', async () => {
    const { data, hints } = await ask(`{ country(id: "southland", asOf: "2010-01-01") { ${ofTreaty()} } }`)
    expect(data.country.ratified).toMatchObject({
      totalCount: 0,
      summary: {
        coverage: { isComplete: true, asOf: '2014-01-27', toldBy: { id: 'register' }, missing: null },
      },
    })
    expect(hints).toEqual([
      {
        path: ['country', 'ratified'],
        reason: 'ABSENCE_IS_NO',
        message: expect.stringMatching(
          /^Nothing is recorded here, and on 2010-01-01 that means “no”: the record of RATIFIED of Convention on Ports is complete up to 2014-01-27, by .+ \(register\)\.$/,
        ),
        coverage: { of: 'ports-convention', asOf: '2014-01-27', source: 'register' },
      },
    ])
  })

  test('means nothing on a later day, and says what is known to be missing', async () => {
    const { data, hints } = await ask(`{ country(id: "southland", asOf: "2020-01-01") { ${ofTreaty()} } }`)
    expect(data.country.ratified.summary.coverage).toMatchObject({
      isComplete: false,
      missing: 'Years after it.',
    })
    expect(hints).toMatchObject([
      {
        reason: 'ABSENCE_IS_UNKNOWN',
        message: expect.stringMatching(/Known to be missing: Years after it\.$/),
      },
    ])
  })

  test('tells without a day up to when it means “no”', async () => {
    const { hints } = await ask(`{ country(id: "eastland") { ${ofTreaty()} } }`)
    expect(hints[0]!.message).toMatch(
      /up to 2014-01-27 that means “no”.*Of other days the graph does not know\.$/,
    )
  })

  test.each([
    [
      'from the side of the instrument as well',
      'NO',
      '{ instrument(id: "ports-convention") { ratifiedBy(where: { node: { id: { eq: "eastland" } } }) { nodes { id } } } }',
    ],
    [
      'unknown where no entry speaks of the link',
      'UNKNOWN',
      '{ country(id: "eastland") { ratified { totalCount } } }',
    ],
    [
      'unknown where a grade leaves claims out',
      'UNKNOWN',
      `{ country(id: "eastland") { ${ofTreaty('minGrade: PRIMARY')} } }`,
    ],
    [
      'unknown where a condition leans on more than ids',
      'UNKNOWN',
      '{ instrument(id: "ports-convention") { ratifiedBy(where: { node: { name: { eq: "x" } } }) { nodes { id } } } }',
    ],
  ])('is %s', async (_what, meaning, query) => {
    expect(await reasons(query)).toEqual([`ABSENCE_IS_${meaning}`])
  })

  test('is told once for all places that mean the same', async () => {
    expect(await reasons('{ organizations { nodes { ownedSystems: operates { totalCount } } } }')).toEqual([
      'ABSENCE_IS_UNKNOWN',
    ])
  })

  test('says nothing where it is not empty, of an earlier release, or where other modalities stand besides', async () => {
    expect(await reasons(`{ country(id: "northland") { ${ofTreaty()} } }`)).toEqual([])
    expect(
      await reasons('{ country(id: "eastland") { ratified(modality: [DENIED]) { totalCount } } }'),
    ).toEqual([])
    expect(await reasons('{ organization(id: "ports-forum") { members { totalCount } } }')).toEqual([
      'OTHER_MODALITIES',
    ])
  })
})

describe('a list of those without a claim', () => {
  const without = (condition: string, clocks = ''): string =>
    `{ countries(where: { ${condition} } ${clocks}) { totalCount } }`
  const TREATY = '{ node: { id: { eq: "ports-convention" } } }'

  test.each([
    ['none', `ratified: { none: ${TREATY} }`, 'asOf: "2010-01-01"', ['NO']],
    ['none, on a later day', `ratified: { none: ${TREATY} }`, 'asOf: "2020-01-01"', ['UNKNOWN']],
    ['not some, of any', 'not: { ratified: { some: {} } }', '', ['UNKNOWN']],
    ['some', `ratified: { some: ${TREATY} }`, '', []],
    ['not none', `not: { ratified: { none: ${TREATY} } }`, '', []],
    ['none below some', `memberOf: { some: { node: { members: { none: {} } } } }`, '', ['UNKNOWN']],
  ])('says whether that means “no”: %s', async (_what, condition, clocks, meanings) => {
    expect(await reasons(without(condition, clocks))).toEqual(
      meanings.map(meaning => `ABSENCE_IS_${meaning}`),
    )
  })

  test('names the condition', async () => {
    const { hints } = await ask(without(`ratified: { none: ${TREATY} }`))
    expect(hints[0]).toMatchObject({
      path: ['countries'],
      message: expect.stringMatching(/^The condition on `ratified` leans on what is not recorded, and up to/),
    })
  })
})
