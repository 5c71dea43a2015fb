import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { stringify } from 'yaml'
import type { Bilingual } from '../model/model.js'
import { writeCanonical } from '../model/canonical.js'
import { hashOfReleased } from './released.js'
import type { Versions } from './versions.js'

/** The files of a new release, by their names in the seed folder. */
interface ReleaseFiles {
  readonly release: number
  readonly files: readonly { readonly name: string; readonly text: string }[]
}

/** Makes the files of a release: the rows that end with it, all rows that stand, and its own entry. It writes nothing. */
export function filesOfRelease(versions: Versions, at: string, why: Bilingual): ReleaseFiles {
  const release = versions.release
  const open = versions.given
    .filter(version => version.retractedIn === null)
    .map(({ row, recordedIn }) => ({ recordedIn, row }))
  const closed = versions.edits.closed.map(({ row, recordedIn, retractedIn }) => ({
    recordedIn,
    retractedIn,
    why: why.en,
    row,
  }))
  const entry = { release, at, ...why, hash: hashOfReleased(open) }
  const lines = open.map(kept => `${writeCanonical(kept)}\n`).sort()
  return {
    release,
    files: [
      ...(closed.length === 0
        ? []
        : [{ name: `retracted/${String(release).padStart(4, '0')}.yaml`, text: stringify(closed) }]),
      { name: 'released.ndjson', text: lines.join('') },
      { name: 'releases.yaml', text: stringify([...versions.releases, entry]) },
    ],
  }
}

/** Writes the files. Each of them is written whole or not at all. */
export function publish(folder: string, { files }: ReleaseFiles): void {
  mkdirSync(join(folder, 'retracted'), { recursive: true })
  for (const { name, text } of files) {
    const path = join(folder, name)
    writeFileSync(`${path}.tmp`, text)
    renameSync(`${path}.tmp`, path)
  }
}
