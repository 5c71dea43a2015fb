/** Answers of different servers in one form, to be compared: pages as lists, a claim's values beside its node, counts as numbers. */

/** Keys that only wrap a page, a claim or what a question gives. */
export const WRAPPERS = new Set(['nodes', 'edges', 'node', 'properties'])

/** The answer without its wrapping. */
export function unwrapped(value) {
  if (Array.isArray(value)) return value.map(unwrapped)
  if (typeof value !== 'object' || value === null) return value
  const { __typename: _, ...fields } = value
  const keys = Object.keys(fields)
  if (keys.length === 1 && keys[0] === 'totalCount') return fields.totalCount
  const page = fields.nodes ?? fields.edges
  if (page !== undefined)
    return keys.length === 1 ? unwrapped(page) : { total: fields.totalCount, items: unwrapped(page) }
  const { node, properties, ...own } = fields
  const flat = { ...own, ...properties, ...node }
  return Object.fromEntries(
    Object.keys(flat)
      .sort()
      .map(key => [key, key === 'evidence' ? evidenceOf(flat[key], value) : unwrapped(flat[key])]),
  )
}

/** Evidence as it is stored, one text for all of a claim, holds more than is asked for. */
function evidenceOf(evidence) {
  return typeof evidence === 'string'
    ? JSON.parse(evidence).map(({ grade, locator }) => ({ grade, locator }))
    : unwrapped(evidence)
}

/** The comparable answer to one question; a list of one and the thing itself are the same. */
export function answerOf(body) {
  const answer = unwrapped(body.data?.answer)
  return Array.isArray(answer) && answer.length === 1 ? answer[0] : answer
}

/** Where two answers differ first, or null. */
export function difference(one, other, path = 'answer') {
  if (Object.is(one, other)) return null
  const areObjects = [one, other].every(value => typeof value === 'object' && value !== null)
  if (!areObjects || Array.isArray(one) !== Array.isArray(other))
    return `${path}: ${short(one)} and ${short(other)}`
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = difference(one[key], other[key], `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

const short = value => (JSON.stringify(value) ?? 'nothing').slice(0, 80)
