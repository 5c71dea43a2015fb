import type { RequestError } from '../errors.js'
import type { ExternalId } from '../model/external-ids.js'
import type { Lang } from '../model/model.js'
import { STATEMENT } from '../model/said-ids.js'
import type { FacetQuestion } from '../questions/facets.js'
import type { MatchQuestion } from '../questions/match.js'
import type { PagedQuestion } from '../questions/question.js'
import type { Modalities, Standpoint } from './standpoint.js'

/**
 * A plan is an operation turned into questions: a tree with the shape of the answer. It is made in one walk for a document, its variables, a language
 * and one version of the graph, and it is never changed afterwards. Cost and citation are folds over it, and answers hang on its nodes. Resolvers
 * find their node by the name that the field has in the answer.
 *
 * The plan does not hold introspection, which GraphQL answers from the schema. A field that holds no question below it (`pageInfo`, `summary`,
 * `names`, `dataset`, `legend`) stands as one value.
 */
export interface Plan {
  /** The root fields by their names in the answer. */
  readonly roots: ReadonlyMap<string, RootPlan>
}

/** A root field, with the clocks that it sets itself, as the caller wrote them. */
export interface RootPlan {
  readonly name: string
  readonly sets: { readonly asOf?: unknown; readonly knownAt?: unknown }
  readonly field: FieldPlan
}

/** The fields below one object of an answer, under the names that they have there. */
export type Fields = ReadonlyMap<string, FieldPlan>

export type FieldPlan =
  | ValuePlan
  | PartsPlan
  | EntitiesPlan
  | SaidPlan
  | PagePlan
  | FacetsPlan
  | LookUpPlan
  | MatchPlan
  | InquiryPlan
  | RefusedPlan

/** A value that the object itself holds, with the language in which it is wanted. */
export interface ValuePlan {
  readonly kind: 'value'
  readonly name: string
  readonly lang: Lang
  /**
   * The fields that are shown of a value that is an object. They are values as well, so that the object counts as one value with all of them. A value of any
   * other kind has none.
   */
  readonly fields: ReadonlyMap<string, ValuePlan>
}

/** Objects that are parts of the one above: the edges of a page, the evidence of a claim. */
export interface PartsPlan {
  readonly kind: 'parts'
  readonly name: string
  readonly fields: Fields
  /** Whether anything below it must be read. */
  readonly asks: boolean
  readonly weight: number
}

/** Entities in one place of an answer. */
export interface EntitiesPlan extends Standpoint {
  readonly kind: 'entities'
  /** The name of the field: `nodes`, `node`, or the end that leads here (`from`, `to`, `entity`, `source`, `speaker`). */
  readonly name: string
  /** The properties that any of the types needs here, sorted. */
  readonly columns: readonly string[]
  /** The fields that are asked of each type that may stand here. */
  readonly byType: ReadonlyMap<string, Fields>
  readonly asks: boolean
  readonly weight: number
}

/** Claims and statements that stand by themselves in one place of an answer. */
export interface SaidPlan extends Standpoint {
  readonly kind: 'said'
  readonly name: string
  readonly columns: readonly string[]
  /** The fields that are asked of each claim type, and those of statements under `STATEMENT`. */
  readonly byType: ReadonlyMap<string, Fields>
  readonly asks: boolean
  readonly weight: number
}

/** Whether the place has fields for the claim or statement with the id. */
export const hasFieldsOfSaid = ({ byType }: SaidPlan, id: string): boolean =>
  byType.has(id.slice(0, id.indexOf(':'))) || byType.has(STATEMENT)

/** The fields that are asked of the claim or statement with the id. The id begins with the type of a claim, or with the entity of a statement. */
export function fieldsOfSaid({ byType }: SaidPlan, id: string): Fields {
  return byType.get(id.slice(0, id.indexOf(':'))) ?? byType.get(STATEMENT)!
}

/** A question that is asked for a page, and its one key. */
export interface AskedPage {
  readonly question: PagedQuestion
  readonly key: string
}

/**
 * Makes the cursor of a row that the question brought. `list` tells apart the lists to which one plan may lead. It is the id of the entity whose page it is,
 * or how the words of a search were looked for. It is empty where the plan leads to one list alone.
 */
export type CursorOfRow = (row: unknown, list: string) => string

/** Whether the page shows anything at the entity with the id. A page behind a cursor goes on at one entity alone; a first page begins at every entity. */
export const goesOnAt = ({ afterOf }: Pick<PagePlan, 'afterOf'>, id: string): boolean =>
  afterOf === null || afterOf === id

/** A connection: one page of a list, a link, statements, what rests on a source, a search. */
export interface PagePlan extends AskedPage {
  readonly kind: 'page'
  readonly name: string
  /** How the sources mean the claims that are followed below it. */
  readonly modality: Modalities
  /** How many rows a page shows; the question may ask for one more. */
  readonly size: number
  /** How many rows there can be, and how many there are as a rule. */
  readonly mostRows: number
  readonly usualRows: number
  /** The list as its cursors name it. */
  readonly mark: () => string
  /** The cursor with which a client goes on behind a row. */
  readonly cursorOf: CursorOfRow
  /** The id of the entity whose page ends at the cursor; null for the first page, and where there is but one list. */
  readonly afterOf: string | null
  readonly fields: Fields
  readonly asks: boolean
  /** The bytes of the connection itself, and those of each of its rows without the pages below it. */
  readonly weight: number
  readonly rowWeight: number
}

/** The facets of a connection: a question for each, and what the answer shows of it. */
export interface FacetsPlan {
  readonly kind: 'facets'
  readonly name: string
  readonly questions: readonly FacetQuestion[]
  /** How many values each facet shows at most. */
  readonly limit: number
  /** How many entities and claims all these facets read, for each entity whose connection it is. */
  readonly reads: number
  readonly fields: Fields
  /** The bytes of one facet without its values. */
  readonly weight: number
}

/** The facets of a connection, in each place that shows any. */
export const facetsIn = (fields: Fields): FacetsPlan[] =>
  [...fields.values()].filter((field): field is FacetsPlan => field.kind === 'facets')

/** Entities, claims or statements that the caller names by their ids. */
export interface LookUpPlan {
  readonly kind: 'look-up'
  readonly name: string
  readonly ids: readonly string[]
  /** The code that is given in place of ids. */
  readonly externalId: ExternalId | null
  /** The wanted type: an entity type, `Entity` or `Claim`; null where anything will do. */
  readonly type: string | null
  readonly isList: boolean
  readonly entities: EntitiesPlan
  readonly said: SaidPlan | null
}

/** Names, for each of which entities are looked for. */
export interface MatchPlan {
  readonly kind: 'match'
  readonly name: string
  readonly question: MatchQuestion
  /** The fields that are asked of each name: the name itself, and its candidates as parts. */
  readonly fields: Fields
  /** The bytes of what is told of one name, and those of one of its candidates with all that lies in it. */
  readonly weight: number
  readonly candidateWeight: number
}

/** A question that has a file of its own in `src/queries`. That file alone understands `question`; `fields` are what the answer shows of the finding. */
export interface InquiryPlan extends Standpoint {
  readonly kind: 'inquiry'
  readonly name: string
  readonly question: object
  /** How many rows each list of the finding has at most, by the name of its field. */
  readonly most: Readonly<Record<string, number>>
  /** How many things the inquiry looks at, whatever the answer shows of them. */
  readonly looksAt: number
  readonly fields: Fields
}

/** A field that the caller asked for in a way that has no answer. Its error is told in the field's own place. */
interface RefusedPlan {
  readonly kind: 'refused'
  readonly name: string
  readonly error: RequestError
}
