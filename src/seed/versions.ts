import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SeedError } from '../errors.js'
import { type Checked, checkAll, checked, soundly } from './checked.js'
import { readItems } from './files.js'
import { linesOf } from './lines.js'
import { canonical, sha256 } from '../rules/canonical.js'
import { type Row, type Version, keyOf } from '../rules/row.js'
import { type ReleaseGiven, keptShape } from './shapes.js'

/** A row as `released.ndjson` or `retracted/N.yaml` keeps it, whole. */
interface Kept {
  readonly recordedIn: number
  readonly retractedIn?: number
  readonly why?: string
  readonly row: Row
}

/** All versions that the graph holds: those of the past, and the rows of now with the releases that brought them. */
export interface Versions {
  readonly all: readonly Version[]
  /** The last published release, or one more while the seed holds edits that none has published. */
  readonly release: number
  readonly isDraft: boolean
  readonly releases: readonly ReleaseGiven[]
  /** What the next release would change. */
  readonly edits: { readonly fresh: readonly Row[]; readonly closed: readonly Version[] }
}

/** Compares the rows of now with what was released, and adds what was retracted before. */
export function versionsOf(
  folder: string,
  rows: readonly Row[],
  releases: readonly ReleaseGiven[],
): Versions {
  const last = releases.at(-1)?.release ?? 0
  const released = readReleased(folder)
  const retracted = readRetracted(folder)
  checkHistory(folder, released, releases)
  const now = new Map(rows.map(row => [keyOf(row), row]))
  const unchanged = released.filter(kept => isSame(now.get(keyOf(kept.row)), kept.row))
  const closed = released
    .filter(kept => !isSame(now.get(keyOf(kept.row)), kept.row))
    .map(kept => ({ ...kept, retractedIn: last + 1 }))
  const stands = new Set(unchanged.map(kept => keyOf(kept.row)))
  const fresh = rows.filter(row => !stands.has(keyOf(row)))
  const isDraft = fresh.length > 0 || closed.length > 0
  return {
    all: [
      ...retracted.map(({ row, recordedIn, retractedIn }) => ({ row, recordedIn, retractedIn })),
      ...closed.map(({ row, recordedIn, retractedIn }) => ({ row, recordedIn, retractedIn })),
      ...unchanged.map(({ row, recordedIn }) => ({ row, recordedIn, retractedIn: null })),
      ...fresh.map(row => ({ row, recordedIn: last + 1, retractedIn: null })),
    ],
    release: isDraft ? last + 1 : last,
    isDraft,
    releases,
    edits: { fresh, closed },
  }
}

function isSame(now: Row | undefined, then: Row): boolean {
  return now !== undefined && canonical(now) === canonical(then)
}

/** What the last release said, one row a line. */
function readReleased(folder: string): Kept[] {
  const path = join(folder, 'released.ndjson')
  if (!existsSync(path)) return []
  return soundly(checkAll(linesOf(path, Infinity), (line, index) => keptLine(line!, `${path}:${index + 1}`)))
}

function keptLine(line: Buffer, at: string): Checked<Kept[]> {
  if (line.length === 0) return checked([])
  try {
    return checked([JSON.parse(line.toString()) as Kept])
  } catch {
    const problem = (): string =>
      `${at}: the line is no JSON; this file is written by \`npm run release\`, restore it from git.`
    return checked([], [problem])
  }
}

/** Every row that was said once and is no longer, from all files of `retracted/`. */
function readRetracted(folder: string): (Kept & { readonly retractedIn: number })[] {
  const place = join(folder, 'retracted')
  if (!existsSync(place)) return []
  const files = readdirSync(place)
    .filter(file => file.endsWith('.yaml'))
    .sort()
  const kept = soundly(checkAll(files, file => readItems(join(place, file), keptShape)))
  return kept.map(({ given }) => given as unknown as Kept & { retractedIn: number })
}

/** A released file that does not hash to what its release says was edited by hand. */
function checkHistory(folder: string, released: readonly Kept[], releases: readonly ReleaseGiven[]): void {
  const last = releases.at(-1)
  const misnumbered = releases.find((release, index) => release.release !== index + 1)
  if (misnumbered !== undefined)
    throw new SeedError([
      `${folder}/releases.yaml: release ${misnumbered.release} is out of order; they count from 1 without a gap.`,
    ])
  if (last === undefined && released.length > 0)
    throw new SeedError([
      `${folder}/released.ndjson holds rows, but releases.yaml names no release; restore both from git.`,
    ])
  if (last !== undefined && hashOfReleased(released) !== last.hash) {
    throw new SeedError([
      `${folder}/released.ndjson is not what release ${last.release} published; restore it from git, and edit the YAML files instead.`,
    ])
  }
}

/** SHA-256 over the released rows with their releases, whatever the order of the lines. */
export function hashOfReleased(kept: readonly { readonly recordedIn: number; readonly row: Row }[]): string {
  return sha256(
    kept
      .map(({ recordedIn, row }) => `${recordedIn} ${canonical(row)}`)
      .sort()
      .join('\n'),
  )
}
