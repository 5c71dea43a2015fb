import type { Lang, Model } from '../model/model.js'
import type { Noun } from '../model/names.js'
import { wrongCursor } from '../plan/cursor.js'
import {
  type EntitiesPlan,
  type FacetsPlan,
  type InquiryPlan,
  type LookUpPlan,
  type MatchPlan,
  type PagePlan,
  type SaidPlan,
  goesOnAt,
} from '../plan/plan.js'
import type { ClaimAnswer, ClaimListPage } from '../questions/claims.js'
import type { EntitySourcesPage } from '../questions/entity-sources.js'
import type { NameMatch } from '../questions/match.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { LinkPage } from '../questions/rows.js'
import type { ListPage } from '../questions/list.js'
import type { SearchPage, SearchQuestion } from '../questions/search.js'
import type { StatementsPage } from '../questions/statements.js'
import type { GraphVersion } from '../questions/version.js'
import { type Called, type Named, keyOfNamed, nounOfCalled } from './called.js'
import type { Cut } from './cut.js'
import type { Finding } from '../questions/finding.js'
import { type WrongId, keyOfWrong } from './nearest-id.js'

/** A search, with the way in which its words were looked for in the end. */
export interface SearchAnswer extends SearchPage {
  readonly words: SearchQuestion['words']
}

/** The content of a page of any question. */
export type PageAnswer =
  LinkPage | ListPage | StatementsPage | ClaimListPage | EntitySourcesPage | SearchAnswer

/** The id of a page that belongs to the whole graph and to no entity. */
export const OF_ALL = ''

/** Everything that was read for one plan. It is found again by the node of the plan, or by its question, and by the id. */
export class Answers {
  readonly model: Model
  readonly version: GraphVersion
  readonly #pages = new Map<string, Map<string, PageAnswer>>()
  readonly #lookUps = new Map<LookUpPlan, ReadonlyMap<string, EntityAnswer>>()
  readonly #bearers = new Map<LookUpPlan, readonly string[]>()
  readonly #entities = new Map<EntitiesPlan, Map<string, EntityAnswer | null>>()
  readonly #said = new Map<SaidPlan, Map<string, ClaimAnswer>>()
  readonly #names = new Map<string, Called>()
  readonly #nearest = new Map<string, string | null>()
  readonly #matches = new Map<MatchPlan, readonly NameMatch[]>()
  readonly #facets = new Map<FacetsPlan, Map<string, readonly Finding[]>>()
  readonly #findings = new Map<InquiryPlan, Finding | null>()
  /** The pages that came in the text of what stands above them, each with its place among those of an entity. */
  readonly #within = new Map<EntitiesPlan, ReadonlyMap<PagePlan, number>>()

  /** The errors, each by the node of the plan or the key of the question that met it. */
  readonly #failures = new Map<unknown, unknown>()
  /** The errors of what would only have been a hint: the answer goes without, and whoever keeps answers does not keep this one. */
  readonly hintErrors: unknown[] = []

  constructor(model: Model, version: GraphVersion) {
    this.model = model
    this.version = version
  }

