import type { Model } from '../model/model.js'
import { type Checked, withProblems } from './checked.js'
import { entitiesById } from './entities-by-id.js'
import { type Intern, createIntern } from './intern.js'
import type { EntityPart, Item, SeedEntity } from './item.js'
import { type PassageFacts, passagesById } from './passages.js'
import type { ReleasedRows } from './row-numbers.js'
import type { HostGiven, Ledger } from './side-shapes.js'
import { type SourceFacts, sourcesById } from './sources.js'

/** Everything that rows are checked against. */
export interface SeedContext {
  readonly model: Model
  readonly entities: ReadonlyMap<string, SeedEntity>
  readonly sources: ReadonlyMap<string, SourceFacts>
  readonly passages: ReadonlyMap<string, PassageFacts>
  /** The rows of the last release: they keep their numbers. */
  readonly released: ReleasedRows
  readonly intern: Intern
}

/** Gathers what the files say beside their rows, and what they say of the rows together. */
export function contextOf(
  model: Model,
  given: readonly EntityPart[],
  hosts: readonly Item<HostGiven>[],
  ledgers: readonly Item<Ledger>[],
  released: ReleasedRows,
): Checked<SeedContext> {
  const entities = entitiesById(given)
  const sources = sourcesById(entities.value.values(), hosts)
  const passages = passagesById(ledgers, sources.value)
  const context = {
    model,
    entities: entities.value,
    sources: sources.value,
    passages: passages.value,
    released,
    intern: createIntern(),
  }
  return withProblems(context, entities, sources, passages)
}
