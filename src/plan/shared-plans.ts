import type { FieldNode } from 'graphql'
import { RequestError } from '../errors.js'
import type { Clocks } from '../questions/clocks.js'
import type { FieldPlan } from './plan.js'

/** More pages than any real question has; a document of 2 000 tokens can spread its fragments into billions. */
const MOST_PAGES = 5_000

/**
 * Pages that are planned already in this walk. The same nodes of the document, under the same clocks, ask for the same page wherever a fragment brings
 * them, and on whatever type: so they are planned once, and a plan is a graph rather than a tree. Fragments that spread each other twice, forty
 * times over, would otherwise be a plan of 2^40 pages before anybody could refuse it.
 */
export class SharedPlans {
  readonly #numbers = new Map<FieldNode, number>()
  readonly #known = new Map<string, FieldPlan>()

  /** `what` tells apart what the same nodes may mean on several types: `PARTY_TO IN`. */
  once(what: string, nodes: readonly FieldNode[], clocks: Clocks, plan: () => FieldPlan): FieldPlan {
    const key = `${what} ${nodes.map(node => this.#numberOf(node)).join()} ${clocks.day} ${clocks.release}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if (this.#known.size >= MOST_PAGES) throw tooManyPlans()
    const made = plan()
    this.#known.set(key, made)
    return made
  }

  #numberOf(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }
}

function tooManyPlans(): RequestError {
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_MANY',
    `The document asks for more than ${MOST_PAGES} pages; ask for its parts one after the other.`,
    { max: MOST_PAGES },
  )
}
