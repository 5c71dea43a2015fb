import type { Query } from '../cypher/fragment.js'
import { MOST_TEXTS, WORTH_A_PLAN } from './strategy.js'

/** Remembers which texts come again and again. It belongs to the server, not to a request. */
export interface Familiar {
  /** Notes that the query is wanted, and tells whether its text is planned already. Once the text has come up `worth` times, it is planned aside. */
  meets(query: Query, worth?: number): boolean
}

interface MetText {
  times: number
  isPlanned: boolean
}

/**
 * Remembers texts. `makeFamiliar` has Neo4j plan a query. Nobody waits for it, and until it ends everything is read as if the text were new. Only one is planned at
 * a time, so that planning leaves the processors to those who ask.
 */
export function createFamiliar(makeFamiliar: (query: Query) => Promise<unknown>): Familiar {
  const texts = new Map<string, MetText>()
  let isPlanning = false

  function plan(query: Query, met: MetText): void {
    if (isPlanning) return
    isPlanning = true
    makeFamiliar(query)
      .then(
        () => (met.isPlanned = true),
        // The caller who asks next meets the error again, and is told it there; the text has to prove its worth anew.
        () => (met.times = 0),
      )
      .finally(() => (isPlanning = false))
  }

  return {
    meets(query, worth = WORTH_A_PLAN) {
      const { text } = query
      const met = texts.get(text) ?? { times: 0, isPlanned: false }
      met.times += 1
      // The text that was met last stands last, and the one that stands first is forgotten first.
      texts.delete(text)
      texts.set(text, met)
      if (texts.size > MOST_TEXTS) texts.delete(texts.keys().next().value!)
      if (!met.isPlanned && met.times >= worth) plan(query, met)
      return met.isPlanned
    },
  }
}
