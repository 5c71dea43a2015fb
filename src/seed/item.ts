import type { EntityType } from '../model/model.js'
import type { Checked } from './checked.js'
import type { At } from './place.js'
import type { EntityGiven } from './shapes.js'

/** One item of a seed file as it is given, and where it stands. */
export interface Item<T = unknown> {
  readonly given: T
  readonly at: At
}

/** Holds an item against what its file may hold; none is left of one that does not fit. */
export type Check<T> = (item: Item) => Checked<readonly T[]>

/** An entity as one file gives it, with its type. */
export interface GivenEntity extends Item<EntityGiven> {
  readonly type: EntityType
  /** The name of the file in the seed folder. */
  readonly file: string
}

/** An entity as all files give it together. */
export interface SeedEntity {
  readonly id: string
  readonly type: EntityType
  /** One for each file that speaks of it: the main file first, then the others by their names. */
  readonly parts: readonly GivenEntity[]
  /** Where its first part stands. */
  readonly at: At
}
