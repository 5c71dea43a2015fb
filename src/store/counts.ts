import { linksOf } from '../model/model.js'
import type { Model } from '../model/model.js'
import { groupBy } from '../rules/group.js'

/** What a degree is counted from: how a claim is stored, and its ends; a statement has but one. */
interface Ends {
  readonly stored: string
  readonly from: string
  readonly to: string | null
}

/** 95th-percentile number of live claims of each link, among the entities of its type that have any: `Instrument.parties`. */
export function degreesOf(
  model: Model,
  said: readonly Ends[],
  typeOf: (id: string) => string,
): Record<string, number> {
  const byType = groupBy(
    said.filter(({ to }) => to !== null),
    ({ stored }) => stored,
  )
  return Object.fromEntries(
    linksOf(model).map(link => {
      const claims = byType.get(link.claim.type) ?? []
      const near = claims.flatMap(({ from, to }) =>
        link.direction === 'OUT' ? [from] : link.direction === 'IN' ? [to!] : [from, to!],
      )
      const degrees = Object.values(
        countBy(
          near.filter(id => typeOf(id) === link.owner),
          id => id,
        ),
      ).sort((a, b) => a - b)
      return [`${link.owner}.${link.name}`, degrees[Math.ceil(degrees.length * 0.95) - 1] ?? 0]
    }),
  )
}

/** How many items there are of each key. */
export function countBy<T>(items: readonly T[], key: (item: T) => string): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1
  return counts
}
