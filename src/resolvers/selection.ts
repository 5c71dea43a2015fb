import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** The names of the fields that are selected below a path, in all fragments: `fieldsBelow(info, 'edges', 'node')`. */
export function fieldsBelow(info: Selected, ...path: string[]): ReadonlySet<string> {
  let sets = setsOf(info.fieldNodes)
  for (const step of path) sets = setsOf(fieldsOf(sets, info).filter(field => field.name.value === step))
  return new Set(fieldsOf(sets, info).map(field => field.name.value))
}

/** The selections of fields, of those that have any. */
function setsOf(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(field => field.selectionSet ?? [])
}

/** How many rows a connection must read for a page: none when no row is selected, and one more than it shows when it must tell whether more follow. */
export function rowsWanted(info: Selected, size: number): number | null {
  const fields = fieldsBelow(info)
  if (fields.has('pageInfo')) return size + 1
  return fields.has('nodes') || fields.has('edges') ? size : null
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
