import { central } from './central.js'
import { changes } from './changes.js'
import { commonGround } from './common-ground.js'
import { corroboration } from './corroboration.js'
import { encounters } from './encounters.js'
import { explain } from './explain.js'
import { groupBy } from './group-by.js'
import type { Inquiry } from './inquiry.js'
import { lineage } from './lineage.js'
import { neighborhood } from './neighborhood.js'
import { orphans } from './orphans.js'
import { passageChecks } from './passage-checks.js'
import { paths } from './paths.js'
import { similar } from './similar.js'
import { standing } from './standing.js'
import { subgraph } from './subgraph.js'
import { timeline } from './timeline.js'

/** Every root question with a file of its own, by the name of its field: a file and a line each. */
export const INQUIRIES: ReadonlyMap<string, Inquiry> = new Map(
  Object.entries({
    central,
    changes,
    commonGround,
    corroboration,
    encounters,
    explain,
    groupBy,
    lineage,
    neighborhood,
    orphans,
    passageChecks,
    paths,
    similar,
    standing,
    subgraph,
    timeline,
  }),
)
