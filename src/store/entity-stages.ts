import type { Model } from '../model/model.js'
import { heirsAt } from '../rules/heirs.js'
import type { Judgement } from '../rules/judgement.js'
import type { Version } from '../rules/row.js'
import { isEntity } from '../rules/stood-at.js'
import { type EntityFacts, entityProperties } from './entity-properties.js'
import { type Properties, digestOf, sealProperties } from './field-properties.js'
import { type Stage, stagesOf } from './stages.js'

/**
 * An entity from one release to the next change. Its properties are made when they are asked for, and not kept: those of all entities would take more memory
 * than all rows.
 */
export class EntityStage {
  readonly #facts: EntityFacts
  readonly fromRelease: number
  readonly untilRelease: number | null
  readonly digest: string

  constructor(facts: EntityFacts, { value, fromRelease, untilRelease }: Stage<Properties>) {
    this.#facts = facts
    this.fromRelease = fromRelease
    this.untilRelease = untilRelease
    this.digest = digestOf({ ...value, fromRelease, untilRelease })
  }

  get id(): string {
    return this.#facts.id
  }

  get type(): string {
    return this.#facts.type.name
  }

  get formerIds(): readonly string[] {
    return this.#facts.formerIds
  }

  /** The properties, as they lie in Neo4j. */
  get properties(): Properties {
    const { fromRelease, untilRelease } = this
    return sealProperties({ ...entityProperties(this.#facts), fromRelease, untilRelease }, this.digest)
  }
}

/** The stages of every entity, by its id. */
export function stagesOfEntities(
  model: Model,
  versions: readonly Version[],
  judgements: readonly Judgement[],
): ReadonlyMap<string, readonly EntityStage[]> {
  const rows = versions.filter(isEntity)
  const first = firstReleases(rows)
  const heirs = judgements.map((_, index) => formerIdsAt(rows, index + 1))
  const stages = new Map<string, readonly EntityStage[]>()
  for (const [id, recordedIn] of first) {
    const facts = judgements.map(({ entities, accepted, lifetimes }, index): EntityFacts | null => {
      const version = entities.get(id)
      if (version === undefined) return null
      return {
        type: model.entities.get(version.row.type)!,
        id,
        formerIds: heirs[index]!.get(id) ?? NOBODY,
        recordedIn,
        accepted: accepted.get(id)!,
        lifetime: lifetimes.get(id)!,
      }
    })
    const found = stagesOf(propertiesAt(facts))
    stages.set(
      id,
      found.map(stage => new EntityStage(facts[stage.fromRelease - 1]!, stage)),
    )
  }
  return stages
}

const NOBODY: readonly string[] = []

/** The properties at each release. They are made anew only where a part of the facts has changed. */
function propertiesAt(facts: readonly (EntityFacts | null)[]): (Properties | null)[] {
  let before: EntityFacts | null = null
  let made: Properties | null = null
  return facts.map(now => {
    made = now === null ? null : before !== null && hasSameParts(before, now) ? made : entityProperties(now)
    before = now
    return made
  })
}

function hasSameParts(a: EntityFacts, b: EntityFacts): boolean {
  return (
    a.type === b.type &&
    a.accepted === b.accepted &&
    a.lifetime === b.lifetime &&
    a.formerIds.join() === b.formerIds.join()
  )
}

function firstReleases(rows: readonly Version[]): Map<string, number> {
  const first = new Map<string, number>()
  for (const { row, recordedIn } of rows)
    first.set(row.id, Math.min(recordedIn, first.get(row.id) ?? recordedIn))
  return first
}

/** The ids that each entity answers for at a release beside its own. */
function formerIdsAt(rows: Parameters<typeof heirsAt>[0], release: number): Map<string, string[]> {
  const formerIds = new Map<string, string[]>()
  for (const [former, heir] of heirsAt(rows, release))
    formerIds.set(heir, [...(formerIds.get(heir) ?? []), former].sort())
  return formerIds
}
