import type { Means } from '../answer/means.js'
import { type Strand, strandsQuery } from '../cypher/queries/common-ground.js'
import { LAST_OF_DAYS } from '../model/stored.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { Tie, View } from '../questions/view.js'
import { EXIT, PARTY } from '../rules/party-grounds.js'
import {
  MOST_CRIMES,
  MOST_CRIME_CLAIMS,
  type CommonGroundQuestion,
  showGround,
} from './common-ground/show.js'
import { CLAIMS_OF_EACH, type Hold, WAYS, findShared, makePairs } from './common-ground/pairs.js'
import { keepOnCrime, readCrimes } from './crime-scope.js'
import type { Inquiry } from './inquiry.js'
import { awaitInOrder, readSubjects } from './subject.js'
import { boundNumber, idsOfArgument, viewOf } from './view.js'

interface CommonGroundArguments extends ChoiceArguments {
  readonly a: readonly string[]
  readonly b: readonly string[]
  readonly crime?: string | null
  readonly limit?: number | null
}

const MOST_ON_SIDE = 15
/** How many claims are read at most for each country or body, on the average. */
const STRANDS_EACH = 300

/** The root question `commonGround`: what countries and bodies have in common. It lays side by side what goes with each of them. */
export const commonGround: Inquiry = {
  pose(given, at) {
    const args = given as CommonGroundArguments
    const question: CommonGroundQuestion = {
      a: idsOfArgument('a', args.a, MOST_ON_SIDE),
      b: idsOfArgument('b', args.b, MOST_ON_SIDE),
      crime: args.crime ?? null,
      limit: boundNumber('limit', args.limit, { usual: 50, max: 100 }),
      view: viewOf(args, at),
    }
    const [a, b] = [question.a.length, question.b.length]
    const lists = {
      shared: question.limit,
      pairs: a * b,
      apart: a * b,
      counts: WAYS.length,
      crimes: MOST_CRIMES,
    }
    const claims = {
      aClaims: a * CLAIMS_OF_EACH,
      bClaims: b * CLAIMS_OF_EACH,
      crimeClaims: MOST_CRIME_CLAIMS,
    }
    const onCrime = question.crime === null ? 0 : MOST_CRIMES + (a + b) * STRANDS_EACH
    return { question, most: { ...lists, ...claims }, looksAt: (a + b) * STRANDS_EACH + onCrime }
  },

  async read(given, means) {
    const question = given as CommonGroundQuestion
    const { release } = question.view.clocks
    const types = ['Country', 'Organization']
    const [a, b] = await awaitInOrder([
      readSubjects('a', question.a, types, release, means),
      readSubjects('b', question.b, types, release, means),
    ])
    const scope = question.crime === null ? null : await readCrimes(question.crime, question.view, means)
    const sides = [a.map(({ id }) => id), b.map(({ id }) => id)] as const
    const { holds, isCut } = await readHolds([...new Set(sides.flat())], question.view, means)
    const all = findShared(holds, ...sides)
    const onCrime = scope === null ? null : await keepOnCrime(all, scope, question.view, means)
    const shared = onCrime === null ? all : all.filter(({ id }) => onCrime.has(id))
    return showGround(shared, makePairs(shared, ...sides), { question, scope, onCrime, isCut })
  },
}

/** Reads all that goes with the countries and bodies, in each of the ways in which something may be common. */
async function readHolds(
  ids: readonly string[],
  view: View,
  { ask, model }: Means,
): Promise<{ readonly holds: readonly Hold[]; readonly isCut: boolean }> {
  const outward = [...WAYS.flatMap(way => way.outward), EXIT]
  const inward = WAYS.flatMap(way => way.inward)
  const most = ids.length * STRANDS_EACH
  const { total, strands } = await ask(strandsQuery(model, view, { ids, outward, inward, most }))
  const exits = strands.map(({ tie }) => tie).filter(({ type }) => type === EXIT)
  const ongoing = strands.filter(
    ({ tie }) => goesOnFor(tie, view) && !exits.some(exit => isOverBy(exit, tie)),
  )
  return { holds: ongoing.flatMap(holdsOfStrand), isCut: total > strands.length }
}

/** Whether a claim goes on for the question. Without a day, only a claim without an end on record does. */
const goesOnFor = ({ possibleTo }: Tie, { clocks }: View): boolean =>
  clocks.day !== null || possibleTo === LAST_OF_DAYS

/**
 * Whether an exit ends a claim. A party that left is no party any more, even where nobody knows on which day that took effect. It still is one where a source
 * is certain of it on the day.
 */
const isOverBy = (exit: Tie, { type, from, to, possibleFrom, certainty }: Tie): boolean =>
  type === PARTY &&
  from === exit.from &&
  to === exit.to &&
  exit.possibleFrom >= possibleFrom &&
  certainty !== 'CERTAIN'

function holdsOfStrand({ nearId, farId, farType, tie }: Strand): Hold[] {
  const way = WAYS.find(
    ({ outward, inward, farType: wanted }) =>
      farType === wanted && (tie.from === nearId ? outward : inward).includes(tie.type),
  )
  return way === undefined
    ? []
    : [{ nearId, farId, kind: way.kind, claimId: tie.id, isSure: tie.certainty === 'CERTAIN' }]
}
