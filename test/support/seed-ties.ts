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
  /** Types of the entities, by id. */
  readonly types: ReadonlyMap<string, string>
  /** The entities of the current release, with all that lies on them. */
  readonly entities: readonly Readonly<Record<string, unknown>>[]
}

/** Reads a seed folder: `seed` for the real one, `test/support/world` for the tiny one. */
export function readSeedTies(folder = 'seed'): SeedTies {
  const model = ownModel()
  const { wanted } = readSeedGraph(folder, model)
  const now = wanted.said.filter(
    ({ to, properties }) => to !== null && (properties.untilRelease ?? null) === null,
  )
  const all = now.map(({ stored, from, to, properties }) => ({
    tie: { ...properties, type: stored.replace(/_ASIDE$/, ''), from: from.id, to: to!.id } as unknown as Tie,
    deniedOn: (properties.deniedOn ?? []) as readonly string[],
  }))
  const standing = [...wanted.entities.values()].filter(values => (values.untilRelease ?? null) === null)
  return {
    model,
    entities: standing,
    types: new Map(standing.map(({ id, type }) => [id as string, type as string])),
    ties: ({ day, modality = ['FACT'], minGrade = 'UNCHECKED' } = {}) =>
      all
        .filter(({ tie }) => modality.includes(tie.modality) && tie.verdict !== 'REJECTED')
        .filter(({ tie }) => tie.gradeRank <= GRADES.indexOf(minGrade) + 1)
        .filter(({ tie, deniedOn }) => day === undefined || isListedOn(day, tie, deniedOn))
        .map(({ tie }) => ({ ...tie, certainty: day === undefined ? null : certaintyAt(day, tie) }))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
  }
}

const certaintyAt = (day: string, { certainFrom, certainTo }: Tie): string =>
  certainFrom <= day && day <= certainTo ? 'CERTAIN' : 'POSSIBLE'

function isListedOn(day: string, tie: Tie, deniedOn: readonly string[]): boolean {
  if (tie.possibleFrom > day || tie.possibleTo < day) return false
  const isDenied = deniedOn.some(stretch => stretch.slice(0, 10) <= day && stretch.slice(-10) >= day)
  return certaintyAt(day, tie) === 'CERTAIN' || !isDenied
}
