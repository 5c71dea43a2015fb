import { countBy } from 'es-toolkit/array/countBy'
import type { Finding } from '../../questions/finding.js'
import type { View } from '../../questions/view.js'
import { type Pair, type Shared, WAYS, isSureOfPair, isSurelyOf } from './pairs.js'
import type { CrimeScope } from '../crime-scope.js'

export interface CommonGroundQuestion {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly crime: string | null
  readonly limit: number
  readonly view: View
}

/** How many crimes are named at most. */
export const MOST_CRIMES = 150
/** How many claims of a thing on the crime are named at most. */
export const MOST_CRIME_CLAIMS = 5
const MOST_SHARED_IDS = 50

interface GroundContext {
  readonly question: CommonGroundQuestion
  readonly scope: CrimeScope | null
  readonly onCrime: ReadonlyMap<string, readonly string[]> | null
  readonly isCut: boolean
}

/** Shows what two sides have in common, as `CommonGround` of the schema. */
export function showGround(
  shared: readonly Shared[],
  pairs: readonly Pair[],
  { question, scope, onCrime, isCut }: GroundContext,
): Finding {
  const { view } = question
  const shown = shared.slice(0, question.limit)
  return {
    shared: shown.map(thing => ({
      ...thing,
      sharedKind: thing.kind,
      node: thing.id,
      certainty: view.clocks.day === null ? null : isSureOfPair(thing) ? 'CERTAIN' : 'POSSIBLE',
      crimeClaims: (onCrime?.get(thing.id) ?? []).slice(0, MOST_CRIME_CLAIMS),
    })),
    sharedLeftOut: shared.length - shown.length,
    pairs: pairs.map(pair => showPair(pair, view)),
    apart: pairs.filter(pair => pair.shared.length === 0).map(pair => showPair(pair, view)),
    crimes: (scope ?? []).slice(0, MOST_CRIMES),
    isCut: isCut || (scope ?? []).length > MOST_CRIMES,
  }
}

function showPair({ oneId, otherId, shared }: Pair, { clocks }: View): Finding {
  const sure = shared.filter(thing => isSurelyOf(thing, oneId, otherId))
  const totals: Partial<Record<string, number>> = countBy(shared, ({ kind }) => kind)
  return {
    oneId,
    otherId,
    one: oneId,
    other: otherId,
    total: shared.length,
    certain: clocks.day === null ? null : sure.length,
    counts: WAYS.flatMap(({ kind }) =>
      totals[kind] === undefined ? [] : [{ sharedKind: kind, total: totals[kind] }],
    ),
    sharedIds: shared.slice(0, MOST_SHARED_IDS).map(({ id }) => id),
  }
}
