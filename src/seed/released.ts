import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { SeedError } from '../errors.js'
import { writeCanonical, hashText } from '../model/canonical.js'
import type { Row } from '../rules/row.js'
import { type Checked, checkAll, withProblems, takeSound } from './checked.js'
import { readItems } from './read-items.js'
import { linesOf } from './lines.js'
import { type ReleaseGiven, keptShape } from './side-shapes.js'

/** What releases keep: the files that only `npm run release` writes. */

/** A row as `released.ndjson` keeps it, whole. */
export interface Kept {
  readonly recordedIn: number
  readonly row: Row
}

/** A row as `retracted/N.yaml` keeps it. */
interface KeptRetracted extends Kept {
  readonly retractedIn: number
}

/** Reads what the last release said, one row a line. It refuses a file that is not what that release published. */
export function readReleased(folder: string, releases: readonly ReleaseGiven[]): Kept[] {
  const path = join(folder, 'released.ndjson')
  const released = existsSync(path) ? readKept(path) : []
  checkHistory(folder, released, releases)
  return released
}

function readKept(path: string): Kept[] {
  return takeSound(
    checkAll(linesOf(path, Infinity), ({ bytes }, index) => readKeptLine(bytes!, `${path}:${index + 1}`)),
  )
}

function readKeptLine(line: Buffer, at: string): Checked<Kept[]> {
  if (line.length === 0) return withProblems([])
  try {
    return withProblems([JSON.parse(line.toString()) as Kept])
  } catch {
    const problem = (): string =>
      `${at}: the line is no JSON; this file is written by \`npm run release\`, restore it from git.`
    return withProblems([], [problem])
  }
}

/** Reads every row that was said once and is said no longer, from all files of `retracted/`. */
export function readRetracted(folder: string): KeptRetracted[] {
  const place = join(folder, 'retracted')
  if (!existsSync(place)) return []
  const files = readdirSync(place)
    .filter(file => file.endsWith('.yaml'))
    .sort()
  const kept = takeSound(checkAll(files, file => readItems(join(place, file), keptShape)))
  return kept.map(({ given }) => given as unknown as KeptRetracted)
}

/**
 * Refuses releases that are out of order, rows without a release, and a released file that somebody edited by hand. Such a file does not hash to what its
 * release says.
 */
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

/** Makes the SHA-256 over the released rows with their releases, whatever the order of the lines. */
export function hashOfReleased(kept: readonly { readonly recordedIn: number; readonly row: Row }[]): string {
  return hashText(
    kept
      .map(({ recordedIn, row }) => `${recordedIn} ${writeCanonical(row)}`)
      .sort()
      .join('\n'),
  )
}
