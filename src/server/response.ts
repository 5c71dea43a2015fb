import { type GraphQLResponse, HeaderMap } from '@apollo/server'
import { type ExecutionResult, GraphQLError } from 'graphql'
import { type Log, formatErrors, retryAfterOf, statusOf } from './format-errors.js'

/** Makes an HTTP answer of an executed operation. The errors that spoil the whole of it decide the status. */
export function responseOf(
  result: ExecutionResult,
  extensions: Record<string, unknown>,
  log: Log,
): GraphQLResponse {
  const errors = result.errors === undefined ? undefined : formatErrors(result.errors, log)
  // An error in the arguments or of the database spoils the whole answer; a missing id does not.
  const fatal = errors?.filter(error => error.extensions?.code !== 'NOT_FOUND') ?? []
  const spoilt = fatal.length > 0 ? statusOf(fatal) : 200
  // Without data nothing was executed: a variable was wrong.
  const status = spoilt >= 500 || (result.data === undefined && spoilt >= 400) ? spoilt : undefined
  const http: GraphQLResponse['http'] = {
    headers: headersFor(errors ?? []),
    ...(status === undefined ? {} : { status }),
  }
  const { data } = result
  return {
    http,
    body: {
      kind: 'single',
      singleResult: {
        ...(data === undefined ? {} : { data }),
        ...(errors === undefined ? {} : { errors }),
        ...(Object.keys(extensions).length === 0 ? {} : { extensions }),
      },
    },
  }
}

/** Makes an HTTP answer for an operation that was refused before it ran, or given up. */
export function refusalOf(error: unknown, log: Log): GraphQLResponse {
  const wrapped = new GraphQLError(error instanceof Error ? error.message : String(error), {
    originalError: error as Error,
  })
  const errors = formatErrors([wrapped], log)
  return {
    http: { status: statusOf(errors), headers: headersFor(errors) },
    body: { kind: 'single', singleResult: { errors } },
  }
}

function headersFor(errors: Parameters<typeof retryAfterOf>[0]): HeaderMap {
  const headers = new HeaderMap()
  const seconds = retryAfterOf(errors)
  if (seconds !== null) headers.set('retry-after', String(seconds))
  return headers
}

/** Reasons for which a variable is refused before anything runs. */
const WRONG_VALUES = ['WRONG_VARIABLE', 'WRONG_FORM']

/**
 * Whether GraphQL itself refused the document or its variables. A client that asks for plain JSON by name is of the age in which the status told only of the
 * transport. Such a client gets 200 for a refusal, as the specification of GraphQL over HTTP wants it.
 */
export function isRefusedByGraphql({ body }: GraphQLResponse): boolean {
  const errors =
    body.kind === 'single' && body.singleResult.data === undefined ? body.singleResult.errors : undefined
  return (errors ?? []).some(({ extensions }) => {
    const { code, reason } = (extensions ?? {}) as { code?: string; reason?: string }
    const isText = code === 'GRAPHQL_PARSE_FAILED' || code === 'GRAPHQL_VALIDATION_FAILED'
    return isText || (reason !== undefined && WRONG_VALUES.includes(reason))
  })
}
