import { type Coverage, type Covered, coverageOf, isWholeRecord } from '../model/coverage.js'

/** Whether nothing on record means that there was nothing, and the entry that says what the record would know. */
export interface Absence {
  readonly meansNo: boolean
  readonly coverage: Coverage | null
}

/** The claims that are missing at an entity on a day, and since when. */
interface AbsenceAsked extends Omit<Covered, 'claimType'> {
  readonly claimTypes: readonly string[]
  /** Null where the day alone is asked about. */
  readonly quietSince: string | null
  /** Claims that are there and of which no day is known. */
  readonly undated: number
}

/**
 * Nothing on record means “no” only where the record is complete of every claim type that could tell of it, on the day and back to where the silence
 * begins. A claim without a day may have been in that time: then it means nothing.
 */
export function judgeAbsence(
  ledger: readonly Coverage[],
  { claimTypes, quietSince, undated, ...asked }: AbsenceAsked,
): Absence {
  const entries = claimTypes.map(claimType => coverageOf(ledger, { ...asked, claimType }))
  const gap = entries.findIndex(entry => !isWholeRecord(entry, quietSince))
  if (gap < 0) return { meansNo: undated === 0, coverage: entries[0]! }
  const claimType = claimTypes[gap]!
  return { meansNo: false, coverage: entries[gap] ?? coverageOf(ledger, { ...asked, claimType, day: null }) }
}
