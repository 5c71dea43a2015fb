import { type Link, type Model, linksOf } from '../model/model.js'
import { groupBy } from '../rules/group.js'
import type { ClaimRow, EntityRow, Version } from '../rules/row.js'

/** How much there is of everything. */
export interface Counts {
  /** 95th-percentile number of live claims of each link, among the entities of its type that have any: `Instrument.parties`. */
  readonly degrees: Readonly<Record<string, number>>
  readonly entityCounts: Readonly<Record<string, number>>
  readonly claimCounts: Readonly<Record<string, number>>
}

/** What a degree is counted from: how a claim is stored, and its ends; a statement has but one. */
interface Ends {
  readonly stored: string
  readonly from: string
  readonly to: string | null
}

/** Counts what stands, entities and claims by their types; and the links, from what is stored. */
export function countsOf(
  model: Model,
  versions: readonly Version[],
  heads: readonly Version<EntityRow>[],
  said: readonly Ends[],
): Counts {
  const types = new Map(heads.map(({ row }) => [row.id, row.type]))
  const claims = versions.filter((version): version is Version<ClaimRow> => version.row.row === 'claim')
  return {
    degrees: degreesOf(model, said, id => types.get(id)!),
    entityCounts: countBy(heads.filter(stands), ({ row }) => row.type),
    claimCounts: countBy(claims.filter(stands), ({ row }) => row.type),
  }
}

const stands = ({ retractedIn }: Version): boolean => retractedIn === null

function degreesOf(
  model: Model,
  said: readonly Ends[],
  typeOf: (id: string) => string,
): Record<string, number> {
  const claims = groupBy(
    said.filter(({ to }) => to !== null),
    ({ stored }) => stored,
  )
  return Object.fromEntries(
    linksOf(model).map(link => {
      const near = (claims.get(link.claim.type) ?? []).flatMap(claim => nearEnds(link, claim))
      const degrees = countBy(
        near.filter(id => typeOf(id) === link.owner),
        id => id,
      )
      return [`${link.owner}.${link.name}`, highest95(Object.values(degrees))]
    }),
  )
}

/** The ends of a claim at which the link begins. */
function nearEnds({ direction }: Link, { from, to }: Ends): string[] {
  if (direction === 'OUT') return [from]
  return direction === 'IN' ? [to!] : [from, to!]
}

/** The 95th percentile; 0 of nothing. */
function highest95(degrees: readonly number[]): number {
  return degrees.toSorted((a, b) => a - b)[Math.ceil(degrees.length * 0.95) - 1] ?? 0
}

/** How many items there are of each key. */
function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
