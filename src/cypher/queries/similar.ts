import type { Model } from '../../model/model.js'
import type { View } from '../../questions/view.js'
import { choiceConditions, stageOf } from '../clocks.js'
import {
  type Fragment,
  Params,
  type Query,
  type Rows,
  cypher,
  makeQuery,
  name,
  names,
  where,
} from '../fragment.js'
import { typeOfClaim } from '../stored.js'
import { storedTypesOf } from './ties.js'

/** A relation of an entity, and the first other entities of its type that stand in it as well. */
interface RelationRow {
  readonly shared: string
  readonly claimType: string
  readonly isForward: boolean
  readonly own: string
  readonly others: readonly (readonly [id: string, claim: string])[]
  /** How many others there are, however many of them are listed. */
  readonly total: number
}

interface Relations {
  readonly total: number
  readonly relations: readonly RelationRow[]
}

/**
 * Reads every relation of the entity in which others of its type stand, the best grade first, up to `most`, each with up to `mostEach` others. It also counts
 * the relations in which the entity stands. Where several claims make one relation, the one with the first id stands for all.
 */
export function relationsQuery(
  model: Model,
  view: View,
  asked: {
    readonly id: string
    readonly types: readonly string[] | null
    readonly most: number
    readonly mostEach: number
  },
): Query<Relations> {
  const params = new Params()
  const { label, conditions } = stageOf(name('near'), view.clocks.release, params)
  const stored = names(storedTypesOf(model, asked.types, view))
  const conditionsOf = (claim: string, far: string): Fragment[] => [
    ...choiceConditions(name(claim), view.clocks, view.choice, params),
    ...stageOf(name(far), view.clocks.release, params).conditions,
  ]
  const own = typeOfClaim(name('mine'))
  const text = cypher`MATCH (near:${label} {id: $id}) ${where(conditions)}
MATCH (near)-[mine:${stored}]-(shared:${label}) ${where([cypher`shared <> near`, ...conditionsOf('mine', 'shared')])}
WITH near, shared, ${own} AS kind, startNode(mine) = near OR $symmetric[${own}] AS forth, min(mine.gradeRank) AS rank, min(mine.id) AS own
ORDER BY rank, own
WITH near, collect([shared, kind, forth, own]) AS relations
WITH near, size(relations) AS total, relations[0..${params.add(asked.most)}] AS kept
UNWIND kept AS relation
WITH near, total, relation[0] AS shared, relation[1] AS kind, relation[2] AS forth, relation[3] AS own
CALL (near, shared, kind, forth) {
  MATCH (shared)-[theirs:${stored}]-(other:${label})
  ${where([
    cypher`${typeOfClaim(name('theirs'))} = kind AND other <> near AND other.type = near.type`,
    cypher`(startNode(theirs) = other OR $symmetric[kind]) = forth`,
    ...conditionsOf('theirs', 'other'),
  ])}
  WITH other.id AS id, min(theirs.id) AS claim ORDER BY id
  WITH collect([id, claim]) AS others
  RETURN size(others) AS count, others[0..${params.add(asked.mostEach)}] AS others
}
RETURN total, shared.id, kind, forth, own, count, others`
  return makeQuery(text, { id: asked.id, symmetric: symmetryOf(model), ...params.values }, readRelations)
}

const symmetryOf = (model: Model): Readonly<Record<string, boolean>> =>
  Object.fromEntries(
    [...model.claims.values()].map(({ type, traits }) => [type, traits.includes('SYMMETRIC')]),
  )

const readRelations = (rows: Rows): Relations => ({
  total: (rows[0]?.[0] ?? 0) as number,
  relations: (rows as Columns[]).map(([, shared, claimType, isForward, own, total, others]) => ({
    shared,
    claimType,
    isForward,
    own,
    total,
    others,
  })),
})

type Columns = [
  total: number,
  shared: string,
  claimType: string,
  isForward: boolean,
  own: string,
  count: number,
  others: [string, string][],
]
