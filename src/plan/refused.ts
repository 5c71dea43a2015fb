import { OutOfRange, RequestError } from '../errors.js'
import type { FieldPlan } from './plan.js'

/** A plan, or what is wrong with the arguments of its field: that is said by the field itself, in its own place, and its neighbours answer. But what is out of its range spoils the whole. */
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
