import { SORT_COLUMNS } from '../model/stored.js'
import type { LinkQuestion } from '../questions/link.js'
import { withUsualOrder } from '../questions/page.js'
import { type Fragment, cypher, join, name } from './fragment.js'
import type { Variables } from './variables.js'
import { type SortKey, nameKey } from './order.js'

type Ends = Pick<Variables, 'claim' | 'far'>

/** Where the value of each key of a link's order is read, and whether it can be missing. */
const ORDER_PLACES: Readonly<
  Record<string, (at: Ends) => { readonly at: Fragment; readonly nullable: boolean }>
> = {
  id: ({ far }) => ({ at: cypher`${far}.id`, nullable: false }),
  since: ({ claim }) => ({ at: cypher`${claim}.since_first`, nullable: true }),
  until: ({ claim }) => ({ at: cypher`${claim}.until_last`, nullable: true }),
}

/** Gives the keys of a link's order, or the name where none is given. The id of the claim comes last, so that no two rows are equal. */
export function sortKeys({ order, lang }: LinkQuestion, at: Variables): SortKey[] {
  const keys = withUsualOrder(order).map(({ key, descending }) =>
    key === 'name'
      ? nameKey(cypher`${at.far}.${name(SORT_COLUMNS[lang])}`, descending)
      : { ...ORDER_PLACES[key]!(at), descending },
  )
  return [...keys, { at: cypher`${at.claim}.id`, nullable: false, descending: false }]
}

/** The same where the key travels as a value, `ask.terms.key`. What has no name is stored behind all names; where names run the other way, it has none. */
export function keyAsValue(claim: Fragment, far: Fragment): Fragment {
  const named = cypher`${far}[ask.sort]`
  const byName = cypher`CASE WHEN ask.terms.descending THEN ${nameKey(named, true).at} ELSE ${named} END`
  const others = Object.entries(ORDER_PLACES).map(
    ([key, placeOf]) => cypher`WHEN '${name(key)}' THEN ${placeOf({ claim, far }).at}`,
  )
  return cypher`CASE ask.terms.key ${join(others, ' ')} ELSE ${byName} END`
}
