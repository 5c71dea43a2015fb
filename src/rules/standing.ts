import type { Model } from '../model/model.js'
import type { ClaimRow, EntityRow, StatementRow, Version } from './row.js'
import { type Verdict, verdictsOn } from './verdicts.js'

export type SaidVersion = Version<ClaimRow | StatementRow>

/** What the verdicts on a version were, from release to release. */
export interface VerdictHistory {
  readonly since: readonly number[]
  readonly verdicts: readonly Verdict[]
}

/** Whether a version was current at a release. */
export function stoodAt(version: Version, release: number): boolean {
  return version.recordedIn <= release && (version.retractedIn === null || version.retractedIn > release)
}

export function isSaid(version: Version): version is SaidVersion {
  return version.row.row !== 'entity'
}

export function isEntity(version: Version): version is Version<EntityRow> {
  return version.row.row === 'entity'
}

/** The verdicts on every version, weighed anew at each release at which anything came or went. */
export function verdictHistories(
  model: Model,
  versions: readonly Version[],
  release: number,
): Map<SaidVersion, VerdictHistory> {
  const said = versions.filter(isSaid)
  const moments = [
    ...new Set(versions.flatMap(({ recordedIn, retractedIn }) => [recordedIn, retractedIn ?? recordedIn])),
  ]
  const histories = new Map<SaidVersion, { since: number[]; verdicts: Verdict[] }>(
    said.map(version => [version, { since: [], verdicts: [] }]),
  )
  for (const moment of moments.filter(found => found <= release).sort((a, b) => a - b)) {
    const standing = said.filter(version => stoodAt(version, moment))
    const verdicts = verdictsOn(
      model,
      standing.map(version => version.row),
    )
    for (const version of standing)
      note(histories.get(version)!, moment, verdicts.get(version.row.id) ?? 'ACCEPTED')
  }
  return histories
}

function note(history: { since: number[]; verdicts: Verdict[] }, moment: number, verdict: Verdict): void {
  if (history.verdicts.at(-1) === verdict) return
  history.since.push(moment)
  history.verdicts.push(verdict)
}

/** The verdict that stands now, or stood last. */
export function lastVerdict(history: VerdictHistory): Verdict {
  return history.verdicts.at(-1) ?? 'ACCEPTED'
}
