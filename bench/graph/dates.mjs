/** Dates at the precisions that sources have, as EDTF. */

const two = number => String(number).padStart(2, '0')

export const YEARS = { first: 1960, last: 2025 }

/** A day in one of these years. */
export function dayIn(random, from = YEARS.first, to = YEARS.last) {
  return `${random.between(from, to)}-${two(random.between(1, 12))}-${two(random.between(1, 28))}`
}

/** A date in one of these years: mostly a day, else a month, a year, one unknown day between two, or only about. */
export function dateIn(random, from = YEARS.first, to = YEARS.last) {
  const day = dayIn(random, from, to)
  return random.weighted([
    [60, day],
    [15, day.slice(0, 7)],
    [15, day.slice(0, 4)],
    [5, `[${day.slice(0, 4)}-01-01..${day}]`],
    [5, `${day.slice(0, 4)}~`],
  ])
}

/**
 * Since when, not before `first`, and for a state that may end sometimes until when; a good third of all claims bear no date.
 */
export function periodOf(random, { isAct, first = YEARS.first, mayEnd }) {
  if (random.chance(0.35)) return {}
  const since = dateIn(random, first)
  if (isAct || random.chance(0.5)) return { since }
  const year = Number(/\d{4}/.exec(since)[0]) + 1
  const goesOn = random.chance(0.5) || year > YEARS.last || !mayEnd
  return { since, until: goesOn ? '..' : dateIn(random, year) }
}
