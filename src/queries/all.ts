import type { Inquiry } from './inquiry.js'
import { commonGround } from './common-ground.js'
import { neighborhood } from './neighborhood.js'
import { standing } from './standing.js'
import { subgraph } from './subgraph.js'

/** Every root question with a file of its own, by the name of its field: a file and a line each. */
export const INQUIRIES: ReadonlyMap<string, Inquiry> = new Map(
  Object.entries({ commonGround, neighborhood, standing, subgraph }),
)
