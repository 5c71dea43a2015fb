import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import { type OraclePath, allPaths } from '../../support/path-oracle.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'
import { expectSame } from '../../support/expect-same.js'

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
    'isCut paths { cost hops nodes { id } steps { claim { id } otherClaimsTotal } } whyNot { conditions path { hops nodes { id } steps { claim { id } certainty } } }',

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

/** In whatever sense; a denial only where it was asked for. */
const saidIn = ({ modality = [] }: PathsAsked): string[] => [
  ...new Set(['FACT', 'INTENDED', 'PLANNED', 'POTENTIAL', 'PROPOSED', ...modality]),
]

/** The same without a condition. */
const WITHOUT: Readonly<Record<string, (asked: PathsAsked) => PathsAsked>> = {
  AS_OF: ({ asOf: _, certainty: __, ...asked }) => asked,
  CERTAINTY: ({ certainty: _, ...asked }) => asked,
  MODALITY: asked => ({ ...asked, modality: saidIn(asked) }),
  MIN_GRADE: ({ minGrade: _, ...asked }) => asked,
  TYPES: ({ types: _, ...asked }) => asked,
  AVOID: ({ avoid: _, ...asked }) => asked,
  VIA: ({ via: _, ...asked }) => asked,
  MAX_HOPS: asked => ({ ...asked, maxHops: 6 }),
}

/**
 * Where there is no path, leaving away what is told to be failed gives one, and leaving away less than all of it gives none; the path that is shown fails
 * that and nothing else.
 */
export function compareWhyNot(whyNot: Came, asked: PathsAsked, isPath: boolean, seed: SeedTies): void {
  expectSame(whyNot === null, isPath)
  if (whyNot === null || whyNot.conditions.includes('KNOWN_AT')) return
  const isPathWithout = (conditions: readonly string[]): boolean => {
    const eased = conditions.reduce((question, condition) => WITHOUT[condition]!(question), asked)
    // The nearest path may have more claims than one may ask for.
    if (conditions.includes('MAX_HOPS') && whyNot.path !== null)
      return findPaths({ ...eased, maxHops: Math.max(eased.maxHops ?? 4, whyNot.path.hops) }, seed).length > 0
    return findPaths(eased, seed).length > 0
  }
  const { conditions, path } = whyNot
  if (conditions.length === 0) return expectSame(isPathWithout(Object.keys(WITHOUT)), false)
  expectSame([conditions, isPathWithout(conditions)], [conditions, true])
  if (conditions.length > 1)
    for (const condition of Object.keys(WITHOUT))
      expectSame([condition, isPathWithout([condition])], [condition, false])
  expectSame(conditionsFailed(path, conditions, asked, seed), [...conditions].sort())
}

/** What a path fails of what was asked, condition by condition. Who leaves the day away asks for no certainty either. */
function conditionsFailed(
  { hops, nodes, steps }: Came,
  told: readonly string[],
  asked: PathsAsked,
  seed: SeedTies,
): string[] {
  const { asOf, certainty, modality = ['FACT'], minGrade, types, avoid = [], via = [], maxHops = 4 } = asked
  const claims: string[] = steps.map(({ claim }: Came) => claim.id)
  const tiesOf = (view: ViewAsked): Tie[] =>
    seed.ties(viewOfAsked({ modality: saidIn(asked), ...view })).filter(({ id }) => claims.includes(id))
  const isEach = (view: ViewAsked): boolean => tiesOf(view).length === claims.length
  const passed: string[] = nodes.slice(1, -1).map(({ id }: Came) => id)
  const then = asOf === undefined ? [] : tiesOf({ asOf })
  const isAnyDay = told.includes('AS_OF')
  const isSurer = then.some(tie => certainty !== undefined && tie.certainty !== certainty)
  for (const { claim, certainty: shown } of steps)
    expectSame(shown, isAnyDay ? null : (then.find(({ id }) => id === claim.id)?.certainty ?? null))
  const failures: Readonly<Record<string, boolean>> = {
    AS_OF: asOf !== undefined && then.length < claims.length,
    CERTAINTY: isSurer && (!isAnyDay || told.includes('CERTAINTY')),
    MODALITY: !isEach({ modality }),
    MIN_GRADE: minGrade !== undefined && !isEach({ minGrade }),
    TYPES: types !== undefined && tiesOf({}).some(({ type }) => !types.includes(type)),
    AVOID: passed.some(id => avoid.includes(id)),
    VIA: via.some(id => !passed.includes(id)),
    MAX_HOPS: hops > maxHops,
  }
  return Object.keys(failures)
    .filter(condition => failures[condition])
    .sort()
}
