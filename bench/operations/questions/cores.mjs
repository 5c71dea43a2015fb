/** What of an answer two servers must give alike. */

/** The answer with each list in the order of what its items say: in which order they come is another question. */
export function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted).sort(compareTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, sorted(own)]))
}

const compareTexts = (one, other) => {
  const [a, b] = [one, other].map(value => JSON.stringify(value))
  return a === b ? 0 : a < b ? -1 : 1
}

/** The same of these fields alone, at the top and in the items of lists: what only one of the servers tells is left out. */
export const withFields =
  (...names) =>
  answer =>
    sorted(chosen(answer, new Set(names)))

function chosen(value, names) {
  if (Array.isArray(value)) return value.map(item => chosen(item, names))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names.has(key))
      .map(([key, own]) => [key, chosen(own, names)]),
  )
}

/** Where a pair stands as bound, consented or signed; what else it may be follows from more than its claims. */
export function standingCore({ cells }) {
  const told = new Set(['IN_FORCE', 'RATIFIED', 'SIGNED'])
  return sorted(cells.map(cell => ({ ...cell, status: told.has(cell.status) ? cell.status : null })))
}
