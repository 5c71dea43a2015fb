import { type DocumentNode, type FragmentDefinitionNode, Kind, visit } from 'graphql'
import { RequestError } from '../errors.js'
import { IntrospectionBound } from './introspection-bound.js'

/** The document of an operation has these bounds, whatever it asks for. */

export const MOST_TOKENS = 2_000
const MOST_ALIASES = 30
const MOST_DIRECTIVES = 5

/** Refuses a document with more aliases, or more directives on one field, than any real question has, and introspection that goes too deep. */
export function checkDocument(document: DocumentNode): void {
  const introspection = new IntrospectionBound(fragmentsOf(document))
  let aliases = 0
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias !== undefined) aliases++
      if (node.kind === Kind.FIELD && node.name.value.startsWith('__')) introspection.check(node)
      const directives = 'directives' in node ? (node.directives?.length ?? 0) : 0
      if (directives > MOST_DIRECTIVES)
        throw tooManyParts('directives on one field', directives, MOST_DIRECTIVES)
    },
  })
  if (aliases > MOST_ALIASES) throw tooManyParts('aliases', aliases, MOST_ALIASES)
}

export function fragmentsOf(document: DocumentNode): Readonly<Record<string, FragmentDefinitionNode>> {
  return Object.fromEntries(
    document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  )
}

function tooManyParts(what: string, found: number, max: number): RequestError {
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_MANY',
    `The document has ${found} ${what}; use at most ${max}.`,
    { found, max },
  )
}
