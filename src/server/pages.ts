import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, type Router } from 'express'
import type { GraphQLSchema } from 'graphql'
import { printSchema } from 'graphql'

/** The sources from which a page may load: nothing from elsewhere. GraphiQL's editor writes its own style elements. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

/** Serves the pages for people: GraphiQL where a browser asks for /graphql, its files, and the schema as text. */
export function servePages(webFolder: string, schema: GraphQLSchema): Router {
  const router = express.Router()
  router.get('/', (_request, response) => response.redirect('/graphql'))
  router.get('/graphql', serveGraphiql(webFolder))
  router.use(
    '/web',
    express.static(webFolder, {
      immutable: true,
      maxAge: '1d',
      index: false,
      redirect: false,
      fallthrough: false,
    }),
  )
  let printed: string | undefined
  router.get(
    '/schema.graphql',
    (_request, response) => void response.type('text/plain').send((printed ??= printSchema(schema))),
  )
  return router
}

/** Serves the GraphiQL page. A browser that goes to the address gets the page; a program that asks there gets its answer. */
function serveGraphiql(webFolder: string): RequestHandler {
  const file = join(webFolder, 'index.html')
  const page = existsSync(file) ? readFileSync(file, 'utf8') : null
  return (request, response, next) => {
    response.vary('Accept')
    const isBrowser = request.accepts(['application/json', 'text/html']) === 'text/html'
    if (!isBrowser) return next()
    if (page === null)
      return void response
        .status(503)
        .type('text/plain')
        .send('The GraphiQL page is not built; start with `npm start`, which builds it.')
    response.set('Content-Security-Policy', CONTENT_SECURITY_POLICY).type('text/html').send(page)
  }
}
