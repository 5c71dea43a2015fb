import { groupByKey } from '../../model/group.js'

/** A line of a drawing: one end stands above the other. */
export interface UpperLower {
  readonly upper: string
  readonly lower: string
}

/**
 * Gives each point a level, so that every line leads downwards. The middle stands on level 0, and the points above it on negative levels. A point stands as
 * near to what is below it as the other lines allow. Points in a circle of claims cannot stand above each other: they share a level, and so do the lines
 * between them.
 */
export function layLevels(
  ids: Iterable<string>,
  lines: readonly UpperLower[],
  middle: string,
): Map<string, number> {
  const all = [...ids]
  const below = reachBelow(all, lines)
  const headOf = new Map(all.map(id => [id, headOfCircle(id, below)]))
  const between = lines
    .map(({ upper, lower }) => ({ upper: headOf.get(upper)!, lower: headOf.get(lower)! }))
    .filter(({ upper, lower }) => upper !== lower)
  const levels = new Map([...headOf.values()].map(head => [head, 0]))
  raiseUntilStill(levels, between, ({ lower, upper }, at) => [lower, at(upper) + 1])
  const under = groupByKey(between, ({ upper }) => upper)
  raiseUntilStill(levels, between, ({ upper }, at) => [
    upper,
    Math.min(...under.get(upper)!.map(({ lower }) => at(lower))) - 1,
  ])
  const zero = levels.get(headOf.get(middle)!)!
  return new Map(all.map(id => [id, levels.get(headOf.get(id)!)! - zero]))
}

/** Moves points down, line by line, until none moves any more. The points come to rest, since these lines run in no circle. */
function raiseUntilStill(
  levels: Map<string, number>,
  lines: readonly UpperLower[],
  least: (line: UpperLower, at: (id: string) => number) => readonly [id: string, level: number],
): void {
  for (let moved = true; moved;) {
    moved = false
    for (const line of lines) {
      const [id, level] = least(line, other => levels.get(other)!)
      if (levels.get(id)! >= level) continue
      levels.set(id, level)
      moved = true
    }
  }
}

/** Finds all points that each point reaches downwards. A point reaches itself if it stands in a circle. */
function reachBelow(
  ids: readonly string[],
  lines: readonly UpperLower[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const under = groupByKey(lines, ({ upper }) => upper)
  return new Map(
    ids.map(id => {
      const found = new Set<string>()
      const open = [id]
      for (let next = open.pop(); next !== undefined; next = open.pop())
        for (const { lower } of under.get(next) ?? [])
          if (!found.has(lower)) {
            found.add(lower)
            open.push(lower)
          }
      return [id, found]
    }),
  )
}

/** Gives the first id of the circle in which a point stands; its own id where it stands in none. */
function headOfCircle(id: string, below: ReadonlyMap<string, ReadonlySet<string>>): string {
  const circle = [...below.get(id)!].filter(other => below.get(other)!.has(id))
  return [id, ...circle].sort()[0]!
}

/**
 * Orders the points from the top down, and those of one level from left to right. Each stands below the middle of the points that lead to it from above, so
 * that few lines cross.
 */
export function orderPoints(
  levels: ReadonlyMap<string, number>,
  lines: readonly UpperLower[],
): { readonly id: string; readonly level: number; readonly place: number }[] {
  const placeOf = new Map<string, number>()
  const byLevel = groupByKey([...levels.keys()].sort(), id => String(levels.get(id)))
  const above = groupByKey(lines, ({ lower }) => lower)
  const rows = [...byLevel]
    .map(([level, ids]) => ({ level: Number(level), ids }))
    .sort((a, b) => a.level - b.level)
  return rows.flatMap(({ level, ids }) => {
    const wish = new Map(
      ids.map(id => [id, middleOf((above.get(id) ?? []).map(({ upper }) => placeOf.get(upper)))]),
    )
    const sorted = ids.sort((a, b) => wish.get(a)! - wish.get(b)! || (a < b ? -1 : 1))
    sorted.forEach((id, place) => placeOf.set(id, place))
    return sorted.map((id, place) => ({ id, level, place }))
  })
}

/** Gives the mean of the known places. Where none is known, the point goes behind all others. */
function middleOf(places: readonly (number | undefined)[]): number {
  const known = places.filter(place => place !== undefined)
  return known.length === 0
    ? Number.MAX_SAFE_INTEGER
    : known.reduce((sum, place) => sum + place, 0) / known.length
}
