import type { Model } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import { certaintyOn, holdsOn, standsAt, verdictAt } from './clocks.js'
import { Fragment, type Params, cypher, join, where } from './fragment.js'
import { asked } from './link-conditions.js'
import type { LinkQuestion, Variables } from './link-question.js'
import { linkPattern } from './where.js'

/** All versions that stood at the release, sorted into what the link follows and what it leaves out, and why. */
export function summaryPart(model: Model, question: LinkQuestion, at: Variables, params: Params): Fragment {
  const { near, claim, far } = at
  const { link, clocks, choice } = question
  const release = clocks.release === null ? null : params.add(clocks.release)
  const stands = release === null ? [cypher`${claim}.retractedIn IS NULL`] : standsAt(claim, release)
  const good =
    choice.worstGrade === null ? [] : [cypher`${claim}.gradeRank <= ${params.add(choice.worstGrade)}`]
  const verdict = release === null ? cypher`${claim}.verdict` : verdictAt(claim, release)
  const day = clocks.day === null ? null : params.add(clocks.day)
  const held = day === null ? new Fragment('true') : join(holdsOn(claim, day, null), ' AND ')
  const sure = day === null ? held : join(holdsOn(claim, day, choice.certainty), ' AND ')
  const certain = cypher`${certaintyOn(claim, day)} = 'CERTAIN'`
  const pattern = linkPattern(near, link, claim, [link.claim.type, asideOf(link.claim.type)], far)
  return cypher`CALL (${near}) {
  MATCH ${pattern}
  ${where([...stands, ...good, ...asked(model, question, at, params)])}
  WITH ${claim}, ${verdict} AS verdict, ${claim}.modality IN ${params.add(choice.modality)} AS meant, ${held} AS held, ${sure} AS sure, ${certain} AS certain
  WITH *, meant AND verdict <> 'REJECTED' AND held AS holds
  WITH *, holds AND sure AS follows
  RETURN [
    count(CASE WHEN follows THEN 1 END),
    count(CASE WHEN holds AND certain THEN 1 END),
    count(CASE WHEN holds AND NOT certain THEN 1 END),
    count(CASE WHEN follows AND ${claim}.since IS NULL AND ${claim}.until IS NULL THEN 1 END),
    count(CASE WHEN follows AND verdict = 'DISPUTED' THEN 1 END),
    count(CASE WHEN NOT meant AND ${claim}.modality = 'DENIED' THEN 1 END),
    count(CASE WHEN NOT meant AND ${claim}.modality <> 'DENIED' THEN 1 END),
    count(CASE WHEN meant AND verdict = 'REJECTED' THEN 1 END),
    count(CASE WHEN meant AND verdict <> 'REJECTED' AND NOT held THEN 1 END)
  ] AS ${at.result('summary')}
}`
}
