import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { type DocumentNode, type ExecutionResult, Kind, type OperationDefinitionNode, execute } from 'graphql'
import type { Familiar } from '../loaders/familiar.js'
import { createLoaders } from '../loaders/loaders.js'
import type { GraphVersion } from '../loaders/version.js'
import type { Lang, Model } from '../model/model.js'
import type { Context } from '../resolvers/context.js'
import { askedOperation, variableValues } from './asked-operation.js'
import { citation, clocksOfRoots } from './citation.js'
import { type MostRows, type Operation, costing } from './cost.js'
import { withinDeadline } from './deadline.js'
import type { Log } from './format-errors.js'
import type { GraphState } from './graph-state.js'
import { isRefusedByGraphql, refusal, response } from './response.js'
import { checkShape } from './shape-limits.js'

/** What the HTTP side knows of a request. */
export interface RequestFacts {
  readonly lang: Lang
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal
  /** Whether it asks for `application/json` by name. */
  readonly wantsPlainJson: boolean
}

type Request = GraphQLRequestContext<RequestFacts>

/** Executes each operation on one version of the graph, within its bounds, and says from which release it answers. */
export function operations(
  model: Model,
  state: GraphState,
  log: Log,
  familiar: Familiar,
): ApolloServerPlugin<RequestFacts> {
  const lists = listsOf(model)
  // Apollo keeps the documents that come again; their shape is looked at once.
  const wellShaped = new WeakSet<DocumentNode>()
  return {
    requestDidStart: async () => ({
      responseForOperation: async request => {
        try {
          if (!wellShaped.has(request.document)) checkShape(request.document)
          wellShaped.add(request.document)
          return await answer(model, lists, state, familiar, request as Required<Request>, log)
        } catch (error) {
          return refusal(error, log)
        }
      },
      willSendResponse: async ({ response: sent, contextValue }) => {
        if (contextValue.wantsPlainJson && isRefusedByGraphql(sent)) sent.http.status = 200
      },
    }),
  }
}

/** A question that only asks what the schema is needs no graph, and is answered while there is none. */
function needsGraph(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.some(
    selection => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
  )
}

async function answer(
  model: Model,
  lists: Lists,
  state: GraphState,
  familiar: Familiar,
  request: Required<Request>,
  log: Log,
): Promise<GraphQLResponse> {
  const operation = askedOperation(request)
  const asked = variableValues(request, operation)
  if ('wrong' in asked) return response(asked.wrong, {}, log)
  const measurable = measurableOf(request, asked.values)
  // What is too much for any graph is refused before one is asked: a list has one row there at least.
  const costIn = costing(measurable)
  costIn(() => 1)
  if (!needsGraph(operation)) return response(await run(request, undefined as never), {}, log)
  const work = (signal: AbortSignal): Promise<GraphQLResponse> =>
    state.consistently(signal, async (version, ask) => {
      const cost = costIn(rowsIn(lists, version))
      const context: Context = {
        model,
        version,
        run: ask,
        loaders: createLoaders(model, ask, familiar),
        lang: request.contextValue.lang,
      }
      return response(await run(request, context), citation(version, cost, clocksOfRoots(measurable)), log)
    })
  return withinDeadline(request.contextValue.signal, work, state.deadlineMs)
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

/** What an operation's cost is worked out from. */
function measurableOf(
  { schema, operation, document }: Required<Request>,
  variables: Record<string, unknown>,
): Operation {
  const fragments = Object.fromEntries(
    document.definitions.flatMap(node =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  )
  return { schema, operation, fragments, variables }
}

type Lists = ReadonlyMap<string, string>

/** The entity type of each field that lists all entities of one. */
const listsOf = (model: Model): Lists =>
  new Map([...model.entities.values()].map(type => [type.many, type.name]))

/** How many rows each list of this version of the graph can give. */
function rowsIn(lists: Lists, version: GraphVersion): MostRows {
  return (type, field) =>
    type === 'Query' && lists.has(field)
      ? (version.entityCounts[lists.get(field)!] ?? 0)
      : (version.degrees[`${type}.${field}`] ?? null)
}
