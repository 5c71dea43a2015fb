import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import type { Model } from '../../src/model/model.js'

let model: Model | undefined

/** The project's own model, read and checked once for all files that share a context. */
export const ownModel = (): Model => (model ??= checkModel(loadSchema('schema')))
