import { type ByHand, type ViewAsked } from './by-hand/asked.js'
import { type CentralAsked, centralByHand } from './by-hand/central.js'
import { type ChangesAsked, changesByHand } from './by-hand/changes.js'
import { type CommonGroundAsked, commonGroundByHand } from './by-hand/common-ground.js'
import { type CorroborationAsked, corroborationByHand } from './by-hand/corroboration.js'
import { type ExplainAsked, explainByHand } from './by-hand/explain.js'
import { type GroupByAsked, groupByHand } from './by-hand/group-by.js'
import { type LineageAsked, lineageByHand } from './by-hand/lineage.js'
import { type OrphansAsked, orphansByHand } from './by-hand/orphans.js'
import { type PathsAsked, pathsByHand } from './by-hand/paths.js'
import {
  type NeighborhoodAsked,
  type SubgraphAsked,
  neighborhoodByHand,
  subgraphByHand,
} from './by-hand/picture.js'
import { type SimilarAsked, similarByHand } from './by-hand/similar.js'
import { type StandingAsked, standingByHand } from './by-hand/standing.js'
import { type TimelineAsked, timelineByHand } from './by-hand/timeline.js'
import type { PartMaker } from './make-view.js'

/** A root question, its oracle, and how it is asked at random. */
export interface RandomInquiry<Asked extends object = object> {
  readonly byHand: ByHand<Asked>
  /** How often it is asked, beside the others: Neo4j takes long to plan the texts of some. */
  readonly share: number
  make(parts: PartMaker): Asked
}

const BODIES = ['Country', 'Organization']
const TEXTS = ['Instrument', 'Programme']
const SIDES = ['TYPE', 'CRIME', 'COUNTRY', 'BODY', 'SOURCE', 'DECADE', 'GRADE', 'MODALITY']

function makeCentral(parts: PartMaker): CentralAsked {
  const { random } = parts
  const view = parts.view()
  const types = ['Organization', 'Country', 'Instrument', 'Meeting', 'Programme', 'CrimeType']
  return {
    ...view,
    ...parts.maybe('entityTypes', 0.6, () => random.some(types, 5)),
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...(random.chance(0.5)
      ? {
          crime: parts.id(view.knownAt, ['CrimeType']),
          ...parts.maybe('hops', 0.7, () => random.whole(1, 2)),
        }
      : {}),
    ...parts.maybe('orderBy', 0.7, () => random.pick(['DEGREE', 'BETWEENNESS', 'PAGERANK'] as const)),
    ...parts.maybe('first', 0.7, () => random.pick([3, 100])),
    ...parts.maybe('limit', 0.3, () => random.pick([2, 10, 600])),
  }
}

function makeChanges(parts: PartMaker): ChangesAsked {
  const { random } = parts
  const { modality, minGrade } = parts.view()
  const way = random.whole(1, 3)
  const release = (): number => random.whole(1, parts.last - 1)
  return {
    ...(way === 1 ? {} : { fromRelease: release(), ...parts.maybe('toRelease', 0.7, release) }),
    ...(way === 2 ? {} : { fromDay: parts.day(), toDay: parts.day() }),
    ...(modality === undefined ? {} : { modality }),
    ...(minGrade === undefined ? {} : { minGrade }),
    ...parts.maybe('kinds', 0.3, () => random.some(['ADDED', 'ENDED', 'ALTERED'], 2)),
    ...parts.maybe('causes', 0.3, () => random.some(['WORLD', 'KNOWLEDGE', 'BOTH'], 2)),
    ...parts.maybe('types', 0.3, () => ['STATEMENT', 'Instrument', 'MEMBER_OF', 'PARTY_TO']),
    first: random.pick([30, 100, 100]),
  }
}

function makeCommonGround(parts: PartMaker): CommonGroundAsked {
  const view = parts.view()
  const left = parts.endsOf(['DENOUNCED'], view.knownAt)?.from
  return {
    ...view,
    a: parts.ids(4, view.knownAt, BODIES),
    b: withThem(parts.ids(5, view.knownAt, BODIES), left),
    ...parts.maybe('crime', 0.4, () => parts.id(view.knownAt, ['CrimeType'])),
    ...parts.maybe('limit', 0.3, () => parts.random.pick([1, 100])),
  }
}

function makeCorroboration(parts: PartMaker): CorroborationAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    ...parts.maybe('of', 0.3, () => parts.ids(2, view.knownAt)),
    ...parts.maybe('types', 0.4, () =>
      random.pick([['STATEMENT'], ['STATEMENT', 'MEMBER_OF'], parts.types()]),
    ),
    ...parts.maybe('source', 0.2, () => random.pick(['register', 'daily', 'reprint', 'rumour'])),
    ...parts.maybe('minVoices', 0.3, () => random.whole(0, 2)),
    ...parts.maybe('maxVoices', 0.3, () => random.whole(2, 3)),
    ...parts.maybe('contradicted', 0.3, () => random.chance(0.5)),
    ...parts.maybe('first', 0.7, () => random.pick([4, 100])),
    ...parts.maybe('after', 0.2, () => random.pick(parts.at(view.knownAt).said).id),
  }
}

function makeExplain(parts: PartMaker): ExplainAsked {
  const { asOf, knownAt } = parts.view()
  return {
    claim: parts.random.pick(parts.at(knownAt).said).id,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }
}

function makeGroupBy(parts: PartMaker): GroupByAsked {
  const { random } = parts
  const view = parts.view()
  const place = random.whole(0, SIDES.length - 1)
  return {
    ...view,
    rows: SIDES[place]!,
    columns: SIDES[(place * 3 + 1) % SIDES.length]!,
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...parts.maybe('of', 0.3, () => parts.ids(2, view.knownAt)),
    ...parts.maybe('limit', 0.5, () => random.pick([2, 100])),
  }
}

