import type { GraphQLResolveInfo } from 'graphql'
import type { Answers, SearchAnswer } from '../answer/answers.js'
import { type Name, bestName } from '../model/names.js'
import type { Lang } from '../model/model.js'
import type { EntitiesPlan, PagePlan, PartsPlan } from '../plan/plan.js'
import { type SearchQuestion, type SearchRow, tierOf } from '../questions/search.js'
import { Connection, Edge } from './connection.js'
import { type Context, planOf } from './context.js'
import { labelOf } from './label.js'
import { type EntityObject, type SaidObject, makeEntity, makeSaid } from './objects.js'
import { countWords, markWords, pickBestName } from './marking.js'

/** A page of what a search found. */
export class SearchConnection extends Connection<SearchRow> {
  readonly #answer: SearchAnswer

  constructor(plan: PagePlan, answer: SearchAnswer, answers: Answers) {
    super(plan, answer.words, answer.rows, answers)
    this.#answer = answer
  }

  get totalCount(): number | null {
    return this.#answer.total
  }

  get sentenceCount(): number | null {
    return this.#answer.bySentence
  }

  override edgeOf(row: SearchRow, { fields }: PartsPlan): SearchEdge {
    return new SearchEdge(this, row, fields)
  }

  nodeOf({ entity }: SearchRow, place: EntitiesPlan): EntityObject {
    return makeEntity(place, entity)
  }
}

/** One hit, with what is told of how it was found. */
class SearchEdge extends Edge<SearchRow> {
  #made: FoundIn | null = null

  get #folded(): string {
    return (this.page.plan.question as SearchQuestion).folded
  }

  get #found(): FoundIn {
    this.#made ??= foundIn(this.row, this.#folded)
    return this.#made
  }

  get score(): number {
    return this.row.score
  }

  get matchKind(): string {
    return tierOf(this.score).kind
  }

  get matchedIn(): string {
    return tierOf(this.score).place
  }

  get matchedName(): unknown {
    return labelOf(this.#found.matchedName, false)
  }

  get matchedText(): string {
    return this.#found.text
  }

  get matchedModality(): string | null {
    return this.row.witness.modality
  }

  get marked(): string {
    return markWords(this.#found.text, this.#folded)
  }
}

interface FoundIn {
  readonly matchedName: Name
  readonly text: string
}

/** Gives the text in which the words were found, and the name to show with it: the name that was found, or the best one in the language of the text. */
function foundIn({ score, entity, witness }: SearchRow, folded: string): FoundIn {
  const { names, searchedNames } = entity.values
  const all = (searchedNames ?? names ?? []) as readonly Name[]
  const { place } = tierOf(score)
  if (place === 'NAME') {
    const matchedName = pickBestName(all, folded)
    return { matchedName, text: matchedName.value }
  }
  const { text, lang } = bestText(
    place === 'SENTENCE' ? sentencesOfEvidence(witness.texts) : textsOf(witness.texts),
    folded,
  )
  return { matchedName: bestName(entity.type, all, lang) ?? pickBestName(all, folded), text }
}

interface Text {
  readonly text: string
  readonly lang: Lang
}

const NO_TEXT: Text = { text: '', lang: 'en' }

/** Picks the text that holds most of the words; the first among equals. */
function bestText(texts: readonly Text[], folded: string): Text {
  const counts = texts.map(({ text }) => countWords(text, folded))
  return texts[counts.indexOf(Math.max(...counts))] ?? NO_TEXT
}

/** Gives each text its language. The texts of a claim stand in the order of the languages; those of a source are names, in whatever language. */
const textsOf = (texts: readonly string[]): Text[] =>
  texts.map((text, place) => ({ text, lang: place === 1 ? 'id' : 'en' }))

/** Reads the sentences of a claim's evidence, which lies there as JSON: what each piece says, in both languages. */
function sentencesOfEvidence([evidence = '[]']: readonly string[]): Text[] {
  const pieces = JSON.parse(evidence) as readonly { readonly says: Readonly<Record<Lang, string>> | null }[]
  return pieces.flatMap(({ says }) =>
    says === null ? [] : (Object.entries(says) as [Lang, string][]).map(([lang, text]) => ({ text, lang })),
  )
}

/** Finds the claim or statement by which an entity was found, if it was not found by a name. */
export function claimOfSearchEdge(
  edge: SearchEdge,
  _: unknown,
  { answers }: Context,
  info: GraphQLResolveInfo,
): SaidObject | null {
  const place = planOf<'said'>(edge, info)
  const { claimId } = edge.row.witness
  const claim = claimId === null ? null : answers.said(place, claimId)
  return claim === null ? null : makeSaid(place, claim, answers.model)
}
