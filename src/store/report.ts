import type { Difference } from './difference.js'
import { isEmpty } from './difference.js'
import type { SeedGraph } from './seed-graph.js'

/** Tells what a load did, in one line: which release the graph now is, what it holds, and how much of that moved. */
export function describeLoad({ wanted }: SeedGraph, difference: Difference): string {
  const count = (counts: Readonly<Record<string, number>>): number =>
    Object.values(counts).reduce((sum, found) => sum + found, 0)
  const what = wanted.isDraft ? `draft of release ${wanted.release}` : `release ${wanted.release}`
  const moved = isEmpty(difference)
    ? 'nothing had changed'
    : `${difference.writeEntities.length + difference.writeSaid.length} rows written, ${difference.dropEntities.length + difference.dropSaid.length} taken out`
  return `The graph is ${what}: ${count(wanted.entityCounts)} entities, ${count(wanted.claimCounts)} claims, hash ${wanted.hash.slice(0, 12)}; ${moved}`
}
