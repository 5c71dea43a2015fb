/** Gives the same object for equal ones that come again; what stands in a million rows is in memory once. */
export type Intern = <T extends string | object>(value: T, key?: string) => T

/** More different ones than this are hardly told again: then it begins anew. */
const MOST_KNOWN = 100_000

/** Knows what it was given lately, by its key; a text is its own. */
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
