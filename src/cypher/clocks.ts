import type { Choice } from '../questions/choice.js'
import type { Clocks } from '../questions/clocks.js'
import { Fragment, type Params, cypher, join } from './fragment.js'

/** Whether the live facts are not enough: an older release, or another modality, is asked for. */
export function needsAside(clocks: Clocks, choice: Choice): boolean {
  return clocks.release !== null || choice.modality.length !== 1 || choice.modality[0] !== 'FACT'
}

/** The verdict on a claim as it stood at a release. */
export function verdictAt(claim: Fragment, release: Fragment): Fragment {
  return cypher`${claim}.verdicts[size([said IN ${claim}.verdictSince WHERE said <= ${release}]) - 1]`
}

/** Conditions on a claim of the aside pattern that say: the graph said it at that release, and did not reject it. */
export function saidThen(claim: Fragment, clocks: Clocks, params: Params): Fragment[] {
  if (clocks.release === null)
    return [cypher`${claim}.retractedIn IS NULL`, cypher`${claim}.verdict <> 'REJECTED'`]
  const release = params.add(clocks.release)
  return [...standsAt(claim, release), cypher`${verdictAt(claim, release)} <> 'REJECTED'`]
}

/** Conditions that say: this version was current at that release. */
export function standsAt(claim: Fragment, release: Fragment): Fragment[] {
  return [
    cypher`${claim}.recordedIn <= ${release}`,
    cypher`(${claim}.retractedIn IS NULL OR ${claim}.retractedIn > ${release})`,
  ]
}

/** Conditions that say: the graph knows it now, or knew it at that release. */
export function knownConditions(at: Fragment, release: number | null, params: Params): Fragment[] {
  return release === null ? [cypher`${at}.retractedIn IS NULL`] : standsAt(at, params.add(release))
}

/** Conditions that say: it holds, or may hold, on the day; as sure as asked for. */
export function holdsOn(span: Fragment, day: Fragment, certainty: Choice['certainty']): Fragment[] {
  const possible = [cypher`${span}.possibleFrom <= ${day}`, cypher`${span}.possibleTo >= ${day}`]
  const certain = [cypher`${span}.certainFrom <= ${day}`, cypher`${span}.certainTo >= ${day}`]
  if (certainty === 'CERTAIN') return certain
  if (certainty === 'POSSIBLE') return [...possible, cypher`NOT (${join(certain, ' AND ')})`]
  return possible
}

/** How sure it is on the day, for what passed `holdsOn`; null without a day. */
export function certaintyOn(span: Fragment, day: Fragment | null): Fragment {
  if (day === null) return new Fragment('null')
  return cypher`CASE WHEN ${span}.certainFrom <= ${day} AND ${span}.certainTo >= ${day} THEN 'CERTAIN' ELSE 'POSSIBLE' END`
}

/** All conditions on a claim under the clocks and the choice. */
export function choiceConditions(
  claim: Fragment,
  clocks: Clocks,
  choice: Choice,
  params: Params,
): Fragment[] {
  const aside = needsAside(clocks, choice)
  return [
    ...(aside ? saidThen(claim, clocks, params) : []),
    ...(aside ? [cypher`${claim}.modality IN ${params.add(choice.modality)}`] : []),
    ...(choice.worstGrade === null ? [] : [cypher`${claim}.gradeRank <= ${params.add(choice.worstGrade)}`]),
    ...(clocks.day === null ? [] : holdsOn(claim, params.add(clocks.day), choice.certainty)),
  ]
}
