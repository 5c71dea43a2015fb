import type { EntityType } from '../model/model.js'
import type { Checked } from './checked.js'
import type { At } from './place.js'
import type { EntityGiven } from './shapes.js'

/** One item of a seed file as it is given, and where it stands. */
export interface Item<T = unknown> {
  readonly given: T
  readonly at: At
  /** Reads the item again from a file in which a row is found quickly; such a file may hold more rows than fit in memory. */
  readonly again?: () => unknown
}

/** Holds an item against what its file may hold; gives none where the item does not fit. */
export type CheckItem<T> = (item: Item) => Checked<readonly T[]>

/** The part of an entity that one file gives, as far as it is always at hand. */
export interface EntityPart {
  readonly id: string
  readonly formerIds: readonly string[]
  readonly type: EntityType
  /** The name of the file in the seed folder. */
  readonly file: string
  readonly at: At
  /** Reads all that the file gives. */
  readonly read: () => EntityGiven
}

/** An entity as one file gives it, kept only while its rows are made. */
export interface GivenEntity extends Pick<EntityPart, 'type' | 'file' | 'at'> {
  readonly given: EntityGiven
}

/** An entity as all files give it together. */
export interface SeedEntity {
  readonly id: string
  readonly type: EntityType
  /** The parts of the entity, one for each file that speaks of it: the main file first, then the others by their names. */
  readonly parts: readonly EntityPart[]
  /** Where its first part stands. */
  readonly at: At
}

/** A source with everything that its files give of it. */
export interface ReadSource extends Pick<SeedEntity, 'id' | 'at'> {
  readonly given: readonly EntityGiven[]
}
