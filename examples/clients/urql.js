import { Client, fetchExchange } from '@urql/core'
import { cacheExchange } from '@urql/exchange-graphcache'
import { relayPagination } from '@urql/exchange-graphcache/extras'
import { introspect } from './introspect.js'

/** urql with Graphcache, in which answers about two days, languages or modalities never mix. */
export async function createUrql(api) {
  const cache = cacheExchange({
    schema: await introspect(api),
    // The three lines: of every type, what bears a key is kept by it; what was asked without one stays where it was asked.
    keys: new Proxy({}, { get: () => ({ key }) => key ?? null }),
    resolvers: { Query: { organizations: relayPagination() } },
  })
  return new Client({ url: `${api}/graphql`, exchanges: [cache, fetchExchange] })
}

/** urql as it comes, without a normalized cache: it asks by GET, and that is fine. */
export const createPlainUrql = api => new Client({ url: `${api}/graphql`, exchanges: [fetchExchange] })
