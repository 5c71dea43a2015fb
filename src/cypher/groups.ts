import { firstDayOf, lastDayOf } from '../model/stored.js'
import { type Fragment, cypher, name } from './fragment.js'

/** The functions of this file give the values by which things are counted, as a list for each thing: of none, one or several. */

/** The value of a property. */
export const groupOfProperty = (at: Fragment, property: string): Fragment =>
  cypher`CASE WHEN ${at}.${name(property)} IS NULL THEN [] ELSE [toString(${at}.${name(property)})] END`

/** The year or decade of a date; none where the first and the last possible day of the date are not in the same one. */
export function groupOfPeriod(at: Fragment, property: string, period: 'year' | 'decade'): Fragment {
  const first = cypher`${at}.${name(firstDayOf(property))}`
  const last = cypher`${at}.${name(lastDayOf(property))}`
  if (period === 'year')
    return cypher`CASE WHEN left(${first}, 4) = left(${last}, 4) THEN [left(${first}, 4)] ELSE [] END`
  return cypher`CASE WHEN left(${first}, 3) = left(${last}, 3) THEN [left(${first}, 3) + '0s'] ELSE [] END`
}

/** The sources of a claim. */
export const groupsOfSources = (at: Fragment): Fragment => cypher`coalesce(${at}.sources, [])`
