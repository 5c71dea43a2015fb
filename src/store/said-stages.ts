import type { Model } from '../model/model.js'
import { STATEMENT_TYPES, asideOf } from '../model/stored.js'
import { type Judgement, endsOfVersion } from '../rules/judgement.js'
import type { SaidVersion } from '../rules/standing.js'
import type { EntityStage } from './entity-stages.js'
import { type Properties, sealProperties } from './field-properties.js'
import { type SaidFacts, saidProperties } from './said-properties.js'
import { type Stage, stageAt, stagesOf } from './stages.js'

/** One end of what is stored: an entity in one of its stages. */
export interface StageKey {
  readonly id: string
  readonly fromRelease: number
}

/** A statement or claim from one release to the next change, as it lies in Neo4j. */
export interface StoredSaid {
  readonly properties: Properties
  /** HAS_STATEMENT or HAD_STATEMENT; the claim type or its aside type. */
  readonly stored: string
  readonly from: StageKey
  readonly to: StageKey | null
}

type EntityStages = ReadonlyMap<string, readonly EntityStage[]>

/** What a version was at one release, and in which of their stages its ends were: where one end changes, it hangs on another node. */
interface FactsAt {
  readonly facts: SaidFacts
  readonly ends: readonly StageKey[]
}

/** One version as it is stored: mostly once, and once more for each change of its verdict, its days or its ends. */
export function stagesOfSaid(
  model: Model,
  version: SaidVersion,
  judgements: readonly Judgement[],
  entities: EntityStages,
): StoredSaid[] {
  const stages = stagesOf(
    judgements.map((judgement, index) => factsAt(version, judgement, index + 1, entities)),
  )
  return stages.map(stage => storedSaid(model, version, stage))
}

function factsAt(
  version: SaidVersion,
  { verdicts, days, denials }: Judgement,
  release: number,
  entities: EntityStages,
): FactsAt | null {
  const verdict = verdicts.get(version)
  if (verdict === undefined) return null
  const ends = endsOfVersion(version).map(id => {
    const { fromRelease } = stageAt(entities.get(id)!, release)!
    return { id, fromRelease }
  })
  return { facts: { verdict, span: days.get(version)!, deniedOn: denials.get(version) ?? null }, ends }
}

function storedSaid(
  model: Model,
  version: SaidVersion,
  { value: { facts, ends }, fromRelease, untilRelease }: Stage<FactsAt>,
): StoredSaid {
  const { row } = version
  const isLive = untilRelease === null && row.modality === 'FACT' && facts.verdict !== 'REJECTED'
  const properties = sealProperties({ ...saidProperties(model, version, facts), fromRelease, untilRelease })
  const [from, to = null] = ends as [StageKey, StageKey?]
  if (row.row === 'claim') return { properties, stored: isLive ? row.type : asideOf(row.type), from, to }
  return { properties, stored: isLive ? STATEMENT_TYPES.live : STATEMENT_TYPES.aside, from, to: null }
}
