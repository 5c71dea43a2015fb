import type { Model } from './model.js'

/** What must hold in every model. A law gives one sentence, with its place, for each breach of it. */
export type ModelLaw = (model: Model) => string[]
