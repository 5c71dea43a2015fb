import { HeaderMap } from '@apollo/server'
import type { Request } from 'express'

/** The request that a client sent, as Apollo takes it. */
export interface Sent {
  readonly method: string
  readonly headers: HeaderMap
  /** Of a GET, from its question mark on. */
  readonly search: string
  readonly body: unknown
  /** The document; null where there is none, or something else in its place. */
  readonly query: string | null
}

/** A request of a client. Many clients send what they have no value for as an empty text: GraphQL over HTTP takes that for nothing, and so does this. */
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

/** The type of a GET is left out: it has no body that could be of a type. */
function headersOf({ method, headers }: Request): HeaderMap {
  const map = new HeaderMap()
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined || (method === 'GET' && name === 'content-type')) continue
    map.set(name, Array.isArray(value) ? value.join(', ') : value)
  }
  return map
}
