import { type FieldNode, type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql'

type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** The names of the fields that are selected, in all fragments. */
export function fieldsBelow(info: Selected): ReadonlySet<string> {
  return namesOf(fieldsOf(setsOf(info.fieldNodes), info))
}

/** The names of the fields that are selected of a connection. */
export interface PageFields {
  readonly own: ReadonlySet<string>
  readonly ofEdges: ReadonlySet<string>
  /** Of what stands in `nodes` and in the `node` of `edges`. */
  readonly ofNodes: ReadonlySet<string>
}

export function pageFields(info: Selected): PageFields {
  const own = fieldsOf(setsOf(info.fieldNodes), info)
  const ofEdges = fieldsOf(setsOf(fieldsNamed('edges', own)), info)
  const nodes = [...fieldsNamed('nodes', own), ...fieldsNamed('node', ofEdges)]
  return {
    own: namesOf(own),
    ofEdges: namesOf(ofEdges),
    ofNodes: namesOf(fieldsOf(setsOf(nodes), info)),
  }
}

const fieldsNamed = (name: string, fields: readonly FieldNode[]): FieldNode[] =>
  fields.filter(field => field.name.value === name)

const namesOf = (fields: readonly FieldNode[]): ReadonlySet<string> =>
  new Set(fields.map(field => field.name.value))

/** The selections of fields, of those that have any. */
function setsOf(fields: readonly FieldNode[]): SelectionSetNode[] {
  return fields.flatMap(field => field.selectionSet ?? [])
}

/** How many rows a connection must read for a page: none when no row is selected, and one more than it shows when it must tell whether more follow. */
export function rowsWanted({ own }: PageFields, size: number): number | null {
  if (own.has('pageInfo')) return size + 1
  return own.has('nodes') || own.has('edges') ? size : null
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
