import { partition } from 'es-toolkit/array'
import type { Means } from '../answer/means.js'
import { type DateRow, datesQuery } from '../cypher/queries/timeline.js'
import type { Choice } from '../questions/choice.js'
import type { View } from '../questions/view.js'
import { groupByKey } from '../model/group.js'

/**
 * Days that place something, whatever is asked of what happened then. A statement on these days speaks for certain only of the days on which its
 * sources speak. So a question for what is certain, planned or well sourced would take most meetings out of time, and let them into any span of days.
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

/** Facts count, whatever else is asked for, of any grade. */
const openView = ({ clocks, choice }: View): View => ({
  clocks,
  choice: { modality: [...new Set(['FACT', ...choice.modality])].sort(), worstGrade: null, certainty: null },
})

/** What places each entity: what is no fact only where no fact does, what is denied never. */
export const keepPlacing = (said: readonly DateRow[], choice: Pick<Choice, 'worstGrade'>): DateRow[] =>
  [...groupByKey(said, ({ entity }) => entity).values()].flatMap(own => {
    const [facts, others] = partition(own, ({ modality }) => modality === 'FACT')
    const meant = facts.length > 0 ? facts : others.filter(({ modality }) => modality !== 'DENIED')
    return [...groupByKey(meant, ({ field }) => field).values()].flatMap(rows => pickGood(rows, choice))
  })

/** What is of too low a grade counts only where all that tells the field is, and then the best of it. */
function pickGood(rows: readonly DateRow[], { worstGrade }: Pick<Choice, 'worstGrade'>): readonly DateRow[] {
  if (worstGrade === null) return rows
  const best = Math.min(...rows.map(({ gradeRank }) => gradeRank))
  return rows.filter(({ gradeRank }) => gradeRank <= Math.max(best, worstGrade))
}
