import type { Answers, SearchAnswer } from '../answer/answers.js'
import type { Name } from '../model/names.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import { type MatchKind, type SearchPage, type SearchQuestion, TIERS } from '../questions/search.js'
import { Connection } from './connection.js'
import { labelOf } from './label.js'
import { type EntityObject, makeEntity } from './objects.js'
import type { ListEdge } from './list.js'
import { pickBestName, markWords } from './marking.js'

type SearchRow = SearchPage['rows'][number]

/** A page of what a search found. */
export class SearchConnection extends Connection<SearchRow> {
  readonly #answer: SearchAnswer

  constructor(plan: PagePlan, answer: SearchAnswer, answers: Answers) {
    super(plan, answer.rows, answers)
    this.#answer = answer
  }

  get totalCount(): number | null {
    return this.#answer.total
  }

  edgeOf(row: SearchRow, { fields }: PartsPlan): ListEdge {
    const { entity, score } = row
    const { folded } = this.plan.question as SearchQuestion
    const { names, searchedNames } = entity.values
    const name = pickBestName((searchedNames ?? names ?? []) as readonly Name[], folded)
    const matchedName = labelOf(name, false)
    const edge = {
      fields,
      entity,
      score,
      matchKind: kindOf(score),
      matchedName,
      marked: markWords(name.value, folded),
    }
    return { ...edge, cursor: this.cursorOf(row) }
  }

  nodeOf({ entity }: SearchRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, entity)
  }

  protected cursorValues({ score, entity }: SearchRow): readonly unknown[] {
    return [this.#answer.words, score, entity.id]
  }
}

function kindOf(score: number): MatchKind {
  if (score >= TIERS.WHOLE_NAME) return 'WHOLE_NAME'
  return score >= TIERS.WORDS ? 'WORDS' : 'SIMILAR'
}
