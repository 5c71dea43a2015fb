import { MOST_TOGETHER, together } from '../cypher/together.js'
import type { Query } from '../cypher/fragment.js'
import type { Familiar } from './familiar.js'
import type { Run } from './version.js'

type Rows = readonly (readonly unknown[])[]

interface Waiting {
  readonly statement: Query
  readonly resolve: (rows: Rows | Promise<Rows>) => void
}

/**
 * Sends what one level of a question asks in one round trip, once that combination of texts has come up often enough to be worth a plan; until then
 * each statement goes by itself, side by side with the others.
 */
export function byLevels(run: Run, familiar: Familiar): Run {
  let waiting: Waiting[] = []
  const flush = (): void => {
    const level = waiting
    waiting = []
    const isOne =
      level.length > 1 &&
      level.length <= MOST_TOGETHER &&
      level.every(({ statement }) => statement.columns !== undefined)
    if (isOne) sendLevel(run, familiar, level)
    else sendEach(run, level)
  }
  return statement =>
    new Promise(resolve => {
      // The batches of a level are all made in the same tick; this runs behind them.
      if (waiting.length === 0) process.nextTick(flush)
      waiting.push({ statement, resolve })
    })
}

function sendEach(run: Run, level: readonly Waiting[]): void {
  for (const { statement, resolve } of level) resolve(run(statement))
}

function sendLevel(run: Run, familiar: Familiar, level: readonly Waiting[]): void {
  // Siblings come in the order of the caller's fields, which says nothing of the work.
  const sorted = [...level].sort((a, b) => (a.statement.text < b.statement.text ? -1 : 1))
  const one = together(sorted.map(({ statement }) => statement))
  if (!familiar.meets(one)) return sendEach(run, level)
  const row = run(one).then(rows => rows[0] as readonly Rows[])
  sorted.forEach(({ resolve }, place) => resolve(row.then(parts => parts[place]!)))
}
