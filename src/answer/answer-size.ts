import { RequestError } from '../errors.js'

/** How many things, and how many bytes of JSON, one answer may hold. With all that GraphQL makes of it, a byte takes some ten bytes of memory. */
const MOST_THINGS = 50_000
export const MOST_BYTES = 10_000_000

/**
 * Counts what an answer will hold while it is made, from real rows: entities, claims and statements in every place that shows them, and their bytes. A row is
 * read once however often it is shown. The answer repeats it, and it is the answer that must fit into memory.
 */
export class AnswerSize {
  #things = 0
  #bytes = 0

  /** Adds so many things in one place, each of so many bytes. */
  add(things: number, bytesEach: number): void {
    this.#things += things
    if (this.#things > MOST_THINGS)
      throw errorOfTooMuch(`more than ${MOST_THINGS} things`, { max: MOST_THINGS })
    this.addBytes(things * bytesEach)
  }

  /** Adds the bytes by which things that were counted already are longer than usual. */
  addBytes(bytes: number): void {
    this.#bytes += bytes
    if (this.#bytes > MOST_BYTES)
      throw errorOfTooMuch(`more than ${MOST_BYTES / 1e6} MB`, { maxBytes: MOST_BYTES })
  }
}

function errorOfTooMuch(what: string, details: Record<string, unknown>): RequestError {
  return new RequestError(
    'QUERY_TOO_COMPLEX',
    'ANSWER_TOO_LARGE',
    `The answer would hold ${what}; give a smaller \`first\`, or fewer fields and levels at once.`,
    details,
  )
}
