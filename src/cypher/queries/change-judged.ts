import { SEARCH_ONLY } from '../../model/stored.js'
import type { Choice } from '../../questions/choice.js'
import { certaintyOn, gradeConditions, holdsOn, listedOn } from '../clocks.js'
import { Fragment, NOTHING, type Params, allOf, cypher, name } from '../fragment.js'

const [one, other] = [name('one'), name('other')]

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
 * Of two stages, `one` and `other`, what changed and why. Four questions settle it, whether each stage is listed on each day: a, the first state; b, the
 * second; p, the second release on the first day; q, the first release on the second day. Where p answers like b, the day made no difference: what is known
 * did.
 */
export function judgeChanges(what: Changing, states: ComparedStates, params: Params): Fragment {
  const [begin, end] = [states.fromDay, states.toDay].map(day => (day === null ? null : params.add(day))) as [
    Fragment | null,
    Fragment | null,
  ]
  const stands = (stage: Fragment, day: Fragment | null): Fragment =>
    standsIn(what, stage, day, states, params)
  const sure = (is: Fragment, stage: Fragment, day: Fragment | null): Fragment =>
    day === null
      ? cypher`CASE WHEN ${is} THEN 'LISTED' ELSE 'NOT' END`
      : cypher`CASE WHEN ${is} THEN ${certaintyOn(stage, day)} ELSE 'NOT' END`
  const [a, b, p] = [name('a'), name('b'), name('p')]
  const typeName =
    what === 'statement'
      ? new Fragment("'STATEMENT'")
      : what === 'entity'
        ? cypher`coalesce(one.type, other.type)`
        : cypher`type(coalesce(one, other))`
  return cypher`WITH id, one, other, ${stands(one, begin)} AS a, ${stands(other, end)} AS b, ${stands(other, begin)} AS p, ${stands(one, end)} AS q
WHERE a OR b
WITH *, ${sure(a, one, begin)} AS ca, ${sure(b, other, end)} AS cb, ${sure(p, other, begin)} AS cp,
  CASE WHEN a AND b AND one <> other
    THEN [key IN keys(one) + keys(other) WHERE NOT key IN ${params.add(NOT_TOLD)} AND coalesce(one[key] <> other[key], true)]
    ELSE [] END AS differing
WITH id, ca, cb, differing, ${typeName} AS typeName,
  CASE WHEN NOT a THEN 'ADDED' WHEN NOT b THEN 'ENDED' WHEN size(differing) > 0 OR ca <> cb THEN 'ALTERED' END AS kind,
  CASE WHEN p = b AND cp = cb THEN 'KNOWLEDGE'
    WHEN a AND b THEN CASE WHEN size(differing) > 0 OR cp <> ca THEN 'BOTH' ELSE 'WORLD' END
    WHEN p = b THEN 'KNOWLEDGE' WHEN q = b THEN 'WORLD' ELSE 'BOTH' END AS cause
WHERE kind IS NOT NULL ${wantedOnly('kind', states.kinds, params)} ${wantedOnly('cause', states.causes, params)}`
}

function wantedOnly(column: string, wanted: readonly string[] | null, params: Params): Fragment {
  return wanted === null ? NOTHING : cypher`AND ${name(column)} IN ${params.add(wanted)}`
}

/** Whether a stage is listed on a day; false where there is none. */
function standsIn(
  what: Changing,
  stage: Fragment,
  day: Fragment | null,
  { choice }: ComparedStates,
  params: Params,
): Fragment {
  if (what === 'entity')
    return cypher`(${allOf([cypher`${stage} IS NOT NULL`, ...(day === null ? [] : holdsOn(stage, day, null))])})`
  return cypher`(${allOf([
    cypher`${stage} IS NOT NULL`,
    cypher`${stage}.verdict <> 'REJECTED'`,
    cypher`${stage}.modality IN ${params.add(choice.modality)}`,
    ...gradeConditions(stage, choice, params),
    ...(day === null ? [] : listedOn(stage, day, null)),
  ])})`
}
