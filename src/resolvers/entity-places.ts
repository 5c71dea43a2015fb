import { collectSubFields } from '@graphql-tools/utils'
import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'

/** What an execution knows of its operation. */
export type Execution = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>

/** The fields that show entities in one place of an answer, and which types these may have there. */
export interface EntityPlace {
  readonly fieldNodes: readonly FieldNode[]
  readonly types: readonly GraphQLObjectType[]
}

/** The fields that are executed below others on an object of the type: one list for each name in the answer. */
export function fieldsOn(
  type: GraphQLObjectType,
  fieldNodes: readonly FieldNode[],
  { schema, fragments, variableValues }: Execution,
): readonly (readonly FieldNode[])[] {
  const { fields } = collectSubFields(schema, fragments, variableValues, type, [...fieldNodes])
  return [...fields.values()]
}

/** Where a connection shows its entities: in `nodes` and in the `node` of its `edges`, each as often as it is asked under another name. */
export function entityPlaces(
  fieldNodes: readonly FieldNode[],
  connection: GraphQLObjectType,
  info: Execution,
): EntityPlace[] {
  return fieldsOn(connection, fieldNodes, info).flatMap(nodes => {
    const name = nodes[0]!.name.value
    if (name === 'nodes') return [placeOf(nodes, connection, info)]
    if (name !== 'edges') return []
    const edge = getNamedType(connection.getFields().edges!.type) as GraphQLObjectType
    return fieldsOn(edge, nodes, info)
      .filter(([field]) => field!.name.value === 'node')
      .map(below => placeOf(below, edge, info))
  })
}

function placeOf(fieldNodes: readonly FieldNode[], parent: GraphQLObjectType, info: Execution): EntityPlace {
  const { type } = parent.getFields()[fieldNodes[0]!.name.value]!
  return { fieldNodes, types: objectTypes(getNamedType(type), info) }
}

/** The object types that a field of the type may give. */
export function objectTypes(
  type: unknown,
  { schema }: Pick<Execution, 'schema'>,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  return isAbstractType(type) ? schema.getPossibleTypes(type) : []
}
