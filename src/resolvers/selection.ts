import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

/** The names of the fields that are selected below a path, in all fragments: `fieldsBelow(info, 'edges', 'node')`. */
export function fieldsBelow(info: GraphQLResolveInfo, ...path: string[]): ReadonlySet<string> {
  let sets = info.fieldNodes.flatMap(node => node.selectionSet ?? [])
  for (const step of path)
    sets = fieldsOf(sets, info)
      .filter(field => field.name.value === step)
      .flatMap(field => field.selectionSet ?? [])
  return new Set(fieldsOf(sets, info).map(field => field.name.value))
}

/** The fields of selections, in all fragments. Each fragment is looked into once, however often it is spread: fragments that spread each other twice would take for ever. */
export function fieldsOf(
  sets: readonly SelectionSetNode[],
  info: Pick<GraphQLResolveInfo, 'fragments'>,
  seen = new Set<string>(),
): FieldNode[] {
  return sets.flatMap(set =>
    set.selections.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return [selection]
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf([selection.selectionSet], info, seen)
      const name = selection.name.value
      const fragment = info.fragments[name]
      if (fragment === undefined || seen.has(name)) return []
      return fieldsOf([fragment.selectionSet], info, seen.add(name))
    }),
  )
}
