import type { Query } from '../cypher/fragment.js'
import { awaitIndexesQuery } from '../cypher/indexes.js'
import { versionQuery } from '../cypher/version.js'
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
import type { Run, Store } from './store.js'

export interface LoadOptions {
  readonly model: Model
  readonly wanted: WantedGraph
  readonly releases: readonly ReleaseGiven[]
  readonly seedHash: string
  /** Is told how far it is. */
  readonly tell?: TellProgress
  /** Items from which an empty graph is filled in batches, visible at their end. */
  readonly batchFrom?: number
}

const BATCH_FROM = 50_000

/** Brings the database to the graph that is wanted: constraints first, then everything in one transaction, or in batches into an empty graph. */
export async function load(store: Store, options: LoadOptions): Promise<Difference> {
  const tell = options.tell ?? (() => undefined)
  tell({ doing: 'Making constraints and indexes' })
  await makeSchema(store, options.model)
  const inBatches = isLarge(options) && (await mayFill(store))
  const difference = inBatches ? await fill(store, options) : await store.write(run => replace(run, options))
  tell({ doing: 'Waiting for the indexes' })
  await store.alter(awaitIndexesQuery())
  return difference
}

function isLarge({ wanted, batchFrom = BATCH_FROM }: LoadOptions): boolean {
  return wanted.entities.size + wanted.said.length >= batchFrom
}

/** The difference alone, for `--dry-run`: reads, and writes nothing. */
export async function compareGraphs(store: Store, model: Model, wanted: WantedGraph): Promise<Difference> {
  return store.write(async run => differenceOf(wanted, await presentGraph(run, model)))
}

async function replace(run: Run, options: LoadOptions): Promise<Difference> {
  await run(lockQuery())
  options.tell?.(COMPARING)
  const difference = differenceOf(options.wanted, await presentGraph(run, options.model))
  await runSteps(difference, options, run)
  if (!isEmpty(difference)) await runAll(run, formerIdsQueries(options.wanted.formerIds))
  await run(describeGraphQuery(description(options)))
  return difference
}

/** Says that the graph is loading, if it is empty, or if a load in batches was broken off in it and may go on. */
async function mayFill(store: Store): Promise<boolean> {
  return store.write(async run => {
    await run(lockQuery())
    const [[release, , , , isLoading] = []] = await run(versionQuery())
    const may = release === null || isLoading === true
    await run(describeGraphQuery(may ? { loading: true } : {}))
    return may
  })
}

/**
 * The batches come in under one lock, held by a transaction beside theirs: a second load waits for it, and it goes when this process does.
 * Broken off, the graph still says that it is loading, and the next load finds what is missing and goes on.
 */
async function fill(store: Store, options: LoadOptions): Promise<Difference> {
  return store.write(async run => {
    await run(lockQuery())
    options.tell?.(COMPARING)
    const difference = await compareGraphs(store, options.model, options.wanted)
    await runSteps(difference, options, query => store.write(batch => batch(query)))
    await runAll(run, formerIdsQueries(options.wanted.formerIds))
    await run(describeGraphQuery(description(options)))
    return difference
  })
}

const COMPARING: Progress = { doing: 'Comparing with what is stored' }

/** One step after another, telling how many rows have been written. */
async function runSteps(difference: Difference, { tell }: LoadOptions, run: Run): Promise<void> {
  const steps: readonly Step[] = stepsOf(difference)
  const of = steps.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  for (const { query, rows } of steps) {
    tell?.({ doing: 'Writing rows into the graph', done, of })
    await run(query)
    done += rows
  }
}

async function runAll(run: Run, queries: readonly Query[]): Promise<void> {
  for (const query of queries) await run(query)
}

/** What the graph says of itself once it is whole. */
function description({ wanted, releases, seedHash }: LoadOptions): Record<string, unknown> {
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
