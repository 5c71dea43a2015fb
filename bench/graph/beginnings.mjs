import { YEARS } from './dates.mjs'

/**
 * What tells when a thing begins, for which share of a type's things, and in which years. All else comes after, on both ends of a claim: what ends
 * before one of its ends begins can hold on no day, and the import refuses it.
 */
export const BEGINNINGS = {
  Organization: { field: 'exists', share: 0.2, first: 1950, last: 1990 },
  Instrument: { field: 'adoptedOn', share: 0.9, ...YEARS },
  Meeting: { field: 'startedOn', share: 0.95, ...YEARS },
  Undertaking: { field: 'startedOn', share: 0.5, ...YEARS },
}

const UNTOLD = 0

/** The year in which each thing begins, drawn before all else: `yearOf(type, index)`, or null where nothing tells it. */
export function drawBeginnings(counts, random) {
  const years = Object.fromEntries(
    Object.entries(BEGINNINGS).map(([type, { share, first, last }]) => [
      type,
      Int16Array.from({ length: counts[type] }, () =>
        random.chance(share) ? random.between(first, last) : UNTOLD,
      ),
    ]),
  )
  const yearOf = (type, index) => years[type]?.[index] || null
  /** An instrument of which nobody tells the adoption begins with the first act that is done to it: which one, is known at the end alone. */
  const beginsWithAnAct = (type, index) => type === 'Instrument' && yearOf(type, index) === null
  return { yearOf, beginsWithAnAct }
}