  /** Takes note of what goes into the text of a root. Gives false where another root has the same places: then the root must be read by itself. */
  takeCut({ places }: Cut): boolean {
    if ([...places.keys()].some(place => this.#within.has(place))) return false
    for (const [place, pages] of places) this.#within.set(place, pages)
    return true
  }

  /** Waits for what the owner asks for. If that fails, only the owner has the error, and its neighbours answer. */
  async guard(owner: unknown, work: Promise<void>): Promise<void> {
    try {
      await work
    } catch (error) {
      this.#failures.set(owner, error)
    }
  }

  hasFailed(owner: unknown): boolean {
    return this.#failures.has(owner)
  }

  /** Throws what went wrong for the owner, if anything did. */
  checkFailure(owner: unknown): void {
    if (this.#failures.has(owner)) throw this.#failures.get(owner)
  }

  keepPages(key: string, pages: ReadonlyMap<string, PageAnswer>): void {
    const known = this.#pages.get(key)
    if (known === undefined) this.#pages.set(key, new Map(pages))
    else for (const [id, page] of pages) known.set(id, page)
  }

  hasPage({ key }: PagePlan, id: string): boolean {
    return this.#pages.get(key)?.has(id) === true
  }

  /** The page of the entity with the id; a plan that goes on behind a cursor has the page of one entity alone, and is refused at all others. */
  page<Answer extends PageAnswer>(plan: PagePlan, id: string): Answer | undefined {
    const { key } = plan
    if (!goesOnAt(plan, id)) throw wrongCursor()
    this.checkFailure(key)
    return this.#pages.get(key)?.get(id) as Answer | undefined
  }

  /** The page that came with the entity in its own text, or undefined where it did not. */
  pageWithin(place: EntitiesPlan, page: PagePlan, row: EntityAnswer): LinkPage | undefined {
    const at = this.#within.get(place)?.get(page)
    return at === undefined ? undefined : row.below[at]
  }

  keepLookUp(plan: LookUpPlan, rows: ReadonlyMap<string, EntityAnswer>): void {
    this.#lookUps.set(plan, rows)
  }

  /** The entity that was looked up; null where it did not stand under the clocks of the look-up. */
  lookUp(plan: LookUpPlan, id: string): EntityAnswer | null {
    return this.#lookUps.get(plan)?.get(id) ?? null
  }

  keepBearers(plan: LookUpPlan, ids: readonly string[]): void {
    this.#bearers.set(plan, ids)
  }

  /** Ids of the entities that have the code of a look-up. */
  bearers(plan: LookUpPlan): readonly string[] {
    return this.#bearers.get(plan) ?? []
  }

  keepEntity(plan: EntitiesPlan, id: string, row: EntityAnswer | null): void {
    const known = this.#entities.get(plan) ?? new Map<string, EntityAnswer | null>()
    this.#entities.set(plan, known)
    known.set(id, row)
  }

  /** The entity that was reached by its id; null where it did not stand under the clocks of its place. */
  entity(plan: EntitiesPlan, id: string): EntityAnswer | null {
    this.checkFailure(plan)
    return this.#entities.get(plan)?.get(id) ?? null
  }

  keepMatches(plan: MatchPlan, matches: readonly NameMatch[]): void {
    this.#matches.set(plan, matches)
  }

  /** The entities that may be meant by each of the names, in their order. */
  matches(plan: MatchPlan): readonly NameMatch[] {
    return this.#matches.get(plan) ?? []
  }

  keepFacets(plan: FacetsPlan, id: string, facets: readonly Finding[]): void {
    const known = this.#facets.get(plan) ?? new Map<string, readonly Finding[]>()
    this.#facets.set(plan, known)
    known.set(id, facets)
  }

  /** The facets of a connection, in the order in which they were asked for. Those of a link belong to the entity with the id. */
  facets(plan: FacetsPlan, id: string): readonly Finding[] {
    this.checkFailure(plan)
    return this.#facets.get(plan)?.get(id) ?? []
  }

  keepFinding(plan: InquiryPlan, finding: Finding | null): void {
    this.#findings.set(plan, finding)
  }

  /** The finding of a question with a file of its own; null where there was nothing to ask it of. */
  finding(plan: InquiryPlan): Finding | null {
    return this.#findings.get(plan) ?? null
  }

  keepSaid(plan: SaidPlan, id: string, claim: ClaimAnswer): void {
    const known = this.#said.get(plan) ?? new Map<string, ClaimAnswer>()
    this.#said.set(plan, known)
    known.set(id, claim)
  }

  said(plan: SaidPlan, id: string): ClaimAnswer | null {
    this.checkFailure(plan)
    return this.#said.get(plan)?.get(id) ?? null
  }

  keepName(named: Named, called: Called): void {
    this.#names.set(keyOfNamed(named), called)
  }

  hasName(named: Named): boolean {
    return this.#names.has(keyOfNamed(named))
  }

  /** The noun of one end of a claim, with its name, or its id where it has none. */
  nounOf(named: Named, lang: Lang): Noun {
    const key = keyOfNamed(named)
    this.checkFailure(key)
    const called = this.#names.get(key)
    return called === undefined ? { name: named.id, type: '' } : nounOfCalled(called, lang)
  }

  keepNearest(wrong: WrongId, nearest: string | null): void {
    this.#nearest.set(keyOfWrong(wrong), nearest)
  }

  /** The id of the wanted type that looks most like a wrong one at the release; null when none looks like it at all. */
  nearestTo(wrong: WrongId): string | null {
    return this.#nearest.get(keyOfWrong(wrong)) ?? null
  }
}
