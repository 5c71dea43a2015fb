import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { readOracleModel } from '../oracle/model.js'
import { partiesByRule } from '../oracle/parties-by-rule.js'
import { type SaidRow, readRows } from '../oracle/read-release.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type Came, expectByHand, readGround } from './by-hand/asked.js'
import { standingByHand } from './by-hand/standing.js'

const ground = readGround()
let api: Api
let saidOfSeed: readonly SaidRow[]
const model = readOracleModel('schema')
beforeAll(async () => {
  saidOfSeed = readRows('seed', model)
  api = await startApi(sharedInstance('TEST_SEED'))
})
afterAll(() => api.close())

const CELLS =
  'cells { countryId instrumentId status isSettled isSupposed since basis act { id } grounds { id } }'

async function askStanding(args: string, fields: string): Promise<Reply['data']> {
  const { data, errors } = await api.ask(`{ standing(${args}) { ${fields} } }`)
  expect(errors).toBeUndefined()
  return data.standing
}

const TREATIES = [
  'untoc',
  'untoc-firearms-protocol',
  'actip',
  'acct',
  'rome-statute',
  'ilo-c029',
  'ilo-c105',
  'uncac',
]
const COUNTRIES = ['indonesia', 'malaysia', 'philippines', 'singapore', 'japan', 'laos', 'vietnam']

const VIEWS: readonly (string | null)[] = [null, '2026-11-27', '2014-01-01', '2004-06-01', '1985-03-15']

describe('how countries stand to treaties', () => {
  test.each(VIEWS)('on %s: every cell as by hand', async asOf => {
    const lists = { instruments: TREATIES, countries: COUNTRIES }
    const { cells } = await expectByHand(
      api,
      standingByHand,
      { ...lists, ...(asOf === null ? {} : { asOf }) },
      ground,
    )
    expect(cells).toHaveLength(TREATIES.length * COUNTRIES.length)
  })

  test('the members of a body are those of the day, and lines count their cells', async () => {
    const { rows, columns } = await expectByHand(
      api,
      standingByHand,
      { instruments: ['untoc', 'actip'], membersOf: 'asean', asOf: '1990-01-01' },
      ground,
    )
    expect(rows.length).toBeGreaterThan(4)
    expect(columns.map(({ isNoneInForce }: Came) => isNoneInForce)).toEqual([true, true])
  })

  test('with a limit, members are missing, and that is told', async () => {
    const { rows, membersLeftOut } = await askStanding(
      'instruments: ["untoc"], membersOf: "asean", limit: 4',
      'rows { id } membersLeftOut',
    )
    expect(rows).toHaveLength(4)
    expect(membersLeftOut).toBeGreaterThan(5)
  })

  test('of an earlier release, and with sources of a grade alone, absence never means “no”', async () => {
    for (const clause of ['knownAt: 5', 'minGrade: PRIMARY']) {
      const { cells } = await askStanding(
        `instruments: ["untoc-firearms-protocol", "untoc"], countries: ["japan", "timor-leste"], asOf: "2012-01-01", ${clause}`,
        'cells { status coverage { isComplete } act { id } }',
      )
      for (const { coverage, act, status } of cells) {
        expect(coverage).toBeNull()
        if (act === null) expect(['UNKNOWN', 'NONE']).toContain(status)
      }
    }
  })
})

/** The consent as the files of the seed would have it. */
const consentRow = (like: SaidRow, from: string, to: string, since: string): SaidRow => ({
  ...like,
  id: `RATIFIED:${from}:${to}:99`,
  claim: 'RATIFIED',
  from,
  to,
  since,
  until: null,
  modality: 'FACT',
  fields: {},
})

