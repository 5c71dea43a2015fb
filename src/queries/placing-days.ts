import { partition } from 'es-toolkit/array/partition'
import type { Means } from '../answer/means.js'
import { type DateRow, datesQuery } from '../cypher/queries/timeline.js'
import type { Choice } from '../questions/choice.js'
import type { View } from '../questions/view.js'
import { groupByKey } from '../model/group.js'

/**
 * Reads the days that place something in time, whatever is asked of what happened then. A statement on such a day is certain only for the days on which its
 * sources speak. So a question for what is certain, planned or well sourced would leave most meetings without days, and let them into any span of days.
 */
export async function readPlacingDays(
  ids: readonly string[],
  fields: readonly string[],
  view: View,
  { ask }: Pick<Means, 'ask'>,
): Promise<readonly DateRow[]> {
  if (ids.length === 0) return []
  return keepPlacing(await ask(datesQuery(openView(view), ids, fields)), view.choice)
}

/** Opens a view so that facts of any grade count, whatever else is asked for. */
const openView = ({ clocks, choice }: View): View => ({
  clocks,
  choice: { modality: [...new Set(['FACT', ...choice.modality])].sort(), worstGrade: null, certainty: null },
})

/** Keeps the statements that place each entity. What is no fact counts only where there is no fact, and what is denied never. */
export const keepPlacing = (said: readonly DateRow[], choice: Pick<Choice, 'worstGrade'>): DateRow[] =>
  [...groupByKey(said, ({ entity }) => entity).values()].flatMap(own => {
    const [facts, others] = partition(own, ({ modality }) => modality === 'FACT')
    const meant = facts.length > 0 ? facts : others.filter(({ modality }) => modality !== 'DENIED')
    return [...groupByKey(meant, ({ field }) => field).values()].flatMap(rows => pickGood(rows, choice))
  })

/** Drops the statements of too low a grade. Where all that tell the field are of too low a grade, the best of them stay. */
function pickGood(rows: readonly DateRow[], { worstGrade }: Pick<Choice, 'worstGrade'>): readonly DateRow[] {
  if (worstGrade === null) return rows
  const best = Math.min(...rows.map(({ gradeRank }) => gradeRank))
  return rows.filter(({ gradeRank }) => gradeRank <= Math.max(best, worstGrade))
}
