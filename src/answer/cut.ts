import type { EntitiesPlan, FieldPlan, Fields, PagePlan } from '../plan/plan.js'
import type { LinkQuestion } from '../questions/link.js'
import { MOST_LINKS, MOST_ROWS, MOST_USUAL_ROWS } from './strategy.js'

/**
 * The links that go into the text of what stands above them: the fifth of the ways in `strategy.ts`.
 *
 * Neo4j walks links that are nested in one text in one go. Five levels took 1.5 times as long as the hand-written text, and 3.2 times level by
 * level, on 50 000 entities. The price is the plan, 20 to 90 ms for one to five levels, and each combination of links is a text of its
 * own. So a text takes in only so many links, and only as many rows as pay.
 */

/** The questions to nest below the root, and for every place below it, where its pages stand among those of each entity. */
export interface Cut {
  readonly below: readonly LinkQuestion[]
  readonly places: ReadonlyMap<EntitiesPlan, ReadonlyMap<PagePlan, number>>
}

/** How many entities stand at a level, as a rule and at most. */
interface RowBounds {
  readonly usual: number
  readonly most: number
}

/** Finds the links that go into the text of one entity that is looked up. */
export function cutLookUp(place: EntitiesPlan): Cut {
  const cutter = new Cutter()
  const below = cutter.place(place, { usual: 1, most: 1 }, [])
  return { below, places: cutter.places }
}

/** Finds the links that go into the text of a list. */
export function cutPage(page: PagePlan): Cut {
  const cutter = new Cutter()
  const below = cutter.rows(page.fields, { usual: page.usualRows, most: page.size })
  return { below, places: cutter.places }
}

class Cutter {
  readonly places = new Map<EntitiesPlan, Map<PagePlan, number>>()
  #linksLeft = MOST_LINKS

  /** Gives the links that are nested below each row of a page. It puts those of `nodes` and those of the `node` of `edges` one list behind the other. */
  rows(fields: Fields, rows: RowBounds): LinkQuestion[] {
    const below: LinkQuestion[] = []
    for (const place of placesOfEntities(fields)) this.place(place, rows, below)
    return below
  }

  /** Adds what is nested below the entities of one place. A place that another part of the plan shares is read by itself. */
  place(place: EntitiesPlan, rows: RowBounds, below: LinkQuestion[]): LinkQuestion[] {
    if (this.places.has(place)) return below
    const found = new Map<PagePlan, number>()
    this.places.set(place, found)
    for (const fields of place.byType.values())
      for (const field of fields.values()) {
        if (!isLink(field) || found.has(field)) continue
        const question = this.#nested(field, rows)
        if (question === null) continue
        found.set(field, below.length)
        below.push(question)
      }
    return below
  }

  #nested(page: PagePlan, { usual, most }: RowBounds): LinkQuestion | null {
    const question = page.question as LinkQuestion
    const rows = { usual: usual * page.usualRows, most: most * (question.limit ?? 0) }
    const isTooMuch = rows.usual > MOST_USUAL_ROWS || rows.most > MOST_ROWS
    if (page.afterOf !== null || isTooMuch || this.#linksLeft === 0) return null
    this.#linksLeft -= 1
    return { ...question, below: this.rows(page.fields, rows) }
  }
}

const isLink = (field: FieldPlan): field is PagePlan =>
  field.kind === 'page' && field.question.kind === 'link'

function placesOfEntities(fields: Fields): EntitiesPlan[] {
  return [...fields.values()].flatMap((field): EntitiesPlan[] => {
    if (field.kind === 'entities') return field.name === 'nodes' || field.name === 'node' ? [field] : []
    return field.kind === 'parts' && field.name === 'edges' ? placesOfEntities(field.fields) : []
  })
}
