import type { Model } from '../model/model.js'
import type { Ask } from './ask.js'
import type { ById } from './by-id.js'
import type { Familiar } from './familiar.js'
import type { Texts } from './texts.js'

/** What answering one plan needs besides the plan. */
export interface Means {
  readonly model: Model
  readonly ask: Ask
  readonly byId: ById
  readonly familiar: Familiar
  /** Texts that were made before. */
  readonly texts: Texts
}
