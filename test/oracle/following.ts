import { includes } from './dates.js'
import type { HeldDays } from './days.js'
import type { LinkOfType, OracleModel } from './model.js'
import type { SaidRow } from './read-release.js'
import type { JudgedRelease } from './release.js'
import { isOneClaim, rankOf } from './verdicts.js'

/** Which claims a link follows. */

/** Whether a claim leads on from that entity by the link. */
export function isOfLink(row: SaidRow, { claim, direction }: LinkOfType, near: string): boolean {
  const isAt = (direction !== 'IN' && row.from === near) || (direction !== 'OUT' && row.to === near)
  return row.claim === claim && isAt
}

/** The entity to which a claim leads from that one. */
export const farEnd = (row: SaidRow, near: string): string => (row.from === near ? row.to! : row.from)

/** The place of the grade of the best source that speaks for it. */
export const gradeRank = (row: SaidRow): number =>
  rankOf(row.witnesses.filter(({ stance }) => stance === 'SUPPORTS'))

export type OnDay = 'CERTAIN' | 'POSSIBLE' | 'OUTSIDE' | null

/** How sure it is on the day; null without a day. */
export function certaintyOf({ possible, certain }: HeldDays, day: string | undefined): OnDay {
  if (day === undefined) return null
  if (includes(certain, day)) return 'CERTAIN'
  return includes(possible, day) ? 'POSSIBLE' : 'OUTSIDE'
}

/** On a day on which a denial is certain, a fact that is only possible is not listed. */
export function isHiddenFact(
  model: OracleModel,
  judged: JudgedRelease,
  row: SaidRow,
  rows: readonly SaidRow[],
  day: string | undefined,
): boolean {
  if (row.modality !== 'FACT' || certaintyOf(judged.daysOf(row), day) !== 'POSSIBLE') return false
  return rows.some(
    other =>
      other.modality === 'DENIED' &&
      isOneClaim(model, row, other) &&
      judged.verdictOf(other) !== 'REJECTED' &&
      certaintyOf(judged.daysOf(other), day) === 'CERTAIN',
  )
}
