import type { ApolloServer } from '@apollo/server'
import express, { type Request, type RequestHandler, type Response, type Router } from 'express'
import type { Model } from '../../model/model.js'
import type { RequestFacts } from '../operations.js'
import { MOST_BODY_BYTES } from '../refuse.js'
import { type SendOperation, createSending } from './send-operation.js'
import { type ExtensionCell, readCells } from './extend.js'
import { manifestFor } from './manifest.js'
import { findProperties, readExtension, readQueries, errorOfParameter } from './parameters.js'
import { type Property, propertiesOf } from './properties.js'
import { answerQueries } from './queries.js'
import { readSkip, suggestEntities, suggestProperties, suggestTypes } from './suggest.js'

/**
 * Serves the Reconciliation Service API, draft 0.2 of the W3C community group, at /reconcile. OpenRefine and its like speak it to join the names of a table
 * to ids. The service only translates: names go to `match`, values to `nodes`, letters typed to `search`, under all bounds that these have.
 */
export function reconcileRoutes(apollo: ApolloServer<RequestFacts>, model: Model): Router {
  const router = express.Router()
  const properties = propertiesOf(model)
  router.get('/reconcile', answerMain(apollo, model, properties))
  router.post('/reconcile', answerMain(apollo, model, properties))
  router.get(
    '/reconcile/properties',
    (request, response) => void response.json(proposeProperties(request, properties, model)),
  )
  const suggest = (
    path: string,
    find: (request: Request, send: SendOperation, skip: number) => unknown,
  ): void =>
    void router.get(`/reconcile/suggest/${path}`, async (request, response) => {
      const send = createSending(apollo, request, response)
      response.json({ result: await find(request, send, readSkip(request.query.cursor)) })
    })
  suggest('entity', (request, send, skip) => suggestEntities(send, prefixOf(request), skip))
  suggest('type', (request, _, skip) => suggestTypes(model, prefixOf(request), skip))
  suggest('property', (request, _, skip) => suggestProperties(properties, prefixOf(request), skip))
  return router
}

/** Takes only forms as a body; clients of this API send nothing else. */
export const takeOnlyForms: RequestHandler = (request, _response, next) => {
  const isForm = request.is('application/x-www-form-urlencoded') !== false
  if (request.method !== 'POST' || isForm) return next()
  throw errorOfParameter(
    'queries',
    'The body is no form; send queries={…} as application/x-www-form-urlencoded.',
  )
}

export const readForm: RequestHandler = express.urlencoded({ limit: MOST_BODY_BYTES, extended: false })

function answerMain(
  apollo: ApolloServer<RequestFacts>,
  model: Model,
  properties: ReadonlyMap<string, Property>,
): RequestHandler {
  return async (request, response) => {
    const send = createSending(apollo, request, response)
    const { queries, extend } = { ...request.query, ...(request.body as object | undefined) } as Record<
      string,
      unknown
    >
    if (queries !== undefined)
      return void response.json(
        await answerQueries(send, readQueries(checkOnlyOne('queries', queries)), properties),
      )
    if (extend !== undefined) return extendRows(send, checkOnlyOne('extend', extend), properties, response)
    if (request.method === 'GET') return void response.vary('Host').json(manifestFor(request, model))
    throw errorOfParameter(
      'queries',
      'The form has neither queries nor extend; send queries={"q0": {"query": "…"}}.',
    )
  }
}

function checkOnlyOne(parameter: string, value: unknown): string {
  if (typeof value === 'string') return value
  throw errorOfParameter(parameter, `${parameter} is given twice; give it once.`)
}

async function extendRows(
  send: SendOperation,
  text: string,
  known: ReadonlyMap<string, Property>,
  response: Response,
): Promise<void> {
  const { ids, properties: asked } = readExtension(text)
  const properties = findProperties([...new Set(asked.map(({ id }) => id))], known)
  const rows = await readCells(send, ids, properties)
  response.json({
    meta: properties.map(describeProperty),
    rows: Object.fromEntries(
      [...rows].map(([id, cells]) => [id, Object.fromEntries<readonly ExtensionCell[]>(cells)]),
    ),
  })
}

const describeProperty = ({ id, name, far }: Property): object =>
  far === null ? { id, name } : { id, name, type: { id: far, name: far } }

/** Proposes the properties that are worth a column for a type; those of all types, unless one is named. */
function proposeProperties(
  { query: { type: given, limit } }: Request,
  known: ReadonlyMap<string, Property>,
  model: Model,
): object {
  const most = limit === undefined ? Infinity : Number(limit)
  if (!(most >= 1)) throw errorOfParameter('limit', 'limit: give a number of 1 or more.')
  const type = given === undefined ? null : checkOnlyOne('type', given)
  if (type !== null && !model.entities.has(type))
    throw errorOfParameter(
      'type',
      `There is no type “${type.slice(0, 80)}”; /reconcile/suggest/type?prefix= lists those that there are.`,
    )
  const all = [...known.values()].filter(({ types }) => type === null || types.includes(type))
  const properties = all.slice(0, most).map(({ id, name, description }) => ({ id, name, description }))
  return { properties, ...(type === null ? {} : { type }), ...(limit === undefined ? {} : { limit: most }) }
}

const prefixOf = ({ query: { prefix } }: Request): string =>
  prefix === undefined ? '' : checkOnlyOne('prefix', prefix)
