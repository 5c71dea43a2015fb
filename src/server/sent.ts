import { HeaderMap } from '@apollo/server'
import type { Request } from 'express'

/** The request that a client sent, as Apollo takes it. */
export interface Sent {
  readonly method: string
  readonly headers: HeaderMap
  /** The address of a GET, from its question mark on. */
  readonly search: string
  readonly body: unknown
  /** The document; null where there is none, or something else in its place. */
  readonly query: string | null
}

/**
 * Reads the request of a client. Many clients send an empty text where they have no value. GraphQL over HTTP takes an empty text for nothing, and so does
 * this function.
 */
export function sentIn(request: Request): Sent {
  const method = request.method.toUpperCase()
  const searchParams = new URLSearchParams(/\?.*/s.exec(request.originalUrl)?.[0])
  for (const name of ['operationName', 'variables', 'extensions'])
    if (searchParams.getAll(name).join('') === '') searchParams.delete(name)
  const body = withoutEmptyName(request.body)
  const query =
    method === 'GET' ? searchParams.get('query') : (body as { query?: unknown } | undefined)?.query
  return {
    method,
    headers: headersOf(request),
    search: `?${searchParams.toString()}`,
    body,
    query: typeof query === 'string' ? query : null,
  }
}

function withoutEmptyName(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body
  const { operationName, ...others } = body as Record<string, unknown>
  return operationName === '' || operationName === undefined ? others : body
}

/** Gives the headers. The content type of a GET is left out: a GET has no body that could be of a type. */
function headersOf({ method, headers }: Request): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || (method === 'GET' && name === 'content-type')) continue
    map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return map
}
