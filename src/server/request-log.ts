import type { RequestHandler } from 'express'
import { nameOfClient } from './client.js'
import type { Log } from './format-errors.js'

const LONGEST_PATH = 200

/** Writes down each request when it is over: who asked where, what came of it, and how long that took. It never writes down what was asked, nor any header. */
export function noteRequests(log: Log): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now()
    const path = request.path.slice(0, LONGEST_PATH)
    response.once('close', () =>
      log.info?.(
        {
          client: nameOfClient(request),
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round(performance.now() - begun),
          isWhole: response.writableEnded,
        },
        'request',
      ),
    )
    next()
  }
}
