import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'

/** Four stored days as the API shows them: what stands for "unbounded" becomes null. */
export function spanOfValues(values: Readonly<Record<string, unknown>>): unknown {
  const day = (key: string): string | null => {
    const value = values[key]
    return typeof value !== 'string' || value === FIRST_OF_DAYS || value === LAST_OF_DAYS ? null : value
  }
  const isCertain = String(values.certainFrom) <= String(values.certainTo)
  const isPossible = String(values.possibleFrom) <= String(values.possibleTo)
  return {
    possibleFrom: day('possibleFrom'),
    possibleTo: day('possibleTo'),
    certainFrom: isCertain ? day('certainFrom') : null,
    certainTo: isCertain ? day('certainTo') : null,
    isCertain,
    isPossible,
  }
}
