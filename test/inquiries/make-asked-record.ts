import type { ChangesAsked } from './by-hand/changes.js'
import { type CorroborationAsked, isContested } from './by-hand/corroboration.js'
import type { ExplainAsked } from './by-hand/explain.js'
import type { GroupByAsked } from './by-hand/group-by.js'
import type { OrphansAsked } from './by-hand/orphans.js'
import type { PassageChecksAsked } from './by-hand/passage-checks.js'
import { TEXTS } from '../oracle/seed-texts.js'
import type { PartMaker } from './make-view.js'

/** Random questions about what the record says, claim by claim. */

const SIDES = ['TYPE', 'CRIME', 'COUNTRY', 'BODY', 'SOURCE', 'DECADE', 'GRADE', 'MODALITY']

export function makeChanges(parts: PartMaker): ChangesAsked {
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

export function makeCorroboration(parts: PartMaker): CorroborationAsked {
  const { random } = parts
  const view = parts.view()
  return {
    ...view,
    ...parts.maybe('of', 0.3, () => parts.ids(2, view.knownAt)),
    ...parts.maybe('types', 0.4, () =>
      random.pick([['STATEMENT'], ['STATEMENT', 'MEMBER_OF'], parts.types()]),
    ),
    ...parts.maybe('source', 0.2, () => random.pick(['register', 'daily', 'reprint', 'rumour', 'text-a'])),
    ...parts.maybe('minVoices', 0.3, () => random.whole(0, 2)),
    ...parts.maybe('maxVoices', 0.3, () => random.whole(2, 3)),
    ...parts.maybe('contradicted', 0.3, () => random.chance(0.5)),
    ...parts.maybe('first', 0.7, () => random.pick([4, 100])),
  }
}

export function makeExplain(parts: PartMaker): ExplainAsked {
  const { asOf, knownAt } = parts.view()
  const { random } = parts
  const { said } = parts.at(knownAt)
  const contested = said.filter(one => isContested(one) || one.values.verdict === 'REJECTED')
  return {
    claim: random.pick(random.chance(0.7) && contested.length > 0 ? contested : said).id,
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
  }
}

export function makeGroupBy(parts: PartMaker): GroupByAsked {
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

export function makeOrphans(parts: PartMaker): OrphansAsked {
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

export function makePassageChecks(parts: PartMaker): PassageChecksAsked {
  const { asOf, knownAt, modality } = parts.view()
  return {
    // Claims may rest on any source; passages are kept of the texts alone.
    text: parts.random.chance(0.9) ? parts.random.pick(TEXTS) : 'reprint',
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(modality === undefined ? {} : { modality }),
  }
}
