import { STATEMENT } from '../model/said-ids.js'
import {
  type EntitiesPlan,
  type FacetsPlan,
  type FieldPlan,
  type Fields,
  type MatchPlan,
  type PagePlan,
  type PartsPlan,
  facetsIn,
  type SaidPlan,
  fieldsOfSaid,
  hasFieldsOfSaid,
  goesOnAt,
} from '../plan/plan.js'
import type { Clocks } from '../questions/clocks.js'
import type { ClaimAnswer, ClaimListPage } from '../questions/claims.js'
import type { EntitySourcesPage } from '../questions/entity-sources.js'
import type { NameMatch } from '../questions/match.js'
import type { EntityAnswer, LinkPage } from '../questions/rows.js'
import { rowsOfPage } from '../questions/page.js'
import { type LinkQuestion, endsOfEdge } from '../questions/link.js'
import type { ListPage } from '../questions/list.js'
import type { SearchPage } from '../questions/search.js'
import type { StatementsPage } from '../questions/statements.js'
import { type Values, evidenceIn } from '../questions/values.js'
import type { Answers, PageAnswer } from './answers.js'
import { keyOfNamed } from './called.js'
import { type Finding, eachOf } from '../questions/finding.js'
import { measureExcess } from './excess.js'
import type { Frontier } from './frontier.js'
import type { AnswerSize } from './answer-size.js'

/** The part of a claim on which the fields below it depend. */
interface SaidThere {
  readonly from: string
  readonly to: string
  readonly values: Values
  /** The clocks under which it is asked and its ends are named. */
  readonly clocks: Clocks
}

type EntityRows = (ListPage | SearchPage | EntitySourcesPage)['rows']

/** Goes through what one level brought, counts it, and notes what the next level must bring. Every row counts as often as the answer shows it. */
export class Visit {
  readonly #answers: Answers
  readonly #size: AnswerSize
  readonly #next: Frontier

  constructor(answers: Answers, size: AnswerSize, next: Frontier) {
    this.#answers = answers
    this.#size = size
    this.#next = next
  }

  /** Visits a page of the entity with the id; the answer shows the page so many times. */
  page(plan: PagePlan, id: string, answer: PageAnswer, times: number): void {
    const rows = rowsOfPage<unknown>(answer.rows, plan.size)
    this.#size.add(times, plan.weight)
    this.#size.add(times * rows.length, plan.rowWeight)
    if (!plan.asks) return
    const { kind } = plan.question
    if (kind === 'link') this.#linkRows(plan, id, rows as LinkPage['rows'], times)
    else if (kind === 'statements') this.#statementRows(plan, id, rows as StatementsPage['rows'], times)
    else if (kind === 'claim-list') this.#claimRows(plan, rows as ClaimListPage['rows'], times)
    else this.#entityRows(plan, rows as EntityRows, times)
  }

  /** Visits an entity that stands in a place of the answer. */
  entity(plan: EntitiesPlan, row: EntityAnswer, times: number): void {
    const fields = plan.byType.get(row.type)
    if (fields === undefined) return
    this.#stretch(fields, row.values, times)
    if (!plan.asks) return
    for (const field of fields.values()) {
      if (field.kind !== 'page') continue
      const within = this.#answers.pageWithin(plan, field, row)
      const isHere = goesOnAt(field, row.id)
      if (within !== undefined) this.page(field, row.id, within, times)
      else if (isHere) this.#next.addPage(field, row.id, times)
      for (const facets of isHere ? facetsIn(field.fields) : []) this.#next.addFacets(facets, row.id, times)
    }
  }

  /** Visits the entities that may be meant by names. */
  matches({ fields, weight, candidateWeight }: MatchPlan, matches: readonly NameMatch[]): void {
    const places = [...fields.values()].filter(field => field.kind === 'parts')
    this.#size.add(matches.length, weight)
    for (const { candidates } of matches) {
      this.#size.add(candidates.length * places.length, candidateWeight)
      for (const place of places)
        for (const field of place.fields.values())
          if (field.kind === 'entities') for (const { entity } of candidates) this.entity(field, entity, 1)
    }
  }

