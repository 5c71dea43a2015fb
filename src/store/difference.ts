import type { PresentEntity, PresentSaid } from '../cypher/present.js'
import { SeedError } from '../errors.js'
import { presentId } from '../model/renamed.js'
import type { EntityStage } from './entity-stages.js'
import { type WantedGraph, keyOfStage } from './graph.js'
import type { StageKey, StoredSaid } from './said-stages.js'

/** What lies in the database now. */
export interface PresentGraph {
  /** By id and release: see `keyOfStage`. */
  readonly entities: ReadonlyMap<string, PresentEntity>
  /** By stored type, id and release: see `keyOfSaid`. */
  readonly said: ReadonlyMap<string, PresentSaid>
  /** The last release that the database holds as published; drafts do not count. */
  readonly release: number
  /** Whether a load in batches began and has not come to its end. */
  readonly isLoading: boolean
}

/** What a load has to do. */
export interface Difference {
  readonly writeEntities: readonly EntityStage[]
  readonly dropEntities: readonly StageKey[]
  /** Stages whose labels change. The old labels are taken off first, so that no id stands twice among the entities of now. */
  readonly relabel: readonly PresentEntity[]
  readonly writeSaid: readonly StoredSaid[]
  readonly dropSaid: readonly PresentSaid[]
}

/** The key of one stage of a statement or claim, under one stored type. */
export function keyOfSaid({ stored, id, fromRelease }: Pick<PresentSaid, 'stored' | keyof StageKey>): string {
  return `${stored} ${id} ${fromRelease}`
}

/** Compares the wanted graph with the present one; refuses to lose what a release has said. */
export function differenceOf(wanted: WantedGraph, present: PresentGraph): Difference {
  const difference = { ...compareEntities(wanted, present), ...compareSaid(wanted, present) }
  refuseLosses(difference, wanted, present)
  return difference
}

function compareEntities(
  wanted: WantedGraph,
  present: PresentGraph,
): Pick<Difference, 'writeEntities' | 'dropEntities' | 'relabel'> {
  const changed = [...wanted.stages].filter(
    ([key, stage]) => present.entities.get(key)?.digest !== stage.digest,
  )
  return {
    writeEntities: changed.map(([, stage]) => stage),
    dropEntities: [...present.entities.values()].filter(there => !wanted.stages.has(keyOfStage(there))),
    relabel: changed.flatMap(([key, stage]) => {
      const there = present.entities.get(key)
      const stays = there?.type === stage.type && there?.isNow === isNow(stage)
      return there === undefined || stays ? [] : [there]
    }),
  }
}

/** Whether a stage is what stands now. */
export const isNow = ({ untilRelease }: EntityStage): boolean => untilRelease === null

function compareSaid(wanted: WantedGraph, present: PresentGraph): Pick<Difference, 'writeSaid' | 'dropSaid'> {
  const missing = new Map(present.said)
  const writeSaid: StoredSaid[] = []
  for (const item of wanted.said) {
    const key = keyOfSaid(item)
    if (present.said.get(key)?.digest !== item.digest) writeSaid.push(item)
    else missing.delete(key)
  }
  return { dropSaid: [...missing.values()], writeSaid }
}

/** Refuses a difference in which a version that a release published would vanish. Its place and its end may change. */
function refuseLosses({ dropSaid }: Difference, wanted: WantedGraph, present: PresentGraph): void {
  const published = dropSaid.filter(({ recordedIn }) => recordedIn <= present.release)
  if (published.length === 0) return
  const kept = new Set(wanted.said.map(({ id, recordedIn }) => `${id} ${recordedIn}`))
  const lost = published.filter(({ id, recordedIn }) => !kept.has(`${presentId(id)} ${recordedIn}`))
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
  const written = new Set(difference.writeSaid.map(({ id }) => id))
  const dropped = new Set(difference.dropSaid.map(item => item.id))
  const entities = new Set(difference.writeEntities.map(({ id }) => id))
  const gone = new Set(difference.dropEntities.map(({ id }) => id).filter(id => !entities.has(id)))
  return [
    ...[...entities].map(id => `~ entity ${id}`),
    ...[...gone].map(id => `- entity ${id}`),
    ...[...written].map(id => `${dropped.has(id) ? '~' : '+'} ${id}`),
    ...[...dropped].filter(id => !written.has(id)).map(id => `- ${id}`),
  ]
}
