import type { Means } from '../../answer/means.js'
import type { Finding } from '../../questions/finding.js'
import type { View } from '../../questions/view.js'
import { type NearPath, type PathCondition, RELAXATIONS } from './conditions.js'
import { findWithout } from './nearest.js'
import { type LookFor, type PathsQuestion, lookWith } from './read.js'
import { readReason, wordsOfNothing } from './reasons.js'
import type { CutBy } from './search.js'
import { tellPath } from './tell.js'

/**
 * Explains why there is no path. It asks the question again without each of its conditions in turn, where to fail the condition costs more than all else. The
 * path that fails one condition, and fails it least, is the nearest. Only where no condition is alone to blame, all are left away at once.
 */
export async function explainNone(
  question: PathsQuestion,
  cutBy: CutBy | null,
  means: Pick<Means, 'ask' | 'byId' | 'model' | 'version'>,
): Promise<Finding> {
  const { found, isCut } = await findNearest(question, asked => lookWith(asked, means))
  const isSure = cutBy === null && !isCut
  if (found === null) return { conditions: [], reason: wordsOfNothing(isSure), path: null }
  return {
    conditions: found.failed,
    reason: await readReason(found, isSure, means),
    // The path would stand below the clock of an earlier release, where what only a later one says cannot be shown.
    path: found.failed.includes('KNOWN_AT')
      ? null
      : await tellPath(found.path, dropFromView(found.failed, question), means),
  }
}

interface Nearest {
  readonly found: NearPath | null
  /** Whether a nearer one may have been missed. */
  readonly isCut: boolean
}

/** Finds the path that fails least of what is asked. */
export async function findNearest(question: PathsQuestion, lookFor: LookFor): Promise<Nearest> {
  const set = RELAXATIONS.filter(({ isSet }) => isSet(question))
  const each = shareRoom(question, set.length + 2)
  const near = await Promise.all(set.map(one => findWithout([one], each, lookFor)))
  const [nearest] = near
    .flatMap(({ scored }) => scored)
    .sort((a, b) => a.failure - b.failure || a.cost - b.cost)
  let isCut = near.some(one => one.isCut)
  if (nearest !== undefined) return { found: nearest, isCut }
  // A path by later releases does not tell what it would have lacked at an earlier one: so that clock is left away last.
  const thatRelease = set.filter(({ condition }) => condition !== 'KNOWN_AT')
  for (const several of thatRelease.length < set.length ? [thatRelease, set] : [set]) {
    const wider = await findWithout(several, each, lookFor)
    isCut ||= wider.isCut
    if (wider.scored.length > 0) return { found: wider.scored[0]!, isCut }
  }
  return { found: null, isCut }
}

const dropFromView = (failed: readonly PathCondition[], question: PathsQuestion): View =>
  RELAXATIONS.filter(({ condition }) => failed.includes(condition)).reduce(
    (asked, { relax }) => relax(asked),
    question,
  ).view

function shareRoom(question: PathsQuestion, searches: number): PathsQuestion {
  const { entities, ties, atOnce } = question.room
  const room = { entities: Math.floor(entities / searches), ties: Math.floor(ties / searches), atOnce }
  return { ...question, k: 1, room }
}
