import { SeedError } from '../errors.js'
import { presentId } from '../model/renamed.js'
import type { Properties } from './field-properties.js'
import type { StoredSaid, WantedGraph } from './graph.js'

/** A version of a statement or claim that lies in the database. */
export interface PresentSaid {
  readonly stored: string
  readonly id: string
  readonly recordedIn: number
  readonly digest: string
}

/** What lies in the database now: digests by id, and by id and release. */
export interface PresentGraph {
  readonly entities: ReadonlyMap<string, { readonly type: string; readonly digest: string }>
  /** By stored type, id and release: see `keyOfSaid`. */
  readonly said: ReadonlyMap<string, PresentSaid>
  /** The last release that the database holds as published; drafts do not count. */
  readonly release: number
}

/** What a load has to do. */
export interface Difference {
  readonly writeEntities: readonly Properties[]
  readonly dropEntities: readonly string[]
  readonly relabel: readonly { readonly id: string; readonly from: string }[]
  readonly writeSaid: readonly StoredSaid[]
  readonly dropSaid: readonly PresentSaid[]
}

/** One version of a statement or claim, under one stored type. */
export function keyOfSaid({ stored, id, recordedIn }: Omit<PresentSaid, 'digest'>): string {
  return `${stored} ${id} ${recordedIn}`
}

/** Compares the graph that is wanted with the one that is there; refuses to lose what a release has said. */
export function differenceOf(wanted: WantedGraph, present: PresentGraph): Difference {
  const difference = { ...entityDifference(wanted, present), ...saidDifference(wanted, present) }
  refuseLosses(difference, wanted, present)
  return difference
}

function entityDifference(
  wanted: WantedGraph,
  present: PresentGraph,
): Pick<Difference, 'writeEntities' | 'dropEntities' | 'relabel'> {
  const changed = [...wanted.entities].filter(
    ([id, properties]) => present.entities.get(id)?.digest !== properties.digest,
  )
  return {
    writeEntities: changed.map(([, properties]) => properties),
    dropEntities: [...present.entities.keys()].filter(id => !wanted.entities.has(id)),
    relabel: changed.flatMap(([id, { type }]) => {
      const there = present.entities.get(id)
      return there === undefined || there.type === type ? [] : [{ id, from: there.type }]
    }),
  }
}

function saidDifference(
  wanted: WantedGraph,
  present: PresentGraph,
): Pick<Difference, 'writeSaid' | 'dropSaid'> {
  const said = new Map(wanted.said.map(item => [keyOfSaid(nameOf(item)), item]))
  return {
    dropSaid: [...present.said]
      .filter(([key, there]) => said.get(key)?.properties.digest !== there.digest)
      .map(([, there]) => there),
    writeSaid: [...said]
      .filter(([key, item]) => present.said.get(key)?.digest !== item.properties.digest)
      .map(([, item]) => item),
  }
}

function nameOf({ stored, properties: { id, recordedIn } }: StoredSaid): Omit<PresentSaid, 'digest'> {
  return { stored, id: String(id), recordedIn: Number(recordedIn) }
}

/** A version that a release published may change its place and its end, but must not vanish. */
function refuseLosses({ dropSaid }: Difference, wanted: WantedGraph, present: PresentGraph): void {
  const kept = new Set(
    wanted.said.map(item => `${String(item.properties.id)} ${String(item.properties.recordedIn)}`),
  )
  const lost = dropSaid.filter(
    ({ id, recordedIn }) => recordedIn <= present.release && !kept.has(`${presentId(id)} ${recordedIn}`),
  )
  if (lost.length === 0) return
  throw new SeedError(
    lost
      .slice(0, 20)
      .map(
        ({ id, recordedIn }) =>
          `${id}: release ${recordedIn} said it, and the seed no longer knows; restore seed/released.ndjson and seed/retracted/ from git, or start from an empty database.`,
      ),
  )
}

/** Whether there is nothing to do. */
export function isEmpty(difference: Difference): boolean {
  return Object.values(difference).every(list => (list as readonly unknown[]).length === 0)
}

/** The difference in a few lines, for people. */
export function describeDifference(difference: Difference): string[] {
  if (isEmpty(difference)) return ['Nothing would change.']
  const written = new Set(difference.writeSaid.map(item => String(item.properties.id)))
  const dropped = new Set(difference.dropSaid.map(item => item.id))
  return [
    ...difference.writeEntities.map(entity => `~ entity ${String(entity.id)}`),
    ...difference.dropEntities.map(id => `- entity ${id}`),
    ...[...written].map(id => `${dropped.has(id) ? '~' : '+'} ${id}`),
    ...[...dropped].filter(id => !written.has(id)).map(id => `- ${id}`),
  ]
}
