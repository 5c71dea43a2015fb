import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Tie } from '../../src/questions/view.js'
import { type Api, type Reply, sharedInstance, startApi } from '../support/ask.js'
import { type SeedTies, readSeedTies } from '../support/seed-ties.js'

let api: Api
let seed: SeedTies
beforeAll(async () => {
  api = await startApi(sharedInstance('TEST_SEED'))
  seed = readSeedTies()
})
afterAll(() => api.close())

/** A side of a claim by hand. */
function groupsOf(side: string, tie: Tie): readonly string[] {
  const ofType = (type: string): string[] => [tie.from, tie.to].filter(id => seed.types.get(id) === type)
  const { grade, sources } = tie as Tie & { grade: string; sources: string[] }
  const groups: Readonly<Record<string, readonly string[]>> = {
    TYPE: [tie.type],
    CRIME: ofType('CrimeType'),
    COUNTRY: ofType('Country'),
    BODY: ofType('Organization'),
    SOURCE: sources,
    DECADE: decadesOf(tie.since ?? ''),
    GRADE: [grade],
    MODALITY: [tie.modality],
  }
  return groups[side]!
}

/** The decade of a date that is known, and that begins and ends in one. */
function decadesOf(since: string): readonly string[] {
  const years = since.match(/\d{3}[\dX]/g) ?? []
  const decades = new Set(years.map(year => `${year.slice(0, 3)}0s`))
  const isOpen = /[?~%]|^\[?\.\.|\.\.\]?$/.test(since)
  return isOpen || decades.size !== 1 ? [] : [...decades]
}

const EVERY = ['DENIED', 'FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED']

test.each([
  ['TYPE', 'DECADE', '', ['FACT']],
  ['CRIME', 'TYPE', '', ['FACT']],
  ['COUNTRY', 'GRADE', 'types: ["MEMBER_OF", "OBSERVER_OF"]', ['FACT']],
  ['BODY', 'MODALITY', '', EVERY],
  ['SOURCE', 'COUNTRY', 'of: ["indonesia", "viet-nam"], modality: [FACT, DENIED]', ['FACT', 'DENIED']],
])('%s by %s (%s) as counted by hand', async (rows, columns, args, modality) => {
  const { data, errors } = await api.ask(
    `{ groupBy(rows: ${rows}, columns: ${columns}, limit: 15${args === '' ? '' : `, ${args}`}) { rows { group total } columns { group total } cells { row column total } total ungrouped rowsLeftOut columnsLeftOut } }`,
  )
  expect(errors).toBeUndefined()
  const found = data.groupBy
  const ties = seed
    .ties({ modality })
    .filter(({ type }) => !args.includes('types') || ['MEMBER_OF', 'OBSERVER_OF'].includes(type))
    .filter(
      ({ from, to }) =>
        !args.includes('of:') || [from, to].some(id => ['indonesia', 'viet-nam'].includes(id)),
    )
  expect(found.total).toBe(ties.length)
  const grouped = ties.map(tie => [new Set(groupsOf(rows, tie)), new Set(groupsOf(columns, tie))] as const)
  const inBoth = grouped.filter(([row, column]) => row.size > 0 && column.size > 0)
  expect(found.ungrouped).toBe(ties.length - inBoth.length)
  expect(inBoth.length).toBeGreaterThan(10)
  const all = new Set(inBoth.flatMap(([row]) => [...row]))
  expect(found.rows.length + found.rowsLeftOut).toBe(all.size)
  for (const { group, total } of found.rows)
    expect([group, total]).toEqual([group, inBoth.filter(([row]) => row.has(group)).length])
  for (const { group, total } of found.columns)
    expect([group, total]).toEqual([group, inBoth.filter(([, column]) => column.has(group)).length])
  const cells = found.rows.flatMap(({ group: row }: Reply['data']) =>
    found.columns.flatMap(({ group: column }: Reply['data']) => {
      const total = inBoth.filter(([a, b]) => a.has(row) && b.has(column)).length
      return total === 0 ? [] : [[row, column, total].join()]
    }),
  )
  const shown = found.cells.map(({ row, column, total }: Reply['data']) => [row, column, total].join())
  expect([...shown].sort()).toEqual([...cells].sort())
})
