import type { PublishersTotal } from '../cypher/queries/corroboration.js'
import { voiceOf } from '../rules/verdicts.js'

/** How many claims a number of independent voices says. */
interface VoiceTotal {
  readonly voiceCount: number
  readonly total: number
  readonly contradicted: number
}

/** Decodes a publisher that is written as within a JSON text. */
const unmarkPublisher = (written: string): string => JSON.parse(`"${written}"`) as string

/** Gives the voice of each publisher, by the publisher as JSON writes it. */
export function voicesOfPublishers(totals: readonly PublishersTotal[]): Record<string, string> {
  const all = new Set(totals.flatMap(({ publishers }) => publishers))
  return Object.fromEntries([...all].map(written => [written, voiceOf(unmarkPublisher(written))]))
}

/** Sums up the claims by their number of voices, the fewest first. */
export function sumByVoices(totals: readonly PublishersTotal[]): VoiceTotal[] {
  const voices = voicesOfPublishers(totals)
  const sums = new Map<number, VoiceTotal>()
  for (const { publishers, isContested, total } of totals) {
    const voiceCount = new Set(publishers.map(publisher => voices[publisher])).size
    const known = sums.get(voiceCount) ?? { voiceCount, total: 0, contradicted: 0 }
    const contradicted = known.contradicted + (isContested ? total : 0)
    sums.set(voiceCount, { voiceCount, total: known.total + total, contradicted })
  }
  return [...sums.values()].sort((a, b) => a.voiceCount - b.voiceCount)
}

/** Counts the claims that meet what is asked of voices and contradictions. */
export function countWithin(
  byVoices: readonly VoiceTotal[],
  {
    minVoices,
    maxVoices,
    contradicted,
  }: { minVoices: number; maxVoices: number; contradicted: boolean | null },
): number {
  const within = byVoices.filter(({ voiceCount }) => minVoices <= voiceCount && voiceCount <= maxVoices)
  const totalOf = (sum: VoiceTotal): number =>
    contradicted === null ? sum.total : contradicted ? sum.contradicted : sum.total - sum.contradicted
  return within.reduce((all, sum) => all + totalOf(sum), 0)
}
