import { readFileSync, readdirSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { type DefinitionNode, type DocumentNode, GraphQLError, Kind, Source, concatAST, parse } from 'graphql'
import { ModelError } from '../errors.js'

/** Reads every `.graphql` file below the folder into one document; each definition remembers its file and line. */
export function loadSchema(folder: string): DocumentNode {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.graphql'))
    .sort()
  if (files.length === 0) throw new ModelError([`${folder} holds no .graphql file; is it the schema folder?`])
  return concatAST(files.map(file => parseFile(folder, file)))
}

function parseFile(folder: string, file: string): DocumentNode {
  const path = join(folder, file)
  try {
    return parse(new Source(readFileSync(path, 'utf8'), relative('.', path).split(sep).join('/')))
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new ModelError([`${relative('.', path)}:${error.locations?.[0]?.line ?? 1}: ${error.message}`])
  }
}

/** `schema/instrument.graphql:12`, the place of a node of a loaded document. */
export function placeInSchema(node: { readonly loc?: DefinitionNode['loc'] }): string {
  const loc = node.loc
  return loc === undefined ? 'schema' : `${loc.source.name}:${loc.startToken.line}`
}

/** Types that only say how values are stored; the API does not show them. */
const STORAGE_TYPES = new Set(['Existence', 'Bilingual'])

/** The definitions that enter the API as they stand: everything but the stored types and the storage vocabulary. */
export function apiDefinitionsOf(document: DocumentNode): DefinitionNode[] {
  return document.definitions.filter(definition => {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION) return false
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION || definition.kind === Kind.SCALAR_TYPE_DEFINITION)
      return !STORAGE_TYPES.has(definition.name.value)
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return true
    return !(definition.directives ?? []).some(
      ({ name }) => name.value === 'node' || name.value === 'relationship',
    )
  })
}
