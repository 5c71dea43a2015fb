/**
 * The closed set of errors, sorted by who is at fault. Each message is one sentence that names the place and the way out. Whatever is none of these errors is
 * a defect of ours, and is masked before it leaves the server.
 */

/** The `extensions.code` of an answer: it names an error of the caller, of the database, or of ours. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_FOUND'
  | 'QUERY_TOO_COMPLEX'
  | 'LIMIT_EXCEEDED'
  | 'TOO_MANY_REQUESTS'
  | 'GRAPH_LOADING'
  | 'GRAPH_CHANGED'
  | 'DATABASE_UNAVAILABLE'
  | 'DEADLINE_EXCEEDED'
  | 'INTERNAL_SERVER_ERROR'

/** The HTTP status of an answer that has no data, and whose first error has this code. */
export const STATUS_OF_CODE: Readonly<Record<ErrorCode, number>> = Object.freeze({
  BAD_USER_INPUT: 400,
  NOT_FOUND: 200,
  QUERY_TOO_COMPLEX: 400,
  LIMIT_EXCEEDED: 400,
  TOO_MANY_REQUESTS: 429,
  GRAPH_LOADING: 503,
  GRAPH_CHANGED: 503,
  DATABASE_UNAVAILABLE: 503,
  DEADLINE_EXCEEDED: 504,
  INTERNAL_SERVER_ERROR: 500,
})

/** An error in the caller's request, or in the state of the database at that moment. It is answered with a code and a reason. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  readonly code: ErrorCode
  /** What is wrong, more exactly than by the code, in capitals: `ARGUMENT_OUT_OF_RANGE`. */
  readonly reason: string
  /** The other facts that a program can use: the argument, its range, the nearest id. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    reason: string,
    message: string,
    details: Record<string, unknown> = {},
    cause?: unknown,
  ) {
    super(message, { cause })
    this.code = code
    this.reason = reason
    this.details = details
  }
}

/** An argument out of the range that holds for every field. It may be meant to cost, so the whole request is refused before anything is asked. */
export class OutOfRange extends RequestError {
  constructor(message: string, details: Record<string, unknown>) {
    super('BAD_USER_INPUT', 'ARGUMENT_OUT_OF_RANGE', message, details)
  }
}

/** An error of the machine or its settings: Java missing, a port taken, a wrong password. It ends the process with its sentence. */
export class SetupError extends Error {
  override readonly name = 'SetupError'
}

/** An error of schema files that contradict themselves. It is ours to mend, before the server starts. */
export class ModelError extends Error {
  override readonly name = 'ModelError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The schema has ${problems.length} problem(s):\n${problems.join('\n')}`)
    this.problems = problems
  }
}

/**
 * An error of seed files, or of releases already published, that do not fit. It tells each problem in one line, with `file:line`, and how many more there
 * are.
 */
export class SeedError extends Error {
  override readonly name = 'SeedError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[], more = 0) {
    const rest = more === 0 ? [] : [`… and ${more} more; mend these first.`]
    super([`The seed has ${problems.length + more} problem(s):`, ...problems, ...rest].join('\n'))
    this.problems = problems
  }
}
