import { createHash } from 'node:crypto'

/** How often a text must have been asked before Neo4j should plan it: a plan costs as much as dozens of answers. */
const WORTH_A_PLAN = 3
/** As many texts are remembered as Neo4j keeps plans, by default. */
const MOST_TEXTS = 1000

/** Remembers which texts come again and again. It belongs to the server, not to a request. */
export interface Familiar {
  /** Notes that the text is wanted; whether it came often enough to be worth a plan of its own. */
  meets(text: string): boolean
}

export function createFamiliar(): Familiar {
  const times = new Map<string, number>()
  return {
    meets(text) {
      const key = createHash('sha1').update(text).digest('base64')
      const count = (times.get(key) ?? 0) + 1
      // What was met last stands last, and what stands first is forgotten first.
      times.delete(key)
      times.set(key, count)
      if (times.size > MOST_TEXTS) times.delete(times.keys().next().value!)
      return count > WORTH_A_PLAN
    },
  }
}