describe('what would follow', () => {
  test('a supposed consent is in force from the day that the rule gives, as if a file of the seed said it', async () => {
    const countries = ['myanmar', 'laos', 'timor-leste', 'brunei']
    const bears = ({ claim, from, field }: SaidRow): boolean =>
      (['PARTY_TO', 'RATIFIED', 'DENOUNCED'].includes(claim ?? '') && countries.includes(from)) ||
      ['entryIntoForceRule', 'enteredIntoForceOn'].includes(field ?? '')
    const rows = saidOfSeed.filter(row => bears(row) && !row.id.endsWith(':0'))
    const ruled = [
      ...new Set(rows.filter(({ field }) => field === 'entryIntoForceRule').map(({ from }) => from)),
    ]
    const touched = new Set(rows.map(({ from, to }) => `${from} ${to}`))
    const pairs = ruled
      .flatMap(treaty => countries.map(country => ({ country, treaty })))
      .filter(({ country, treaty }) => !touched.has(`${country} ${treaty}`))
      .slice(0, 20)
    expect(pairs.length).toBeGreaterThan(5)
    const day = '2026-12-01'
    const like = rows.find(({ claim }) => claim === 'RATIFIED')!
    const supposedRows = pairs.map(({ country, treaty }) => consentRow(like, country, treaty, day))
    const wanted = new Map(
      partiesByRule(model, [...rows, ...supposedRows]).map(({ from, to, since }) => [
        `${from} ${to!}`,
        since,
      ]),
    )
    const suppose = pairs.map(
      ({ country, treaty }) =>
        `{ country: "${country}", instrument: "${treaty}", act: RATIFIED, on: "${day}" }`,
    )
    const columns = [...new Set(pairs.map(({ treaty }) => treaty))]
    const { changes, cells, newPairs } = await askStanding(
      `instruments: ${JSON.stringify(columns)}, countries: ["myanmar", "laos", "timor-leste", "brunei", "japan"], suppose: [${suppose.join()}]`,
      `${CELLS} changes { countryId instrumentId inForceFrom after rules { id } } newPairs { instrumentId oneId otherId since }`,
    )
    expect(changes).toHaveLength(pairs.length)
    for (const { countryId, instrumentId, inForceFrom, rules } of changes) {
      expect(inForceFrom).toBe(wanted.get(`${countryId} ${instrumentId}`) ?? null)
      if (inForceFrom !== null) expect(rules.length).toBeGreaterThan(1)
    }
    const isSupposed = new Set(pairs.map(({ country, treaty }) => `${country} ${treaty}`))
    for (const cell of cells)
      expect(cell.isSupposed).toBe(isSupposed.has(`${cell.countryId} ${cell.instrumentId}`))
    const boundBy = (treaty: string): Reply['data'][] =>
      cells.filter((cell: Reply['data']) => cell.instrumentId === treaty && cell.status === 'IN_FORCE')
    const isNew = (cell: Reply['data']): boolean => cell.isSupposed
    const counted = columns.reduce((sum, treaty) => {
      const [all, old] = [boundBy(treaty).length, boundBy(treaty).filter(cell => !isNew(cell)).length]
      return sum + (all * (all - 1) - old * (old - 1)) / 2
    }, 0)
    expect(newPairs).toHaveLength(counted)
  })

  test('nothing is written, and without `suppose` nothing of it is there', async () => {
    const args = 'instruments: ["untoc-firearms-protocol"], countries: ["japan"]'
    const before = await askStanding(args, CELLS)
    await askStanding(
      `${args}, suppose: [{ country: "japan", instrument: "untoc-firearms-protocol", act: RATIFIED, on: "2026-12-01" }]`,
      CELLS,
    )
    const { changes, newPairs, ...after } = await askStanding(
      args,
      `${CELLS} changes { after } newPairs { since }`,
    )
    expect(after).toEqual(before)
    expect([changes, newPairs]).toEqual([[], []])
  })
})

describe('what is wrongly asked', () => {
  test.each([
    ['instruments: ["untoc"]', 'either `countries`'],
    ['instruments: ["untoc"], countries: ["laos"], membersOf: "asean"', 'either `countries`'],
    ['instruments: [], countries: ["laos"]', '`instruments` is an empty list'],
    ['instruments: ["untocc"], countries: ["laos"]', 'instruments: there is no entity'],
    [
      'instruments: ["asean"], countries: ["laos"]',
      'instruments holds “asean”, which is of type Organization',
    ],
    ['instruments: ["untoc"], membersOf: "asean", limit: 51', 'limit is 51'],
    [
      'instruments: ["untoc"], countries: ["laos"], suppose: [{ country: "japan", instrument: "untoc", act: RATIFIED, on: "2026-12-01" }]',
      'suppose names “japan”',
    ],
  ])('%s is told in one sentence', async (args, part) => {
    const { errors } = await api.ask(`{ standing(${args}) { isCut } }`)
    expect(errors![0]!.message).toContain(part)
  })

  test('its cost is told before the database is asked', async () => {
    api.statements.length = 0
    const many = Array.from({ length: 25 }, (_, place) => `"t${place}"`).join()
    const { errors } = await api.ask(
      `{ standing(instruments: [${many}], membersOf: "asean", limit: 50) { cells { grounds { evidence { source { claims(first: 100) { nodes { id } } } } } } } }`,
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.statements.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})
