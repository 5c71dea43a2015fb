import type { Model } from './model.js'

/** A thing that must hold in every model. A requirement gives one sentence, with its place, for each breach of it. */
export type Requirement = (model: Model) => string[]
