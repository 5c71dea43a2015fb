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
      ['entryIntoForceRule', 'entryThreshold', 'enteredIntoForceOn'].includes(field ?? '')
    const rows = saidOfSeed.filter(row => bears(row) && !row.id.endsWith(':0'))
    const stating = (asked: string): string[] => [
      ...new Set(saidOfSeed.filter(({ field }) => field === asked).map(({ from }) => from)),
    ]
    // What still waits for a number of consents is told below.
    const waits = stating('entryThreshold').filter(id => !stating('enteredIntoForceOn').includes(id))
    // Nor is here what only its parties show to be in force.
    const isDated = (id: string): boolean => stating('enteredIntoForceOn').includes(id)
    const ruled = stating('entryIntoForceRule').filter(id => !waits.includes(id) && isDated(id))
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
      cells.filter(
        ({ instrumentId, status }: Reply['data']) => instrumentId === treaty && status === 'IN_FORCE',
      )
    const isNew = (cell: Reply['data']): boolean => cell.isSupposed
    const counted = columns.reduce((sum, treaty) => {
      const [all, old] = [boundBy(treaty).length, boundBy(treaty).filter(cell => !isNew(cell)).length]
      return sum + (all * (all - 1) - old * (old - 1)) / 2
    }, 0)
    expect(newPairs).toHaveLength(counted)
  })

  test('who consented by a day that only its latest is known of is bound to whoever acts, and so is who is bound by a treaty without a day', async () => {
    const asean = '"indonesia", "malaysia", "thailand", "timor-leste"'
    const suppose = ['acct', 'asean-mlat']
      .map(id => `{ country: "timor-leste", instrument: "${id}", act: RATIFIED, on: "2026-11-29" }`)
      .join()
    const { cells, newPairs, changes } = await askStanding(
      `instruments: ["acct", "asean-mlat"], countries: [${asean}], suppose: [${suppose}]`,
      `cells { countryId instrumentId status why(lang: EN) } changes { inForceFrom } newPairs { instrumentId oneId otherId since }`,
    )
    const thailand = cells.find(
      ({ countryId, instrumentId }: Reply['data']) => countryId === 'thailand' && instrumentId === 'acct',
    )
    expect(thailand.status).toBe('IN_FORCE')
    expect(thailand.why).toContain(
      'has been bound since 11 January 2013 at the latest by the ASEAN Convention on Counter Terrorism: that follows from its consent and the instrument’s own rule',
    )
    expect(changes).toEqual([{ inForceFrom: '2026-11-29' }, { inForceFrom: '2026-11-29' }])
    const wanted = ['acct', 'asean-mlat'].flatMap(instrumentId =>
      ['indonesia', 'malaysia', 'thailand'].map(other => {
        const [oneId, otherId] = [other, 'timor-leste'].sort()
        return { instrumentId, oneId, otherId, since: '2026-11-29' }
      }),
    )
    expect(newPairs).toEqual(expect.arrayContaining(wanted))
    expect(newPairs).toHaveLength(wanted.length)
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

const ENTRIES =
  'entries { instrumentId needed held supposed wanting inForceFrom isLatest why(lang: EN) rules { id } }'

describe('a treaty that waits for a number of consents', () => {
  test('is told with what the record holds; left out are those of which a day of entry or a party is on record', async () => {
    const facts = saidOfSeed.filter(({ modality }) => modality === 'FACT')
    const stating = (field: string): string[] => [
      ...new Set(facts.filter(row => row.field === field).map(({ from }) => from)),
    ]
    const isInForce = new Set([
      ...stating('enteredIntoForceOn'),
      ...facts.filter(({ claim }) => claim === 'PARTY_TO').map(({ to }) => to!),
    ])
    const ruled = stating('entryThreshold')
    const waiting = ruled.filter(id => !isInForce.has(id))
    expect(waiting).toEqual(expect.arrayContaining(['un-cybercrime-convention', 'asean-extradition-treaty']))
    const asked = [...waiting, ...ruled.filter(id => isInForce.has(id))].slice(0, 25)
    const { entries } = await askStanding(
      `instruments: ${JSON.stringify(asked)}, countries: ["laos"]`,
      ENTRIES,
    )
    const found = entries.map(({ instrumentId, held }: Reply['data']) => [instrumentId, held])
    const heldByHand = (id: string): number =>
      new Set(
        facts
          .filter(
            row => row.claim === 'RATIFIED' && row.to === id && ground.seed.types.get(row.from) === 'Country',
          )
          .map(({ from }) => from),
      ).size
    expect(found).toEqual(waiting.map(id => [id, heldByHand(id)]))
    for (const { needed, held, supposed, wanting, rules, inForceFrom } of entries) {
      expect([supposed, wanting]).toEqual([0, Math.max(0, needed - held)])
      expect(rules.length).toBeGreaterThan(0)
      if (wanting > 0) expect(inForceFrom).toBeNull()
    }
  })

  const SIX = ['indonesia', 'malaysia', 'philippines', 'singapore', 'thailand', 'vietnam']
  const acts = (countries: readonly string[], treaty = 'asean-extradition-treaty'): string =>
    countries
      .map(
        (country, place) =>
          `{ country: "${country}", instrument: "${treaty}", act: RATIFIED, on: "2027-0${place + 1}-01" }`,
      )
      .join()
  const askExtradition = (countries: readonly string[], more = ''): Promise<Reply['data']> =>
    askStanding(
      `instruments: ["asean-extradition-treaty"], countries: ${JSON.stringify([...SIX, 'laos'])}, suppose: [${acts(countries)}]${more}`,
      `${CELLS} ${ENTRIES} changes { countryId after inForceFrom why(lang: EN) } newPairs { oneId otherId since }`,
    )

  test('binds nobody while one consent is wanting', async () => {
    const { entries, changes, newPairs, cells } = await askExtradition(SIX.slice(0, 5))
    expect(entries).toMatchObject([{ needed: 6, supposed: 5, wanting: 1, inForceFrom: null, isLatest: true }])
    expect(newPairs).toEqual([])
    for (const { status } of cells) expect(status).not.toBe('IN_FORCE')
    for (const { after, inForceFrom, why } of changes) {
      expect([after, inForceFrom]).toEqual(['RATIFIED', null])
      expect(why).toContain('1 of the 6')
    }
  })

  test('binds all pairs from the day that its rule gives after the last, and says so of no day before', async () => {
    const { entries, changes, newPairs, cells } = await askExtradition(SIX)
    const latest = '[..2027-07-01]'
    expect(entries).toMatchObject([{ supposed: 6, wanting: 0, inForceFrom: latest }])
    // The record may lack a consent; cells, changes and pairs are no surer of the day than the entry is.
    for (const { inForceFrom, why } of changes) {
      expect(inForceFrom).toBe(latest)
      expect(why).toContain('would be bound from 1 July 2027 at the latest')
    }
    for (const { since, isSupposed } of cells) if (isSupposed) expect(since).toBe(latest)
    expect(newPairs).toHaveLength(15)
    expect(new Set(newPairs.map(({ since }: Reply['data']) => since))).toEqual(new Set([latest]))
    const before = await askExtradition(SIX, ', asOf: "2027-06-30"')
    expect(before.newPairs).toEqual([])
    for (const { isSupposed, isSettled } of before.cells) if (isSupposed) expect(isSettled).toBe(false)
    expect(before.entries).toMatchObject([{ wanting: 0, inForceFrom: '[..2027-07-01]' }])
    const early = await askExtradition(SIX, ', asOf: "2027-03-15"')
    expect(early.entries).toMatchObject([{ supposed: 3, wanting: 3, inForceFrom: '[..2027-07-01]' }])
  })

  test('a consent after that binds from no day on record, where no rule for later ones is', async () => {
    const { changes } = await askExtradition([...SIX, 'laos'])
    const laos = changes.find(({ countryId }: Reply['data']) => countryId === 'laos')
    expect(laos).toMatchObject({ after: 'RATIFIED', inForceFrom: null })
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
    api.queries.length = 0
    const many = Array.from({ length: 25 }, (_, place) => `"t${place}"`).join()
    const { errors } = await api.ask(
      `{ standing(instruments: [${many}], membersOf: "asean", limit: 50) { cells { grounds { evidence { source { claims(first: 100) { nodes { id } } } } } } } }`,
    )
    expect(errors![0]!.extensions.reason).toBe('TOO_COSTLY')
    expect(api.queries.filter(({ text }) => !text.includes(':Graph'))).toEqual([])
  })
})
