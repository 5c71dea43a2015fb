import { RequestError } from '../errors.js'

/** Codes by which the driver and Neo4j say that nobody is there, or that they gave up waiting. */
const GONE = /ServiceUnavailable|SessionExpired|DatabaseUnavailable|N\/A|Terminated|TransientError/
const NO_MEMORY = /OutOfMemory/
const TOO_SLOW = /TransactionTimedOut|LockClientStopped/

/** Gives a code to an error that is nobody's mistake; any other error is passed on, to be masked and logged. */
export function markUnavailable(error: unknown): unknown {
  const code = codeOf(error)
  if (TOO_SLOW.test(code)) {
    return new RequestError(
      'DEADLINE_EXCEEDED',
      'DATABASE_TIMEOUT',
      'The question took Neo4j longer than 9 seconds; ask for fewer or narrower things.',
      {},
      error,
    )
  }
  if (NO_MEMORY.test(code)) {
    return new RequestError(
      'DATABASE_UNAVAILABLE',
      'DATABASE_OUT_OF_MEMORY',
      'Neo4j has no memory left for this at the moment; ask for fewer things at once, or try again in a few seconds.',
      { retryAfter: 2 },
      error,
    )
  }
  if (!GONE.test(code) && !isStillWaiting(error)) return error
  return new RequestError(
    'DATABASE_UNAVAILABLE',
    'DATABASE_UNAVAILABLE',
    'The database does not answer at the moment; try again in a few seconds.',
    { retryAfter: 2 },
    error,
  )
}

/** Why nobody lets us in at an address, as one sentence. */
export function connectionProblem(
  { uri, username, database }: { readonly uri: string; readonly username: string; readonly database: string },
  cause: unknown,
): string {
  const code = codeOf(cause)
  if (code.includes('Security'))
    return `Neo4j at ${uri} refuses the user ${username}; set NEO4J_USERNAME and NEO4J_PASSWORD to what it knows.`
  if (code.includes('DatabaseNotFound'))
    return `Neo4j at ${uri} has no database ${database}; set NEO4J_DATABASE to one that it has.`
  return `No Neo4j answers at ${uri}; start it, or mend NEO4J_URI, or unset it to let Sepakat start one of its own.`
}

/** Whether an error says that somebody else has made the constraint or index at the same moment. */
export function isThereAlready(error: unknown): boolean {
  return /Schema\.\w*AlreadyExists/.test(codeOf(error))
}

const STILL_WAITING = /Connection acquisition timed out|Failed to establish connection in \d+ms/

/** Whether an error says that no connection came in time, though nobody refused one. */
export function isStillWaiting(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return STILL_WAITING.test(error.message) || isStillWaiting(error.cause)
}

/** The code that the driver or Neo4j gives an error; empty for an error of another kind. */
function codeOf(error: unknown): string {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}
