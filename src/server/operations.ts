import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { type ExecutionResult, Kind, execute, getVariableValues } from 'graphql'
import { RequestError } from '../errors.js'
import { createLoaders } from '../loaders/loaders.js'
import type { GraphVersion } from '../loaders/version.js'
import type { Lang, Model } from '../model/model.js'
import type { Context } from '../resolvers/context.js'
import { citation, clocksOfRoots } from './citation.js'
import { costOf } from './cost.js'
import type { Log } from './format-errors.js'
import type { GraphState } from './graph-state.js'
import { refusal, response } from './response.js'
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
    const variables = valuesOf(request)
    const cost = measured(model, request, variables, version)
    const context: Context = {
      model,
      version,
      run: ask,
      loaders: createLoaders(model, ask),
      lang: request.contextValue.lang,
    }
    return response(
      await run(request, context),
      citation(version, cost, clocksOfRoots(request.schema, request.operation, variables)),
      log,
    )
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

/** The values of the operation's variables, with their defaults; a wrong one is left to the execution, which says so. */
function valuesOf({ schema, operation, request }: Required<Request>): Record<string, unknown> {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], request.variables ?? {})
  return coerced ?? request.variables ?? {}
}

/** The cost of the operation, with pages no larger than what the graph can give. */
function measured(
  model: Model,
  request: Required<Request>,
  variables: Record<string, unknown>,
  version: GraphVersion,
): number {
  const { schema, operation, document } = request
  const fragments = Object.fromEntries(
    document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  )
  const lists = new Map([...model.entities.values()].map(type => [type.many, type.name]))
  const most = (type: string, field: string): number | null =>
    type === 'Query' && lists.has(field)
      ? (version.entityCounts[lists.get(field)!] ?? 0)
      : (version.degrees[`${type}.${field}`] ?? null)
  return costOf({ schema, operation, fragments, variables, most })
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
