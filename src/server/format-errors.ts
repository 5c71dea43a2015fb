import { randomUUID } from 'node:crypto'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { type ErrorCode, RequestError, STATUS_OF_CODE } from '../errors.js'
import { ownWords } from './own-words.js'

export interface Log {
  error(details: object, message: string): void
  /** Writes down events of every day, of which nobody need hear. */
  info?(details: object, message: string): void
}

export const MOST_ERRORS = 5
const LONGEST_MESSAGE = 500

/** Formats at most five errors, each with its code and reason. An error that is not the caller's is masked, and logged under the id that the caller sees. */
export function formatErrors(errors: readonly GraphQLError[], log: Log): GraphQLFormattedError[] {
  return errors.slice(0, MOST_ERRORS).map(error => formatError(error, log))
}

/** Formats one error as it leaves the server. */
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

/** Shortens a message that repeats what was sent, so that not all of it is sent back. The message keeps its beginning, and its end, which says what to do. */
function shortenMessage(message: string): string {
  if (message.length <= LONGEST_MESSAGE) return message
  return `${message.slice(0, LONGEST_MESSAGE / 2)}…${message.slice(-LONGEST_MESSAGE / 2)}`
}

/** Finds the error that was thrown at first; null when GraphQL itself refused the request. */
function rootOf(error: GraphQLError): unknown {
  const original = error.originalError
  if (original === undefined || original === null) return null
  return original instanceof GraphQLError ? rootOf(original) : original
}

/** Formats a refusal of GraphQL's own: in our words where we have some for it, else as it stands. */
function refusedByGraphql(error: GraphQLError): GraphQLFormattedError {
  const ours = ownWords(error)
  if (ours !== null) return ours
  const { code = 'BAD_USER_INPUT', reason } = error.extensions as { code?: string; reason?: string }
  return { message: shortenMessage(error.message), extensions: { code, reason: reason ?? code } }
}

/** Gives the HTTP status for an answer without data. */
export function statusOf(errors: readonly GraphQLFormattedError[]): number {
  const code = errors[0]?.extensions?.code as ErrorCode | undefined
  return code === undefined ? 200 : (STATUS_OF_CODE[code] ?? 400)
}

/** Gives the seconds after which to try again, where an error says so; else null. */
export function retryAfterOf(errors: readonly GraphQLFormattedError[]): number | null {
  const seconds = errors.map(error => error.extensions?.retryAfter).find(value => typeof value === 'number')
  return seconds ?? null
}
