import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type ErrorCode, RequestError, STATUS_OF_CODE } from '../errors.js'
import { ownWords } from './own-words.js'

export interface Log {
  error(details: object, message: string): void
  /** Events of every day, of which nobody need hear. */
  info?(details: object, message: string): void
}

export const MOST_ERRORS = 5
const LONGEST_MESSAGE = 500

/** At most five errors, each with its code and reason; what is not the caller's is masked, and logged under the id that the caller sees. */
export function formatErrors(errors: readonly GraphQLError[], log: Log): GraphQLFormattedError[] {
  return errors.slice(0, MOST_ERRORS).map(error => formatError(error, log))
}

/** One error as it leaves the server. */
export function formatError(error: GraphQLError, log: Log): GraphQLFormattedError {
  const { path, locations } = error.toJSON()
  const place = { ...(locations === undefined ? {} : { locations }), ...(path === undefined ? {} : { path }) }
  const original = rootOf(error)
  if (original instanceof RequestError) {
    const { code, reason, details, message } = original
    return { message: shortenMessage(message), ...place, extensions: { code, reason, ...details } }
  }
  if (original === null) return { ...place, ...refusedByGraphql(error) }
  const id = randomUUID()
  log.error({ id, err: original }, 'A question met a defect')
  return {
    message: `Something went wrong here, not in your query; report it with the id ${id}.`,
    ...place,
    extensions: { code: 'INTERNAL_SERVER_ERROR', reason: 'DEFECT', id },
  }
}

/** A sentence that repeats what was sent does not send all of it back; it keeps its beginning, and its end, which says what to do. */
function shortenMessage(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message
  return `${message.slice(0, LONGEST_MESSAGE / 2)}…${message.slice(-LONGEST_MESSAGE / 2)}`
}

/** The error that was thrown at the bottom of it; null when GraphQL itself refused the request. */
function rootOf(error: GraphQLError): unknown {
  const original = error.originalError
  if (original === undefined || original === null) return null
  return original instanceof GraphQLError ? rootOf(original) : original
}

/** A refusal of GraphQL's own, as it stands where it says what to do. */
function refusedByGraphql(error: GraphQLError): GraphQLFormattedError {
  const ours = ownWords(error)
  if (ours !== null) return ours
  const { code = 'BAD_USER_INPUT', reason } = error.extensions as { code?: string; reason?: string }
  return { message: shortenMessage(error.message), extensions: { code, reason: reason ?? code } }
}

/** The HTTP status for an answer without data. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.code as ErrorCode | undefined
  return code === undefined ? 200 : (STATUS_OF_CODE[code] ?? 400)
}

/** Seconds after which to try again, where an error says so. */
export function retryAfterOf(errors: readonly GraphQLFormattedError[]): number | null {
  const seconds = errors.map(error => error.extensions?.retryAfter).find(value => typeof value === 'number')
  return seconds ?? null
}
