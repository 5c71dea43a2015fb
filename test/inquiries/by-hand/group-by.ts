import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface GroupByAsked extends ViewAsked {
  readonly rows: string
  readonly columns: string
  readonly types?: readonly string[]
  readonly of?: readonly string[]
  readonly limit?: number
}

/** A side of a claim. */
function groupsOf(side: string, tie: Tie, seed: SeedTies): ReadonlySet<string> {
  const ofType = (type: string): string[] => [tie.from, tie.to].filter(id => seed.types.get(id) === type)
  const { grade, sources } = tie as Tie & { grade: string; sources?: string[] }
  const groups: Readonly<Record<string, readonly string[]>> = {
    TYPE: [tie.type],
    CRIME: ofType('CrimeType'),
    COUNTRY: ofType('Country'),
    BODY: ofType('Organization'),
    SOURCE: sources ?? [],
    DECADE: decadesOf(tie.since ?? ''),
    GRADE: [grade],
    MODALITY: [tie.modality],
  }
  return new Set(groups[side])
}

/** The decade of a date that is known, and that begins and ends in one. */
function decadesOf(since: string): readonly string[] {
  const years = since.match(/\d{3}[\dX]/g) ?? []
  const decades = new Set(years.map(year => `${year.slice(0, 3)}0s`))
  const isOpen = /[?~%]|^\[?\.\.|\.\.\]?$/.test(since)
  return isOpen || decades.size !== 1 ? [] : [...decades]
}

const EVERY = ['DENIED', 'FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED']

/** How many claims there are by two of their sides, as by counting. */
export const groupByHand: ByHand<GroupByAsked> = {
  field: 'groupBy',
  shown:
    'rows { group total } columns { group total } cells { row column total } total ungrouped rowsLeftOut columnsLeftOut',

  compare(came, asked, { seed }) {
    const { rows, columns, types, of, limit = 20, modality } = asked
    const isOpen = modality === undefined && [rows, columns].includes('MODALITY')
    const ties = seed
      .ties({ ...viewOfAsked(asked), ...(isOpen ? { modality: EVERY } : {}) })
      .filter(({ type }) => types?.includes(type) ?? true)
      .filter(({ from, to }) => of === undefined || [from, to].some(id => of.includes(id)))
    expect(came.total).toBe(ties.length)
    const grouped = ties.map(tie => [groupsOf(rows, tie, seed), groupsOf(columns, tie, seed)] as const)
    const inBoth = grouped.filter(([row, column]) => row.size > 0 && column.size > 0)
    expect(came.ungrouped).toBe(ties.length - inBoth.length)
    compareHeads(
      came.rows,
      came.rowsLeftOut,
      limit,
      inBoth.map(([row]) => row),
    )
    compareHeads(
      came.columns,
      came.columnsLeftOut,
      limit,
      inBoth.map(([, column]) => column),
    )
    compareCells(came, inBoth)
  },
}

type Groups = ReadonlySet<string>

function compareHeads(heads: Came[], leftOut: number, limit: number, sides: readonly Groups[]): void {
  const all = new Set(sides.flatMap(side => [...side]))
  const totalOf = (group: string): number => sides.filter(side => side.has(group)).length
  expect(heads.length + leftOut).toBe(all.size)
  expect(heads.length).toBe(Math.min(limit, all.size))
  for (const { group, total } of heads) expect([group, total]).toEqual([group, totalOf(group)])
  const most = [...all].map(totalOf).sort((a, b) => b - a)
  expect(heads.map(({ total }) => total).sort((a, b) => b - a)).toEqual(most.slice(0, limit))
}

function compareCells({ rows, columns, cells }: Came, inBoth: readonly (readonly [Groups, Groups])[]): void {
  const wanted = rows.flatMap(({ group: row }: Came) =>
    columns.flatMap(({ group: column }: Came) => {
      const total = inBoth.filter(([a, b]) => a.has(row) && b.has(column)).length
      return total === 0 ? [] : [[row, column, total].join()]
    }),
  )
  const shown = cells.map(({ row, column, total }: Came) => [row, column, total].join())
  expect([...shown].sort()).toEqual([...wanted].sort())
}
