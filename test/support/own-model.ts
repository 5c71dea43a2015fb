import { checkModel } from '../../src/model/check-model.js'
import { loadSchema } from '../../src/model/load-schema.js'
import type { Model } from '../../src/model/model.js'

/** The project's own model. */
export function ownModel(): Model {
  return checkModel(loadSchema('schema'))
}
