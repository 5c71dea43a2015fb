import type { Query } from '../cypher/fragment.js'
import { joinQueries } from '../cypher/together.js'
import type { Ask } from './ask.js'
import type { Familiar } from './familiar.js'
import { MOST_TOGETHER } from './strategy.js'

interface WaitingQuery {
  readonly query: Query
  readonly resolve: (answer: unknown) => void
}

/**
 * Sends what one level of a question asks in one round trip, once that combination of texts has come up often enough to be worth a plan. Until then each query
 * goes by itself, beside the others.
 */
export function askInLevels(ask: Ask, familiar: Familiar): Ask {
  let waiting: WaitingQuery[] = []
  const flush = (): void => {
    const level = waiting
    waiting = []
    sendLevel(ask, familiar, level)
  }
  return <Answer>(query: Query<Answer>) =>
    new Promise<Answer>(resolve => {
      // All queries of a level are made in the same tick; the flush runs behind them.
      if (waiting.length === 0) process.nextTick(flush)
      waiting.push({ query, resolve: resolve as (answer: unknown) => void })
    })
}

function sendLevel(ask: Ask, familiar: Familiar, level: readonly WaitingQuery[]): void {
  const one = joinLevel(level)
  if (one === null || !familiar.meets(one.query)) {
    for (const { query, resolve } of level) resolve(ask(query))
    return
  }
  const answers = ask(one.query)
  one.parts.forEach(({ resolve }, place) => resolve(answers.then(found => found[place])))
}

function joinLevel(
  level: readonly WaitingQuery[],
): { readonly query: Query<readonly unknown[]>; readonly parts: readonly WaitingQuery[] } | null {
  const fits = level.length > 1 && level.length <= MOST_TOGETHER
  if (!fits || level.some(({ query }) => query.columns === undefined)) return null
  // Siblings come in the order of the caller's fields, which says nothing of the work.
  const parts = [...level].sort((a, b) => (a.query.text < b.query.text ? -1 : 1))
  return { parts, query: joinQueries(parts.map(({ query }) => query)) }
}
