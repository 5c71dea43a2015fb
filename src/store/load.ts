import { describeGraphQuery, formerIdsQueries, lockQuery } from '../cypher/write.js'
import { awaitIndexesQuery } from '../cypher/indexes.js'
import { makeSchema } from './database-schema.js'
import type { Run, Store } from './store.js'
import { versionQuery } from '../cypher/version.js'
import type { Model } from '../model/model.js'
import { type Difference, differenceOf, isEmpty } from './difference.js'
import type { WantedGraph } from './graph.js'
import { stepsOf } from './load-steps.js'
import { presentGraph } from './present-graph.js'
import { canonical } from '../rules/canonical.js'
import type { ReleaseGiven } from '../seed/shapes.js'

export interface LoadOptions {
  readonly model: Model
  readonly wanted: WantedGraph
  readonly releases: readonly ReleaseGiven[]
  readonly seedHash: string
  readonly say: (line: string) => void
  /** Items from which an empty graph is filled in batches, visible at their end. */
  readonly batchFrom?: number
}

const BATCH_FROM = 50_000

/** Brings the database to the graph that is wanted: constraints first, then everything in one transaction, or in batches into an empty graph. */
export async function load(store: Store, options: LoadOptions): Promise<Difference> {
  await makeSchema(store, options.model)
  const size = options.wanted.entities.size + options.wanted.said.length
  const isLarge = size >= (options.batchFrom ?? BATCH_FROM)
  const difference =
    isLarge && (await mayFill(store))
      ? await fill(store, options)
      : await store.write(run => replace(run, options))
  await store.alter(awaitIndexesQuery())
  return difference
}

/** The difference alone, for `--dry-run`: reads, and writes nothing. */
export async function compare(store: Store, model: Model, wanted: WantedGraph): Promise<Difference> {
  return store.write(async run => differenceOf(wanted, await presentGraph(run, model)))
}

async function replace(run: Run, options: LoadOptions): Promise<Difference> {
  const { model, wanted } = options
  await run(lockQuery())
  const difference = differenceOf(wanted, await presentGraph(run, model))
  for (const query of stepsOf(difference)) await run(query)
  if (!isEmpty(difference)) for (const query of formerIdsQueries(wanted.formerIds)) await run(query)
  await run(describeGraphQuery({ ...description(options), loading: false }))
  return difference
}

/** Says that the graph is loading, if it is empty, or if a load in batches was broken off in it and may go on. */
async function mayFill(store: Store): Promise<boolean> {
  return store.write(async run => {
    await run(lockQuery())
    const [row] = await run(versionQuery())
    const may = row![0] === null || row![4] === true
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
    const difference = await compare(store, options.model, options.wanted)
    const queries = stepsOf(difference)
    for (const [index, query] of queries.entries()) {
      await store.write(batch => batch(query))
      if (index % 10 === 9) options.say(`Loaded ${index + 1} of ${queries.length} batches`)
    }
    for (const query of formerIdsQueries(options.wanted.formerIds)) await run(query)
    await run(describeGraphQuery({ ...description(options), loading: false }))
    return difference
  })
}

function description({ wanted, releases, seedHash }: LoadOptions): Record<string, unknown> {
  return {
    release: wanted.release,
    isDraft: wanted.isDraft,
    hash: wanted.hash,
    seedHash,
    releases: JSON.stringify(releases),
    degrees: canonical(wanted.degrees),
    entityCounts: canonical(wanted.entityCounts),
    claimCounts: canonical(wanted.claimCounts),
  }
}
