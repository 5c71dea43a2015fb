import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { GraphQLError } from 'graphql'
import { RequestError, STATUS_OF_CODE } from '../errors.js'
import { type Log, formatError } from './format-errors.js'

/**
 * Requests are refused here before GraphQL sees them: those with no body, with one that is too large or in another form, and those to an address where
 * nothing is.
 */

export const MOST_BODY_BYTES = 256 * 1024

/**
 * Takes only JSON in UTF-8 as a body. The function express.json would take UTF-7 and UTF-16 as well, and pass over other types. A GET has no body, so its
 * type means nothing.
 */
export const takeOnlyJson: RequestHandler = (request, response, next) => {
  if (request.method === 'GET') return next()
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = charsetsIn(parameters).find(name => name !== 'utf-8')
  if (request.method === 'POST' && type.trim() !== 'application/json')
    return refuseMedia(
      response,
      'WRONG_CONTENT_TYPE',
      `The body is ${type.trim() || 'of no type'}; send application/json.`,
    )
  if (charset !== undefined)
    return refuseMedia(response, 'WRONG_CHARSET', `The body is in ${charset}; send it in UTF-8.`)
  next()
}

/** Lists every charset that the parameters of a type name. Where there are two, one reader takes the first and another the last, so all must be right. */
function charsetsIn(parameters: readonly string[]): string[] {
  return parameters.flatMap(parameter => {
    const [, name, value] = /^\s*([^\s=]+)\s*=\s*"?([^"\s]*)/.exec(parameter) ?? []
    return name === 'charset' ? [value!] : []
  })
}

function refuseMedia(response: Response, reason: string, message: string): void {
  response.status(415).json(bodyOfProblem('BAD_USER_INPUT', reason, message.slice(0, 200)))
}

/** How long a client may still send what nobody reads, so that it gets to see the answer. */
const LINGER_MS = 1_000

/** Answers as soon as a body is too large. The function express.json would first read the body to its end, and there may be none. */
export const takeOnlyShort: RequestHandler = (request, response, next) => {
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= MOST_BODY_BYTES || response.headersSent) return
    const cut = setTimeout(() => request.socket.destroy(), LINGER_MS)
    request.once('end', () => clearTimeout(cut)).resume()
    response
      .status(413)
      .json(bodyOfProblem('BAD_USER_INPUT', 'ENTITY_TOO_LARGE', SENTENCES['entity.too.large']!))
  })
  next()
}

export const answerNotFound: RequestHandler = (_request, response) =>
  void response
    .status(404)
    .json(bodyOfProblem('NOT_FOUND', 'NO_SUCH_PATH', 'Nothing is at this address; the API is at /graphql.'))

function bodyOfProblem(code: string, reason: string, message: string): unknown {
  return { errors: [{ message, extensions: { code, reason } }] }
}

/**
 * Answers with the error that a route, or the reading of a body, throws: as a sentence, never as a stack. An error that is not the caller's is masked, and
 * logged.
 */
export function refuse(log: Log): ErrorRequestHandler {
  return (error: { status?: number; type?: string }, request, response, next) => {
    if (response.headersSent) return response.writableEnded ? undefined : next(error)
    if (error instanceof RequestError || error instanceof GraphQLError) return refuseRequest(error, response)
    const { status = 500, type = 'bad.request' } = error
    if (status === 404) return answerNotFound(request, response, next)
    if (status < 400 || status >= 500) return maskDefect(error, response, log)
    const message = SENTENCES[type] ?? 'The request cannot be read; send JSON with a `query`.'
    response
      .status(status)
      .json(bodyOfProblem('BAD_USER_INPUT', type.toUpperCase().replaceAll('.', '_'), message))
  }
}

function refuseRequest(error: RequestError | GraphQLError, response: Response): void {
  if (error instanceof GraphQLError)
    return void response.status(400).json(bodyOfProblem('BAD_USER_INPUT', 'WRONG_FORM', error.message))
  const { code, reason, message, details } = error
  if (typeof details.retryAfter === 'number') response.set('Retry-After', String(details.retryAfter))
  response.status(STATUS_OF_CODE[code]).json(bodyOfProblem(code, reason, message))
}

function maskDefect(error: unknown, response: Response, log: Log): void {
  const originalError = error instanceof Error ? error : new Error(String(error))
  response.status(500).json({ errors: [formatError(new GraphQLError('', { originalError }), log)] })
}

const SENTENCES: Readonly<Record<string, string>> = {
  'entity.too.large': `The body is larger than ${MOST_BODY_BYTES / 1024} kB; send a shorter query, or its values in several requests.`,
  'entity.parse.failed': 'The body is no JSON; send {"query": "…", "variables": {…}}.',
  'encoding.unsupported': 'The body is in an encoding that is not known here; send it plain, or with gzip.',
  'charset.unsupported': 'The body is in a charset that is not known here; send it in UTF-8.',
}
