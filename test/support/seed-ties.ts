import type { Coverage } from '../../src/model/coverage.js'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GRADES, type Grade } from '../../src/model/stored.js'
import type { Model } from '../../src/model/model.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import type { Tie } from '../../src/questions/view.js'
import { ownModel } from './own-model.js'

/** What an oracle looks at: the current release, on a day or on none. */
export interface OracleView {
  readonly day?: string
  readonly modality?: readonly string[]
  readonly minGrade?: Grade
}

/** The seed in memory, for oracles that walk over it by hand: nothing of it comes from Neo4j or from Cypher. */
export interface SeedTies {
  readonly model: Model
  /** Every claim that a view of the current release sees, in the order of their ids. */
  ties(view?: OracleView): Tie[]
  /** Of what the record is complete. */
  readonly coverage: readonly Coverage[]
  /** The entities of the current release, with all that lies on them. */
  readonly entities: readonly Readonly<Record<string, unknown>>[]
  /** Types of the entities, by id. */
  readonly types: ReadonlyMap<string, string>
}

/** A claim with the stretches on which somebody denies it. */
interface KnownTie {
  readonly tie: Tie
  readonly deniedOn: readonly string[]
}

/** What an oracle needs of a seed folder. */
interface Known {
  readonly all: readonly KnownTie[]
  readonly entities: readonly Readonly<Record<string, unknown>>[]
  readonly coverage: readonly Coverage[]
}

/** Reads a seed folder: `seed` for the real one, `test/support/world` for the tiny one. */
export function readSeedTies(folder = 'seed'): SeedTies {
  const { all, entities, coverage } = readOnce(folder)
  return {
    model: ownModel(),
    coverage,
    entities,
    types: new Map(entities.map(({ id, type }) => [id as string, type as string])),
    ties: ({ day, modality = ['FACT'], minGrade = 'UNCHECKED' } = {}) =>
      all
        .filter(({ tie }) => modality.includes(tie.modality) && tie.verdict !== 'REJECTED')
        .filter(({ tie }) => tie.gradeRank <= GRADES.indexOf(minGrade) + 1)
        .filter(({ tie, deniedOn }) => day === undefined || isListedOn(day, tie, deniedOn))
        .map(({ tie }) => ({ ...tie, certainty: day === undefined ? null : certaintyAt(day, tie) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** The folders on whose files it depends what a seed folder says. */
const READERS = ['schema', 'schema/claims', 'src/model', 'src/rules', 'src/seed', 'src/store']

/** Reading the real seed takes ten seconds, and a dozen suites ask for the same: whoever comes first leaves it in a file for the others. */
function readOnce(folder: string): Known {
  const hash = createHash('sha256')
  for (const at of [...READERS, folder])
    for (const file of readdirSync(at, { withFileTypes: true }).filter(found => found.isFile()))
      hash.update(`${at}/${file.name}\n`).update(readFileSync(join(at, file.name)))
  const kept = `.sepakat/seed-ties-${hash.digest('hex').slice(0, 16)}.json`
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8')) as Known
  const known = readKnown(folder)
  mkdirSync('.sepakat', { recursive: true })
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(known))
  renameSync(`${kept}.${process.pid}`, kept)
  return known
}

function readKnown(folder: string): Known {
  const { wanted } = readSeedGraph(folder, ownModel())
  const now = wanted.said.filter(
    ({ to, properties }) => to !== null && (properties.untilRelease ?? null) === null,
  )
  const standing = [...wanted.entities.values()].filter(values => (values.untilRelease ?? null) === null)
  return {
    all: now.map(({ stored, from, to, properties }) => ({
      tie: {
        ...properties,
        type: stored.replace(/_ASIDE$/, ''),
        from: from.id,
        to: to!.id,
      } as unknown as Tie,
      deniedOn: (properties.deniedOn ?? []) as readonly string[],
    })),
    entities: standing,
    coverage: wanted.coverage,
  }
}

const certaintyAt = (day: string, { certainFrom, certainTo }: Tie): string =>
  certainFrom <= day && day <= certainTo ? 'CERTAIN' : 'POSSIBLE'

function isListedOn(day: string, tie: Tie, deniedOn: readonly string[]): boolean {
  if (tie.possibleFrom > day || tie.possibleTo < day) return false
  const isDenied = deniedOn.some(stretch => stretch.slice(0, 10) <= day && stretch.slice(-10) >= day)
  return certaintyAt(day, tie) === 'CERTAIN' || !isDenied
}
