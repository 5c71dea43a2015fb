import { expect } from '@jest/globals'
import { type OraclePath, allPaths } from '../../support/path-oracle.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface PathsAsked extends ViewAsked {
  readonly from: string
  readonly to: string
  readonly k?: number
  readonly maxHops?: number
  readonly via?: readonly string[]
  readonly avoid?: readonly string[]
  readonly types?: readonly string[]
}

/** Every path, the best first. */
function findPaths(asked: PathsAsked, seed: SeedTies): OraclePath[] {
  const { from, to, via: vias = [], avoid: avoided = [], maxHops: mostHops = 4 } = asked
  const types = asked.types ?? null
  return allPaths(seed.ties(viewOfAsked(asked)), { from, to, vias, avoided, types, mostHops }, seed.ties())
}

/** The best paths, as by trying all. */
export const pathsByHand: ByHand<PathsAsked> = {
  field: 'paths',
  shown:
    'isCut paths { cost hops nodes { id } steps { claim { id } otherClaimsTotal } } whyNot { conditions path { hops steps { claim { id } } } }',

  compare(came, asked, { seed }) {
    const expected = findPaths(asked, seed)
    const { paths } = came
    const best = expected.slice(0, asked.k ?? 3)
    expect(came.isCut).toBe(false)
    expect(paths.map((path: Came) => [path.cost, path.nodes.map(({ id }: Came) => id)])).toEqual(
      best.map(({ cost, ids }) => [cost / 100, ids]),
    )
    expect(paths.map(({ steps }: Came) => steps.map(({ claim }: Came) => claim.id))).toEqual(
      best.map(({ claims }) => claims),
    )
    expect(paths.map(({ steps }: Came) => steps.map((step: Came) => step.otherClaimsTotal + 1))).toEqual(
      best.map(({ widths }) => widths),
    )
    if (came.whyNot !== undefined) compareWhyNot(came.whyNot, asked, expected.length > 0, seed)
  },
}

/** The same without a condition. */
const WITHOUT: Readonly<Record<string, (asked: PathsAsked) => PathsAsked>> = {
  AS_OF: ({ asOf: _, certainty: __, ...asked }) => asked,
  CERTAINTY: ({ certainty: _, ...asked }) => asked,
  MODALITY: asked => ({ ...asked, modality: ['FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED'] }),
  MIN_GRADE: ({ minGrade: _, ...asked }) => asked,
  TYPES: ({ types: _, ...asked }) => asked,
  AVOID: ({ avoid: _, ...asked }) => asked,
  VIA: ({ via: _, ...asked }) => asked,
  MAX_HOPS: asked => ({ ...asked, maxHops: 6 }),
}

/** Where there is no path, leaving away what is told to be failed gives one, and leaving away less than all of it gives none. */
function compareWhyNot(whyNot: Came, asked: PathsAsked, isPath: boolean, seed: SeedTies): void {
  expect(whyNot === null).toBe(isPath)
  if (whyNot === null || whyNot.conditions.includes('KNOWN_AT')) return
  const isPathWithout = (conditions: readonly string[]): boolean => {
    const eased = conditions.reduce((question, condition) => WITHOUT[condition]!(question), asked)
    // The nearest path may have more claims than one may ask for.
    if (conditions.includes('MAX_HOPS') && whyNot.path !== null)
      return findPaths({ ...eased, maxHops: Math.max(eased.maxHops ?? 4, whyNot.path.hops) }, seed).length > 0
    return findPaths(eased, seed).length > 0
  }
  const { conditions } = whyNot
  if (conditions.length === 0) return expect(isPathWithout(Object.keys(WITHOUT))).toBe(false)
  expect([conditions, isPathWithout(conditions)]).toEqual([conditions, true])
  if (conditions.length > 1)
    for (const condition of Object.keys(WITHOUT))
      expect([condition, isPathWithout([condition])]).toEqual([condition, false])
}
