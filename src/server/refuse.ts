import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import { GraphQLError } from 'graphql'
import { RequestError, STATUS_OF_CODE } from '../errors.js'

/** What is refused before GraphQL sees it: bodies that are none, too large or in another form, and addresses where nothing is. */

export const MOST_BODY_BYTES = 256 * 1024

/** Of a body, only JSON in UTF-8; express.json would take UTF-7 and UTF-16 as well, and pass over other types. */
export const onlyJson: RequestHandler = (request, response, next) => {
  const [type = '', ...parameters] = (request.headers['content-type'] ?? '').toLowerCase().split(';')
  const charset = /charset="?([^";\s]+)/.exec(parameters.join(';'))?.[1] ?? 'utf-8'
  if (request.method === 'POST' && type.trim() !== 'application/json')
    return refuseMedia(
      response,
      'WRONG_CONTENT_TYPE',
      `The body is ${type.trim() || 'of no type'}; send application/json.`,
    )
  if (charset !== 'utf-8')
    return refuseMedia(response, 'WRONG_CHARSET', `The body is in ${charset}; send it in UTF-8.`)
  next()
}

function refuseMedia(response: Response, reason: string, message: string): void {
  response.status(415).json(problem('BAD_USER_INPUT', reason, message.slice(0, 200)))
}

export const nothingHere: RequestHandler = (_request, response) =>
  void response
    .status(404)
    .json(problem('NOT_FOUND', 'NO_SUCH_PATH', 'Nothing is at this address; the API is at /graphql.'))

function problem(code: string, reason: string, message: string): unknown {
  return { errors: [{ message, extensions: { code, reason } }] }
}

/** What the reading of a body can meet, as sentences; never a stack. */
export const refuse: ErrorRequestHandler = (
  error: { status?: number; type?: string },
  _request,
  response,
  next,
) => {
  if (response.headersSent) return next(error)
  if (error instanceof GraphQLError)
    return void response.status(400).json(problem('BAD_USER_INPUT', 'WRONG_FORM', error.message))
  if (error instanceof RequestError) {
    const { code, reason, message, details } = error
    if (typeof details.retryAfter === 'number') response.set('Retry-After', String(details.retryAfter))
    return void response.status(STATUS_OF_CODE[code]).json(problem(code, reason, message))
  }
  const status = error.status !== undefined && error.status >= 400 && error.status < 500 ? error.status : 500
  const message =
    SENTENCES[error.type ?? ''] ??
    (status === 500 ? 'Something went wrong here.' : 'The request cannot be read; send JSON with a `query`.')
  if (status === 413) response.set('Connection', 'close')
  if (status === 404) return nothingHere(_request, response, next)
  response
    .status(status)
    .json(
      problem(
        status === 500 ? 'INTERNAL_SERVER_ERROR' : 'BAD_USER_INPUT',
        (error.type ?? 'BAD_REQUEST').toUpperCase().replaceAll('.', '_'),
        message,
      ),
    )
}

const SENTENCES: Readonly<Record<string, string>> = {
  'entity.too.large': `The body is larger than ${MOST_BODY_BYTES / 1024} kB; send a shorter query, or its values in several requests.`,
  'entity.parse.failed': 'The body is no JSON; send {"query": "…", "variables": {…}}.',
  'encoding.unsupported': 'The body is in an encoding that is not known here; send it plain, or with gzip.',
  'charset.unsupported': 'The body is in a charset that is not known here; send it in UTF-8.',
}
