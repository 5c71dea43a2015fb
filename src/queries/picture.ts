import type { Finding } from '../questions/finding.js'
import type { Means } from '../answer/means.js'
import type { Model } from '../model/model.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import { countBy } from 'es-toolkit/array/countBy'
import type { Tie } from '../questions/view.js'
import { lookOfClaim, lookOfEntity } from './palette.js'

/** An entity of a picture, and how far from the middle it stands. */
export interface Point {
  readonly id: string
  readonly hops: number | null
}

/** Claims of one type at one entity that a picture has no room for. */
export interface Gap {
  readonly atId: string
  readonly claimType: string
  readonly total: number
}

interface Picture {
  readonly points: readonly Point[]
  readonly ties: readonly Tie[]
  readonly leftOut: readonly Gap[]
  readonly linesLeftOut: number
  readonly unknownIds: readonly string[]
}

/** Entities and claims as a `Subgraph` shows them. */
export async function drawPicture(
  { points, ties, leftOut, linesLeftOut, unknownIds }: Picture,
  release: number | null,
  { byId, model }: Pick<Means, 'byId' | 'model'>,
): Promise<Finding> {
  const rows = await Promise.all(points.map(({ id }) => byId.entity(release, [], id)))
  const typeOf = new Map(rows.flatMap(row => (row === null ? [] : [[row.id, row.type] as const])))
  const degrees = countBy(
    ties.flatMap(({ from, to }) => (from === to ? [from] : [from, to])),
    id => id,
  )
  return {
    points: points.map(({ id, hops }) => ({
      id,
      typeName: typeOf.get(id) ?? '',
      hops,
      degree: degrees[id] ?? 0,
      node: id,
    })),
    lines: ties.map(({ id, from, to, type, certainty }) => ({
      id,
      fromId: from,
      toId: to,
      claimType: type,
      certainty,
      claim: id,
    })),
    leftOut,
    linesLeftOut,
    isCut: leftOut.length > 0 || linesLeftOut > 0,
    unknownIds,
    looks: looksOfPicture([...typeOf.values()], ties, model),
    days: daysOfTies(ties),
  }
}

/** How the types of entities and claims in a picture are drawn, and how many there are of each. */
export function looksOfPicture(types: readonly string[], ties: readonly Tie[], model: Model): Finding[] {
  const entities = Object.entries(countBy(types, type => type)).map(([typeName, total]) => ({
    typeName,
    isClaim: false,
    ...lookOfEntity(typeName),
    total,
  }))
  const claims = Object.entries(countBy(ties, ({ type }) => type)).map(([typeName, total]) => ({
    typeName,
    isClaim: true,
    ...lookOfClaim(typeName, model),
    total,
  }))
  const byName = (a: { typeName: string }, b: { typeName: string }): number =>
    a.typeName < b.typeName ? -1 : 1
  return [...entities.sort(byName), ...claims.sort(byName)]
}

/**
 * Lists the first and the last days of the possible and the certain spans. Bounds that stand for "never" are no days. A claim that is certain on no day gives
 * the days of its possible span alone.
 */
function daysOfTies(ties: readonly Tie[]): string[] {
  const days = ties.flatMap(({ possibleFrom, possibleTo, certainFrom, certainTo }) =>
    certainFrom <= certainTo
      ? [possibleFrom, certainFrom, certainTo, possibleTo]
      : [possibleFrom, possibleTo],
  )
  return [...new Set(days)].filter(day => day !== FIRST_OF_DAYS && day !== LAST_OF_DAYS).sort()
}
