import { createHash } from 'node:crypto'
import type { ApolloServer } from '@apollo/server'
import type { Request, RequestHandler, Response } from 'express'
import type { FinishedAnswer } from '../answer/kept.js'
import { boundDocument } from '../plan/nesting.js'
import { nameOfClient } from './client.js'
import { withinDeadline } from './deadline.js'
import { signalOfClient } from './gone.js'
import type { GraphState } from './graph-state.js'
import { languageOf } from './language.js'
import type { RequestFacts } from './operations.js'
import { type Sent, sentIn } from './sent.js'
import type { Shares } from './shares.js'

/**
 * Answers the GraphQL end point. An answer that is kept is sent, if the graph still stands as it stood for that answer. Else Apollo makes the answer, which
 * is kept then. The key of an answer holds all that it depends on: the whole body, and every header that Apollo looks at.
 */
export function answerOverHttp(
  apollo: ApolloServer<RequestFacts>,
  state: GraphState,
  shares: Shares,
): RequestHandler {
  return async (request, response) => {
    const key = keyOfRequest(request)
    const facts = factsOfRequest(request, response)
    const kept = await state.kept.body(key, () => readVersionNow(state, facts.signal))
    if (kept !== undefined) return send(response, kept)
    const sent = sentIn(request)
    if (sent.query !== null) boundDocument(sent.query)
    const handBack = await shares.take(nameOfClient(request), facts.signal)
    const body = await execute(apollo, sent, facts).finally(handBack)
    const { from } = facts.answered
    if (from !== undefined) state.kept.keepBody(from, key, body)
    send(response, body)
  }
}

/**
 * Reads the version that stands now; null where the database does not tell it soon. Then no kept answer is used, and the question itself meets the error of
 * the database, with most of the time left for it.
 */
function readVersionNow(state: GraphState, gone: AbortSignal): Promise<string | null> {
  return withinDeadline(gone, () => state.fresh(), state.deadlineMs / 5).catch(() => null)
}

/** The headers on which it depends how a request is answered, or whether it is refused. */
const HEADERS = ['content-type', 'accept', 'accept-language'] as const

function keyOfRequest(request: Request): string {
  const hash = createHash('sha256').update(`${request.method} ${request.originalUrl}\n`)
  for (const header of HEADERS) hash.update(`${request.get(header) ?? ''}\n`)
  return hash.update(rawBodyOf(request)).digest('base64')
}

/** Gives the body as it came in, which `noteRawBody` has kept. */
const rawBodyOf = (request: Request): Buffer => (request as { rawBody?: Buffer }).rawBody ?? Buffer.alloc(0)

/** Keeps the bytes of a body beside what they mean. */
export function noteRawBody(request: object, _response: unknown, bytes: Buffer): void {
  Object.assign(request, { rawBody: bytes })
}

function factsOfRequest(request: Request, response: Response): RequestFacts {
  return {
    lang: languageOf(request, response),
    signal: signalOfClient(response),
    cameAt: performance.now(),
    wantsPlainJson: wantsPlainJson(request),
    answered: {},
  }
}

function wantsPlainJson(request: Request): boolean {
  const isNamed = request.headers.accept?.includes('application/json') ?? false
  return (
    isNamed &&
    request.accepts(['application/json', 'application/graphql-response+json']) === 'application/json'
  )
}

async function execute(
  apollo: ApolloServer<RequestFacts>,
  { method, headers, search, body }: Sent,
  facts: RequestFacts,
): Promise<FinishedAnswer> {
  const made = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method, headers, search, body },
    context: async () => facts,
  })
  if (made.body.kind !== 'complete') throw new Error('An answer in parts was not asked for')
  return {
    status: made.status ?? 200,
    headers: Object.fromEntries(made.headers),
    bytes: Buffer.from(made.body.string, 'utf8'),
  }
}

function send(response: Response, { status, headers, bytes }: FinishedAnswer): void {
  response.statusCode = status
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  response.setHeader('content-length', bytes.length)
  response.end(bytes)
}
