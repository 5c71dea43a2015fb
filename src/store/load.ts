import type { Query, RunText } from '../cypher/fragment.js'
import { awaitIndexesQuery } from '../cypher/indexes.js'
import { describeGraphQuery, formerIdsQueries, lockQuery } from '../cypher/write.js'
import type { Model } from '../model/model.js'
import { writeCanonical } from '../model/canonical.js'
import type { Progress, TellProgress } from '../seed/progress.js'
import type { ReleaseGiven } from '../seed/side-shapes.js'
import { makeSchema } from './database-schema.js'
import { type Difference, differenceOf, isEmpty } from './difference.js'
import type { WantedGraph } from './graph.js'
import { type Step, stepsOf } from './load-steps.js'
import { presentGraph } from './present-graph.js'
import type { Store } from './store.js'

export interface LoadOptions {
  readonly model: Model
  readonly wanted: WantedGraph
  readonly releases: readonly ReleaseGiven[]
  readonly seedHash: string
  /** Is told how far the load is. */
  readonly tell?: TellProgress
  /** The number of rows, to write or to take out, from which the load comes in batches. */
  readonly batchFrom?: number
  /** The most rows of one query. */
  readonly batchRows?: number
}

/**
 * Until a transaction ends, Neo4j keeps in memory what it has written, some 16 kB a row. The Neo4j that we start has 384 MB for this: with 25 000 rows the
 * load of the record failed. Half of that is left to other questions.
 */
const BATCH_FROM = 12_000

/**
 * Brings the database to the wanted graph. Constraints come first, then everything else in one transaction, so that whoever asks meanwhile sees the graph
 * before or after. More than one transaction can hold goes in batches, while the graph says that it is loading.
 */
export async function load(store: Store, options: LoadOptions): Promise<Difference> {
  const tell = options.tell ?? (() => undefined)
  tell({ doing: 'Making constraints and indexes' })
  await makeSchema(store, options.model)
  const difference = (await store.write(run => replaceGraph(run, options))) ?? (await fill(store, options))
  tell({ doing: 'Waiting for the indexes' })
  await store.alter(awaitIndexesQuery())
  return difference
}

/** Gives the difference alone, as `--dry-run` shows it: reads, and writes nothing. */
export async function compareGraphs(store: Store, model: Model, wanted: WantedGraph): Promise<Difference> {
  return store.write(async run => differenceOf(wanted, await presentGraph(run, model)))
}

/** Writes the difference in one transaction. Gives null where that is too much for one; the graph then says that it is loading. */
async function replaceGraph(run: RunText, options: LoadOptions): Promise<Difference | null> {
  await run(lockQuery())
  options.tell?.(COMPARING)
  const present = await presentGraph(run, options.model)
  const difference = differenceOf(options.wanted, present)
  const steps = stepsOf(difference, options.batchRows)
  if (isLarge(steps, options)) {
    await run(describeGraphQuery({ loading: true }))
    return null
  }
  await runSteps(steps, options, run)
  // A load that broke off behind its last row has not yet written which entities answer for the ids that were merged away.
  if (present.isLoading || !isEmpty(difference)) await runAll(run, formerIdsQueries(options.wanted.formerIds))
  await run(describeGraphQuery(tellWhatLoads(options)))
  return difference
}

const isLarge = (steps: readonly Step[], { batchFrom = BATCH_FROM }: LoadOptions): boolean =>
  steps.length > 0 && rowsOf(steps) >= batchFrom

const rowsOf = (steps: readonly Step[]): number => steps.reduce((sum, { rows }) => sum + rows, 0)

/**
 * Writes the difference in batches under one lock, which another transaction holds beside theirs: a second load waits for the lock, and it goes when this
 * process does. If the load breaks off, the graph still says that it is loading, and the next load finds what is missing and goes on.
 */
async function fill(store: Store, options: LoadOptions): Promise<Difference> {
  return store.write(async run => {
    await run(lockQuery())
    options.tell?.(COMPARING)
    const difference = await compareGraphs(store, options.model, options.wanted)
    await runSteps(stepsOf(difference, options.batchRows), options, query =>
      store.write(batch => batch(query)),
    )
    await runAll(run, formerIdsQueries(options.wanted.formerIds))
    await run(describeGraphQuery(tellWhatLoads(options)))
    return difference
  })
}

const COMPARING: Progress = { doing: 'Comparing with what is stored' }

/** Runs one step after another, and tells how many rows have been written. */
async function runSteps(steps: readonly Step[], { tell }: LoadOptions, run: RunText): Promise<void> {
  const of = rowsOf(steps)
  let done = 0
  for (const { query, rows } of steps) {
    tell?.({ doing: 'Writing rows into the graph', done, of })
    await run(query())
    done += rows
  }
}

async function runAll(run: RunText, queries: readonly Query[]): Promise<void> {
  for (const query of queries) await run(query)
}

/** What the graph says of itself once it is whole. */
function tellWhatLoads({ wanted, releases, seedHash }: LoadOptions): Record<string, unknown> {
  return {
    loading: false,
    release: wanted.release,
    isDraft: wanted.isDraft,
    hash: wanted.hash,
    seedHash,
    releases: JSON.stringify(releases),
    coverage: writeCanonical(wanted.coverage),
    degrees: writeCanonical(wanted.degrees),
    mostDegrees: writeCanonical(wanted.mostDegrees),
    notFactDegrees: writeCanonical(wanted.notFactDegrees),
    entityCounts: writeCanonical(wanted.entityCounts),
    claimCounts: writeCanonical(wanted.claimCounts),
  }
}
