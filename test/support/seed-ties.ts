import type { Coverage } from '../../src/model/coverage.js'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { GRADES, type Grade } from '../../src/model/stored.js'
import type { Model } from '../../src/model/model.js'
import type { WantedGraph } from '../../src/store/graph.js'
import { readSeedGraph } from '../../src/store/seed-graph.js'
import type { Tie } from '../../src/questions/view.js'
import { ownModel } from './own-model.js'

/** What an oracle looks at: the current release, on a day or on none. */
export interface OracleView {
  readonly day?: string | undefined
  readonly modality?: readonly string[] | undefined
  readonly minGrade?: Grade | undefined
  readonly certainty?: 'CERTAIN' | 'POSSIBLE' | undefined
}

/** What tells whether a view sees a claim or statement, as it is stored. */
export interface Seen {
  readonly possibleFrom: string
  readonly possibleTo: string
  readonly certainFrom: string
  readonly certainTo: string
  readonly modality: string
  readonly verdict: string
  readonly gradeRank: number
  /** The stretches on which somebody denies it. */
  readonly deniedOn?: readonly string[] | null
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
type KnownTie = Tie & Seen

/** What an oracle needs of a seed folder. */
interface Known {
  readonly all: readonly KnownTie[]
  readonly entities: readonly Readonly<Record<string, unknown>>[]
  readonly coverage: readonly Coverage[]
}

/** Reads a seed folder: `seed` for the real one, `test/support/world` for the tiny one, or one that a test wrote. */
export function readSeedTies(folder = 'seed'): SeedTies {
  return tiesOfKnown(folder === 'seed' ? readOnce(folder) : knownOf(readSeedGraph(folder, ownModel()).wanted))
}

/** The same of a seed that was read already. */
export const seedTiesOf = (wanted: WantedGraph): SeedTies => tiesOfKnown(knownOf(wanted))

function tiesOfKnown({ all, entities, coverage }: Known): SeedTies {
  return {
    model: ownModel(),
    coverage,
    entities,
    types: new Map(entities.map(({ id, type }) => [id as string, type as string])),
    ties: (view = {}) =>
      all
        .filter(tie => isSeen(tie, view))
        .map(tie => ({ ...tie, certainty: view.day === undefined ? null : certaintyAt(view.day, tie) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

/** Whether a view sees a claim or statement of the release that it is of. */
export function isSeen(
  said: Seen,
  { day, modality = ['FACT'], minGrade = 'UNCHECKED', certainty }: OracleView,
): boolean {
  const { verdict, gradeRank } = said
  if (!modality.includes(said.modality) || verdict === 'REJECTED') return false
  if (gradeRank > GRADES.indexOf(minGrade) + 1) return false
  return (
    day === undefined || (isListedOn(day, said) && [undefined, certaintyAt(day, said)].includes(certainty))
  )
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
  const known = knownOf(readSeedGraph(folder, ownModel()).wanted)
  mkdirSync('.sepakat', { recursive: true })
  writeFileSync(`${kept}.${process.pid}`, JSON.stringify(known))
  renameSync(`${kept}.${process.pid}`, kept)
  return known
}

function knownOf(wanted: WantedGraph): Known {
  const now = wanted.said.filter(
    ({ to, properties }) => to !== null && (properties.untilRelease ?? null) === null,
  )
  const entities = [...wanted.entities.values()].filter(values => (values.untilRelease ?? null) === null)
  return {
    all: now.map(
      ({ stored, from, to, properties }) =>
        ({
          ...properties,
          type: stored.replace(/_ASIDE$/, ''),
          from: from.id,
          to: to!.id,
        }) as unknown as KnownTie,
    ),
    entities,
    coverage: wanted.coverage,
  }
}

const certaintyAt = (day: string, { certainFrom, certainTo }: Seen | Tie): 'CERTAIN' | 'POSSIBLE' =>
  certainFrom <= day && day <= certainTo ? 'CERTAIN' : 'POSSIBLE'

function isListedOn(day: string, said: Seen): boolean {
  if (said.possibleFrom > day || said.possibleTo < day) return false
  const isDenied = (said.deniedOn ?? []).some(days => days.slice(0, 10) <= day && days.slice(-10) >= day)
  return certaintyAt(day, said) === 'CERTAIN' || !isDenied
}
