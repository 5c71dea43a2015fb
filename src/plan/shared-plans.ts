import { randomUUID } from 'node:crypto'
import type { FieldNode, FragmentDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { RequestError } from '../errors.js'
import { writeCanonical } from '../model/canonical.js'
import type { FieldPlan } from './plan.js'
import type { Standpoint } from './standpoint.js'
import { VariablesUsed } from './variables-used.js'

/** More parts than any real question has. A document of 2 000 tokens can spread its fragments into billions. */
const MOST_PARTS = 10_000
const MOST_KEPT = 2_000

/** Parts of plans, of whatever document; the least used fall out first. The server has one such store for all requests. */
type KeptPlans = LRUCache<string, FieldPlan>

export const createKeptPlans = (): KeptPlans => new LRUCache<string, FieldPlan>({ max: MOST_KEPT })

/** A document in one language and one version of the graph, with what is known of it, however often it comes and with whatever values. */
export class PlannedDocument {
  readonly kept: KeptPlans
  /** The name that tells this document from all others in what is kept. It is known in no other process, and is never shown. */
  readonly #name = randomUUID()
  readonly #variables: VariablesUsed
  readonly #used = new Map<string, readonly string[]>()
  readonly #numbers = new Map<FieldNode, number>()

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>, kept: KeptPlans) {
    this.#variables = new VariablesUsed(fragments)
    this.kept = kept
  }

  /** Names a part, without its standpoint. */
  nameOf({ what, nodes, dependsOn }: Part): string {
    return `${this.#name} ${what} ${dependsOn} ${nodes.map(node => this.#numberOf(node)).join()}`
  }

  /** The variables that the part with the name depends on. */
  usedBy(name: string, { nodes, dependsOn }: Part): readonly string[] {
    const known = this.#used.get(name)
    if (known !== undefined) return known
    const used = dependsOn === 'below' ? this.#variables.belowFields(nodes) : this.#variables.inFields(nodes)
    this.#used.set(name, used)
    return used
  }

  #numberOf(node: FieldNode): number {
    const number = this.#numbers.get(node) ?? this.#numbers.size
    this.#numbers.set(node, number)
    return number
  }
}

/**
 * A part of the plan: what it is, where it stands, and what it depends on. `what` tells apart what the same nodes may mean on several types (`PARTY_TO IN`).
 */
interface Part {
  readonly what: string
  readonly nodes: readonly FieldNode[]
  readonly at: Standpoint
  /** Whether the part depends on what stands below the nodes alone, or on their arguments as well. */
  readonly dependsOn: 'fields' | 'below'
}

/**
 * Shares parts that were planned before, in this walk or in an earlier one. The same nodes of a document ask for the same thing at the same standpoint and
 * with the same values of the variables that they use. It does not matter where a fragment brings them, or who asks. So they are planned once, and a plan is
 * a graph rather than a tree.
 *
 * Two scars. Fragments that spread each other twice, forty times over, would make a plan of 2^40 pages before anybody could refuse it. And the same question
 * about other things (`organization(id: $id) { … }`) was planned anew for each id, which took a third of the processor time of an answer.
 */
export class SharedPlans {
  readonly #document: PlannedDocument
  readonly #variables: Readonly<Record<string, unknown>>
  readonly #inWalk = new Map<string, FieldPlan>()

  constructor(document: PlannedDocument, variables: Readonly<Record<string, unknown>>) {
    this.#document = document
    this.#variables = variables
  }

  once<Plan extends FieldPlan>(part: Part, plan: () => Plan): Plan {
    const key = this.#keyOfPart(part)
    const known = this.#inWalk.get(key)
    if (known !== undefined) return known as Plan
    const made = (this.#document.kept.get(key) as Plan | undefined) ?? plan()
    this.#inWalk.set(key, made)
    if (this.#inWalk.size > MOST_PARTS) throw tooManyPlans()
    this.#document.kept.set(key, made)
    return made
  }

  #keyOfPart(part: Part): string {
    const name = this.#document.nameOf(part)
    const { clocks, modality } = part.at
    // A variable that is null is another thing than one that is not given.
    const given = this.#document
      .usedBy(name, part)
      .flatMap(used => (used in this.#variables ? [[used, this.#variables[used]]] : []))
    return `${name} ${clocks.day} ${clocks.release} ${modality.join()} ${writeCanonical(given)}`
  }
}

function tooManyPlans(): RequestError {
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_MANY',
    `The document asks for more than ${MOST_PARTS} things in different places; ask for its parts one after the other.`,
    { max: MOST_PARTS },
  )
}
