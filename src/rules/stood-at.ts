import type { ClaimRow, EntityRow, StatementRow, Version } from './row.js'

export type SaidVersion = Version<ClaimRow | StatementRow>

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
