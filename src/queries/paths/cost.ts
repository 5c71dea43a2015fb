import type { Bilingual } from '../../model/model.js'
import type { Tie } from '../../questions/view.js'

/**
 * Why a path costs something. The shortest path between two bodies mostly runs over what everything hangs on, such as a country with a thousand claims. Such a
 * path says little: to share Indonesia is nothing special. So each entity on the way costs the binary logarithm of the number of its claims. A claim costs more
 * the less is known for it. Costs are whole hundredths, so that sums are exact and two paths of one cost are seen to be of one cost.
 */
type CostReason = 'STEP' | 'HUB' | 'EVIDENCE' | 'UNDATED' | 'POSSIBLE' | 'NOT_FACT' | 'DISPUTED'

export interface CostPart {
  readonly reason: CostReason
  readonly hundredths: number
}

/** The least that a claim costs; one that has not been read yet is taken to cost this. */
export const LEAST_STEP = 100
const UNDATED = 100
const POSSIBLE = 200
const NOT_FACT = 300
const DISPUTED = 100
/** The cost of each grade, from PRIMARY to UNCHECKED. */
const GRADE_COSTS = [0, 50, 100, 150, 300]

/** What a claim costs, part by part; parts that cost nothing are left out. */
export function costPartsOfTie(tie: Tie): CostPart[] {
  const parts: CostPart[] = [
    { reason: 'STEP', hundredths: LEAST_STEP },
    { reason: 'EVIDENCE', hundredths: GRADE_COSTS[tie.gradeRank - 1] ?? GRADE_COSTS.at(-1)! },
    { reason: 'UNDATED', hundredths: tie.since === null && tie.until === null ? UNDATED : 0 },
    { reason: 'POSSIBLE', hundredths: tie.certainty === 'POSSIBLE' ? POSSIBLE : 0 },
    { reason: 'NOT_FACT', hundredths: tie.modality === 'FACT' ? 0 : NOT_FACT },
    { reason: 'DISPUTED', hundredths: tie.verdict === 'DISPUTED' ? DISPUTED : 0 },
  ]
  return parts.filter(({ hundredths }) => hundredths > 0)
}

export const costOfTie = (tie: Tie): number => sumOfParts(costPartsOfTie(tie))

export const sumOfParts = (parts: readonly CostPart[]): number =>
  parts.reduce((sum, { hundredths }) => sum + hundredths, 0)

/** What it costs to pass an entity with so many claims. */
export const costOfHub = (degree: number): number => Math.round(100 * Math.log2(Math.max(degree, 1)))

/** Says why a part is paid. */
export function wordsOfPart(reason: CostReason, tie: Tie, grade: string, passed: Passed | null): Bilingual {
  const { degree = 0, name = { en: '', id: '' } } = passed ?? {}
  const words: Record<CostReason, Bilingual> = {
    STEP: { en: 'Every claim on the way.', id: 'Setiap klaim di jalur.' },
    HUB: {
      en: `The path goes on from ${name.en}, which has ${degree} claims.`,
      id: `Jalur berlanjut dari ${name.id}, yang memiliki ${degree} klaim.`,
    },
    EVIDENCE: {
      en: `The best source is of grade ${grade}.`,
      id: `Sumber terbaiknya bergrade ${grade}.`,
    },
    UNDATED: { en: 'No source dates it.', id: 'Tidak ada sumber yang memberi tanggal.' },
    POSSIBLE: {
      en: 'On the day asked for it is only possible.',
      id: 'Pada hari yang ditanyakan hal ini hanya mungkin.',
    },
    NOT_FACT: {
      en: `The source means it as ${tie.modality}, not as FACT.`,
      id: `Sumber memaksudkannya sebagai ${tie.modality}, bukan FACT.`,
    },
    DISPUTED: {
      en: 'Sources of equal grade contradict it.',
      id: 'Sumber dengan grade yang sama membantahnya.',
    },
  }
  return words[reason]
}

/** An entity that a path passes. */
interface Passed {
  readonly degree: number
  readonly name: Bilingual
}
