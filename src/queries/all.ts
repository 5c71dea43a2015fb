import { changes } from './changes.js'
import type { Inquiry } from './inquiry.js'
import { neighborhood } from './neighborhood.js'
import { subgraph } from './subgraph.js'
import { timeline } from './timeline.js'

/** Every root question with a file of its own, by the name of its field: a file and a line each. */
export const INQUIRIES: ReadonlyMap<string, Inquiry> = new Map(
  Object.entries({ changes, neighborhood, subgraph, timeline }),
)
