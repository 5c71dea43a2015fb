import { collectFields, collectSubFields } from '@graphql-tools/utils'
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  getArgumentValues,
  isAbstractType,
  isObjectType,
} from 'graphql'
import type { Lang, Model } from '../model/model.js'
import type { Clocks } from '../questions/clocks.js'
import type { GraphVersion } from '../questions/version.js'
import type { EntitiesPlan } from './plan.js'
import { boundArgument, boundNesting } from './bounds.js'
import type { SharedPlans } from './shared-plans.js'
import type { Standpoint } from './standpoint.js'

/** Plans the entities in one place of an answer. `columns` are the properties that whoever reads these entities needs besides. */
export type PlanEntities = (
  name: string,
  nodes: readonly FieldNode[],
  type: GraphQLNamedType,
  at: Standpoint,
  scope: Scope,
  columns?: readonly string[],
) => EntitiesPlan

/** All that a walk over an operation knows besides the place at which it stands. */
export interface Scope {
  readonly schema: GraphQLSchema
  readonly model: Model
  readonly version: GraphVersion
  /** The language that the request accepts. */
  readonly lang: Lang
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  /**
   * Plans entities from wherever a walk meets them. The walk goes in a circle, from entities to links to entities, but the imports of files must not; so each
   * file in the circle takes this function from here.
   */
  readonly planEntities: PlanEntities
  readonly shared: SharedPlans
  /** Questions with a file of their own, by the name of their root field. */
  readonly inquiries: Inquirers
}

/** The question that an inquirer poses, and what it may cost. */
interface PosedInquiry {
  /** The question itself, which only the file that posed it reads. */
  readonly question: object
  /**
   * The clocks of a page, which its cursor carries. All that is found stands under them, unless `standpoints` says otherwise. Where they are missing, the
   * clocks of the root field hold.
   */
  readonly clocks?: Clocks
  /** How many rows each list of the finding has at most, by the name of its field; a list that is not named here has one. */
  readonly most: Readonly<Record<string, number>>
  /** How many things the inquiry looks at, whatever the answer shows of them. */
  readonly looksAt: number
  /**
   * The standpoints of entities and claims, by their field in the finding, where they differ from that of the root field: one finding may speak of two
   * releases.
   */
  readonly standpoints?: Readonly<Record<string, Standpoint>>
}

/** The side of an inquiry that the walk over an operation sees: it poses the question from the arguments, or refuses them. */
export interface Inquirer {
  /** `asked` are the fields that the answer shows of the finding. */
  pose(args: unknown, at: Standpoint, scope: Scope, asked: readonly AskedField[]): PosedInquiry
}

/** All inquirers, by the names of their root fields. */
export type Inquirers = ReadonlyMap<string, Inquirer>

/** A field as it is executed: all its nodes under one name in the answer, and its definition. */
export interface AskedField {
  /** Its name in the answer. */
  readonly key: string
  readonly name: string
  readonly nodes: readonly FieldNode[]
  readonly definition: GraphQLField<unknown, unknown>
}

/** Lists the root fields of the operation, without introspection. */
export function rootFieldsOf(operation: OperationDefinitionNode, scope: Scope): AskedField[] {
  const { schema, fragments, variables } = scope
  const type = schema.getQueryType()!
  const { fields } = collectFields(schema, fragments, variables, type, operation.selectionSet)
  return askedFields(fields, type)
}

/** Lists the fields that are executed below these nodes on an object of the type, by GraphQL's own rules of fragments, `@skip` and `@include`. */
export function fieldsOn(type: GraphQLObjectType, nodes: readonly FieldNode[], scope: Scope): AskedField[] {
  const { schema, fragments, variables } = scope
  return askedFields(collectSubFields(schema, fragments, variables, type, [...nodes]).fields, type)
}

function askedFields(
  fields: ReadonlyMap<string, readonly FieldNode[]>,
  type: GraphQLObjectType,
): AskedField[] {
  return [...fields].flatMap(([key, nodes]) => {
    const name = nodes[0]!.name.value
    const definition = type.getFields()[name]
    return definition === undefined ? [] : [{ key, name, nodes, definition }]
  })
}

/** The object types that a field of the type may give. */
export function objectTypes(type: GraphQLNamedType, { schema }: Scope): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  return isAbstractType(type) ? schema.getPossibleTypes(type) : []
}

/** Reads the arguments of a field, each within its bounds. */
export function argumentsOfField<Args>({ definition, nodes }: AskedField, { variables }: Scope): Args {
  const args = getArgumentValues(definition, nodes[0]!, variables)
  for (const [name, value] of Object.entries(args)) {
    boundNesting(value, name)
    boundArgument(value, name)
  }
  return args as Args
}

/** Whether the caller gave the argument, rather than leaving it to its default. */
export function isGiven(argument: string, { nodes }: AskedField, { variables }: Scope): boolean {
  const given = nodes[0]!.arguments?.find(({ name }) => name.value === argument)?.value
  if (given === undefined || given.kind === Kind.NULL) return false
  return given.kind !== Kind.VARIABLE || (variables[given.name.value] ?? null) !== null
}

/** Gives the language of a field: that of its argument, else that of the request. */
export function langOfArgument({ lang }: { readonly lang?: 'EN' | 'ID' | null }, scope: Scope): Lang {
  if (lang === null || lang === undefined) return scope.lang
  return lang === 'EN' ? 'en' : 'id'
}
