import type { Query } from '../cypher/fragment.js'

/** What the folder of the driver gives: one statement, its rows in column order. */
export type Run = (statement: Query) => Promise<readonly (readonly unknown[])[]>

/** A published release, as the graph keeps it. */
export interface ReleaseFacts {
  readonly release: number
  readonly at: string
  readonly en: string
  readonly id: string
}

/** One state of the graph: what it says of itself, and the bookmark that moves when anything in it does. */
export interface GraphVersion {
  readonly bookmark: string
  readonly release: number
  readonly isDraft: boolean
  readonly hash: string
  readonly seedHash: string
  readonly releases: readonly ReleaseFacts[]
  /** 95th-percentile number of claims of each link: `Instrument.parties`. */
  readonly degrees: Readonly<Record<string, number>>
  readonly entityCounts: Readonly<Record<string, number>>
  readonly claimCounts: Readonly<Record<string, number>>
}

/** The version from the row of `versionQuery`; null while the graph is empty or being filled. */
export function versionFrom(row: readonly unknown[] | undefined, bookmark: string): GraphVersion | null {
  if (row === undefined || row[0] === null || row[4] === true) return null
  const [release, isDraft, hash, seedHash, , releases, degrees, entityCounts, claimCounts] = row as [
    number,
    boolean,
    string,
    string,
    ...string[],
  ]
  return {
    bookmark,
    release,
    isDraft,
    hash,
    seedHash,
    releases: JSON.parse(releases!) as ReleaseFacts[],
    degrees: JSON.parse(degrees!) as Record<string, number>,
    entityCounts: JSON.parse(entityCounts!) as Record<string, number>,
    claimCounts: JSON.parse(claimCounts!) as Record<string, number>,
  }
}
