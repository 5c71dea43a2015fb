import { ApolloServer } from '@apollo/server'
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import { addResolversToSchema, assertResolversPresent } from '@graphql-tools/schema'
import { type DocumentNode, GraphQLError, type GraphQLSchema, buildASTSchema } from 'graphql'
import { type Familiar, createFamiliar } from '../answer/familiar.js'
import { deriveApi } from '../model/derive-api.js'
import type { Model } from '../model/model.js'
import { INQUIRIES } from '../queries/all.js'
import { createResolvers } from '../resolvers/registry.js'
import { type Log, MOST_ERRORS, formatError } from './format-errors.js'
import type { GraphState } from './graph-state.js'
import { type RequestFacts, runOperations } from './operations.js'
import { SCALARS } from './scalars.js'
import { tellMeaning } from './tell-meaning.js'
import { MOST_TOKENS } from '../plan/shape-limits.js'

/**
 * Creates the schema of the whole API, with every resolver in its place. A test holds that the document is valid, so no server checks it again when it
 * starts. That check, and copying the schema to put the resolvers in, took two thirds of the time in which the schema is made.
 */
export function createSchema(document: DocumentNode, model: Model): GraphQLSchema {
  const schema = buildASTSchema(deriveApi(document, model), { assumeValid: true, assumeValidSDL: true })
  const resolvers = { ...createResolvers(model, schema, [...INQUIRIES.keys()]), ...SCALARS }
  addResolversToSchema({ schema, resolvers: resolvers as never, updateResolversInPlace: true })
  assertResolversPresent(schema, { requireResolversToMatchSchema: 'error' })
  return schema
}

/**
 * Creates the GraphQL side of the server. It parses and validates a document, executes it on one version of the graph, and masks every error that is not the
 * caller's.
 */
export function createApollo(
  schema: GraphQLSchema,
  model: Model,
  state: GraphState,
  log: Log,
  familiar: Familiar = createFamiliar(query => state.makeFamiliar(query)),
): ApolloServer<RequestFacts> {
  return new ApolloServer<RequestFacts>({
    schema,
    plugins: [runOperations(model, state, log, familiar), ApolloServerPluginLandingPageDisabled()],
    parseOptions: { maxTokens: MOST_TOKENS },
    // GraphQL itself adds one error more, which says that there are others.
    validationOptions: { maxErrors: MOST_ERRORS - 1 },
    // The API only reads, sets no cookie and is open to every page; see docs/decisions/open-reads.md.
    csrfPrevention: false,
    introspection: true,
    persistedQueries: false,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    hideSchemaDetailsFromClientErrors: false,
    status400ForVariableCoercionErrors: true,
    formatError: (formatted, error) =>
      error instanceof GraphQLError ? addReason(addMeaning(formatError(error, log), schema)) : formatted,
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: () => undefined,
      error: message => log.error({}, String(message)),
    },
  })
}

/**
 * Adds the meaning of a wrong name to an error. People may use a name that the schema does not have for something that it has under another name; then the
 * error tells that name.
 */
function addMeaning(error: ReturnType<typeof formatError>, schema: GraphQLSchema): typeof error {
  const meaning = tellMeaning(schema, error.message)
  if (meaning === null) return error
  const { message, suggestions } = meaning
  return { ...error, message, extensions: { ...error.extensions, suggestions } }
}

function addReason(error: ReturnType<typeof formatError>): ReturnType<typeof formatError> {
  const { code, reason } = (error.extensions ?? {}) as { code?: string; reason?: string }
  return {
    ...error,
    extensions: {
      ...error.extensions,
      code: code ?? 'BAD_USER_INPUT',
      reason: reason ?? code ?? 'BAD_USER_INPUT',
    },
  }
}