function makeLineage(parts: PartMaker): LineageAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    instrument: parts.id(view.knownAt, TEXTS),
    ...parts.maybe('reach', 0.7, () => random.pick(['EARLIER', 'LATER', 'LINE', 'FAMILY'] as const)),
    ...parts.maybe('depth', 0.3, () => random.pick([1, 2, 50])),
    ...parts.maybe('limit', 0.2, () => random.pick([2, 4, 300])),
  }
}

function makeNeighborhood(parts: PartMaker): NeighborhoodAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    of: parts.id(view.knownAt),
    ...parts.maybe('hops', 0.6, () => random.whole(1, 3)),
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...parts.maybe('limitPerType', 0.4, () => random.pick([1, 2, 100])),
    ...parts.maybe('limit', 0.2, () => random.pick([2, 6, 500])),
  }
}

function makeOrphans(parts: PartMaker): OrphansAsked {
  const { random } = parts
  const view = parts.view()
  const kind = random.pick([
    'BODY_WITHOUT_SESSION',
    'PLAN_WITHOUT_SUCCESSOR',
    'INSTRUMENT_WITHOUT_MONITOR',
    'MEETING_WITHOUT_OUTCOME',
    'BODY_WITHOUT_SESSION',
  ] as const)
  return {
    ...(/^(PLAN|BODY)/.test(kind) ? { asOf: parts.day(view.knownAt) } : {}),
    ...view,
    kind,
    ...(kind === 'BODY_WITHOUT_SESSION' ? parts.maybe('quietYears', 0.6, () => random.whole(1, 15)) : {}),
    ...parts.maybe('limit', 0.5, () => random.pick([2, 200])),
  }
}

function makePaths(parts: PartMaker): PathsAsked {
  const { random } = parts
  const view: ViewAsked = parts.view()
  const [from, to, ...others] = parts.ids(6, view.knownAt, undefined, 2)
  return {
    ...view,
    from: from!,
    to: to!,
    ...parts.maybe('k', 0.6, () => random.pick([1, 10])),
    ...parts.maybe('maxHops', 0.8, () => random.whole(1, 4)),
    ...(others[0] !== undefined ? parts.maybe('via', 0.3, () => [others[0]!]) : {}),
    ...(others[1] !== undefined ? parts.maybe('avoid', 0.4, () => others.slice(1)) : {}),
    ...parts.maybe('types', 0.2, () => parts.types()),
  }
}

function makeSimilar(parts: PartMaker): SimilarAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    to:
      (random.chance(0.3) ? parts.endsOf(['COOPERATES_WITH'], view.knownAt)?.to : undefined) ??
      parts.id(view.knownAt),
    ...parts.maybe('types', 0.2, () => parts.types()),
    ...parts.maybe('limit', 0.5, () => random.pick([1, 50])),
    ...parts.maybe('shared', 0.5, () => random.pick([1, 25])),
  }
}

function makeStanding(parts: PartMaker): StandingAsked {
  const { random } = parts
  const { modality: _, certainty: __, ...view } = parts.view()
  const acts = [['DENOUNCED'], ['RATIFIED', 'SIGNED']].map(types => parts.endsOf(types, view.knownAt))
  return {
    ...view,
    instruments: withThem(parts.ids(4, view.knownAt, ['Instrument']), ...acts.map(act => act?.to)),
    ...(random.chance(0.8)
      ? { countries: withThem(parts.ids(4, view.knownAt, BODIES), ...acts.map(act => act?.from)) }
      : { membersOf: parts.id(view.knownAt, ['Organization']) }),
  }
}

function makeSubgraph(parts: PartMaker): SubgraphAsked {
  const view = parts.view()
  return {
    ...view,
    ids: [...parts.ids(12, view.knownAt), ...(parts.random.chance(0.2) ? ['nobody'] : [])],
    ...parts.maybe('types', 0.2, () => parts.types()),
  }
}

const withThem = (ids: readonly string[], ...more: (string | undefined)[]): string[] => [
  ...new Set([...ids, ...more.filter(id => id !== undefined)]),
]

const KINDS = ['MEETING', 'ADOPTED', 'SIGNED', 'CONSENTED', 'BOUND', 'JOINED', 'BEGAN', 'EXPIRED', 'NOTED']

function makeTimeline(parts: PartMaker): TimelineAsked {
  const { random } = parts
  const view = parts.view()
  const [from, to] = [parts.day(), parts.day()].sort() as [string, string]
  return {
    ...view,
    of: parts.ids(3, view.knownAt),
    ...(random.chance(0.3)
      ? { undated: true }
      : { ...parts.maybe('from', 0.4, () => from), ...parts.maybe('to', 0.4, () => to) }),
    ...parts.maybe('kinds', 0.2, () => random.some(KINDS, 4)),
    first: random.pick([7, 100]),
  }
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
  inquiry(explainByHand, makeExplain),
  inquiry(groupByHand, makeGroupBy),
  inquiry(lineageByHand, makeLineage),
  inquiry(neighborhoodByHand, makeNeighborhood),
  inquiry(orphansByHand, makeOrphans),
  inquiry(pathsByHand, makePaths),
  inquiry(similarByHand, makeSimilar),
  inquiry(standingByHand, makeStanding),
  inquiry(subgraphByHand, makeSubgraph),
  inquiry(timelineByHand, makeTimeline),
]
