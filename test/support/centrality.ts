/** The measures of centrality by other ways than those of the library: for oracles. */

type Ends = { readonly from: string; readonly to: string }

/** The neighbours of each entity; ties read both ways, each pair once. */
export function neighboursOf(ties: readonly Ends[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>()
  for (const { from, to } of ties) {
    if (from === to) continue
    found.set(from, (found.get(from) ?? new Set()).add(to))
    found.set(to, (found.get(to) ?? new Set()).add(from))
  }
  return found
}

/** How far everything is from an entity, and by how many shortest ways. */
function waysFrom(
  start: string,
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, [far: number, ways: number]> {
  const found = new Map<string, [number, number]>([[start, [0, 1]]])
  let level = [start]
  for (let far = 1; level.length > 0; far++) {
    const next = new Map<string, number>()
    for (const id of level)
      for (const other of neighbours.get(id)!)
        if (!found.has(other)) next.set(other, (next.get(other) ?? 0) + found.get(id)![1])
    for (const [id, ways] of next) found.set(id, [far, ways])
    level = [...next.keys()]
  }
  return found
}

/** The share of shortest ways through each entity, pair by pair: those from a to b that pass v are those from a to v times those from v to b. */
export function betweennessByPairs(
  neighbours: ReadonlyMap<string, ReadonlySet<string>>,
): Map<string, number> {
  const ids = [...neighbours.keys()]
  const ways = new Map(ids.map(id => [id, waysFrom(id, neighbours)]))
  const sums = new Map(ids.map(id => [id, 0]))
  const pairs = ((ids.length - 1) * (ids.length - 2)) / 2
  for (const a of ids)
    for (const b of ids) {
      const whole = a < b ? ways.get(a)!.get(b) : undefined
      if (whole === undefined) continue
      for (const v of ids) {
        if (v === a || v === b) continue
        const [toV, fromV] = [ways.get(a)!.get(v), ways.get(b)!.get(v)]
        if (toV !== undefined && fromV !== undefined && toV[0] + fromV[0] === whole[0])
          sums.set(v, sums.get(v)! + (toV[1] * fromV[1]) / whole[1])
      }
    }
  return pairs <= 0 ? sums : new Map([...sums].map(([id, sum]) => [id, sum / pairs]))
}

/** Where a random walk is, after so many steps that nothing changes any more. */
export function pagerankBySteps(neighbours: ReadonlyMap<string, ReadonlySet<string>>): Map<string, number> {
  const ids = [...neighbours.keys()]
  let now = new Map(ids.map(id => [id, 1 / ids.length]))
  for (let step = 0; step < 400; step++) {
    const next = new Map(ids.map(id => [id, 0.15 / ids.length]))
    for (const [id, share] of now)
      for (const other of neighbours.get(id)!)
        next.set(other, next.get(other)! + (0.85 * share) / neighbours.get(id)!.size)
    now = next
  }
  return now
}
