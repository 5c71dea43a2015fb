import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  parse,
  type DefinitionNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** One pair of braces in the query: where its fields lie in the answer, and of which type they are. */
interface Level {
  path: string[]
  type: GraphQLNamedType
  selections: SelectionSetNode
  isList: boolean
}

/**
 * Finds where in the answer the list of records lies that is nearest to the top: `search.nodes`. The path is empty without a schema, without a list, and
 * while the query is still being written.
 */
export function tablePath(
  query: string,
  operationName: string | undefined,
  schema: GraphQLSchema | null | undefined,
): string[] {
  const definitions = definitionsOf(query)
  const operation = definitions
    .filter(node => node.kind === Kind.OPERATION_DEFINITION)
    .find(node => !operationName || node.name?.value === operationName)
  const type = operation && schema?.getRootType(operation.operation)
  if (!operation || !schema || !type) return []

  const levels: Level[] = [{ path: [], type, selections: operation.selectionSet, isList: false }]
  const seen = new Set<SelectionSetNode>()
  for (const level of levels) {
    if (level.isList) return level.path
    if (seen.has(level.selections)) continue
    seen.add(level.selections)
    for (const selection of level.selections.selections) {
      levels.push(...fieldsBelow(level, selection, definitions, schema))
    }
  }
  return []
}

function definitionsOf(query: string): readonly DefinitionNode[] {
  try {
    return parse(query).definitions
  } catch {
    return []
  }
}

/** Gives the level that a field or a fragment opens; none where it opens no level. */
function fieldsBelow(
  level: Level,
  selection: SelectionNode,
  definitions: readonly DefinitionNode[],
  schema: GraphQLSchema,
): Level[] {
  if (selection.kind === Kind.FIELD) return belowField(level, selection)
  const fragment =
    selection.kind === Kind.INLINE_FRAGMENT
      ? selection
      : definitions
          .filter(node => node.kind === Kind.FRAGMENT_DEFINITION)
          .find(node => node.name.value === selection.name.value)
  const type = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : level.type
  return fragment && type
    ? [{ path: level.path, type, selections: fragment.selectionSet, isList: false }]
    : []
}

function belowField({ path, type }: Level, { name, alias, selectionSet }: FieldNode): Level[] {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined
  if (!field || !selectionSet) return []
  return [
    {
      path: [...path, (alias ?? name).value],
      type: getNamedType(field.type),
      selections: selectionSet,
      isList: isListType(getNullableType(field.type)),
    },
  ]
}