  /** Visits the facets of the page of the entity with the id. The page has the weight of all but the values. */
  facets(plan: FacetsPlan, id: string, times: number): void {
    if (this.#answers.hasFailed(plan)) return
    for (const facet of this.#answers.facets(plan, id)) this.finding(plan.fields, facet, times)
  }

  /** Visits the finding of an inquiry: all that it names by ids is read next. */
  finding(fields: Fields, finding: Finding | null, times = 1): void {
    if (finding === null) return
    for (const field of fields.values()) {
      if (field.kind === 'value') continue
      for (const value of eachOf<never>(finding[field.name])) this.#found(field, value, times)
    }
  }

  #found(field: FieldPlan, value: Finding & string, times: number): void {
    if (field.kind !== 'parts' && field.kind !== 'entities' && field.kind !== 'said') return
    this.#size.add(times, field.weight)
    if (field.kind === 'parts') this.finding(field.fields, value, times)
    else if (field.kind === 'entities') this.#next.addEntity(field, value, times)
    else this.#next.addSaid(field, value, times)
  }

  /** Visits a claim or statement by itself. */
  said(plan: SaidPlan, said: ClaimAnswer, times: number): void {
    // The place shows no claims of this type: the field that would show the claim refuses it.
    if (!hasFieldsOfSaid(plan, said.id)) return
    if (!plan.asks) this.#stretch(fieldsOfSaid(plan, said.id), said.values, times)
    else this.#saidFields(fieldsOfSaid(plan, said.id), { ...said, clocks: plan.clocks }, times)
  }

  #linkRows(plan: PagePlan, near: string, rows: LinkPage['rows'], times: number): void {
    const { link, clocks } = plan.question as LinkQuestion
    for (const row of rows) {
      const ends = endsOfEdge(link, row.values.id as string, near, row.far.id)
      this.#row(plan.fields, row.far, { ...ends, values: row.values, clocks }, times)
    }
  }

  #entityRows(plan: PagePlan, rows: EntityRows, times: number): void {
    for (const row of rows) {
      this.#row(plan.fields, row.entity, null, times)
      const claimId = 'witness' in row ? row.witness.claimId : null
      if (claimId !== null) this.#matchedClaim(plan.fields, claimId, times)
    }
  }

  /** Notes the claim by which a search found an entity. */
  #matchedClaim(fields: Fields, id: string, times: number): void {
    for (const field of fields.values())
      if (field.kind === 'parts')
        for (const part of field.fields.values())
          if (part.kind === 'said') this.#next.addSaid(part, id, times)
  }

  /** Visits one row in every place that shows it: in `nodes`, and in `edges` with its `node`. */
  #row(fields: Fields, entity: EntityAnswer, said: SaidThere | null, times: number): void {
    for (const field of fields.values()) {
      if (field.kind === 'entities') this.entity(field, entity, times)
      if (field.kind !== 'parts') continue
      if (said !== null) this.#stretch(field.fields, said.values, times)
      if (!field.asks) continue
      for (const part of field.fields.values()) {
        if (part.kind === 'entities' && part.name === 'node') this.entity(part, entity, times)
        else if (said !== null) this.#saidField(part, said, times)
      }
    }
  }

  #statementRows(plan: PagePlan, entity: string, rows: StatementsPage['rows'], times: number): void {
    for (const { values } of rows) {
      const said = { from: entity, to: entity, values, clocks: plan.question.clocks }
      for (const place of placesOfSaid(plan.fields))
        if (place.kind === 'said') this.#saidFields(place.byType.get(STATEMENT)!, said, times)
        else {
          this.#stretch(new Map([[place.name, place]]), values, times)
          this.#saidField(place, said, times)
        }
    }
  }

  #claimRows(plan: PagePlan, rows: ClaimListPage['rows'], times: number): void {
    for (const place of placesOfSaid(plan.fields))
      if (place.kind === 'said') for (const { id } of rows) this.#next.addSaid(place, id, times)
  }

  #saidFields(fields: Fields, said: SaidThere, times: number): void {
    this.#stretch(fields, said.values, times)
    for (const field of fields.values()) this.#saidField(field, said, times)
  }

  #saidField(field: FieldPlan, said: SaidThere, times: number): void {
    if (field.kind === 'value' && field.name === 'sentence') this.#names(said)
    if (field.kind === 'entities')
      this.#next.addEntity(field, field.name === 'to' ? said.to : said.from, times)
    if (field.kind === 'parts' && field.asks) this.#evidence(field, said.values, times)
  }

  #evidence({ fields }: PartsPlan, values: Values, times: number): void {
    for (const field of fields.values())
      if (field.kind === 'entities')
        for (const item of evidenceIn(values)) {
          const id = field.name === 'speaker' ? item.speaker : item.source
          if (id !== undefined) this.#next.addEntity(field, id, times)
        }
  }

  /** Counts what a row has beyond the usual weight of a row, which is counted already. */
  #stretch(fields: Fields, values: Values, times: number): void {
    this.#size.addBytes(times * measureExcess(fields, values))
  }

  #names({ from, to, clocks }: SaidThere): void {
    for (const id of [from, to])
      if (!this.#answers.hasName({ id, clocks }))
        this.#next.names.set(keyOfNamed({ id, clocks }), { id, clocks })
  }
}

/** Finds the places in which a page shows claims and statements: `nodes`, and the `node` of `edges`. The evidence of an entity is one place by itself. */
function placesOfSaid(fields: Fields): (SaidPlan | PartsPlan)[] {
  return [...fields.values()].flatMap((field): (SaidPlan | PartsPlan)[] => {
    if (field.kind === 'said') return [field]
    if (field.kind !== 'parts') return []
    return field.name === 'evidence' ? [field] : placesOfSaid(field.fields)
  })
}
