import { linksOf } from '../model/model.js'
import type { Model } from '../model/model.js'
import { groupBy } from './group.js'

/** What a degree is counted from: how a claim is stored, and its ends; a statement has but one. */
interface Ends {
  readonly stored: string
  readonly from: string
  readonly to: string | null
}

type Degrees = Record<string, number>

/** Number of live claims of each link that 95 of 100 entities of its type, among those that have any, do not exceed: `Instrument.parties`. */
export function degreesOf(model: Model, said: readonly Ends[], typeOf: (id: string) => string): Degrees {
  const live = claimsByType(said, ({ stored }) => stored)
  return forEachLink(model, live, typeOf, degrees => degrees[Math.ceil(degrees.length * 0.95) - 1] ?? 0)
}

/**
 * The greatest number of claims of each link, live or aside, since all of them can be asked for; and of statements of each type, under
 * `Instrument.statements`. What a page may bring at most.
 */
export function mostDegreesOf(model: Model, said: readonly Ends[], typeOf: (id: string) => string): Degrees {
  const all = claimsByType(said, ({ stored }) => stored.replace(/_ASIDE$/, ''))
  const statements = said.filter(({ to }) => to === null)
  const counts = Object.entries(countBy(statements, ({ from }) => from))
  const most: Degrees = {}
  for (const [id, count] of counts) {
    const key = `${typeOf(id)}.statements`
    most[key] = Math.max(most[key] ?? 0, count)
  }
  return { ...most, ...forEachLink(model, all, typeOf, degrees => degrees.at(-1) ?? 0) }
}

function claimsByType(said: readonly Ends[], key: (ends: Ends) => string): ReadonlyMap<string, Ends[]> {
  return groupBy(
    said.filter(({ to }) => to !== null),
    key,
  )
}

/** One number for each link, of the degrees of the entities of its type that have any, the smallest first. */
function forEachLink(
  model: Model,
  claims: ReadonlyMap<string, Ends[]>,
  typeOf: (id: string) => string,
  pick: (degrees: readonly number[]) => number,
): Degrees {
  return Object.fromEntries(
    linksOf(model).map(link => {
      const near = (claims.get(link.claim.type) ?? []).flatMap(({ from, to }) =>
        link.direction === 'OUT' ? [from] : link.direction === 'IN' ? [to!] : [from, to!],
      )
      const own = near.filter(id => typeOf(id) === link.owner)
      const degrees = Object.values(countBy(own, id => id)).sort((a, b) => a - b)
      return [`${link.owner}.${link.name}`, pick(degrees)]
    }),
  )
}

/** How many items there are of each key. */
export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
