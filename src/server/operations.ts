import type { ApolloServerPlugin, GraphQLRequestContext, GraphQLResponse } from '@apollo/server'
import { type ExecutionResult, Kind, type OperationDefinitionNode, execute } from 'graphql'
import { RequestError } from '../errors.js'
import { answerPlan } from '../answer/answer-plan.js'
import type { Familiar } from '../answer/familiar.js'
import { Texts } from '../answer/texts.js'
import type { Lang, Model } from '../model/model.js'
import { pickOperation, variableValues } from '../plan/asked-operation.js'
import { citationOf } from '../plan/citation.js'
import { checkDocument } from '../plan/shape-limits.js'
import type { Plan } from '../plan/plan.js'
import { INQUIRIES } from '../queries/all.js'
import type { Context } from '../resolvers/context.js'
import { Hints } from '../resolvers/hints.js'
import { createBreath } from '../answer/breath.js'
import { withinDeadline } from './deadline.js'
import type { Log } from './format-errors.js'
import type { GraphState } from './graph-state.js'
import { NO_GRAPH } from '../questions/version.js'
import { type AskedOperation, type PrepareOperation, createPreparing } from './prepared.js'
import { isRefusedByGraphql, refusalOf, responseOf } from './response.js'

/** The facts that the HTTP side knows of a request. */
export interface RequestFacts {
  readonly lang: Lang
  /** A signal that is aborted when the client goes away. */
  readonly signal: AbortSignal
  /** When the request came, by `performance.now()`. */
  readonly cameAt: number
  /** Whether the request asks for `application/json` by name. */
  readonly wantsPlainJson: boolean
  /**
   * Its `from` is set to the bookmark of a version where the answer is of the graph alone, and without errors. Apollo hands on a copy of these facts, so only
   * what lies within this object is shared.
   */
  readonly answered: { from?: string }
}

type Request = GraphQLRequestContext<RequestFacts>

/** The things that all requests share. */
interface SharedMeans {
  readonly model: Model
  readonly state: GraphState
  readonly familiar: Familiar
  readonly log: Log
  readonly texts: Texts
  readonly prepare: PrepareOperation
}

/** Executes each operation on one version of the graph, within its bounds, and says from which release it answers. */
export function runOperations(
  model: Model,
  state: GraphState,
  log: Log,
  familiar: Familiar,
): ApolloServerPlugin<RequestFacts> {
  const shared: SharedMeans = {
    model,
    state,
    familiar,
    log,
    texts: new Texts(model),
    prepare: createPreparing(model),
  }
  return {
    requestDidStart: async () => ({
      responseForOperation: async request => {
        try {
          return await answer(request as Required<Request>, shared)
        } catch (error) {
          return refusalOf(error, log)
        }
      },
      willSendResponse: async ({ response: sent, contextValue }) => {
        if (contextValue.wantsPlainJson && isRefusedByGraphql(sent)) sent.http.status = 200
      },
    }),
  }
}

async function answer(request: Required<Request>, shared: SharedMeans): Promise<GraphQLResponse> {
  const operation = pickOperation(request)
  const values = variableValues(request, operation)
  if ('wrong' in values) return responseOf(values.wrong, {}, shared.log)
  const { schema, document, source, contextValue } = request
  const asked = { schema, document, operation, source, variables: values.values, lang: contextValue.lang }
  if (!needsGraph(operation)) {
    checkDocument(document)
    return responseOf(await run(request, null, undefined), {}, shared.log)
  }
  // A question that no graph could answer is refused before anybody waits for a graph.
  if (!shared.state.isKnown) shared.prepare(asked, NO_GRAPH)
  const work = (signal: AbortSignal): Promise<GraphQLResponse> =>
    answerFromGraph(request, asked, signal, shared)
  const { signal: gone, cameAt } = contextValue
  return withinDeadline(gone, work, shared.state.deadlineMs, performance.now() - cameAt)
}

/** Whether the operation needs a graph. One that only asks what the schema is needs none, and is answered while there is none. */
function needsGraph(operation: OperationDefinitionNode): boolean {
  return operation.selectionSet.selections.some(
    selection => selection.kind !== Kind.FIELD || !selection.name.value.startsWith('__'),
  )
}

async function answerFromGraph(
  request: Required<Request>,
  asked: AskedOperation,
  signal: AbortSignal,
  { model, state, familiar, texts, log, prepare }: SharedMeans,
): Promise<GraphQLResponse> {
  const answered = await state.consistently(signal, async (version, ask) => {
    const { plan, cost } = prepare(asked, version)
    const means = { model, ask, breath: createBreath(), familiar, texts, inquiries: INQUIRIES }
    const answers = await answerPlan(plan, version, means)
    const hints = new Hints()
    const breath = createBreath()
    const made = await run(request, plan, { answers, breath, hints })
    // The next step makes one text of the whole answer.
    await breath.pauseIfLong()
    const told = hints.shown.length === 0 ? {} : { hints: hints.shown }
    const citation = citationOf(plan, cost, version)
    const { hintErrors } = answers
    return { result: made, extensions: { ...citation, ...told }, bookmark: version.bookmark, hintErrors }
  })
  const { result, extensions, bookmark, hintErrors } = answered
  // Only now is it an answer of that version: until here the graph may have changed, or gone. Once, a refusal was kept in place of an answer.
  if (result.errors === undefined && hintErrors.length === 0) request.contextValue.answered.from = bookmark
  logDefects(hintErrors, log)
  return responseOf(result, extensions, log)
}

/** Logs the errors that are no trouble of the moment, but ours to mend. Nobody but the log is told of them. */
function logDefects(errors: readonly unknown[], log: Log): void {
  for (const err of errors) if (!(err instanceof RequestError)) log.error({ err }, 'A hint met a defect')
}

async function run(
  { schema, document, request }: Required<Request>,
  rootValue: Plan | null,
  contextValue: Context | undefined,
): Promise<ExecutionResult> {
  return execute({
    schema,
    document,
    rootValue,
    contextValue,
    variableValues: request.variables,
    operationName: request.operationName ?? null,
  })
}
