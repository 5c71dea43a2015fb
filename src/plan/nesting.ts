import { RequestError } from '../errors.js'

/**
 * How many brackets of any kind may stand one within the other in the text of a document. The longest question that is answered, of 12 links with all that
 * may stand around each, has some seventy; a condition has 64 at most.
 */
export const DEEPEST_DOCUMENT = 128

/**
 * Finds each bracket. Finds each text and comment as a whole, since a bracket within it means nothing. A text that the document never closes ends where its
 * line or the document ends.
 */
const PART = /"""(?:\\"""|[^])*?(?:"""|$)|"(?:\\.|[^"\\\n\r])*"?|#[^\n\r]*|[{([]|[\])}]/g

/**
 * Refuses a document that is nested deeper than anybody can mean, before it is parsed. The parser and all that walks its tree call themselves at each level,
 * and a stack that overflows there would look like a mistake of ours.
 */
export function boundDocument(source: string): void {
  let depth = 0
  for (const { 0: part, index } of source.matchAll(PART)) {
    if ('{(['.includes(part)) depth++
    if ('})]'.includes(part)) depth--
    if (depth > DEEPEST_DOCUMENT) throw errorOfDepth(source, index)
  }
}

function errorOfDepth(source: string, index: number): RequestError {
  const lines = source.slice(0, index).split(/\r\n|\n|\r/)
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'TOO_DEEP',
    `The document is nested more than ${DEEPEST_DOCUMENT} levels deep at line ${lines.length}, column ${lines.at(-1)!.length + 1}; write it flatter, and give long values as variables.`,
    { max: DEEPEST_DOCUMENT },
  )
}
