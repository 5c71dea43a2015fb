import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../model/stored.js'
import type { Values } from './values.js'

/** The four days of a span as answers show them. A day is null where the span is unbounded, or is certain on no day. */
export interface SpanShown {
  readonly possibleFrom: string | null
  readonly possibleTo: string | null
  readonly certainFrom: string | null
  readonly certainTo: string | null
  readonly isCertain: boolean
  readonly isPossible: boolean
}

/** Turns four stored days into those that are shown: a day that stands for "unbounded" becomes null. */
export function spanOfValues(values: Values): SpanShown {
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
