import { SEARCH_ONLY } from '../../model/stored.js'
import type { Choice } from '../../questions/choice.js'
import { certaintyOn, gradeConditions, holdsOn, listedOn } from '../clocks.js'
import { Fragment, NOTHING, type Params, allOf, cypher, name } from '../fragment.js'

/** What can change: entities, statements on their values, claims between them. */
export type Changing = 'entity' | 'statement' | 'claim'

/** Two states of the graph, each a day and a release, and what of them is compared. */
export interface ComparedStates {
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly fromRelease: number
  readonly toRelease: number
  readonly choice: Choice
  /** Only what lies at these entities, or is one of them; null for all. */
  readonly of: readonly string[] | null
  readonly entityTypes: readonly string[]
  readonly claimTypes: readonly string[]
  readonly kinds: readonly string[] | null
  readonly causes: readonly string[] | null
}

/** What a stage says of itself, and what is there for searches: another one is no change of what is told. */
const NOT_TOLD = ['fromRelease', 'untilRelease', 'recordedIn', 'retractedIn', 'digest', ...SEARCH_ONLY]

/**
 * Of two stages, `one` and `other`, what changed and why. Four states settle it, each whether and how surely a stage is listed on a day: a, the first
 * state; b, the second; p, the second release on the first day; q, the first release on the second day. Where p answers like b, the day made no
 * difference: what is known did. How a stage is judged stands in the text once and is asked four times: written out for each, it was most of the five
 * seconds that a fresh Neo4j took to plan the first comparison.
 */
export function judgeChanges(what: Changing, states: ComparedStates, params: Params): Fragment {
  const [begin, end] = [states.fromDay, states.toDay].map(day => params.add(day)) as [Fragment, Fragment]
  const typeName =
    what === 'statement'
      ? new Fragment("'STATEMENT'")
      : what === 'entity'
        ? cypher`coalesce(one.type, other.type)`
        : cypher`type(coalesce(one, other))`
  return cypher`WITH id, one, other, [look IN [[one, ${begin}], [other, ${end}], [other, ${begin}], [one, ${end}]] | ${stateOfLook(what, states, params)}] AS states
WITH id, one, other, states[0] AS a, states[1] AS b, states[2] AS p, states[3] AS q
WHERE a <> 'NOT' OR b <> 'NOT'
WITH *,
  CASE WHEN a <> 'NOT' AND b <> 'NOT' AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN ${params.add(NOT_TOLD)} AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, a, b, differing, ${typeName} AS typeName,
  CASE WHEN a = 'NOT' THEN 'ADDED' WHEN b = 'NOT' THEN 'ENDED' WHEN size(differing) > 0 OR a <> b THEN 'ALTERED' END AS kind,
  CASE WHEN p = b THEN 'KNOWLEDGE'
    WHEN a <> 'NOT' AND b <> 'NOT' THEN CASE WHEN size(differing) > 0 OR p <> a THEN 'BOTH' ELSE 'WORLD' END
    WHEN (p = 'NOT') = (b = 'NOT') THEN 'KNOWLEDGE' WHEN (q = 'NOT') = (b = 'NOT') THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL ${wantedOnly('kind', states.kinds, params)} ${wantedOnly('cause', states.causes, params)}`
}

function wantedOnly(column: string, wanted: readonly string[] | null, params: Params): Fragment {
  return wanted === null ? NOTHING : cypher`AND ${name(column)} IN ${params.add(wanted)}`
}

/** How `look`, a stage and a day, stands: not, where there is no such stage; without a day, whether it is listed at all. */
function stateOfLook(what: Changing, { choice }: ComparedStates, params: Params): Fragment {
  const [stage, day] = [new Fragment('look[0]'), new Fragment('look[1]')]
  const chosen = [
    cypher`${stage}.verdict <> 'REJECTED'`,
    cypher`${stage}.modality IN ${params.add(choice.modality)}`,
    ...gradeConditions(stage, choice, params),
  ]
  const then = what === 'entity' ? holdsOn(stage, day, null) : listedOn(stage, day, null)
  const isListed = [
    cypher`${stage} IS NOT NULL`,
    ...(what === 'entity' ? [] : chosen),
    cypher`(${day} IS NULL OR ${allOf(then)})`,
  ]
  return cypher`CASE WHEN NOT coalesce(${allOf(isListed)}, false) THEN 'NOT' WHEN ${day} IS NULL THEN 'LISTED' ELSE ${certaintyOn(stage, day)} END`
}
