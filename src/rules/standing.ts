import type { Model } from '../model/model.js'
import { groupBy } from './group.js'
import type { ClaimRow, EntityRow, StatementRow, Version } from './row.js'
import { type Verdict, rivalKey, verdictsOn } from './verdicts.js'

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

export function isSaidVersion(version: Version): version is SaidVersion {
  return version.row.row !== 'entity'
}

export function isEntity(version: Version): version is Version<EntityRow> {
  return version.row.row === 'entity'
}

/** The verdicts on these versions, weighed anew at each release at which a rival came or went. With a version, all its rivals must be given. */
export function verdictHistories(
  model: Model,
  versions: readonly Version[],
  release: number,
): Map<SaidVersion, VerdictHistory> {
  const rivals = groupBy(versions.filter(isSaidVersion), ({ row }) => rivalKey(model, row))
  return new Map([...rivals.values()].flatMap(group => [...historiesOf(model, group, release)]))
}

function historiesOf(
  model: Model,
  rivals: readonly SaidVersion[],
  release: number,
): Map<SaidVersion, VerdictHistory> {
  const histories = new Map<SaidVersion, { since: number[]; verdicts: Verdict[] }>(
    rivals.map(version => [version, { since: [], verdicts: [] }]),
  )
  for (const moment of momentsOf(rivals).filter(found => found <= release)) {
    const standing = rivals.filter(version => stoodAt(version, moment))
    const verdicts = verdictsOn(
      model,
      standing.map(({ row }) => row),
    )
    for (const version of standing)
      note(histories.get(version)!, moment, verdicts.get(version.row.id) ?? 'ACCEPTED')
  }
  return histories
}

/** The releases at which something came or went, in order. */
function momentsOf(versions: readonly Version[]): number[] {
  const moments = versions.flatMap(({ recordedIn, retractedIn }) => [recordedIn, retractedIn ?? recordedIn])
  return [...new Set(moments)].sort((a, b) => a - b)
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
