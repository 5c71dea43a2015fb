import { RequestError } from '../errors.js'
import { type Measure, NO_MEASURE, addMeasures, largerOf, measureOfRows, multiplyMeasure } from './measure.js'
import {
  type FacetsPlan,
  type FieldPlan,
  type Fields,
  type InquiryPlan,
  type LookUpPlan,
  type MatchPlan,
  type PagePlan,
  type Plan,
  facetsIn,
} from './plan.js'
import { refuseTooMuch } from './too-dear.js'

const MOST_LINKS_DEEP = 12

/**
 * Gives the cost of an operation, by a fold over its plan and before the database is asked. The cost is one for every entity, claim or statement that the
 * operation may bring, where each page counts as many rows as its link can give at most. An operation that is too dear, too heavy or too deep is refused.
 *
 * The scar: cost was once taken from usual degrees, and answers are made from real ones. A question of cost 13 went from one hub back and forth over `first:
 * 1`, and brought 889 MB. So a page counts with the greatest degree that there is. No estimate is right for every entity that a caller may pick; therefore
 * `answer/answer-size.ts` counts again while the answer is made.
 */
export function costOf(plan: Plan): number {
  const walk = new CostWalk()
  const measure = [...plan.roots.values()]
    .map(({ name, field }) => walk.root(field, name))
    .reduce(addMeasures, NO_MEASURE)
  if (measure.links > MOST_LINKS_DEEP) {
    throw new RequestError(
      'QUERY_TOO_COMPLEX',
      'TOO_DEEP',
      `The query follows ${measure.links} links one below the other; follow at most ${MOST_LINKS_DEEP}, and ask for the rest by the ids found.`,
      { links: measure.links, max: MOST_LINKS_DEEP },
    )
  }
  refuseTooMuch(measure)
  return Math.max(1, Math.ceil(measure.things))
}

/** Fields that lead to one other entity, or to a claim, without being lists. */
const HOPS: ReadonlySet<string> = new Set(['from', 'to', 'entity', 'source', 'speaker', 'matchedClaim'])

/**
 * A row that is only read to be counted costs much less than one that is carried to the answer. On the record, on two busy cores, a row of a facet
 * took 2 to 4 microseconds and each claim on it 1.4. An entity with its name took 85. So one facet of a list of a million costs 40 000 and takes some
 * four seconds. A dozen of them would run out of time, and are refused before the graph is asked.
 */
const READS_FOR_A_THING = 25

/** Measures a plan. Since a plan is a graph, a part that stands in several of its places is measured once. */
class CostWalk {
  readonly #known = new Map<FieldPlan, Measure>()

  /** Measures a root field, which is no link. One that only shows what the server knows of itself counts as one thing. */
  root(field: FieldPlan, path: string): Measure {
    if (field.kind === 'page')
      return { ...this.#page(field, path), links: this.#fields(field.fields, path).links }
    if (field.kind === 'match') return this.#match(field, path)
    if (field.kind === 'inquiry') return this.#inquiry(field, path)
    return field.kind === 'look-up' ? this.#lookUp(field, path) : { ...NO_MEASURE, things: 1 }
  }

  /** Measures an inquiry. A thing that it looks at costs like one that it shows, since both are read. */
  #inquiry({ fields, most, looksAt }: InquiryPlan, path: string): Measure {
    const shown = this.#finding(fields, most, path)
    return { ...shown, things: shown.things + looksAt }
  }

  #finding(fields: Fields, most: InquiryPlan['most'], path: string): Measure {
    return [...fields.values()]
      .map(field => multiplyMeasure(this.#found(field, most, `${path}.${field.name}`), most[field.name] ?? 1))
      .reduce(addMeasures, NO_MEASURE)
  }

  #found(field: FieldPlan, most: InquiryPlan['most'], path: string): Measure {
    if (field.kind === 'parts') {
      const below = this.#finding(field.fields, most, path)
      return { ...below, things: below.things + 1, bytes: below.bytes + field.weight }
    }
    if (field.kind !== 'entities' && field.kind !== 'said') return NO_MEASURE
    const below = this.#place(field.byType, path)
    return { ...below, things: below.things + 1, bytes: below.bytes + field.weight }
  }

  #lookUp({ ids, isList, entities, said }: LookUpPlan, path: string): Measure {
    const places = [entities, ...(said === null ? [] : [said])]
    const each = places.map(place => this.#place(place.byType, path)).reduce(largerOf)
    const below = { ...each, bytes: each.bytes + Math.max(...places.map(({ weight }) => weight)) }
    if (isList) return measureOfRows(below, { path, argument: 'ids', rows: ids.length })
    return { ...below, things: below.things + 1 }
  }

  /** Measures a match: each name is one thing, and so is each of its candidates. */
  #match({ question, fields, candidateWeight, weight }: MatchPlan, path: string): Measure {
    const { names, perName } = question
    const below = this.#fields(fields, path)
    const candidates = {
      ...below,
      things: perName * (1 + below.things),
      bytes: weight + perName * (below.bytes + candidateWeight),
    }
    return measureOfRows(candidates, { path, argument: 'names', rows: names.length })
  }

  /** The measure of what one field may bring for each object that it stands on. */
  #field(field: FieldPlan, path: string): Measure {
    const known = this.#known.get(field)
    if (known !== undefined) return known
    const measure = this.#anew(field, path)
    this.#known.set(field, measure)
    return measure
  }

  #anew(field: FieldPlan, path: string): Measure {
    if (field.kind === 'page') return this.#page(field, path)
    if (field.kind === 'parts') return this.#fields(field.fields, path)
    if (field.kind !== 'entities' && field.kind !== 'said') return NO_MEASURE
    const below = this.#place(field.byType, path)
    return HOPS.has(field.name) ? { ...below, things: below.things + 1, links: below.links + 1 } : below
  }

  #page(field: PagePlan, path: string): Measure {
    const below = this.#fields(field.fields, path)
    const row = { ...below, bytes: below.bytes + field.rowWeight }
    const rows = measureOfRows(row, { path, argument: 'first', rows: field.mostRows })
    const page = { ...rows, links: below.links + 1, bytes: rows.bytes + field.weight }
    return facetsIn(field.fields)
      .map(facets => this.#facets(facets, `${path}.${facets.name}`))
      .reduce(addMeasures, page)
  }

  /** Measures the facets of a page. Each facet is one thing, and so is each of its values; what the facets read in order to count is added. */
  #facets({ questions, limit, reads, fields }: FacetsPlan, path: string): Measure {
    const below = this.#finding(fields, { values: limit }, path)
    const read = Math.ceil(reads / READS_FOR_A_THING) / questions.length
    const each = { ...below, things: below.things + read }
    return measureOfRows(each, { path, argument: 'facets', rows: questions.length })
  }

  #place(byType: ReadonlyMap<string, Fields>, path: string): Measure {
    return [...byType.values()].map(fields => this.#fields(fields, path)).reduce(largerOf, NO_MEASURE)
  }

  #fields(fields: Fields, path: string): Measure {
    return [...fields.values()]
      .map(field => this.#field(field, `${path}.${field.name}`))
      .reduce(addMeasures, NO_MEASURE)
  }
}
