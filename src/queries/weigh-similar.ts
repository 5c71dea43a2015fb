/** One relation of an entity: a claim type, a way and a third entity, with everything of its type that stands in it. */
export interface Relation {
  readonly shared: string
  readonly claimType: string
  /** Whether the claims lead to the third entity. */
  readonly isForward: boolean
  /** The claim of the entity itself. */
  readonly own: string
  /** Ids of the others that stand in it, each with its claim; each other once. */
  readonly others: readonly (readonly [id: string, claim: string])[]
}

export interface SharedRelation {
  readonly shared: string
  readonly claimType: string
  readonly isForward: boolean
  readonly commonness: number
  readonly own: string
  readonly theirs: string
}

export interface ScoredEntity {
  readonly id: string
  readonly score: number
  /** The one that weighs most first. */
  readonly relations: readonly SharedRelation[]
}

/**
 * Everything that shares a relation, the best score first. Adamic and Adar weigh a shared neighbour by 1 / ln(its degree), so that two bodies that are
 * both against a rare crime are more alike than two that are both in the UN. Here the degree is counted within the relation: of a country that hosts
 * two meetings and has signed two hundred treaties, the meetings say more.
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

/** What is shared is shared by two at least. */
const weightOfRelation = (commonness: number): number => 1 / Math.log(commonness)

/** Sums of the same numbers in another order differ in their last digits, which would change the order of equals. */
const roundScore = (score: number): number => Math.round(score * 1e6) / 1e6

const keyOfRelation = ({ claimType, isForward, shared }: SharedRelation): string =>
  `${claimType} ${isForward} ${shared}`

const compareRelations = (a: SharedRelation, b: SharedRelation): number =>
  a.commonness - b.commonness || (keyOfRelation(a) < keyOfRelation(b) ? -1 : 1)
