import type { ApolloServer } from '@apollo/server'
import compression from 'compression'
import cors from 'cors'
import express, { type Express, type RequestHandler } from 'express'
import type { GraphQLSchema } from 'graphql'
import helmet from 'helmet'
import { RequestError } from '../errors.js'
import type { Model } from '../model/model.js'
import { withinDeadline } from './deadline.js'
import { exportRoutes } from './exports.js'
import { questionRoutes } from './questions.js'
import type { Log } from './format-errors.js'
import { nameOfClient } from './client.js'
import { noteRequests } from './request-log.js'
import { signalOfClient } from './gone.js'
import type { GraphState } from './graph-state.js'
import { answerOverHttp, noteRawBody } from './graphql.js'
import type { RequestFacts } from './operations.js'
import { servePages } from './pages.js'
import { MOST_BODY_BYTES, answerNotFound, takeOnlyJson, takeOnlyShort, refuse } from './refuse.js'
import { readForm, reconcileRoutes, takeOnlyForms } from './reconcile/routes.js'
import { Shares } from './shares.js'

interface AppParts {
  readonly apollo: ApolloServer<RequestFacts>
  readonly schema: GraphQLSchema
  readonly model: Model
  readonly state: GraphState
  readonly webFolder: string
  /** The folder of the ready questions. */
  readonly questionsFolder?: string
  /** False from the moment at which the server begins to stop. */
  readonly isOpen: () => boolean
  /** Where defects are written down. */
  readonly log: Log
  /** Tells how far a load of the seed is; null when no load goes on. */
  readonly loading?: () => LoadProgress | null
  readonly shares?: Shares
  /** How many proxies stand before the server, whose `X-Forwarded-For` tells who asks. */
  readonly proxies?: number
}

/** What a load is doing, and how many things of how many are done. */
export interface LoadProgress {
  readonly doing: string
  readonly done?: number
  readonly of?: number
}

/** Creates everything that answers over HTTP. */
export function createApp({
  apollo,
  schema,
  model,
  state,
  webFolder,
  questionsFolder = 'examples/questions',
  isOpen,
  log,
  loading = () => null,
  shares = new Shares(),
  proxies = 0,
}: AppParts): Express {
  const app = express()
  app.disable('x-powered-by').set('trust proxy', proxies)
  app.use(noteRequests(log))
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
  app.use(cors({ origin: '*', methods: ['GET', 'POST'], exposedHeaders: ['Retry-After'], maxAge: 600 }))
  app.get('/health/live', (_request, response) => void response.json({ status: 'live' }))
  app.get('/health/ready', tellReadiness(state, isOpen, loading))
  app.use(servePages(webFolder, schema))
  app.use(questionRoutes(questionsFolder))
  app.use('/export', withinShare(shares))
  app.use(exportRoutes(state, model))
  // A body is read as it comes, so a client that waits for a place has sent its body already.
  app.use('/reconcile', turnAway(shares), takeOnlyForms, takeOnlyShort, readForm, withinShare(shares))
  app.use(reconcileRoutes(apollo, model))
  const json = express.json({ limit: MOST_BODY_BYTES, strict: true, verify: noteRawBody })
  app.all(
    '/graphql',
    turnAway(shares),
    takeOnlyJson,
    takeOnlyShort,
    json,
    answerOverHttp(apollo, state, shares),
  )
  app.use(answerNotFound)
  app.use(refuse(log))
  return app
}

/** Turns away a client whose questions fill its share, while nothing but the head of its next request has been read. */
function turnAway(shares: Shares): RequestHandler {
  return (request, _response, next) => {
    shares.checkRoom(nameOfClient(request))
    next()
  }
}

/** Lets a client in when it is its turn. The client has a place until its answer has been sent. */
function withinShare(shares: Shares): RequestHandler {
  return async (request, response, next) => {
    const handBack = await shares.take(nameOfClient(request), signalOfClient(response))
    response.once('close', handBack)
    if (response.closed) handBack()
    next()
  }
}

/** A caller who asks whether the server is ready asks again soon: it does not wait as long as a question does. */
const READINESS_DEADLINE_MS = 3_000

function tellReadiness(
  state: GraphState,
  isOpen: () => boolean,
  loading: () => LoadProgress | null,
): RequestHandler {
  return async (_request, response) => {
    if (!isOpen()) return void response.status(503).set('Retry-After', '5').json({ status: 'stopping' })
    const progress = loading()
    const how = progress === null ? {} : { loading: progress }
    try {
      const { release, isDraft, hash } = await withinDeadline(
        signalOfClient(response),
        signal => state.current(signal),
        READINESS_DEADLINE_MS,
      )
      response.json({ status: 'ready', release, isDraft, hash, kept: state.kept.facts(), ...how })
    } catch (error) {
      const known = error instanceof RequestError ? error : null
      const { retryAfter = 5 } = (known?.details ?? {}) as { retryAfter?: number }
      response
        .status(503)
        .set('Retry-After', String(retryAfter))
        .json({ status: 'not ready', reason: known?.reason ?? 'DATABASE_UNAVAILABLE', ...how })
    }
  }
}
