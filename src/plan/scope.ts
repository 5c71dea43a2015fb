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

/** Plans the entities in one place of an answer; `columns` are those that whoever reads them needs besides. */
export type PlanEntities = (
  name: string,
  nodes: readonly FieldNode[],
  type: GraphQLNamedType,
  at: Standpoint,
  scope: Scope,
  columns?: readonly string[],
) => EntitiesPlan

/** All that the walk knows besides the place at which it stands. */
export interface Scope {
  readonly schema: GraphQLSchema
  readonly model: Model
  readonly version: GraphVersion
  /** The language that the request accepts. */
  readonly lang: Lang
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>
  readonly variables: Readonly<Record<string, unknown>>
  /** The walk goes in a circle, entities to links to entities; the files do not: each link in the circle takes this one from here. */
  readonly planEntities: PlanEntities
  readonly shared: SharedPlans
  /** Questions with a file of their own, by the name of their root field. */
  readonly inquiries: Inquirers
}

/** The question, and what it may cost. */
interface PosedInquiry {
  /** What the same file reads. */
  readonly question: object
  /** The clocks of a page, which its cursor carries: where all that is found stands, unless said otherwise. Those of the root field where there is none. */
  readonly clocks?: Clocks
  /** How many rows each list of the finding has at most, by the name of its field; a list that is not named here has one. */
  readonly most: Readonly<Record<string, number>>
  /** How many things are looked at to find it, whatever is shown of them. */
  readonly looksAt: number
  /**
   * The standpoints of entities and claims, by the field of the finding, where these differ from that of the root field: one finding may speak of two
   * releases.
   */
  readonly standpoints?: Readonly<Record<string, Standpoint>>
}

/** The side of a question with a file of its own that the walk over an operation sees: it makes the question of arguments, or refuses them. */
export interface Inquirer {
  /** `asked` are the fields that the answer shows of the finding. */
  pose(args: unknown, at: Standpoint, scope: Scope, asked: readonly AskedField[]): PosedInquiry
}

/** By the name of the root field. */
export type Inquirers = ReadonlyMap<string, Inquirer>

/** A field as it is executed: all its nodes under one name in the answer, and its definition. */
export interface AskedField {
  /** Its name in the answer. */
  readonly key: string
  readonly name: string
  readonly nodes: readonly FieldNode[]
  readonly definition: GraphQLField<unknown, unknown>
}

/** The fields of the operation itself, without introspection. */
export function rootFieldsOf(operation: OperationDefinitionNode, scope: Scope): AskedField[] {
  const { schema, fragments, variables } = scope
  const type = schema.getQueryType()!
  const { fields } = collectFields(schema, fragments, variables, type, operation.selectionSet)
  return askedFields(fields, type)
}

/** The fields that are executed below others on an object of the type, by GraphQL's own rules of fragments, `@skip` and `@include`. */
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

/** The arguments of a field, each within its bounds. */
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

/** The language of a field: its argument, else what the request accepts. */
export function langOfArgument({ lang }: { readonly lang?: 'EN' | 'ID' | null }, scope: Scope): Lang {
  if (lang === null || lang === undefined) return scope.lang
  return lang === 'EN' ? 'en' : 'id'
}
