import type { GraphQLResolveInfo } from 'graphql'
import { type Coverage, isWholeRecord } from '../model/coverage.js'
import { isAskedByIdAlone } from '../questions/asked-by-id.js'
import type { LinkQuestion } from '../questions/link.js'
import type { HintText, Hints } from './hints.js'
import type { LinkConnection } from './link.js'

/** Hints at what it means that a link is empty. */
export function hintAtAbsence(page: LinkConnection, hints: Hints, info: GraphQLResolveInfo): void {
  const { answers, coverage, plan } = page
  const question = plan.question as LinkQuestion
  if (answers.version.coverage.length === 0 || question.clocks.release !== null) return
  if (!page.isEmpty || question.after !== null || !question.choice.modality.includes('FACT')) return
  const hint = hintOfAbsence(question, coverage)
  hints.addOnce(`${plan.key} ${hint.reason} ${coverage?.of?.id ?? ''}`, info, hint)
}

/**
 * Tells whether an empty link means "no". It does where the coverage says that the record of such claims is complete on the day. The question must also leave
 * out nothing by grade or certainty, and by no condition but one on ids: a condition on a name or on another link leans on what may itself be unknown.
 */
export function hintOfAbsence(
  { choice, where, clocks }: Pick<LinkQuestion, 'choice' | 'where' | 'clocks'>,
  coverage: Coverage | null,
  what = NOTHING_RECORDED,
): HintText {
  const isNo = isWholeRecord(coverage) && isAskedByIdAlone({ choice, where })
  return isNo ? hintOfNo(coverage!, clocks.day, what) : hintOfUnknown(coverage, what)
}

/** How the hint at an empty link begins. */
const NOTHING_RECORDED = 'Nothing is recorded here'

/** Tells that nothing is on record because there was nothing. */
function hintOfNo(coverage: Coverage, day: string | null, what: string): HintText {
  const { claimTypes, of, typeName, since, days, asOf, source } = coverage
  const whose = of === null ? `every ${typeName}` : of.name.en
  const span = spanInWords(since === null ? null : days[0], days[1])
  const later = day === null ? ` Of other days ${DOES_NOT_KNOW}.` : ''
  return {
    reason: 'ABSENCE_IS_NO',
    message: `${what}, and ${day === null ? span : `on ${day}`} that means “no”: the record of ${claimTypes.join(', ')} of ${whose} is complete ${span}, by ${source!.name.en} (${source!.id}).${later}`,
    coverage: { of: of?.id ?? null, asOf, source: source!.id },
  }
}

const spanInWords = (first: string | null, last: string): string =>
  first === last ? `on ${last}` : `${first === null ? '' : `from ${first} `}up to ${last}`

const DOES_NOT_KNOW = 'the graph does not know'

/** Tells that nothing is on record, and that nobody knows whether there was anything. */
function hintOfUnknown(coverage: Coverage | null, what: string): HintText {
  const missing = coverage?.missing == null ? '' : ` Known to be missing: ${coverage.missing.en}`
  return {
    reason: 'ABSENCE_IS_UNKNOWN',
    message: `${what}, and that does not mean “no”: ${DOES_NOT_KNOW}. \`dataset { coverages { … } }\` says where it would.${missing}`,
  }
}
