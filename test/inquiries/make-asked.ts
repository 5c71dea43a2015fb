import type { ByHand } from './by-hand/asked.js'
import { centralByHand } from './by-hand/central.js'
import { changesByHand } from './by-hand/changes.js'
import { commonGroundByHand } from './by-hand/common-ground.js'
import { corroborationByHand } from './by-hand/corroboration.js'
import { encountersByHand } from './by-hand/encounters.js'
import { explainByHand } from './by-hand/explain.js'
import { groupByHand } from './by-hand/group-by.js'
import { lineageByHand } from './by-hand/lineage.js'
import { orphansByHand } from './by-hand/orphans.js'
import { passageChecksByHand } from './by-hand/passage-checks.js'
import { pathsByHand } from './by-hand/paths.js'
import { neighborhoodByHand, subgraphByHand } from './by-hand/picture.js'
import { similarByHand } from './by-hand/similar.js'
import { standingByHand } from './by-hand/standing.js'
import { timelineByHand } from './by-hand/timeline.js'
import { makeCommonGround, makeEncounters, makeStanding, makeTimeline } from './make-asked-meeting.js'
import {
  makeChanges,
  makeCorroboration,
  makeExplain,
  makeGroupBy,
  makeOrphans,
  makePassageChecks,
} from './make-asked-record.js'
import {
  makeCentral,
  makeLineage,
  makeNeighborhood,
  makePaths,
  makeSimilar,
  makeSubgraph,
} from './make-asked-walks.js'
import type { PartMaker } from './make-view.js'

/** A root question, its oracle, and how it is asked at random. */
export interface RandomInquiry<Asked extends object = object> {
  readonly byHand: ByHand<Asked>
  /** How often it is asked, beside the others: Neo4j takes long to plan the texts of some. */
  readonly share: number
  make(parts: PartMaker): Asked
}

const inquiry = <Asked extends object>(
  byHand: ByHand<Asked>,
  make: (parts: PartMaker) => Asked,
  share = 1,
): RandomInquiry => ({ byHand, make, share })

export const RANDOM_INQUIRIES: readonly RandomInquiry[] = [
  inquiry(centralByHand, makeCentral, 0.4),
  inquiry(changesByHand, makeChanges, 0.4),
  inquiry(commonGroundByHand, makeCommonGround),
  inquiry(corroborationByHand, makeCorroboration),
  inquiry(encountersByHand, makeEncounters),
  inquiry(explainByHand, makeExplain),
  inquiry(groupByHand, makeGroupBy),
  inquiry(lineageByHand, makeLineage),
  inquiry(neighborhoodByHand, makeNeighborhood),
  inquiry(orphansByHand, makeOrphans),
  inquiry(passageChecksByHand, makePassageChecks),
  inquiry(pathsByHand, makePaths),
  inquiry(similarByHand, makeSimilar),
  inquiry(standingByHand, makeStanding),
  inquiry(subgraphByHand, makeSubgraph),
  inquiry(timelineByHand, makeTimeline),
]
