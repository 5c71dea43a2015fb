import type { Model } from '../model/model.js'
import { STATEMENT_TYPES, asideOf } from '../model/stored.js'
import { type Judgement, endsOfVersion } from '../rules/judgement.js'
import type { SaidVersion } from '../rules/stood-at.js'
import type { EntityStage } from './entity-stages.js'
import { type Properties, digestOf, sealProperties } from './field-properties.js'
import { type SaidFacts, saidProperties } from './said-properties.js'
import { type Stage, isSameValue, stageAt, stagesOf } from './stages.js'

/** One end of what is stored: an entity in one of its stages. */
export interface StageKey {
  readonly id: string
  readonly fromRelease: number
}

/**
 * A statement or claim from one release to the next change, as it lies in Neo4j. Its properties are made when they are asked for, and not kept: the
 * properties of all would take several times as much memory as the rows.
 */
export class StoredSaid {
  readonly #model: Model
  readonly #version: SaidVersion
  readonly #facts: SaidFacts
  readonly from: StageKey
  readonly to: StageKey | null
  readonly fromRelease: number
  readonly untilRelease: number | null
  readonly digest: string

  constructor(model: Model, version: SaidVersion, { value, fromRelease, untilRelease }: Stage<FactsAt>) {
    this.#model = model
    this.#version = version
    this.#facts = value.facts
    this.from = value.from
    this.to = value.to
    this.fromRelease = fromRelease
    this.untilRelease = untilRelease
    this.digest = digestOf(this.#unsealed())
  }

  get id(): string {
    return this.#version.row.id
  }

  get recordedIn(): number {
    return this.#version.recordedIn
  }

  /** The relationship type: HAS_STATEMENT or HAD_STATEMENT for a statement, the claim type or its aside type for a claim. */
  get stored(): string {
    const { row } = this.#version
    const isLive = this.untilRelease === null && row.modality === 'FACT' && this.#facts.verdict !== 'REJECTED'
    if (row.row === 'claim') return isLive ? row.type : asideOf(row.type)
    return isLive ? STATEMENT_TYPES.live : STATEMENT_TYPES.aside
  }

  get properties(): Properties {
    return sealProperties(this.#unsealed(), this.digest)
  }

  #unsealed(): Properties {
    const { fromRelease, untilRelease } = this
    return { ...saidProperties(this.#model, this.#version, this.#facts), fromRelease, untilRelease }
  }
}

type EntityStages = ReadonlyMap<string, readonly EntityStage[]>

/** What a version was at one release, and in which stages its ends were then. Where one end changes, the version hangs on another node. */
interface FactsAt {
  readonly facts: SaidFacts
  readonly from: EntityStage
  readonly to: EntityStage | null
}

/** The stages of one version, as they are stored: mostly one, and another one for each change of its verdict, its days or its ends. */
export function stagesOfSaid(
  model: Model,
  version: SaidVersion,
  judgements: readonly Judgement[],
  entities: EntityStages,
): StoredSaid[] {
  const stages = stagesOf(
    judgements.map((judgement, index) => factsAt(version, judgement, index + 1, entities)),
    isSameAt,
  )
  return stages.map(stage => new StoredSaid(model, version, stage))
}

function factsAt(
  version: SaidVersion,
  { verdicts, days, denials }: Judgement,
  release: number,
  entities: EntityStages,
): FactsAt | null {
  const verdict = verdicts.get(version)
  if (verdict === undefined) return null
  const [from, to = null] = endsOfVersion(version).map(id => stageAt(entities.get(id)!, release)!)
  return {
    facts: { verdict, span: days.get(version)!, deniedOn: denials.get(version) ?? null },
    from: from!,
    to,
  }
}

function isSameAt(one: FactsAt, other: FactsAt): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.facts.verdict === other.facts.verdict &&
    isSameValue(one.facts.span, other.facts.span) &&
    isSameValue(one.facts.deniedOn, other.facts.deniedOn)
  )
}
