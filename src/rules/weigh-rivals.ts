import type { Model } from '../model/model.js'
import { contradict, isHard, rivalKey, thingKey } from './rivals.js'
import type { Said } from './row.js'
import { type Weight, compareWeights, weightOfEvidence } from './verdicts.js'

/** A claim or statement that stands against another. */
export interface Rival {
  readonly id: string
  readonly rivalKind: 'DENIAL' | 'DENIAL_OF_OTHER_DAYS' | 'OTHER_VALUE'
  readonly weight: Weight
  readonly verdict: string
}

/** The weights by which a claim or statement is judged, and what it is weighed against. */
export interface Weighing {
  readonly own: Weight
  /** The weight of the evidence that contradicts it; null where none does. */
  readonly contradicting: Weight | null
  /** The ids of others that say the same, so that their evidence counts with its own. */
  readonly alike: readonly string[]
  /** What stands against it, the heaviest first. */
  readonly rivals: readonly Rival[]
}

/** Weighs a row against those beside it, by the rules that gave it its verdict. `verdicts` are those of the rows beside it, by id. */
export function weighRow(
  model: Model,
  row: Said,
  beside: readonly Said[],
  verdicts: ReadonlyMap<string, string>,
): Weighing {
  const sameThing = (other: Said): boolean => thingKey(model, other) === thingKey(model, row)
  const weightOfRow = (one: Said): Weight =>
    weightOfEvidence(
      [one, ...alikeOf(model, one, [row, ...beside])].flatMap(({ evidence }) => evidence),
      'SUPPORTS',
    )
  // Two names, and two codes, may both be true: only what has one key can contradict.
  const couldContradict = beside.filter(
    other => isHard(other) && rivalKey(model, other) === rivalKey(model, row),
  )
  const rivals = couldContradict.flatMap((other): Rival[] => {
    const isDenial = other.modality !== row.modality && sameThing(other)
    if (!isHard(row) || !(isDenial || contradict(model, row, other))) return []
    const isSameDay = contradict(model, row, other)
    const rivalKind =
      other.modality === row.modality ? 'OTHER_VALUE' : isSameDay ? 'DENIAL' : 'DENIAL_OF_OTHER_DAYS'
    return [{ id: other.id, rivalKind, weight: weightOfRow(other), verdict: verdicts.get(other.id)! }]
  })
  const isContradicted = row.evidence.some(({ stance }) => stance === 'CONTRADICTS')
  return {
    own: weightOfRow(row),
    contradicting: isContradicted ? weightOfEvidence(row.evidence, 'CONTRADICTS') : null,
    alike: alikeOf(model, row, beside).map(({ id }) => id),
    rivals: rivals.sort((a, b) => compareWeights(a.weight, b.weight) || (a.id < b.id ? -1 : 1)),
  }
}

const alikeOf = (model: Model, row: Said, beside: readonly Said[]): readonly Said[] =>
  beside.filter(
    other =>
      other.id !== row.id &&
      other.modality === row.modality &&
      thingKey(model, other) === thingKey(model, row),
  )

export type VerdictReason =
  | 'UNCONTESTED'
  | 'NOT_WEIGHED'
  | 'BETTER_GRADE'
  | 'MORE_VOICES'
  | 'RIVALS_REJECTED'
  | 'EQUAL_WEIGHT'
  | 'WORSE_GRADE'
  | 'FEWER_VOICES'

/** Tells what the verdict came from: the grade decides, then how many independent voices speak. A rival that was itself rejected overrules nothing. */
export function reasonOfVerdict(modality: string, verdict: string, weighing: Weighing): VerdictReason {
  if (modality !== 'FACT' && modality !== 'DENIED') return 'NOT_WEIGHED'
  const { own, contradicting, rivals } = weighing
  const meeting = rivals.filter(({ rivalKind }) => rivalKind !== 'DENIAL_OF_OTHER_DAYS')
  const unrejected = meeting.filter(({ verdict: theirs }) => theirs !== 'REJECTED')
  const contrary = contradicting === null ? [] : [contradicting]
  const weights = (some: readonly Rival[]): Weight[] =>
    [...some.map(({ weight }) => weight), ...contrary].sort(compareWeights)
  const heaviest = weights(verdict === 'ACCEPTED' ? meeting : unrejected)[0]
  if (heaviest === undefined) return 'UNCONTESTED'
  if (verdict === 'DISPUTED') return 'EQUAL_WEIGHT'
  if (verdict === 'REJECTED') return heaviest.rank < own.rank ? 'WORSE_GRADE' : 'FEWER_VOICES'
  if (compareWeights(own, heaviest) >= 0) return 'RIVALS_REJECTED'
  return heaviest.rank > own.rank ? 'BETTER_GRADE' : 'MORE_VOICES'
}
