import { partition } from 'es-toolkit/array/partition'
import type { Model } from '../model/model.js'
import { writeCanonical } from '../model/canonical.js'
import { withDerived } from '../rules/derived.js'
import { type Row, type Version, keyOfRow } from '../rules/row.js'
import { type Judgement, judgeReleases } from '../rules/judgement.js'
import { takeSound, withProblems } from './checked.js'
import { judgedProblems } from './judged-problems.js'
import { presentRows } from './present-rows.js'
import type { TellProgress } from './progress.js'
import { type Seed, readSeed } from './read-seed.js'
import { readRetracted } from './released.js'
import type { ReleaseGiven } from './side-shapes.js'

/** All versions that the graph holds: those of the past, and the rows of now with the releases that brought them. */
export interface Versions {
  /** The versions that files say, or said. */
  readonly given: readonly Version[]
  /** The same versions with those that follow from them by rule: what the graph holds. */
  readonly all: readonly Version[]
  /** The number of the last published release; one more while the seed holds edits that no release has published. */
  readonly release: number
  readonly isDraft: boolean
  readonly releases: readonly ReleaseGiven[]
  /** The rows that the next release would add or change, and the versions that it would end. */
  readonly edits: { readonly fresh: readonly Row[]; readonly closed: readonly Version[] }
}

/** Compares the rows of now with what was released, and adds what was retracted before. */
export function versionsOf(
  model: Model,
  folder: string,
  { rows, released, releases }: Pick<Seed, 'rows' | 'released' | 'releases'>,
): Versions {
  const last = releases.at(-1)?.release ?? 0
  const then = new Set(released.map(kept => keyOfRow(kept.row)))
  const now = new Map(rows.filter(row => then.has(keyOfRow(row))).map(row => [keyOfRow(row), row]))
  const [unchanged, gone] = partition(released, kept => isSame(now.get(keyOfRow(kept.row)), kept.row))
  const closed = gone.map(kept => ({ ...kept, retractedIn: last + 1 }))
  const stands = new Set(unchanged.map(kept => keyOfRow(kept.row)))
  const fresh = rows.filter(row => !stands.has(keyOfRow(row)))
  const isDraft = fresh.length > 0 || closed.length > 0
  const release = isDraft ? last + 1 : last
  const given = [
    ...presentRows(readRetracted(folder)).map(({ row, recordedIn, retractedIn }) => ({
      row,
      recordedIn,
      retractedIn,
    })),
    ...closed.map(({ row, recordedIn, retractedIn }) => ({ row, recordedIn, retractedIn })),
    ...unchanged.map(({ row, recordedIn }) => ({ row, recordedIn, retractedIn: null })),
    ...fresh.map(row => ({ row, recordedIn: last + 1, retractedIn: null })),
  ]
  return {
    given,
    all: withDerived(model, given, release),
    release,
    isDraft,
    releases,
    edits: { fresh, closed },
  }
}

function isSame(now: Row | undefined, then: Row): boolean {
  return now !== undefined && writeCanonical(now) === writeCanonical(then)
}

/** Everything that a seed folder says now and ever said, with what follows from it at each release. */
export interface SeedHistory {
  readonly seed: Seed
  readonly versions: Versions
  readonly judgements: readonly Judgement[]
}

/** Reads and checks a seed folder, and compares it with its releases; throws one SeedError with all problems. */
export function readHistory(folder: string, model: Model, tell: TellProgress = () => undefined): SeedHistory {
  const seed = readSeed(folder, model, tell)
  tell({ doing: 'Holding the seed against its releases' })
  const versions = versionsOf(model, folder, seed)
  const judgements = judgeReleases(model, versions.all, versions.release)
  takeSound(withProblems(null, judgedProblems(judgements.at(-1), seed.placeOf)))
  return { seed, versions, judgements }
}
