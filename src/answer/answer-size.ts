import { RequestError } from '../errors.js'

/** Things, and bytes of JSON, that one answer may hold. With all that GraphQL makes of it, a byte takes some ten bytes of memory. */
const MOST_THINGS = 50_000
export const MOST_BYTES = 10_000_000

/**
 * Counts what an answer will hold while it is made, from real rows: entities, claims and statements in every place that shows them, and the bytes that
 * they come to. Rows are read once however often they are shown; the answer repeats them, and it is the answer that must fit into memory.
 */
export class AnswerSize {
  #things = 0
  #bytes = 0

  /** So many things in one place, each of so many bytes. */
  add(things: number, bytesEach: number): void {
    this.#things += things
    if (this.#things > MOST_THINGS)
      throw errorOfTooMuch(`more than ${MOST_THINGS} things`, { max: MOST_THINGS })
    this.addBytes(things * bytesEach)
  }

  /** So many bytes more than things that were counted already have as a rule. */
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
