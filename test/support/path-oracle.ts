import type { Tie } from '../../src/questions/view.js'

/** What an oracle of paths is asked. */
export interface OraclePaths {
  readonly from: string
  readonly to: string
  readonly vias?: readonly string[]
  readonly avoided?: readonly string[]
  readonly types?: readonly string[] | null
  readonly mostHops: number
}

export interface OraclePath {
  readonly ids: readonly string[]
  readonly claims: readonly string[]
  /** How many claims join each two on the way. */
  readonly widths: readonly number[]
  /** In hundredths. */
  readonly cost: number
}

/** What a claim costs by the page of the question, written down a second time. */
export function priceOf({ gradeRank, since, until, certainty, modality, verdict }: Tie): number {
  let price = 1
  if (gradeRank > 1) price += [0.5, 1, 1.5, 3][gradeRank - 2]!
  if ((since ?? until ?? null) === null) price += 1
  if (certainty === 'POSSIBLE') price += 2
  if (modality !== 'FACT') price += 3
  if (verdict === 'DISPUTED') price += 1
  return Math.round(price * 100)
}

/** Every path without a place twice, by trying all; `facts` are what makes hubs. Nothing here is clever, and nothing is shared with what it is held against. */
export function allPaths(
  ties: readonly Tie[],
  asked: OraclePaths,
  facts: readonly Tie[] = ties,
): OraclePath[] {
  const { from, to, vias = [], avoided = [], types = null, mostHops } = asked
  const degreeOf = (id: string): number => facts.filter(tie => tie.from === id || tie.to === id).length
  const degrees = new Map(
    [...new Set(facts.flatMap(tie => [tie.from, tie.to]))].map(id => [id, degreeOf(id)]),
  )
  const taken = ties.filter(tie => types === null || types.includes(tie.type))
  const near = new Map<string, Tie[]>()
  for (const tie of taken)
    for (const end of [tie.from, tie.to]) near.set(end, [...(near.get(end) ?? []), tie])
  const away = hopsTo(to, near)
  const found: OraclePath[] = []
  const walk = (ids: string[], claims: string[], widths: number[], cost: number): void => {
    const at = ids.at(-1)!
    if (at === to) {
      if (vias.every(via => ids.includes(via))) found.push({ ids, claims, widths, cost })
      return
    }
    const toll = at === from ? 0 : Math.round(100 * Math.log2(degrees.get(at) ?? 1))
    const around = (near.get(at) ?? []).map(tie => ({ tie, far: tie.from === at ? tie.to : tie.from }))
    for (const far of new Set(around.map(one => one.far))) {
      if (ids.includes(far) || avoided.includes(far)) continue
      if (ids.length + (away.get(far) ?? Infinity) > mostHops) continue
      const between = around.filter(one => one.far === far).map(one => one.tie)
      const best = between.reduce((a, b) =>
        priceOf(b) < priceOf(a) || (priceOf(b) === priceOf(a) && b.id < a.id) ? b : a,
      )
      walk([...ids, far], [...claims, best.id], [...widths, between.length], cost + toll + priceOf(best))
    }
  }
  walk([from], [], [], 0)
  const textOf = ({ ids }: OraclePath): string => ids.join('\n')
  return found.sort(
    (a, b) => a.cost - b.cost || a.ids.length - b.ids.length || (textOf(a) < textOf(b) ? -1 : 1),
  )
}

/** How many claims away everything is, by going over all claims until nothing changes. */
function hopsTo(to: string, near: ReadonlyMap<string, readonly Tie[]>): Map<string, number> {
  const away = new Map([[to, 0]])
  for (let hop = 0, level = [to]; level.length > 0; hop++) {
    const next: string[] = []
    for (const id of level)
      for (const tie of near.get(id) ?? [])
        for (const far of [tie.from, tie.to])
          if (!away.has(far)) {
            away.set(far, hop + 1)
            next.push(far)
          }
    level = next
  }
  return away
}
