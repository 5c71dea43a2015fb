import type { Model } from '../model/model.js'
import { asideOf } from '../model/stored.js'
import type { LinkQuestion } from '../questions/link.js'
import type { SummaryCounts } from '../questions/rows.js'
import { certaintyOn, gradeConditions, holdsOn, knownConditions, undeniedOn } from './clocks.js'
import { Fragment, type Params, cypher, join, where } from './fragment.js'
import { askedConditions, startOf } from './link-conditions.js'
import type { Variables } from './variables.js'
import { linkPattern } from './where.js'

/** Each count of a summary, and which claims it counts; the total comes first. */
const COUNTS: readonly (readonly [keyof SummaryCounts, (claim: Fragment) => Fragment])[] = [
  ['total', () => cypher`follows`],
  ['certain', () => cypher`holds AND certain`],
  ['possible', () => cypher`holds AND NOT certain`],
  ['undated', claim => cypher`follows AND ${claim}.since IS NULL AND ${claim}.until IS NULL`],
  ['disputed', () => cypher`follows AND verdict = 'DISPUTED'`],
  [
    'denied',
    claim => cypher`stays AND (CASE WHEN meant THEN NOT undenied ELSE ${claim}.modality = 'DENIED' END)`,
  ],
  ['notFact', claim => cypher`stays AND NOT meant AND NOT ${claim}.modality IN ['FACT', 'DENIED']`],
  ['rejected', () => cypher`meant AND held AND verdict = 'REJECTED'`],
  ['outside', () => cypher`meant AND NOT held`],
]

/**
 * Writes the counts as a list. They count claims by their `verdict`, and by whether these are `meant`, `held` (may hold on the day), `undenied` on it,
 * `certain`, and `sure` as asked for. `SUMS` says what follows from these.
 */
export function listOfCounts(claim: Fragment): Fragment {
  const counts = COUNTS.map(([, which]) => cypher`count(CASE WHEN ${which(claim)} THEN 1 END)`)
  return cypher`[
    ${join(counts, ',\n    ')}
  ]`
}

/**
 * Works out which claims stay once verdict and day have had their say (`stays`), which of these hold (`holds`), and which of those the link follows
 * (`follows`).
 */
export const SUMS = cypher`WITH *, verdict <> 'REJECTED' AND held AS stays
  WITH *, stays AND meant AND undenied AS holds
  WITH *, holds AND sure AS follows`

/** How many claims the link follows, from the list of counts. */
export const totalOfCounts = (counts: Fragment): Fragment => cypher`${counts}[0]`

/** Reads the list of counts as an object. */
export function readCounts(counts: readonly number[]): SummaryCounts {
  return Object.fromEntries(COUNTS.map(([count], place) => [count, counts[place] ?? 0])) as never
}

/** Counts claims that stood at the release, by their `verdict` and by what follows from the clocks and the choice. */
export function countsText(
  claim: Fragment,
  { clocks, choice }: Pick<LinkQuestion, 'clocks' | 'choice'>,
  verdict: Fragment,
  params: Params,
): Fragment {
  const day = clocks.day === null ? null : params.add(clocks.day)
  const held = day === null ? new Fragment('true') : join(holdsOn(claim, day, null), ' AND ')
  const sure = day === null ? held : join(holdsOn(claim, day, choice.certainty), ' AND ')
  const undenied = day === null ? held : undeniedOn(claim, day)
  const certain = cypher`${certaintyOn(claim, day)} = 'CERTAIN'`
  return cypher`WITH ${claim}, ${verdict} AS verdict, ${claim}.modality IN ${params.add(choice.modality)} AS meant, ${held} AS held, ${undenied} AS undenied, ${sure} AS sure, ${certain} AS certain
  ${SUMS}
  RETURN ${listOfCounts(claim)}`
}

/** Counts all versions that stood at the release: how many the link follows, how many it leaves out, and why. */
export function summaryPart(model: Model, question: LinkQuestion, at: Variables, params: Params): Fragment {
  const { near, claim, far } = at
  const { link, clocks, choice } = question
  const stands = knownConditions(claim, clocks.release, params)
  const start = startOf(at, clocks, params)
  const good = gradeConditions(claim, choice, params)
  const types = [link.claim.type, asideOf(link.claim.type)]
  const pattern = join([...start.pattern, linkPattern(at.start, link, claim, types, far)], ', ')
  return cypher`CALL (${near}) {
  MATCH ${pattern}
  ${where([...start.conditions, ...stands, ...good, ...askedConditions(model, question, at, params)])}
  ${countsText(claim, question, cypher`${claim}.verdict`, params)} AS ${at.result('summary')}
}`
}
