import { GRADES, type Grade } from '../model/stored.js'
import type { EvidenceRow } from './row.js'

type Graded = Pick<EvidenceRow, 'grade'>

/** The rank of the best grade among the evidence; the worst there is for none. */
export function bestRank(evidence: readonly Graded[]): number {
  return Math.min(GRADES.length, ...evidence.map(item => GRADES.indexOf(item.grade) + 1))
}

/** The best grade among the evidence; the worst there is for none. */
export const bestGradeOf = (evidence: readonly Graded[]): Grade => GRADES[bestRank(evidence) - 1]!

/** Whether it is the text itself, or the site of a body that takes part. */
export const isGoodGrade = (grade: Grade): boolean => grade === 'PRIMARY' || grade === 'OFFICIAL'
