import { hasPossibleDay } from '../rules/span.js'
import type { Judgement } from '../rules/judgement.js'
import type { SaidVersion } from '../rules/stood-at.js'
import { type Problem, reportIf } from './checked.js'
import type { PlaceOf } from './find-places.js'

/** What only shows once everything is weighed: entities that no name is left for, and rows that can hold on no day. */
export function judgedProblems(now: Judgement | undefined, placeOf: PlaceOf): Problem[] {
  if (now === undefined) return []
  return [...namelessEntities(now, placeOf), ...impossibleRows(now, placeOf)]
}

/** An entity is shown, sorted and found by a name that stands. */
function namelessEntities({ accepted }: Judgement, placeOf: PlaceOf): Problem[] {
  return [...accepted].flatMap(([id, { statements }]) =>
    reportIf(
      !statements.some(({ field }) => field === 'name'),
      () =>
        `${placeOf(id)}: ${id} has no name that stands; each is denied, disputed, or no more than planned: give one that no source contradicts.`,
    ),
  )
}

/** A row whose dates lie outside the existence of its ends is a slip in one of the three; where better sources reject it, they say in which. */
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
