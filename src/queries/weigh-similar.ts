/** One relation of an entity: a claim type, a direction and a third entity, with all entities of its type that stand in it. */
export interface Relation {
  readonly shared: string
  readonly claimType: string
  /** Whether the claims lead to the third entity. */
  readonly isForward: boolean
  /** The claim of the entity itself. */
  readonly own: string
  /** The ids of the others that stand in it, each once, with a claim of theirs. */
  readonly others: readonly (readonly [id: string, claim: string])[]
}

interface SharedRelation {
  readonly shared: string
  readonly claimType: string
  readonly isForward: boolean
  readonly commonness: number
  readonly own: string
  readonly theirs: string
}

interface ScoredEntity {
  readonly id: string
  readonly score: number
  /** What both share; the relation that weighs most comes first. */
  readonly relations: readonly SharedRelation[]
}

/**
 * Scores everything that shares a relation, the best first. Adamic and Adar weigh a shared neighbour by 1 / ln(its degree). So two bodies that are both against
 * a rare crime are more alike than two that are both in the UN. Here the degree is counted within the relation. So a country that hosts two meetings and has
 * signed two hundred treaties joins the meetings more than the treaties.
 */
export function weighSimilar(relations: readonly Relation[]): ScoredEntity[] {
  const found = new Map<string, SharedRelation[]>()
  for (const { others, ...relation } of relations)
    for (const [id, theirs] of others) {
      const shared = { ...relation, commonness: others.length + 1, theirs }
      const known = found.get(id)
      if (known === undefined) found.set(id, [shared])
      else known.push(shared)
    }
  return [...found]
    .map(([id, shared]) => ({
      id,
      score: roundScore(shared.reduce((sum, { commonness }) => sum + weightOfRelation(commonness), 0)),
      relations: shared.sort(compareRelations),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Weighs a relation; at least two entities share it, so the logarithm is never 0. */
const weightOfRelation = (commonness: number): number => 1 / Math.log(commonness)

/** Rounds a score: sums of the same numbers in another order differ in their last digits, which would change the order of equals. */
const roundScore = (score: number): number => Math.round(score * 1e6) / 1e6

const keyOfRelation = ({ claimType, isForward, shared }: SharedRelation): string =>
  `${claimType} ${isForward} ${shared}`

const compareRelations = (a: SharedRelation, b: SharedRelation): number =>
  a.commonness - b.commonness || (keyOfRelation(a) < keyOfRelation(b) ? -1 : 1)
