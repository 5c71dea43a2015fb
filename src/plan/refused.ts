import { OutOfRange, RequestError } from '../errors.js'
import type { FieldPlan } from './plan.js'

/**
 * Gives the plan of a field, or a refusal where the arguments of the field are wrong. The field itself tells the refusal in its own place, and its neighbours
 * answer. But an argument out of its range, or a question that is too complex, spoils the whole answer.
 */
export function planOrRefuse<P extends FieldPlan>(name: string, plan: () => P): FieldPlan {
  try {
    return plan()
  } catch (error) {
    if (error instanceof RequestError && !spoilsAll(error)) return { kind: 'refused', name, error }
    throw error
  }
}

const spoilsAll = (error: RequestError): boolean =>
  error instanceof OutOfRange || error.code === 'QUERY_TOO_COMPLEX'
