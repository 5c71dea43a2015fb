import type { Model } from '../model/model.js'
import { fold } from '../model/text.js'
import { bestRank } from './grades.js'
import { groupByKey } from '../model/group.js'
import { contradict, isHard, rivalKey, thingKey } from './rivals.js'
import type { EvidenceRow, Said } from './row.js'

export type Verdict = 'ACCEPTED' | 'DISPUTED' | 'REJECTED'

/** How much weight the sources of one side have: their best grade, then how many publishers speak, over all rows of the claim. In `rank`, less is better. */
export interface Weight {
  readonly rank: number
  readonly publishers: number
}

/** The verdict on each row (by id) among rows that stand together. Rows without a rival are ACCEPTED and not listed. */
export function verdictsOn(model: Model, rows: readonly Said[]): Map<string, Verdict> {
  const verdicts = new Map<string, Verdict>()
  for (const group of groupRivals(model, rows)) judgeGroup(group, model, verdicts)
  return verdicts
}

function groupRivals(model: Model, rows: readonly Said[]): Said[][] {
  const groups = groupByKey(rows.filter(isHard), row => rivalKey(model, row))
  return [...groups.values()].filter(group => group.length > 1 || group.some(hasContradiction))
}

const hasContradiction = (row: Said): boolean => row.evidence.some(item => item.stance === 'CONTRADICTS')

interface Weighed {
  readonly row: Said
  readonly weight: Weight
}

/**
 * Judges a group from the strongest rows down, all of one weight together. A row loses to a stronger one that stands, and an equal one that stands makes it
 * disputed.
 */
function judgeGroup(group: readonly Said[], model: Model, verdicts: Map<string, Verdict>): void {
  const rowsOfClaim = groupByKey(group, row => `${row.modality} ${thingKey(model, row)}`)
  const weighed = [...rowsOfClaim.values()].flatMap(rows => {
    const weight = weightOfEvidence(
      rows.flatMap(({ evidence }) => evidence),
      'SUPPORTS',
    )
    return rows.map(row => ({ row, weight }))
  })
  const equals = groupByKey(weighed, ({ weight }) => `${weight.rank} ${weight.publishers}`)
  const tiers = [...equals.values()].sort(([a], [b]) => compareWeights(a!.weight, b!.weight))
  for (const tier of tiers) {
    for (const one of tier) {
      if (listAgainst(one, weighed, model, verdicts).some(other => compareWeights(other, one.weight) < 0))
        verdicts.set(one.row.id, 'REJECTED')
    }
    const unrejected = tier.filter(({ row }) => verdicts.get(row.id) !== 'REJECTED')
    for (const one of unrejected) {
      if (listAgainst(one, weighed, model, verdicts).some(other => compareWeights(other, one.weight) === 0))
        verdicts.set(one.row.id, 'DISPUTED')
    }
  }
}

/** Lists the weights of what speaks against a row: rivals that are not rejected, and evidence that contradicts it. */
function listAgainst(
  one: Weighed,
  all: readonly Weighed[],
  model: Model,
  verdicts: ReadonlyMap<string, Verdict>,
): Weight[] {
  const rivals = all.filter(
    other =>
      other.row !== one.row &&
      verdicts.get(other.row.id) !== 'REJECTED' &&
      contradict(model, one.row, other.row),
  )
  return [
    ...rivals.map(rival => rival.weight),
    ...(hasContradiction(one.row) ? [weightOfEvidence(one.row.evidence, 'CONTRADICTS')] : []),
  ]
}

/** Gives the weight of the sources of one side. */
export function weightOfEvidence(evidence: readonly EvidenceRow[], stance: EvidenceRow['stance']): Weight {
  const side = evidence.filter(item => item.stance === stance)
  return { rank: bestRank(side), publishers: new Set(side.map(item => voiceOf(item.publisher))).size }
}

/** Gives the voice as which a publisher counts, the same however its name is spelt: `Antara` is `ANTARA`. */
export const voiceOf = (publisher: string): string => fold(publisher).replaceAll(' ', '-') || publisher

/** Compares two weights: less than 0 where the first weighs more. */
export function compareWeights(a: Weight, b: Weight): number {
  return a.rank - b.rank || b.publishers - a.publishers
}
