import { givenKeys } from './comparisons.js'
import type { Conditions } from './condition-tree.js'
import type { LinkQuestion } from './link.js'

/** Whether only ids and nothing else say what is asked for, so that a record which is complete answers it. */
export function isAskedByIdAlone({ choice, where }: Pick<LinkQuestion, 'choice' | 'where'>): boolean {
  const { modality, worstGrade, certainty } = choice
  if (!modality.includes('FACT') || worstGrade !== null || certainty !== null) return false
  const isById = (node: unknown): boolean => givenKeys(node as Conditions).every(key => key === 'id')
  return givenKeys(where).every(key => key === 'node' && isById(where.node))
}
