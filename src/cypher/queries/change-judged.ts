import { SEARCH_ONLY } from '../../model/stored.js'
import { STATEMENT } from '../../model/said-ids.js'
import type { Choice } from '../../questions/choice.js'
import { certaintyOn, gradeConditions, holdsOn, listedOn } from '../clocks.js'
import { Fragment, NOTHING, type Params, allOf, cypher, name } from '../fragment.js'

/** The things that can change: entities, statements on their values, claims between them. */
export type ChangingKind = 'entity' | 'statement' | 'claim'

/** Two states of the graph, each a day and a release, and the part of them that is compared. */
export interface ComparedStates {
  readonly fromDay: string | null
  readonly toDay: string | null
  readonly fromRelease: number
  readonly toRelease: number
  readonly choice: Choice
  /** The entities that are compared, with what lies at them; null for all. */
  readonly of: readonly string[] | null
  readonly entityTypes: readonly string[]
  readonly claimTypes: readonly string[]
  readonly kinds: readonly string[] | null
  readonly causes: readonly string[] | null
}

/** Properties that a stage has for itself, and for searches: where only such a property changes, nothing that is told has changed. */
const NOT_TOLD = ['fromRelease', 'untilRelease', 'recordedIn', 'retractedIn', 'digest', ...SEARCH_ONLY]

/**
 * Judges how each stage, `said`, is listed on the day of either state: as `onFrom` and `onTo`. A stage that stands in both states, and is listed the same on
 * both days, did not change. Most of a graph is dropped here, before anything is compared.
 *
 * Each stage is asked once, and not once for each pair of stages. Before, the question was written out for each of the four looks that settle a change, or
 * asked in a list of those. Then it took most of the time in which a fresh Neo4j planned the first comparison, and half of the time of every other one.
 */
export function judgeStages(what: ChangingKind, states: ComparedStates, params: Params): Fragment {
  const chosen = what === 'entity' ? [] : chosenConditions(states, params)
  const [onFrom, onTo] = [states.fromDay, states.toDay].map(day =>
    stateOn(day === null ? null : params.add(day), what, chosen),
  ) as [Fragment, Fragment]
  return cypher`WITH said, isOne, isOther, ${onFrom} AS onFrom, ${onTo} AS onTo
WHERE (onFrom <> 'NOT' OR onTo <> 'NOT') AND NOT (isOne AND isOther AND onFrom = onTo)`
}

/**
 * Judges what changed between two stages, `one` and `other`, and why. Four looks settle it; each says whether and how surely a stage is listed on a day. They
 * are a, the first state; b, the second; p, the second release on the first day; q, the first release on the second day. If p answers like b, the day made no
 * difference: then what is known changed.
 */
export function judgeChanges(what: ChangingKind, states: ComparedStates, params: Params): Fragment {
  const typeName =
    what === 'statement'
      ? cypher`'${name(STATEMENT)}'`
      : what === 'entity'
        ? cypher`coalesce(one.type, other.type)`
        : cypher`type(coalesce(one, other))`
  return cypher`WITH said.id AS id, head(collect(CASE WHEN isOne THEN said END)) AS one, head(collect(CASE WHEN isOther THEN said END)) AS other,
  coalesce(min(CASE WHEN isOne THEN onFrom END), 'NOT') AS a, coalesce(min(CASE WHEN isOther THEN onTo END), 'NOT') AS b,
  coalesce(min(CASE WHEN isOther THEN onFrom END), 'NOT') AS p, coalesce(min(CASE WHEN isOne THEN onTo END), 'NOT') AS q
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
WHERE kind IS NOT NULL ${keepWanted('kind', states.kinds, params)} ${keepWanted('cause', states.causes, params)}`
}

function keepWanted(column: string, wanted: readonly string[] | null, params: Params): Fragment {
  return wanted === null ? NOTHING : cypher`AND ${name(column)} IN ${params.add(wanted)}`
}

const said = name('said')

/** Makes the conditions under which a view of either state sees a claim or statement at all. */
function chosenConditions({ choice }: ComparedStates, params: Params): Fragment[] {
  return [
    cypher`said.verdict <> 'REJECTED'`,
    cypher`said.modality IN ${params.add(choice.modality)}`,
    ...gradeConditions(said, choice, params),
  ]
}

/** Tells how a stage is listed: not at all, or how surely on the day; without a day, only whether it is listed. */
function stateOn(day: Fragment | null, what: ChangingKind, chosen: readonly Fragment[]): Fragment {
  const then = day === null ? [] : what === 'entity' ? holdsOn(said, day, null) : listedOn(said, day, null)
  const sure = day === null ? new Fragment("'LISTED'") : certaintyOn(said, day)
  return cypher`CASE WHEN ${allOf([...chosen, ...then])} THEN ${sure} ELSE 'NOT' END`
}
