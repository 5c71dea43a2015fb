import { groupByKey } from '../model/group.js'
import { GRADES, type Grade } from '../model/stored.js'
import { bestGradeOf, isGoodGrade } from './grades.js'
import type { EvidenceRow } from './row.js'
import { voiceOf } from './verdicts.js'

/** One publisher with all of its sources that say one thing. */
interface IndependentVoice {
  readonly publisher: string
  readonly grade: Grade
  /** Ids of its sources. */
  readonly saidIn: readonly string[]
}

type WitnessRow = Pick<EvidenceRow, 'publisher' | 'source' | 'grade' | 'stance'>

/**
 * Lists the independent voices that speak for something, the better grade first. Where a source repeats a report, its evidence names the publisher of the
 * report.
 */
export function listVoices(evidence: readonly EvidenceRow[]): IndependentVoice[] {
  const speaking = evidence.filter(({ stance }) => stance === 'SUPPORTS')
  const voices = groupByKey(speaking, ({ publisher }) => voiceOf(publisher))
  return [...voices.values()]
    .map(items => ({
      publisher: items[0]!.publisher,
      grade: bestGradeOf(items),
      saidIn: [...new Set(items.map(({ source }) => source))].sort(),
    }))
    .sort((a, b) => rankOfVoice(a) - rankOfVoice(b) || (a.publisher < b.publisher ? -1 : 1))
}

const rankOfVoice = ({ grade }: IndependentVoice): number => GRADES.indexOf(grade)

export type Backing = 'CONTRADICTED' | 'CONFIRMED' | 'PARTLY_CONFIRMED' | 'REPEATED' | 'ONLY_HERE'

/** The verdict of a claim, and whether it is denied: what may stand against it besides its evidence. */
interface Contested {
  readonly verdict: string
  readonly isDenied: boolean
}

/** Whether anything speaks against a claim: a verdict other than ACCEPTED, a denial, or a source that contradicts it. */
export const isContested = (
  evidence: readonly Pick<WitnessRow, 'stance'>[],
  { verdict, isDenied }: Contested,
): boolean => verdict !== 'ACCEPTED' || isDenied || evidence.some(({ stance }) => stance === 'CONTRADICTS')

/** Tells how far other sources bear out what one source says. */
export function backingOf(source: string, evidence: readonly WitnessRow[], contested: Contested): Backing {
  if (isContested(evidence, contested)) return 'CONTRADICTED'
  const own = new Set(
    evidence.filter(item => item.source === source).map(({ publisher }) => voiceOf(publisher)),
  )
  const others = evidence.filter(({ publisher }) => !own.has(voiceOf(publisher)))
  if (others.length === 0) return 'ONLY_HERE'
  return others.some(({ grade }) => isGoodGrade(grade)) ? 'CONFIRMED' : 'REPEATED'
}

/**
 * Tells how far others bear out a passage, by all that rests on it. One contradicted claim makes the whole passage contradicted. A passage is confirmed only if
 * all of its claims are.
 */
export function backingOfAll(backings: readonly Backing[]): Backing {
  if (backings.includes('CONTRADICTED')) return 'CONTRADICTED'
  if (backings.every(backing => backing === 'CONFIRMED')) return 'CONFIRMED'
  if (backings.includes('CONFIRMED')) return 'PARTLY_CONFIRMED'
  return backings.includes('REPEATED') ? 'REPEATED' : 'ONLY_HERE'
}
