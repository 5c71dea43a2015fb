import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  getVariableValues,
} from 'graphql'
import { RequestError } from '../errors.js'
import { boundNesting } from './bounds.js'

/**
 * The operation that a request asks to run, as Apollo hands it over. `operation` is missing where the document has none of the wanted name, and where it has
 * several and the request names none.
 */
interface ReceivedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation?: OperationDefinitionNode | undefined
  readonly request: {
    readonly operationName?: string | null | undefined
    readonly variables?: Record<string, unknown> | undefined
  }
}

/** Picks the operation to run. Anything but a query is refused, since nothing can be changed over HTTP. */
export function pickOperation({ document, operation, request }: ReceivedOperation): OperationDefinitionNode {
  if (operation === undefined) throw errorOfNoOperation(document, request.operationName)
  if (operation.operation === OperationTypeNode.QUERY) return operation
  throw new RequestError(
    'BAD_USER_INPUT',
    'ONLY_QUERIES',
    `The API only answers queries; there is no ${operation.operation} to send.`,
  )
}

function errorOfNoOperation(document: DocumentNode, wanted: string | null | undefined): RequestError {
  const names = document.definitions.flatMap(node =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? 'one without a name'] : [],
  )
  const message =
    wanted === undefined || wanted === null || wanted === ''
      ? `The document has ${names.length} operations; say in operationName which one to run: ${names.join(' or ')}.`
      : `The document has no operation named “${wanted.slice(0, 60)}”; it has ${names.join(' and ')}.`
  return new RequestError('BAD_USER_INPUT', 'NO_SUCH_OPERATION', message, { argument: 'operationName' })
}

/** Reads the values of the operation's variables, with their defaults; gives the errors instead where a value is wrong. */
export function variableValues(
  { schema, request }: ReceivedOperation,
  operation: OperationDefinitionNode,
): { readonly values: Record<string, unknown> } | { readonly wrong: ExecutionResult } {
  for (const [name, value] of Object.entries(request.variables ?? {})) boundNesting(value, `$${name}`)
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    request.variables ?? {},
  )
  return errors === undefined ? { values: coerced } : { wrong: { errors: errors.map(withScalarReason) } }
}

/**
 * Gives an error about a variable the reason `WRONG_VARIABLE`. Where one of our own scalars refused the value, the reason that the scalar gave stands
 * instead.
 */
function withScalarReason(error: GraphQLError): GraphQLError {
  const { nodes, message, extensions } = error
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { reason: 'WRONG_VARIABLE', ...extensions },
  })
}
