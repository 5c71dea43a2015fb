import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { HeaderMap } from '@apollo/server'
import { GraphQLError, type ExecutionResult, Kind, execute } from 'graphql'
import { RequestError } from '../errors.js'
import { createLoaders } from '../loaders/loaders.js'
import type { GraphVersion } from '../loaders/version.js'
import type { Lang, Model } from '../model/model.js'
import type { Context } from '../resolvers/context.js'
import { costOf } from './cost.js'
import { type Log, formatErrors, retryAfter, statusOf } from './format-errors.js'
import type { GraphState } from './graph-state.js'
import { checkShape } from './shape-limits.js'

/** What the HTTP side knows of a request. */
export interface RequestFacts {
  readonly lang: Lang
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal
}

const DEADLINE_MS = 10_000

type Request = GraphQLRequestContext<RequestFacts>

/** Executes each operation on one version of the graph, within its bounds, and says from which release it answers. */
export function operations(model: Model, state: GraphState, log: Log): ApolloServerPlugin<RequestFacts> {
  return {
    requestDidStart: async () => ({
      responseForOperation: async request => {
        try {
          return await answer(model, state, request as Required<Request>, log)
        } catch (error) {
          return refusal(error, log)
        }
      },
    }),
  }
}

/** A question that only asks what the schema is needs no graph, and is answered while there is none. */
function needsGraph(request: Required<Request>): boolean {
  return request.operation.selectionSet.selections.some(
    selection => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
  )
}

async function answer(
  model: Model,
  state: GraphState,
  request: Required<Request>,
  log: Log,
): Promise<GraphQLResponse> {
  checkShape(request.document)
  if (!needsGraph(request)) return response(await run(request, undefined as never), {}, log)
  const deadline = AbortSignal.timeout(DEADLINE_MS)
  const signal = AbortSignal.any([deadline, request.contextValue.signal])
  const work = state.consistently(signal, async (version, ask) => {
    const cost = measured(model, request, version)
    const context: Context = {
      model,
      version,
      run: ask,
      loaders: createLoaders(model, ask),
      lang: request.contextValue.lang,
    }
    return response(await run(request, context), citation(version, cost), log)
  })
  return Promise.race([work, tooLate(deadline)])
}

async function run(request: Required<Request>, contextValue: Context): Promise<ExecutionResult> {
  const { schema, document, request: asked } = request
  return execute({
    schema,
    document,
    contextValue,
    variableValues: asked.variables,
    operationName: asked.operationName ?? null,
  })
}

function measured(model: Model, request: Required<Request>, version: GraphVersion): number {
  const fragments = Object.fromEntries(
    request.document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  )
  const {
    schema,
    operation,
    request: { variables = {} },
  } = request
  const lists = new Map([...model.entities.values()].map(type => [type.many, type.name]))
  const most = (type: string, field: string): number | null =>
    type === 'Query' && lists.has(field)
      ? (version.entityCounts[lists.get(field)!] ?? 0)
      : (version.degrees[`${type}.${field}`] ?? null)
  return costOf({ schema, operation, fragments, variables, most })
}

/** What makes an answer citable: which data, in which state, at what cost. */
function citation({ release, isDraft, hash }: GraphVersion, cost: number): Record<string, unknown> {
  return { release, isDraft, hash, cost, licence: 'CC BY 4.0' }
}

function tooLate(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const refuse = (): void =>
      reject(
        new RequestError(
          'DEADLINE_EXCEEDED',
          'DEADLINE_EXCEEDED',
          'The answer took longer than 10 seconds; ask for fewer or narrower things.',
        ),
      )
    deadline.addEventListener('abort', refuse, { once: true })
  })
}

function response(result: ExecutionResult, extensions: Record<string, unknown>, log: Log): GraphQLResponse {
  const errors = result.errors === undefined ? undefined : formatErrors(result.errors, log)
  // What is wrong with the arguments or the database spoils the whole answer; a missing id does not.
  const fatal = errors?.filter(error => error.extensions?.code !== 'NOT_FOUND') ?? []
  const status = fatal.length > 0 && statusOf(fatal) >= 500 ? statusOf(fatal) : undefined
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

function refusal(error: unknown, log: Log): GraphQLResponse {
  const wrapped = new GraphQLError(error instanceof Error ? error.message : String(error), {
    originalError: error as Error,
  })
  const errors = formatErrors([wrapped], log)
  return {
    http: { status: statusOf(errors), headers: headersFor(errors) },
    body: { kind: 'single', singleResult: { errors } },
  }
}

function headersFor(errors: Parameters<typeof retryAfter>[0]): HeaderMap {
  const headers = new HeaderMap()
  const seconds = retryAfter(errors)
  if (seconds !== null) headers.set('retry-after', String(seconds))
  return headers
}
