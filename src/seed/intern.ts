/** Gives the same object for equal ones that come again, so that what stands in a million rows is in memory once. */
export type Intern = <T extends string | object>(value: T, key?: string) => T

/** How many objects are known at once. With more different ones, hardly any comes again: then it begins anew. */
const MOST_KNOWN = 100_000

/** Makes an intern that knows what it was given lately, by its key; a text is its own key. */
export function createIntern(): Intern {
  const known = new Map<string, unknown>()
  return <T extends string | object>(value: T, key = value as string): T => {
    const found = known.get(key)
    if (found !== undefined) return found as T
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(key, value)
    return value
  }
}
