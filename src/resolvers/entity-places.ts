import {
  type GraphQLObjectType,
  type SelectionSetNode,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql'
import { type Execution, executedFields, setsOf } from './selection.js'

/** What is selected of entities in one place of an answer, and which types they may have there. */
export interface EntityPlace {
  readonly sets: readonly SelectionSetNode[]
  readonly types: readonly GraphQLObjectType[]
}

/** Where a connection shows its entities: in `nodes` and in the `node` of its `edges`, each as often as it is asked under another name. */
export function entityPlaces(
  sets: readonly SelectionSetNode[],
  connection: GraphQLObjectType,
  info: Execution,
): EntityPlace[] {
  return [...executedFields(sets, connection, info).values()].flatMap(fields => {
    const { type } = connection.getFields()[fields[0]!.name.value] ?? {}
    const name = fields[0]!.name.value
    if (type === undefined || (name !== 'nodes' && name !== 'edges')) return []
    const named = getNamedType(type)
    if (name === 'edges') return nodesOfEdges(setsOf(fields), named as GraphQLObjectType, info)
    return [{ sets: setsOf(fields), types: objectTypes(named, info) }]
  })
}

function nodesOfEdges(
  sets: readonly SelectionSetNode[],
  edge: GraphQLObjectType,
  info: Execution,
): EntityPlace[] {
  return [...executedFields(sets, edge, info).values()]
    .filter(fields => fields[0]!.name.value === 'node')
    .map(fields => ({
      sets: setsOf(fields),
      types: objectTypes(getNamedType(edge.getFields().node!.type), info),
    }))
}

/** The object types that a field of the type may give. */
export function objectTypes(
  type: unknown,
  { schema }: Pick<Execution, 'schema'>,
): readonly GraphQLObjectType[] {
  if (isObjectType(type)) return [type]
  return isAbstractType(type) ? schema.getPossibleTypes(type) : []
}
