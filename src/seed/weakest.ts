import type { Model } from '../model/model.js'
import { GRADES, type Grade } from '../model/stored.js'
import { bestGradeOf } from '../rules/grades.js'
import { groupByKey } from '../model/group.js'
import type { ClaimRow, EvidenceRow, StatementRow } from '../rules/row.js'
import { voiceOf } from '../rules/verdicts.js'

/** What an entity rests on: all that is said of it and of the claims at it, but for names that are our own translations. */
export interface WeakEntity {
  readonly id: string
  readonly type: string
  /** Publishers that speak independently of each other. */
  readonly publishers: number
  readonly bestGrade: Grade
  /** Claims and statements of which nobody has seen a source. */
  readonly unchecked: number
}

const MOST_WEAK = 20

/** In one sentence, as it is told. */
export const WEAKEST =
  'The weakest are those on which the fewest independent publishers speak, then those whose best grade is the worst, then those of which the most is unchecked.'

/** The twenty weakest entities; a source is not among them, since it is its own witness. */
export function findWeakest(
  model: Model,
  types: ReadonlyMap<string, string>,
  rows: readonly (ClaimRow | StatementRow)[],
): WeakEntity[] {
  const ends = rows
    .filter(({ evidence }) => evidence.length > 0)
    .flatMap(({ evidence, ...row }) =>
      (row.row === 'claim' ? [row.from, row.to] : [row.entity]).map(id => ({ id, evidence })),
    )
  const saidOf = groupByKey(ends, ({ id }) => id)
  return [...types]
    .filter(([, type]) => !model.entities.get(type)!.bearsEvidence)
    .map(([id, type]) =>
      weighEntity(
        id,
        type,
        (saidOf.get(id) ?? []).map(({ evidence }) => evidence),
      ),
    )
    .sort((a, b) => (keyOfWeakness(a) < keyOfWeakness(b) ? -1 : 1))
    .slice(0, MOST_WEAK)
}

function weighEntity(id: string, type: string, rows: readonly (readonly EvidenceRow[])[]): WeakEntity {
  const supporting = rows.flat().filter(({ stance }) => stance === 'SUPPORTS')
  return {
    id,
    type,
    publishers: new Set(supporting.map(({ publisher }) => voiceOf(publisher))).size,
    bestGrade: bestGradeOf(supporting),
    unchecked: rows.filter(evidence => evidence.every(({ seen }) => seen === null)).length,
  }
}

/** As a text that sorts the weakest first; the id last, so that equal ones keep one order. */
function keyOfWeakness({ id, publishers, bestGrade, unchecked }: WeakEntity): string {
  const digits = (count: number): string => String(count).padStart(9, '0')
  return `${digits(publishers)} ${GRADES.length - GRADES.indexOf(bestGrade)} ${digits(999_999_999 - unchecked)} ${id}`
}
