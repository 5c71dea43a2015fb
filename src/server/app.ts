import type { ApolloServer } from '@apollo/server'
import { expressMiddleware } from '@as-integrations/express5'
import compression from 'compression'
import cors from 'cors'
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import helmet from 'helmet'
import { RequestError, STATUS_OF_CODE } from '../errors.js'
import { exportRoutes } from './exports.js'
import { questionRoutes } from './questions.js'
import type { GraphState } from './graph-state.js'
import { acceptedLanguage } from './language.js'
import type { RequestFacts } from './operations.js'
import { pages } from './pages.js'

export interface AppParts {
  readonly apollo: ApolloServer<RequestFacts>
  readonly schema: GraphQLSchema
  readonly state: GraphState
  readonly webFolder: string
  /** Folder of the ready questions. */
  readonly questionsFolder?: string
  /** False from the moment at which the server begins to stop. */
  readonly isOpen: () => boolean
}

export const MOST_BODY_BYTES = 256 * 1024

/** Everything that answers over HTTP. */
export function createApp({
  apollo,
  schema,
  state,
  webFolder,
  questionsFolder = 'examples/questions',
  isOpen,
}: AppParts): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
        useDefaults: false,
      },
      hsts: false,
    }),
  )
  app.use(compression())
  app.use(cors({ origin: '*', methods: ['GET', 'POST'], maxAge: 600 }))
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }))
  app.get('/health/ready', readiness(state, isOpen))
  app.use(pages(webFolder, schema))
  app.use(questionRoutes(questionsFolder))
  app.use(exportRoutes(state))
  app.use('/graphql', onlyUtf8, express.json({ limit: MOST_BODY_BYTES, strict: true }), graphql(apollo))
  app.use(
    (_request, response) =>
      void response
        .status(404)
        .json(problem('NOT_FOUND', 'NO_SUCH_PATH', 'Nothing is at this address; the API is at /graphql.')),
  )
  app.use(refuse)
  return app
}

function readiness(state: GraphState, isOpen: () => boolean): RequestHandler {
  return async (_request, response) => {
    if (!isOpen()) return void response.status(503).json({ status: 'stopping' })
    try {
      const { release, isDraft, hash } = await state.current()
      response.json({ status: 'ready', release, isDraft, hash })
    } catch (error) {
      const reason = (error as { reason?: string }).reason ?? 'DATABASE_UNAVAILABLE'
      response.status(503).json({ status: 'not ready', reason })
    }
  }
}

function graphql(apollo: ApolloServer<RequestFacts>): RequestHandler {
  return expressMiddleware(apollo, {
    context: async ({ req, res }: { req: Request; res: Response }) => {
      const gone = new AbortController()
      res.once('close', () => res.writableFinished || gone.abort())
      return { lang: acceptedLanguage(req.headers['accept-language']), signal: gone.signal }
    },
  })
}

/** express.json would take UTF-7 and UTF-16 as well; the specification of GraphQL over HTTP knows UTF-8. */
const onlyUtf8: RequestHandler = (request, response, next) => {
  const charset = /charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1]
  if (charset === undefined || /^utf-?8$/i.test(charset)) return next()
  response
    .status(415)
    .json(
      problem('BAD_USER_INPUT', 'WRONG_CHARSET', `The body is in ${charset.slice(0, 40)}; send it in UTF-8.`),
    )
}

function problem(code: string, reason: string, message: string): unknown {
  return { errors: [{ message, extensions: { code, reason } }] }
}

/** What the reading of a body can meet, as sentences; never a stack. */
const refuse: ErrorRequestHandler = (error: { status?: number; type?: string }, _request, response, next) => {
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
    (status === 500
      ? 'Something went wrong here.'
      : status === 404
        ? 'Nothing is at this address.'
        : 'The request cannot be read; send JSON with a `query`.')
  if (status === 413) response.set('Connection', 'close')
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
