import {
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  getDirectiveValues,
  isAbstractType,
} from 'graphql'

type Selected = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** The names of the fields that are selected below a path, in all fragments: `fieldsBelow(info, 'edges', 'node')`. */
export function fieldsBelow(info: Selected, ...path: string[]): ReadonlySet<string> {
  let sets = setsOf(info.fieldNodes)
  for (const step of path) sets = setsOf(fieldsOf(sets, info).filter(field => field.name.value === step))
  return new Set(fieldsOf(sets, info).map(field => field.name.value))
}

/** The selections of fields, of those that have any. */
export function setsOf(fields: readonly FieldNode[]): SelectionSetNode[] {
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

/** What an execution knows of its operation. */
export type Execution = Pick<GraphQLResolveInfo, 'fragments' | 'schema' | 'variableValues'>

/** The fields that are executed on an object of the type, by response name, in the order in which GraphQL collects them. */
export function executedFields(
  sets: readonly SelectionSetNode[],
  type: GraphQLObjectType,
  info: Execution,
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const seen = new Set<string>()
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (!isIncluded(selection, info)) continue
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value
        fields.set(name, [...(fields.get(name) ?? []), selection])
        continue
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD && seen.has(selection.name.value)) continue
      if (selection.kind === Kind.FRAGMENT_SPREAD) seen.add(selection.name.value)
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : info.fragments[selection.name.value]
      if (fragment !== undefined && applies(fragment, type, info)) collect(fragment.selectionSet)
    }
  }
  sets.forEach(collect)
  return fields
}

function isIncluded(selection: SelectionNode, { variableValues }: Execution): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variableValues)
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variableValues)
  return skip?.if !== true && include?.if !== false
}

function applies(
  fragment: InlineFragmentNode | FragmentDefinitionNode,
  type: GraphQLObjectType,
  { schema }: Execution,
): boolean {
  const condition = fragment.typeCondition?.name.value
  if (condition === undefined || condition === type.name) return true
  const abstract = schema.getType(condition)
  return isAbstractType(abstract) && schema.isSubType(abstract, type)
}
