import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface CommonGroundAsked extends ViewAsked {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly crime?: string
  readonly limit?: number
}

/** Claims on what each has, in the words of the schema: what it is called, and at which end it stands. */
const HAS: readonly [kind: string, claim: string, end: 'from' | 'to', thing: string][] = [
  ['INSTRUMENT', 'PARTY_TO', 'from', 'Instrument'],
  ['BODY', 'MEMBER_OF', 'from', 'Organization'],
  ['MEETING', 'PARTICIPATED_IN', 'from', 'Meeting'],
  ['SYSTEM', 'USES', 'from', 'System'],
  ['PROGRAMME', 'FUNDS', 'from', 'Programme'],
  ['PROGRAMME', 'PROVIDED_BY', 'to', 'Programme'],
  ['PROGRAMME', 'PROVIDED_TO', 'to', 'Programme'],
  ['PROGRAMME', 'ACTIVE_IN', 'to', 'Programme'],
]

/** What each has, as texts `BODY asean`. */
type Having = (id: string) => ReadonlySet<string>

function havingOf(all: readonly Tie[], day: string | undefined, seed: SeedTies): Having {
  return id => {
    const ties = all.filter(({ from, to }) => from === id || to === id)
    const left = (tie: Tie): boolean =>
      tie.type === 'PARTY_TO' &&
      tie.certainty !== 'CERTAIN' &&
      ties.some(
        ({ type, from, to, possibleFrom }) =>
          type === 'DENOUNCED' && from === tie.from && to === tie.to && possibleFrom >= tie.possibleFrom,
      )
    const own = ties.filter(tie => (day !== undefined || tie.possibleTo === '9999-99-99') && !left(tie))
    return new Set(
      HAS.flatMap(([kind, claim, end, thing]) => {
        const far = end === 'from' ? 'to' : 'from'
        const there = own.filter(tie => tie.type === claim && tie[end] === id)
        return there.filter(tie => seed.types.get(tie[far]) === thing).map(tie => `${kind} ${tie[far]}`)
      }),
    )
  }
}

/** The crime with all above and all below it, by going over the claims until nothing is added. */
export function crimesAround(ties: readonly Tie[], crime: string): Set<string> {
  const broader = ties.filter(({ type }) => type === 'BROADER')
  const grow = (near: 'from' | 'to', far: 'from' | 'to'): Set<string> => {
    const found = new Set([crime])
    for (let size = 0; size < found.size;) {
      size = found.size
      for (const tie of broader) if (found.has(tie[near])) found.add(tie[far])
    }
    return found
  }
  return new Set([...grow('from', 'to'), ...grow('to', 'from')])
}

interface WantedPair {
  readonly oneId: string
  readonly otherId: string
  readonly keys: readonly string[]
}

/** Each two of both sides once, in the order of the lists. */
function pairsByHand(
  { a, b }: CommonGroundAsked,
  having: Having,
  isOnCrime: (id: string) => boolean,
): WantedPair[] {
  const seen = new Set<string>()
  return [...new Set(a)].flatMap(oneId =>
    [...new Set(b)].flatMap(otherId => {
      const key = [oneId, otherId].sort().join()
      if (oneId === otherId || seen.has(key)) return []
      seen.add(key)
      const both = [...having(oneId)].filter(thing => having(otherId).has(thing))
      return [{ oneId, otherId, keys: both.filter(thing => isOnCrime(thing.split(' ')[1]!)).sort() }]
    }),
  )
}

/** What two sides have in common. */
export const commonGroundByHand: ByHand<CommonGroundAsked> = {
  field: 'commonGround',
  shown:
    'shared { sharedKind id total certainty aIds bIds aClaims { id evidence { grade } } bClaims { id } crimeClaims { id } } sharedLeftOut pairs { oneId otherId total certain counts { sharedKind total } sharedIds } apart { oneId otherId } crimes { id } isCut',

  compare(came, asked, { seed }) {
    const { crime, asOf: day, limit = 50 } = asked
    const ties = seed.ties(viewOfAsked(asked))
    const crimes = crime === undefined ? null : crimesAround(ties, crime)
    const dealing = new Set(
      ties
        .filter(({ type, to }) => ['COVERS', 'ADDRESSES'].includes(type) && crimes?.has(to) === true)
        .map(({ from }) => from),
    )
    const wanted = pairsByHand(asked, havingOf(ties, day, seed), id => crimes === null || dealing.has(id))
    expect(new Set(came.crimes.map(({ id }: Came) => id))).toEqual(crimes ?? new Set())
    expect(came.isCut).toBe(false)
    expect(
      came.pairs.map(({ oneId, otherId, total, counts, sharedIds }: Came) => [
        oneId,
        otherId,
        total,
        sumOf(counts),
        [...sharedIds].sort(),
      ]),
    ).toEqual(
      wanted.map(({ oneId, otherId, keys }) => [
        oneId,
        otherId,
        keys.length,
        keys.length,
        keys.map(idOfKey).sort(),
      ]),
    )
    expect(came.apart).toEqual(
      wanted.filter(({ keys }) => keys.length === 0).map(({ oneId, otherId }) => ({ oneId, otherId })),
    )
    const all = new Set(wanted.flatMap(({ keys }) => keys))
    expect(came.shared.length).toBe(Math.min(all.size, limit))
    expect(came.shared.length + came.sharedLeftOut).toBe(all.size)
    for (const { sharedKind, id, total } of came.shared)
      expect([id, total]).toEqual([
        id,
        wanted.filter(({ keys }) => keys.includes(`${sharedKind} ${id}`)).length,
      ])
    const sure = ties.filter(({ certainty }) => certainty === 'CERTAIN')
    compareCertain(came, wanted, day === undefined ? null : havingOf(sure, day, seed))
    compareClaims(came, crime !== undefined)
  },
}

const idOfKey = (key: string): string => key.split(' ')[1]!

const sumOf = (counts: readonly { readonly total: number }[]): number =>
  counts.reduce((sum, { total }) => sum + total, 0)

/** How many things surely join each pair on the day. */
function compareCertain(came: Came, wanted: readonly WantedPair[], having: Having | null): void {
  for (const [place, { oneId, otherId, keys }] of wanted.entries()) {
    const both =
      having === null ? null : keys.filter(key => having(oneId).has(key) && having(otherId).has(key))
    expect([oneId, otherId, came.pairs[place].certain]).toEqual([oneId, otherId, both?.length ?? null])
  }
  for (const { sharedKind, id, certainty } of came.shared) {
    const key = `${sharedKind} ${id}`
    const isSure = wanted.some(
      ({ oneId, otherId, keys }) =>
        keys.includes(key) && having?.(oneId).has(key) && having(otherId).has(key),
    )
    expect([key, certainty]).toEqual([key, having === null ? null : isSure ? 'CERTAIN' : 'POSSIBLE'])
  }
}

function compareClaims(came: Came, hasCrime: boolean): void {
  for (const { aClaims, bClaims, crimeClaims, id } of came.shared) {
    for (const claim of [...aClaims, ...bClaims, ...crimeClaims]) expect(claim.id.split(':')).toContain(id)
    expect(Math.min(aClaims.length, bClaims.length)).toBeGreaterThan(0)
    expect(crimeClaims.length > 0).toBe(hasCrime)
  }
}
