import type { Choice } from '../questions/choice.js'
import type { Clocks } from '../questions/clocks.js'
import { ENTITY, STAGE, STATEMENT_TYPES, asideOf } from '../model/stored.js'
import { Fragment, type Params, allOf, cypher, name, names } from './fragment.js'

/** Whether the live facts are not enough: an older release, or another modality, is asked for. */
export function needsAside(clocks: Clocks, choice: Choice): boolean {
  return clocks.release !== null || choice.modality.length !== 1 || choice.modality[0] !== 'FACT'
}

/**
 * Gives the stored relationship types under which claims of the type are found: whatever is no fact lies aside. The choice is null where conditions choose by
 * themselves.
 */
export function storedTypesFor(type: string, clocks: Clocks, choice: Choice | null): readonly string[] {
  if (choice !== null && !needsAside(clocks, choice)) return [type]
  const mayBeFacts = choice === null || choice.modality.includes('FACT')
  return mayBeFacts ? [type, asideOf(type)] : [asideOf(type)]
}

/** Gives the relationship types that lead from an entity to its statements: to those that lie live, or to those that lie aside as well. */
export const typesOfStatements = (aside: boolean): Fragment =>
  names(aside ? [STATEMENT_TYPES.live, STATEMENT_TYPES.aside] : [STATEMENT_TYPES.live])

/** Conditions on a claim, which may lie aside, that say: the graph said it at that release, and did not reject it. */
export function saidThen(claim: Fragment, clocks: Clocks, params: Params): Fragment[] {
  return [...knownConditions(claim, clocks.release, params), cypher`${claim}.verdict <> 'REJECTED'`]
}

/** Conditions that say: this stage stood at that release. */
export function standsAt(at: Fragment, release: Fragment): Fragment[] {
  return [
    cypher`${at}.fromRelease <= ${release}`,
    cypher`(${at}.untilRelease IS NULL OR ${at}.untilRelease > ${release})`,
  ]
}

/** Conditions that say: the graph says it now, or said it at that release. */
export function knownConditions(at: Fragment, release: number | null, params: Params): Fragment[] {
  return release === null ? [cypher`${at}.untilRelease IS NULL`] : standsAt(at, params.add(release))
}

/**
 * A condition that everything meets: what is stored stands from some release on. The indexes over ids hold that release beside each id. Neo4j looks into
 * these indexes only where a text speaks of both; else it goes through all that there is, once for each id.
 */
export const standsEver = (at: Fragment): Fragment => cypher`${at}.fromRelease IS NOT NULL`

/**
 * Gives the label under which an entity is looked for, and the conditions that it must meet there. The present state of an entity has a label of its own, so
 * it need meet none; past states lie beside it.
 */
export function stageOf(
  at: Fragment,
  release: number | null,
  params: Params,
): { readonly label: Fragment; readonly conditions: Fragment[] } {
  return release === null
    ? { label: name(ENTITY), conditions: [] }
    : { label: name(STAGE), conditions: standsAt(at, params.add(release)) }
}

/** Conditions that say: it certainly holds on the day. */
const certainOn = (span: Fragment, day: Fragment): Fragment[] => [
  cypher`${span}.certainFrom <= ${day}`,
  cypher`${span}.certainTo >= ${day}`,
]

/** Conditions that say: it holds, or may hold, on the day; as sure as asked for. */
export function holdsOn(span: Fragment, day: Fragment, certainty: Choice['certainty']): Fragment[] {
  const possible = [cypher`${span}.possibleFrom <= ${day}`, cypher`${span}.possibleTo >= ${day}`]
  const certain = certainOn(span, day)
  if (certainty === 'CERTAIN') return certain
  if (certainty === 'POSSIBLE') return [...possible, cypher`NOT (${allOf(certain)})`]
  return possible
}

/**
 * A condition on a claim that may hold on the day: the claim is listed where no source certainly denies it on that day, or where it is certain on that day.
 * Most claims are denied by nobody and have no `deniedOn`, so this is looked at first. Each stretch of days in it is written `2018-03-15..2018-03-20`.
 */
export function undeniedOn(claim: Fragment, day: Fragment): Fragment {
  const certain = allOf(certainOn(claim, day))
  return cypher`(${claim}.deniedOn IS NULL OR ${certain} OR none(days IN ${claim}.deniedOn WHERE left(days, 10) <= ${day} AND right(days, 10) >= ${day}))`
}

/** Conditions that say: a claim is listed on the day; it holds or may hold, as sure as asked for, and is not denied. */
export function listedOn(claim: Fragment, day: Fragment, certainty: Choice['certainty']): Fragment[] {
  const holds = holdsOn(claim, day, certainty)
  return certainty === 'CERTAIN' ? holds : [...holds, undeniedOn(claim, day)]
}

/** Tells how sure something that passed `holdsOn` is on the day; null without a day. */
export function certaintyOn(span: Fragment, day: Fragment | null): Fragment {
  if (day === null) return new Fragment('null')
  return cypher`CASE WHEN ${allOf(certainOn(span, day))} THEN 'CERTAIN' ELSE 'POSSIBLE' END`
}

/** Conditions that say: its best source is good enough. */
export function gradeConditions(claim: Fragment, { worstGrade }: Choice, params: Params): Fragment[] {
  return worstGrade === null ? [] : [cypher`${claim}.gradeRank <= ${params.add(worstGrade)}`]
}

/** Lists all conditions on a claim under the clocks and the choice. A claim that better sources reject is left out, unless rejected claims are wanted too. */
export function choiceConditions(
  claim: Fragment,
  clocks: Clocks,
  choice: Choice,
  params: Params,
  withRejected = false,
): Fragment[] {
  const aside = withRejected || needsAside(clocks, choice)
  const stands = withRejected
    ? knownConditions(claim, clocks.release, params)
    : saidThen(claim, clocks, params)
  return [
    ...(aside ? stands : []),
    ...(aside ? [cypher`${claim}.modality IN ${params.add(choice.modality)}`] : []),
    ...gradeConditions(claim, choice, params),
    ...(clocks.day === null ? [] : listedOn(claim, params.add(clocks.day), choice.certainty)),
  ]
}
