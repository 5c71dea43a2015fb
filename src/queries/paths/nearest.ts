import type { Tie } from '../../questions/view.js'
import { type NearPath, type PathCondition, type Relaxation, measureDaysOff } from './conditions.js'
import { LEAST_STEP, costOfHub, costOfTie } from './cost.js'
import type { Prices } from './known.js'
import { type LookFor, type PathsQuestion, readPaths } from './read.js'
import type { FoundPath, Look } from './search.js'

/** The price of failing once. It is higher than any cost but failing, so that a path which fails less often is always cheaper. */
const FAILURE = 100_000

/** A path, how often it fails its conditions, and what it costs apart from that. */
interface ScoredPath extends NearPath {
  readonly failure: number
  readonly cost: number
}

/** Finds the nearest path of the question without these conditions; `scored` is empty where there is none. */
export async function findWithout(
  relaxed: readonly Relaxation[],
  question: PathsQuestion,
  lookFor: LookFor,
): Promise<{ readonly scored: readonly ScoredPath[]; readonly isCut: boolean }> {
  const wider = relaxed.reduce((asked, { relax }) => relax(asked), question)
  const denied = new Set<string>()
  const asked = { ...question, denied }
  const isOnDay = question.view.clocks.day === wider.view.clocks.day
  const look = isOnDay ? lookFor(wider) : lookBesidesDay(wider, asked, lookFor)
  const { paths, cutBy } = await readPaths(wider, look, pricesOf(relaxed, asked))
  return { scored: paths.map(path => scorePath(path, relaxed, asked)), isCut: cutBy !== null }
}

/**
 * Looks at claims of any day, and gives each the certainty that it has on the day that was asked for. A claim does not show that a source denies it then. Such
 * a claim is missing among those of that day, though its days would let it hold.
 */
function lookBesidesDay(
  wider: PathsQuestion,
  { view, denied }: PathsQuestion & { readonly denied: Set<string> },
  lookFor: LookFor,
): Look {
  const day = view.clocks.day!
  const clocks = { ...wider.view.clocks, day }
  const [whenever, then] = [lookFor(wider), lookFor({ ...wider, view: { ...wider.view, clocks } })]
  return {
    degrees: ids => whenever.degrees(ids),
    ties: async ids => {
      const [all, listed] = await Promise.all([whenever.ties(ids), then.ties(ids)])
      const onThatDay = new Map(listed.map(({ id, certainty }) => [id, certainty]))
      for (const tie of all) if (measureDaysOff(tie, day) === 0 && !onThatDay.has(tie.id)) denied.add(tie.id)
      return all.map(tie => ({ ...tie, certainty: onThatDay.get(tie.id) ?? null }))
    },
  }
}

function scorePath(path: FoundPath, relaxed: readonly Relaxation[], question: PathsQuestion): ScoredPath {
  const failures = relaxed.map(({ condition, failureOf }) => ({
    condition,
    failure: failureOfPath(condition, path, question, tie => failureOf(tie, question)),
  }))
  const failed = failures.filter(({ failure }) => failure > 0).map(({ condition }) => condition)
  const failure = failures.reduce((sum, one) => sum + Math.floor(one.failure), 0)
  const shown = failed.includes('AS_OF') ? undatedPath(path) : path
  return { path: shown, failed, question, failure, cost: costOfFound(path) }
}

/** Drops the certainty of each claim: a path that does not hold on the day is not more or less sure then. */
const undatedPath = (path: FoundPath): FoundPath => ({
  ...path,
  steps: path.steps.map(step => ({ ...step, tie: { ...step.tie, certainty: null } })),
})

/** Sums up what a path costs apart from what it fails. */
const costOfFound = ({ steps }: FoundPath): number =>
  steps.reduce(
    (sum, { tie, startDegree }, at) => sum + costOfTie(tie) + (at === 0 ? 0 : costOfHub(startDegree)),
    0,
  )

/** How often, and how badly, a path fails a condition. */
function failureOfPath(
  condition: PathCondition,
  { steps }: FoundPath,
  { vias, avoided, mostHops }: PathsQuestion,
  failureOf: (tie: Tie) => number,
): number {
  const passed = steps.slice(1).map(({ start }) => start)
  if (condition === 'VIA') return vias.filter(id => !passed.includes(id)).length
  if (condition === 'AVOID') return passed.filter(id => avoided.includes(id)).length
  if (condition === 'MAX_HOPS') return Math.max(0, steps.length - mostHops)
  if (condition === 'KNOWN_AT') return 1
  return steps.reduce((sum, { tie }) => sum + failureOf(tie), 0)
}

function pricesOf(relaxed: readonly Relaxation[], question: PathsQuestion): Prices {
  const conditions = relaxed.map(({ condition }) => condition)
  const perHop = conditions.includes('MAX_HOPS') ? FAILURE : 0
  const avoided = new Set(conditions.includes('AVOID') ? question.avoided : [])
  const failureOf = (tie: Tie): number =>
    relaxed.reduce((sum, one) => sum + Math.round(FAILURE * one.failureOf(tie, question)), perHop)
  const mustFail = relaxed.length === 1 && MUST_FAIL.includes(conditions[0]!)
  return {
    tie: tie => costOfTie(tie) + failureOf(tie),
    entity: (id, degree) => costOfHub(degree) + (avoided.has(id) ? FAILURE : 0),
    least: LEAST_STEP + perHop,
    failure: mustFail
      ? {
          tie: tie => failureOf(tie) > 0,
          entity: id => avoided.has(id),
          least: FAILURE,
        }
      : null,
  }
}

/** The conditions that a single claim or entity fails. A path must fail such a condition: one that fails none would have been found before. */
const MUST_FAIL: readonly PathCondition[] = ['CERTAINTY', 'AS_OF', 'MODALITY', 'MIN_GRADE', 'TYPES', 'AVOID']
