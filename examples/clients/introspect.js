import { getIntrospectionQuery } from 'graphql'

/** The schema as data, which a cache needs to know which types stand behind an interface. A page would take it from a file that its build has written. */
export async function introspect(api) {
  const response = await fetch(`${api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: getIntrospectionQuery({ descriptions: false }) }),
  })
  return (await response.json()).data
}
