import type { Coverage } from '../model/coverage.js'

/** A published release, as the graph keeps it. */
export interface ReleaseFacts {
  readonly release: number
  readonly at: string
  readonly en: string
  readonly id: string
}

/** One state of the graph: what it says of itself, and the bookmark that moves when anything in the graph does. */
export interface GraphVersion {
  readonly bookmark: string
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
  readonly seedHash: string
  readonly releases: readonly ReleaseFacts[]
  /** For what the record is complete, and where it is known to have gaps. */
  readonly coverage: readonly Coverage[]
  /** The number of claims of each link, such as `Instrument.parties`, that 95 of 100 entities do not exceed. */
  readonly usualDegrees: Readonly<Record<string, number>>
  /** The greatest number of claims of each link, of whatever modality. */
  readonly mostDegrees: Readonly<Record<string, number>>
  /** The greatest number of claims of each link that are no facts. */
  readonly notFactDegrees: Readonly<Record<string, number>>
  readonly entityCounts: Readonly<Record<string, number>>
  readonly claimCounts: Readonly<Record<string, number>>
}

/** The number of the release that answers under these clocks. */
export function releaseOfClocks(clocks: { readonly release: number | null }, version: GraphVersion): number {
  return clocks.release ?? version.release
}

/** The release that answers under these clocks, as a summary tells it. */
export function releaseToldBy(
  clocks: { readonly release: number | null },
  version: GraphVersion,
): { readonly knownAt: number; readonly isDraft: boolean } {
  return {
    knownAt: releaseOfClocks(clocks, version),
    isDraft: clocks.release === null && version.isDraft,
  }
}

/** A graph of which nothing is known. Each list and link has one row in it, so an operation that is too much for this graph is too much for any. */
export const NO_GRAPH: GraphVersion = Object.freeze({
  bookmark: '',
  release: Number.MAX_SAFE_INTEGER,
  isDraft: false,
  hash: '',
  seedHash: '',
  releases: [],
  coverage: [],
  usualDegrees: {},
  mostDegrees: {},
  notFactDegrees: {},
  entityCounts: {},
  claimCounts: {},
})
