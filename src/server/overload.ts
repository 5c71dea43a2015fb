import { RequestError } from '../errors.js'

/** Makes the error for when all clients together ask more than can be answered. */
export function errorOfOverload(): RequestError {
  return new RequestError(
    'DATABASE_UNAVAILABLE',
    'TOO_MANY_QUESTIONS',
    'Too many questions are being answered at the moment; ask again in a few seconds.',
    { retryAfter: 5 },
  )
}

/** Makes the error for when one client asks more than its share. */
export function errorOfShare(): RequestError {
  return new RequestError(
    'TOO_MANY_REQUESTS',
    'TOO_MANY_AT_ONCE',
    'You ask more at once than your share of this server; wait for your answers, and ask again in a second.',
    { retryAfter: 1 },
  )
}
