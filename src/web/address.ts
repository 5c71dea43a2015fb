import { pick, useGraphiQL, useGraphiQLActions } from '@graphiql/react'
import { useEffect, useRef } from 'react'
import { WELCOME } from './welcome.js'

/** An operation as the editor holds it, its variables as they are typed. */
interface EditorOperation {
  query: string
  variables: string
  operationName?: string | undefined
}

/** Longer links do not survive: Node refuses request heads over 16 kB, and mail programs far less. */
const LONGEST = 8000
const PAUSE = 400

/** Reads what a link asks for, if anything. A link without variables means none, and not those of the last visit. */
export function readAddress(search: string): EditorOperation | undefined {
  const given = new URLSearchParams(search)
  const query = given.get('query')
  if (!query) return undefined
  return {
    query,
    variables: given.get('variables') ?? '',
    operationName: given.get('operationName') ?? undefined,
  }
}

/** Writes the link to this content; the bare address when there is nothing to share, or too much for a link. */
function writeAddress({ query, variables, operationName }: EditorOperation): string {
  if (!query.trim() || query === WELCOME) return location.pathname
  const given = new URLSearchParams({ query })
  if (variables.trim()) given.set('variables', variables)
  if (operationName) given.set('operationName', operationName)
  const address = `${location.pathname}?${given}`
  return address.length > LONGEST ? location.pathname : address
}

/** Keeps the address at what the editor holds, and picks the operation that the link named. */
export function useAddress(linkedOperation: string | undefined): void {
  const { tabs, activeTabIndex, operations, operationName } = useGraphiQL(
    pick('tabs', 'activeTabIndex', 'operations', 'operationName'),
  )
  const actions = useGraphiQLActions()
  const wanted = useRef(linkedOperation)
  const tab = tabs[activeTabIndex]
  const address = writeAddress({
    query: tab?.query ?? '',
    variables: tab?.variables ?? '',
    operationName: operations && operations.length > 1 ? operationName : undefined,
  })

  useEffect(() => {
    if (!wanted.current || !operations) return
    if (operations.some(({ name }) => name?.value === wanted.current))
      actions.setOperationName(wanted.current)
    wanted.current = undefined
  }, [operations, actions])

  useEffect(() => {
    const timer = setTimeout(() => history.replaceState(history.state, '', address), PAUSE)
    return () => clearTimeout(timer)
  }, [address])
}
