import { type Link, type Model, linksOf } from '../model/model.js'
import { groupByKey } from '../model/group.js'
import type { Judgement } from '../rules/judgement.js'
import type { ClaimRow, Version } from '../rules/row.js'
import { isEntity } from '../rules/stood-at.js'

/** How much there is of everything. */
export interface Counts {
  /** For each link, such as `Instrument.parties`, the 95th percentile of the number of live claims, among the entities of its type that have any. */
  readonly degrees: Readonly<Record<string, number>>
  /**
   * For each link, the greatest number of claims at one entity, live or aside, since all can be asked for. And for each type, the greatest number of
   * statements on one entity: `Instrument.statements`.
   */
  readonly mostDegrees: Readonly<Record<string, number>>
  /** For each link, the greatest number of claims at one entity that are no facts. */
  readonly notFactDegrees: Readonly<Record<string, number>>
  readonly entityCounts: Readonly<Record<string, number>>
  readonly claimCounts: Readonly<Record<string, number>>
}

/** Counts the entities and claims that stand, by their types. For each link it also counts the claims that are live, and all that were ever said. */
export function countsOfGraph(
  model: Model,
  versions: readonly Version[],
  now: Judgement | undefined,
): Counts {
  const types = new Map(versions.filter(isEntity).map(({ row }) => [row.id, row.type]))
  const typeOf = (id: string): string => types.get(id)!
  const claims = versions.filter((version): version is Version<ClaimRow> => version.row.row === 'claim')
  const live = claims.filter(
    version =>
      version.row.modality === 'FACT' && ['ACCEPTED', 'DISPUTED'].includes(now?.verdicts.get(version) ?? ''),
  )
  return {
    degrees: degreesByLink(model, byType(live), typeOf, findHighest95),
    mostDegrees: {
      ...degreesByLink(model, byType(claims), typeOf, findHighest),
      ...mostStatementsByType(versions, typeOf),
    },
    notFactDegrees: degreesByLink(
      model,
      byType(claims.filter(({ row }) => row.modality !== 'FACT')),
      typeOf,
      findHighest,
    ),
    entityCounts: countBy([...(now?.entities.values() ?? [])], ({ row }) => row.type),
    claimCounts: countBy(claims.filter(stands), ({ row }) => row.type),
  }
}

const stands = ({ retractedIn }: Version): boolean => retractedIn === null

const byType = (claims: readonly Version<ClaimRow>[]): ClaimsByType =>
  groupByKey(
    claims.map(({ row }) => row),
    ({ type }) => type,
  )

type ClaimsByType = ReadonlyMap<string, readonly ClaimRow[]>

/** For each type, the greatest number of statements on one entity, whatever their standing. */
function mostStatementsByType(
  versions: readonly Version[],
  typeOf: (id: string) => string,
): Record<string, number> {
  const most: Record<string, number> = {}
  const statements = versions.flatMap(({ row }) => (row.row === 'statement' ? [row] : []))
  for (const [id, count] of Object.entries(countBy(statements, ({ entity }) => entity))) {
    const key = `${typeOf(id)}.statements`
    most[key] = Math.max(most[key] ?? 0, count)
  }
  return most
}

/** Picks one number for each link, from the degrees of the entities that have any of its claims. */
function degreesByLink(
  model: Model,
  claims: ClaimsByType,
  typeOf: (id: string) => string,
  pick: (degrees: readonly number[]) => number,
): Record<string, number> {
  return Object.fromEntries(
    linksOf(model).map(link => {
      const near = (claims.get(link.claim.type) ?? []).flatMap(claim => nearEndsOf(link, claim))
      const degrees = countBy(
        near.filter(id => typeOf(id) === link.owner),
        id => id,
      )
      return [`${link.owner}.${link.name}`, pick(Object.values(degrees))]
    }),
  )
}

/** The ends of a claim at which the link begins. */
function nearEndsOf({ direction }: Link, { from, to }: ClaimRow): string[] {
  if (direction === 'OUT') return [from]
  return direction === 'IN' ? [to] : [from, to]
}

/** The 95th percentile; 0 where there is no degree. */
function findHighest95(degrees: readonly number[]): number {
  return degrees.toSorted((a, b) => a - b)[Math.ceil(degrees.length * 0.95) - 1] ?? 0
}

/** The greatest; 0 where there is no degree. */
const findHighest = (degrees: readonly number[]): number =>
  degrees.reduce((most, degree) => Math.max(most, degree), 0)

/** Counts the items of each key. */
function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
