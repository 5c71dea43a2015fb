import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit'
import type { Lang } from '../model/model.js'

/** Asks the API in the language that `language` names at that moment, unless the reader has written an Accept-Language of their own. */
export function createFetcher(language: () => Lang): Fetcher {
  return createGraphiQLFetcher({
    url: '/graphql',
    enableIncrementalDelivery: false,
    fetch: (input: RequestInfo | URL, init: RequestInit = {}) => {
      const headers = new Headers(init.headers)
      if (!headers.has('accept-language')) headers.set('accept-language', language())
      return postGraphQL(input, { ...init, headers })
    },
  })
}

/** Calls `fetch`, and gives a plain sentence where the browser or a proxy would leave the reader with a riddle. */
async function postGraphQL(input: RequestInfo | URL, init: RequestInit): Promise<Response> {
  const response = await fetch(input, init).catch(() => {
    throw new Error('The API does not answer. Is the server still running?')
  })
  if (!response.headers.get('content-type')?.includes('json')) {
    throw new Error(`The server answered ${response.status} ${response.statusText}, and not with JSON.`)
  }
  return response
}
