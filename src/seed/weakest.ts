import type { Model } from '../model/model.js'
import { GRADES, type Grade } from '../model/stored.js'
import { bestGradeOf } from '../rules/grades.js'
import { groupByKey } from '../model/group.js'
import type { ClaimRow, EvidenceRow, StatementRow } from '../rules/row.js'
import { voiceOf } from '../rules/verdicts.js'

/** The weight of all that is said of an entity and of the claims at it, without names that are our own translations. */
export interface WeakEntity {
  readonly id: string
  readonly type: string
  /** How many publishers speak independently of each other. */
  readonly publishers: number
  readonly bestGrade: Grade
  /** How many claims and statements have no source that somebody has seen. */
  readonly unchecked: number
}

const MOST_WEAK = 20

/** The order of the weakest in one sentence, as it is told. */
export const WEAKEST =
  'The weakest are those on which the fewest independent publishers speak, then those whose best grade is the worst, then those of which the most is unchecked.'

/** Finds the twenty weakest entities. A source is not among them, since it is its own witness. */
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

/** Writes a text that sorts the weakest first. The id comes last, so that equals keep one order. */
function keyOfWeakness({ id, publishers, bestGrade, unchecked }: WeakEntity): string {
  const digits = (count: number): string => String(count).padStart(9, '0')
  return `${digits(publishers)} ${GRADES.length - GRADES.indexOf(bestGrade)} ${digits(999_999_999 - unchecked)} ${id}`
}
