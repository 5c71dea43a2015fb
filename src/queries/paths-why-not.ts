import type { Means } from '../answer/means.js'
import type { Finding } from '../questions/finding.js'
import type { Tie, View } from '../questions/view.js'
import { type NearPath, type PathCondition, RELAXATIONS, type Relaxation } from './paths-conditions.js'
import { LEAST_STEP, costOfHub, costOfTie } from './paths-cost.js'
import type { Prices } from './paths-known.js'
import { type PathsQuestion, readPaths } from './paths-read.js'
import { readReason, wordsOfNothing } from './paths-reasons.js'
import type { CutBy, FoundPath } from './paths-search.js'
import { tellPath } from './paths-tell.js'

/** To fail once costs more than any path that fails less often. */
const FAILURE = 100_000

/**
 * Why there is no path. The question is asked again without each of its conditions in turn, where to fail the condition costs more than all else: the path
 * that fails one condition, and least, is the nearest. Only where no condition is alone to blame are all left away at once.
 */
export async function explainNone(
  question: PathsQuestion,
  cutBy: CutBy | null,
  means: Pick<Means, 'ask' | 'byId' | 'model'>,
): Promise<Finding> {
  const set = RELAXATIONS.filter(({ isSet }) => isSet(question))
  const found = await findNearest(set, question, means)
  if (found === null) return { conditions: [], reason: wordsOfNothing(cutBy), path: null }
  return {
    conditions: found.failed,
    reason: await readReason(found, cutBy, means),
    // What only a later release says cannot be shown below the clock of an earlier one.
    path: found.failed.includes('KNOWN_AT')
      ? null
      : await tellPath(found.path, viewWithout(found.failed, question), means),
  }
}

async function findNearest(
  set: readonly Relaxation[],
  question: PathsQuestion,
  means: Pick<Means, 'ask' | 'model'>,
): Promise<NearPath | null> {
  const each = shareRoom(question, set.length + 2)
  const near = (await Promise.all(set.map(one => findWithout([one], each, means)))).flat()
  const [nearest] = near.sort((a, b) => a.failure - b.failure || a.cost - b.cost)
  if (nearest !== undefined) return { ...nearest, question }
  // Nobody can tell of a path by later releases what it would have lacked at an earlier one: so that clock is left away last.
  const thatRelease = set.filter(({ condition }) => condition !== 'KNOWN_AT')
  for (const several of thatRelease.length < set.length ? [thatRelease, set] : [set]) {
    const [found] = await findWithout(several, each, means)
    if (found !== undefined) return { ...found, question }
  }
  return null
}

const viewWithout = (failed: readonly PathCondition[], question: PathsQuestion): View =>
  RELAXATIONS.filter(({ condition }) => failed.includes(condition)).reduce(
    (asked, { relax }) => relax(asked),
    question,
  ).view

/** What may be read is shared out among the searches. */
function shareRoom(question: PathsQuestion, searches: number): PathsQuestion {
  const { entities, ties, atOnce } = question.room
  const room = { entities: Math.floor(entities / searches), ties: Math.floor(ties / searches), atOnce }
  return { ...question, k: 1, room }
}

interface Scored extends NearPath {
  readonly failure: number
  readonly cost: number
}

/** The nearest path of the question without these conditions; none where there is none. */
async function findWithout(
  relaxed: readonly Relaxation[],
  question: PathsQuestion,
  means: Pick<Means, 'ask' | 'model'>,
): Promise<Scored[]> {
  const wider = relaxed.reduce((asked, { relax }) => relax(asked), question)
  const { paths } = await readPaths(wider, means, pricesOf(relaxed, question))
  return paths.map(path => scorePath(path, relaxed, question))
}

function scorePath(path: FoundPath, relaxed: readonly Relaxation[], question: PathsQuestion): Scored {
  const failures = relaxed.map(({ condition, failureOf }) => ({
    condition,
    failure: failureOfPath(condition, path, question, tie => failureOf(tie, question)),
  }))
  const failed = failures.filter(({ failure }) => failure > 0).map(({ condition }) => condition)
  const failure = failures.reduce((sum, one) => sum + Math.floor(one.failure), 0)
  return {
    path,
    failed: failed.length > 0 ? failed : DENIED_THEN,
    question,
    failure,
    cost: costOfFound(path),
  }
}

/** What a path costs but for what it fails. */
const costOfFound = ({ steps }: FoundPath): number =>
  steps.reduce(
    (sum, { tie, startDegree }, at) => sum + costOfTie(tie) + (at === 0 ? 0 : costOfHub(startDegree)),
    0,
  )

/** A path that fails nothing that its claims show is one of which a source denies a claim on the day. */
const DENIED_THEN: readonly PathCondition[] = ['AS_OF']

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

/** Conditions that a single claim or entity fails: a path that fails none of them would have been found. */
const MUST_FAIL: readonly PathCondition[] = ['CERTAINTY', 'AS_OF', 'MODALITY', 'MIN_GRADE', 'TYPES', 'AVOID']
