import type { Named } from './called.js'
import type { EntitiesPlan, FacetsPlan, PagePlan, SaidPlan } from '../plan/plan.js'

/** Ids, each with the number of places of the answer that show it, in the order in which they came up. */
export type Times = Map<string, number>

/** What must be read next: for each node of the plan, the ids that it is asked for. Several places may meet the same node; it is asked once. */
export class Frontier {
  /** The pages, by the ids of the entities to which they belong. */
  readonly pages = new Map<PagePlan, Times>()
  /** The facets of these pages. */
  readonly facets = new Map<FacetsPlan, Times>()
  /** The entities of which only the ids are known: ends of claims, sources of evidence and who speaks in them. */
  readonly entities = new Map<EntitiesPlan, Times>()
  readonly said = new Map<SaidPlan, Times>()
  /** The ends of claims that are only named in a sentence. */
  readonly names = new Map<string, Named>()

  get isEmpty(): boolean {
    const { pages, facets, entities, said, names } = this
    return [pages, facets, entities, said, names].every(({ size }) => size === 0)
  }

  addPage(page: PagePlan, id: string, times: number): void {
    addTo(this.pages, page, id, times)
  }

  addFacets(facets: FacetsPlan, id: string, times: number): void {
    addTo(this.facets, facets, id, times)
  }

  addEntity(plan: EntitiesPlan, id: string, times: number): void {
    addTo(this.entities, plan, id, times)
  }

  addSaid(plan: SaidPlan, id: string, times: number): void {
    addTo(this.said, plan, id, times)
  }
}

function addTo<P>(asked: Map<P, Times>, plan: P, id: string, times: number): void {
  const ids = asked.get(plan)
  if (ids === undefined) asked.set(plan, new Map([[id, times]]))
  else ids.set(id, (ids.get(id) ?? 0) + times)
}
