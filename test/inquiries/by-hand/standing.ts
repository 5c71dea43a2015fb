import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { standingByHand as judgeByHand } from '../../support/standing-oracle.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface StandingAsked extends Omit<ViewAsked, 'modality' | 'certainty'> {
  readonly instruments: readonly string[]
  readonly countries?: readonly string[]
  readonly membersOf?: string
}

/** Claims on how one stands to the other, and for how many of a pair there is room. */
const ACTS = ['DENOUNCED', 'MADE_DECLARATION_ON', 'PARTY_TO', 'RATIFIED', 'SIGNED']
const MOST_OF_A_PAIR = 6

/** Whether the ledger of the record says that consents are complete: entry by entry, what speaks of one of the two before what speaks of a type. */
function isComplete(seed: SeedTies, country: string, treaty: string, day: string | null): boolean {
  const of = (claim: string): boolean => {
    const speaking = seed.coverage.filter(
      entry =>
        entry.claimTypes.includes(claim) && (day === null || (entry.days[0] <= day && day <= entry.days[1])),
    )
    const own = speaking.filter(entry => entry.of?.id === country || entry.of?.id === treaty)
    const all = speaking.filter(entry => entry.of === null && entry.typeName === seed.types.get(country))
    return (own.length > 0 ? own : all).some(entry => entry.isComplete)
  }
  return of('RATIFIED') || of('PARTY_TO')
}

/** The rows: those that are named, or the countries that are members on the day; without a day, those of which no end is on record. */
function rowsByHand({ countries, membersOf, ...asked }: StandingAsked, seed: SeedTies): readonly string[] {
  if (countries !== undefined) return [...new Set(countries)]
  const members = seed
    .ties(viewOfAsked(asked))
    .filter(
      ({ type, to, from }) => type === 'MEMBER_OF' && to === membersOf && seed.types.get(from) === 'Country',
    )
    .filter(({ possibleTo }) => asked.asOf !== undefined || possibleTo === '9999-99-99')
  return [...new Set(members.map(({ from }) => from))].sort()
}

/** How countries stand to instruments, cell by cell. */
export const standingByHand: ByHand<StandingAsked> = {
  field: 'standing',
  shown:
    'cells { countryId instrumentId status isSettled isSupposed since basis act { id } grounds { id } } rows { id node { id } counts { status total } isNoneInForce notBound { id } unsettled { id } } columns { id isNoneInForce } membersLeftOut isCut',

  compare(came, asked, { seed }) {
    const { asOf: day = null, knownAt, minGrade } = asked
    const rows = rowsByHand(asked, seed)
    const columns = [...new Set(asked.instruments)]
    const ties = seed.ties({ modality: ['FACT', 'DENIED'], minGrade })
    const among = ties.filter(
      ({ type, from, to }) => ACTS.includes(type) && rows.includes(from) && columns.includes(to),
    )
    const isCut = among.length > MOST_OF_A_PAIR * rows.length * columns.length
    expect([came.isCut, came.membersLeftOut]).toEqual([isCut, 0])
    expect(came.rows.map(({ id }: Came) => id)).toEqual(rows)
    const isNoneInForce = (column: string): boolean =>
      !came.cells.some(({ instrumentId, status }: Came) => instrumentId === column && status === 'IN_FORCE')
    expect(came.columns).toEqual(columns.map(id => ({ id, isNoneInForce: isNoneInForce(id) })))
    expect(came.cells.map(({ countryId, instrumentId }: Came) => [countryId, instrumentId])).toEqual(
      rows.flatMap(row => columns.map(column => [row, column])),
    )
    const isWhole = knownAt === undefined && minGrade === undefined
    // What was left unread may have told otherwise.
    for (const cell of isCut ? [] : came.cells) {
      const { countryId, instrumentId } = cell
      const own = ties.filter(({ from, to }) => from === countryId && to === instrumentId)
      compareCell(cell, own, { day, isComplete: isWhole && isComplete(seed, countryId, instrumentId, day) })
    }
    for (const row of came.rows) compareLine(row, came.cells, columns)
  },
}

function compareCell(
  { countryId, instrumentId, status, isSettled, grounds, act }: Came,
  own: readonly Tie[],
  known: { readonly day: string | null; readonly isComplete: boolean },
): void {
  const byHand = judgeByHand(own, { ...known, entry: null })
  expect([countryId, instrumentId, status]).toEqual([countryId, instrumentId, byHand.status])
  // What was not in force for anybody is told in its own file.
  if (status !== 'RATIFIED')
    expect([countryId, instrumentId, isSettled]).toEqual([countryId, instrumentId, byHand.isSettled])
  const ids = own.map(({ id }) => id)
  expect(grounds.filter(({ id }: Came) => !ids.includes(id))).toEqual([])
  expect(act === null).toBe(status === 'NONE' || status === 'UNKNOWN')
}

/** What a row comes to: each of its cells is counted once. */
function compareLine(
  { id, counts, isNoneInForce, notBound, unsettled }: Came,
  cells: readonly Came[],
  columns: readonly string[],
): void {
  const own = cells.filter(({ countryId }) => countryId === id)
  expect(counts.reduce((sum: number, { total }: Came) => sum + total, 0)).toBe(own.length)
  expect(isNoneInForce).toBe(own.every(({ status }) => status !== 'IN_FORCE'))
  const inForce = own.filter(({ status }) => status === 'IN_FORCE').map(({ instrumentId }) => instrumentId)
  const others = [...notBound, ...unsettled].map(({ id: other }: Came) => other)
  expect(others.sort()).toEqual(columns.filter(column => !inForce.includes(column)).sort())
}
