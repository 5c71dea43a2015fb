import type { GraphQLError } from 'graphql'
import { MOST_TOKENS } from '../plan/shape-limits.js'

interface OwnWords {
  readonly says: RegExp
  readonly code?: 'QUERY_TOO_COMPLEX'
  readonly reason: string
  readonly message: string
}

/** What GraphQL and Apollo say where they refuse a request, with what we say instead: one sentence with the way out. */
const OWN_WORDS: readonly OwnWords[] = [
  {
    says: /more th\w+ \d+ tokens/,
    code: 'QUERY_TOO_COMPLEX',
    reason: 'TOO_MANY',
    message: `The document has more than ${MOST_TOKENS} tokens; ask for its parts one after the other.`,
  },
  {
    says: /^Validation aborted/,
    code: 'QUERY_TOO_COMPLEX',
    reason: 'TOO_MANY',
    message: 'The document repeats its fields too often to be checked; write each field once.',
  },
  {
    says: /^Maximum introspection depth/,
    code: 'QUERY_TOO_COMPLEX',
    reason: 'TOO_DEEP',
    message:
      'The introspection follows lists of fields more than 2 levels deep; the whole schema stands at /schema.graphql.',
  },
  {
    says: /^Too many validation errors/,
    reason: 'MORE_ERRORS',
    message: 'The document has more errors than these; mend these first.',
  },
  {
    says: /^Operation batching disabled/,
    reason: 'ONE_OPERATION',
    message: 'The body is a list; send one operation in each request.',
  },
  {
    says: /^POST body missing|^GraphQL operations must contain/,
    reason: 'NO_QUERY',
    message: 'The request has no query; send {"query": "…", "variables": {…}}.',
  },
  {
    says: /^GET requests only support query/,
    reason: 'ONLY_QUERIES',
    message: 'The API only answers queries; there is nothing else to send.',
  },
  {
    says: /supports only GET\/POST/,
    reason: 'WRONG_METHOD',
    message: 'The API answers GET and POST; send the query in one of them.',
  },
]

/** Gives our words for a refusal that is not ours; null where the refusal's own words say enough. */
export function ownWords({ message, extensions }: GraphQLError): {
  readonly message: string
  readonly extensions: { readonly code: unknown; readonly reason: string }
} | null {
  const words = OWN_WORDS.find(({ says }) => says.test(message))
  if (words === undefined) return null
  return {
    message: words.message,
    extensions: { code: words.code ?? extensions.code ?? 'BAD_USER_INPUT', reason: words.reason },
  }
}
