import type { DocumentNode, FragmentDefinitionNode, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import { writeCanonical } from '../model/canonical.js'
import type { Lang, Model } from '../model/model.js'
import { costOf } from '../plan/cost.js'
import { checkDocument, fragmentsOf } from '../plan/shape-limits.js'
import type { Plan } from '../plan/plan.js'
import { planOperation } from '../plan/plan-operation.js'
import { PlannedDocument, createKeptPlans } from '../plan/shared-plans.js'
import { INQUIRIES } from '../queries/all.js'
import type { GraphVersion } from '../questions/version.js'

/** An operation with the values that it is asked with. */
export interface AskedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** The document as it was sent. */
  readonly source: string
  readonly variables: Readonly<Record<string, unknown>>
  readonly lang: Lang
}

/** What is worked out from an operation, its variables, the language and the version of the graph, and from nothing else. */
interface Prepared {
  readonly plan: Plan
  readonly cost: number
}

/** A document whose bounds were checked, and what is known of it. This holds for as long as Apollo hands over the same document. */
interface Known {
  readonly document: DocumentNode
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly planned: PlannedDocument
}

/**
 * The most characters of documents whose plans are kept. A plan takes some 45 bytes for each character of its document, so that this is 45 MB of plans at
 * most. When plans were bounded by their number alone, a thousand long documents came to 250 MB.
 */
const MOST_CHARACTERS = 1_000_000
const MOST_PREPARED = 1_000
const MOST_DOCUMENTS = 500

export type PrepareOperation = (asked: AskedOperation, version: GraphVersion) => Prepared

/**
 * Creates the function that prepares operations. An operation that comes again is prepared once: what was worked out for it, and for its document, is kept.
 * The least used falls out first.
 */
export function createPreparing(model: Model): PrepareOperation {
  const known = new LRUCache<string, Prepared>({ max: MOST_PREPARED, maxSize: MOST_CHARACTERS })
  const documents = createDocuments()
  return (asked, version) => {
    const name = nameOfDocument(asked, version)
    const key = `${writeCanonical(asked.variables)} ${name}`
    const found = known.get(key)
    if (found !== undefined) return found
    const plan = planOperation(
      { ...asked, ...documents(name, asked.document), model, inquiries: INQUIRIES },
      version,
    )
    const prepared = { plan, cost: costOf(plan) }
    known.set(key, prepared, { size: key.length })
    return prepared
  }
}

/** Names a document as it is asked: another language, operation or version gives it another plan. */
const nameOfDocument = ({ lang, operation, source }: AskedOperation, { bookmark }: GraphVersion): string =>
  `${bookmark} ${lang} ${operation.name?.value ?? ''} ${source}`

function createDocuments(): (name: string, document: DocumentNode) => Known {
  const kept = createKeptPlans()
  const known = new LRUCache<string, Known>({ max: MOST_DOCUMENTS, maxSize: MOST_CHARACTERS })
  return (name, document) => {
    const found = known.get(name)
    if (found?.document === document) return found
    checkDocument(document)
    const fragments = fragmentsOf(document)
    const made = { document, fragments, planned: new PlannedDocument(fragments, kept) }
    known.set(name, made, { size: name.length })
    return made
  }
}
