import { type DocumentNode, Kind, visit } from 'graphql'
import { RequestError } from '../errors.js'

/** Bounds on the text of a document, whatever it asks for. */

export const MOST_TOKENS = 2_000
const MOST_ALIASES = 30
const MOST_DIRECTIVES = 5

/** Refuses a document with more aliases, or more directives on one field, than any real question has. */
export function checkShape(document: DocumentNode): void {
  let aliases = 0
  visit(document, {
    enter(node) {
      if (node.kind === Kind.FIELD && node.alias !== undefined) aliases++
      const directives = 'directives' in node ? (node.directives?.length ?? 0) : 0
      if (directives > MOST_DIRECTIVES) throw tooMany('directives on one field', directives, MOST_DIRECTIVES)
    },
  })
  if (aliases > MOST_ALIASES) throw tooMany('aliases', aliases, MOST_ALIASES)
}

function tooMany(what: string, found: number, max: number): RequestError {
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_MANY',
    `The document has ${found} ${what}; use at most ${max}.`,
    { found, max },
  )
}
