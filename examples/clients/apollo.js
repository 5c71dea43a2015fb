import { ApolloClient, HttpLink, InMemoryCache, gql } from '@apollo/client'
import { relayStylePagination } from '@apollo/client/utilities'
import { introspect } from './introspect.js'

/** Arguments of a list that make another list of it; `first` and `after` only walk through one. */
const LIST = ['where', 'orderBy', 'asOf', 'knownAt', 'modality']

/** Apollo Client, with a cache in which answers about two days, languages or modalities never mix. */
export async function createApollo(api) {
  const cache = new InMemoryCache({
    // The three lines: what bears a key is kept by it; what was asked without one stays where it was asked.
    dataIdFromObject: ({ __typename, key }) => key && `${__typename}:${key}`,
    possibleTypes: possibleTypesOf(await introspect(api)),
    typePolicies: { Query: { fields: { organizations: relayStylePagination(LIST) } } },
  })
  return new ApolloClient({ link: new HttpLink({ uri: `${api}/graphql` }), cache })
}

/** Which types stand behind each interface, so that the cache knows what `... on Entity` fits. */
function possibleTypesOf({ __schema }) {
  const abstract = __schema.types.filter(({ possibleTypes }) => possibleTypes)
  return Object.fromEntries(abstract.map(({ name, possibleTypes }) => [name, possibleTypes.map(type => type.name)]))
}

/** `gql` for who imports this file alone. */
export { gql }
