import { groupByKey } from '../model/group.js'
import type { EntityRow, Version } from './row.js'
import { stoodAt } from './stood-at.js'

/**
 * Finds for each id that was merged away the entity that answers for it at a release. An entity that took over an id may itself have been merged away since.
 * Then the entity that took that one over answers, however long the chain. An id that an entity bears at the release answers for itself.
 */
export function heirsAt(entities: readonly Version<EntityRow>[], release: number): Map<string, string> {
  const known = entities.filter(({ recordedIn }) => recordedIn <= release)
  const last = [...groupByKey(known, ({ row }) => row.id).values()].map(versions =>
    versions.reduce((a, b) => (b.recordedIn > a.recordedIn ? b : a)),
  )
  const inUse = new Set(last.filter(version => stoodAt(version, release)).map(({ row }) => row.id))
  const inOrder = last.toSorted((a, b) => endOf(a) - endOf(b) || (a.row.id < b.row.id ? -1 : 1))
  const next = new Map(inOrder.flatMap(({ row }) => row.formerIds.map(former => [former, row.id])))
  const heirs = [...next.keys()]
    .filter(former => !inUse.has(former))
    .flatMap((former): [string, string][] => {
      const heir = follow(former, next, inUse)
      return heir === null ? [] : [[former, heir]]
    })
  return new Map(heirs)
}

/** Gives the release in which an entity ends. An entity that still stands comes last, and so decides who took an id over. */
const endOf = ({ retractedIn }: Version): number => retractedIn ?? Infinity

function follow(
  former: string,
  next: ReadonlyMap<string, string>,
  inUse: ReadonlySet<string>,
): string | null {
  const seen = new Set<string>()
  let at: string | undefined = former
  while (at !== undefined && !inUse.has(at) && !seen.has(at)) {
    seen.add(at)
    at = next.get(at)
  }
  return at !== undefined && inUse.has(at) ? at : null
}
