import type { GraphQLResolveInfo } from 'graphql'
import type { Answers } from '../answer/answers.js'
import type { EntityType, Link, Model } from '../model/model.js'
import { givenKeys } from '../questions/comparisons.js'
import type { Conditions } from '../questions/condition-tree.js'
import type { ListQuestion } from '../questions/list.js'
import { hintOfAbsence } from './absence.js'
import { coverageOfLink } from './coverage.js'
import type { Hints } from './hints.js'

/** A condition that a claim is not recorded: on which link, and with which conditions on the claim and its far end. */
interface AskedAbsence {
  readonly link: Link
  readonly where: { readonly claim?: Conditions | null; readonly node?: Conditions | null }
}

/** How many such conditions of a list are told of at most. */
const MOST_TOLD = 5

/** Hints, for each condition of a list that asks for the absence of a claim, at whether what is not recorded was not so. */
export function hintAtLeaning(
  { type, where, clocks, modality }: ListQuestion,
  { model, version }: Answers,
  hints: Hints,
  info: GraphQLResolveInfo,
): void {
  if (clocks.release !== null || version.coverage.length === 0) return
  for (const { link, where: absent } of absencesIn(type, where, model).slice(0, MOST_TOLD)) {
    const asked = { link, where: absent as Conditions, clocks }
    const coverage = coverageOfLink(asked, { id: null, typeName: link.owner }, version)
    const choice = { modality, worstGrade: null, certainty: null }
    const what = `The condition on \`${link.name}\` leans on what is not recorded`
    hints.add(info, hintOfAbsence({ ...asked, choice }, coverage, what))
  }
}

/** Finds every condition that asks for the absence of a claim, however deep it lies: `none`, or `some` within a `not`. */
function absencesIn(
  type: EntityType | undefined,
  given: Conditions,
  model: Model,
  isTurned = false,
): AskedAbsence[] {
  return givenKeys(given).flatMap(key => {
    if (key === 'not') return absencesIn(type, given[key] as Conditions, model, !isTurned)
    if (key === 'and' || key === 'or')
      return (given[key] as Conditions[]).flatMap(inner => absencesIn(type, inner, model, isTurned))
    const link = type?.links.find(({ name }) => name === key)
    return link === undefined ? [] : absencesOfLink(link, given[key] as Conditions, model, isTurned)
  })
}

function absencesOfLink(link: Link, given: Conditions, model: Model, isTurned: boolean): AskedAbsence[] {
  const keys = givenKeys(given).filter(key => key === 'some' || key === 'none')
  return keys.flatMap(key => {
    const where = given[key] as AskedAbsence['where']
    const isAbsent = (key === 'none') !== isTurned
    const below = absencesIn(model.entities.get(link.far), where.node ?? {}, model, isAbsent)
    return [...(isAbsent ? [{ link, where }] : []), ...below]
  })
}
