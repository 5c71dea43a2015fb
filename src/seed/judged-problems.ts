import { hasPossibleDay } from '../rules/span.js'
import type { Judgement } from '../rules/judgement.js'
import type { SaidVersion } from '../rules/stood-at.js'
import { type Problem, reportIf } from './checked.js'
import type { PlaceOf } from './find-places.js'

/** Finds what shows only once everything is weighed: entities without a name that stands, and rows that can hold on no day. */
export function judgedProblems(now: Judgement | undefined, placeOf: PlaceOf): Problem[] {
  if (now === undefined) return []
  return [...namelessEntities(now, placeOf), ...impossibleRows(now, placeOf)]
}

/** Finds entities without a name that stands: an entity is shown, sorted and found by such a name. */
function namelessEntities({ accepted }: Judgement, placeOf: PlaceOf): Problem[] {
  return [...accepted].flatMap(([id, { statements }]) =>
    reportIf(
      !statements.some(({ field }) => field === 'name'),
      () =>
        `${placeOf(id)}: ${id} has no name that stands; each is denied, disputed, or no more than planned: give one that no source contradicts.`,
    ),
  )
}

/** Finds rows whose dates lie outside the existence of their ends: one of the three is a slip. Where better sources reject the row, they say which one. */
function impossibleRows({ days, verdicts }: Judgement, placeOf: PlaceOf): Problem[] {
  return [...days].flatMap(([version, span]) =>
    reportIf(!hasPossibleDay(span) && verdicts.get(version) !== 'REJECTED', () =>
      tellImpossible(version, placeOf),
    ),
  )
}

function tellImpossible({ row }: SaidVersion, placeOf: PlaceOf): string {
  const [from, to] = row.row === 'claim' ? [row.from, row.to] : [row.entity, row.entity]
  const dates = `since ${row.since ?? 'an unknown day'}, until ${row.until ?? 'an unknown day'}`
  return `${placeOf(row.id)}: ${row.id} (${dates}) can hold on no day on which both ${from} and ${to} exist; mend its dates, or when they exist.`
}
