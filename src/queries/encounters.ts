import { mapInTurns } from '../answer/breath.js'
import type { Means } from '../answer/means.js'
import type { Scope } from '../plan/scope.js'
import {
  type EncountersArguments,
  type EncountersQuestion,
  readEncountersArguments,
} from './encounters/arguments.js'
import { PRESENCE_STATES } from './encounters/chains.js'
import { findMet, joinEncounters } from './encounters/pairs.js'
import { ACTS, READ_ENTITIES, readEncounters } from './encounters/read.js'
import { MOST_SHOWN, showEncounters } from './encounters/show.js'
import type { Inquiry } from './inquiry.js'
import { looksOfPicture } from './picture.js'

/** The root question `encounters`: who meets whom about what, how often, from when to when, and what came of it. */
export const encounters: Inquiry = {
  pose(given, at, scope) {
    const question = readEncountersArguments(given as EncountersArguments, at)
    const [count, ways] = [question.who.length, question.ways.length]
    const most = {
      ...MOST_SHOWN,
      counterparts: question.limit,
      among: (count * (count - 1)) / 2,
      metAt: question.meetingsEach,
      oneWays: ways,
      otherWays: ways,
    }
    return { question, most, looksAt: sizeOfReading(scope) }
  },

  async read(given, means) {
    const question = given as EncountersQuestion
    const read = await readEncounters(question, means)
    const met = await mapInTurns(read.gatherings, gathering => findMet(gathering, read.who), means.breath)
    const found = joinEncounters(met.flat(), read.who)
    const { ids, ...finding } = await showEncounters(found, read, question, means)
    return { ...finding, looks: looksOfPicture(await readTypes(ids, question, means), [], means.model) }
  },
}

/** Counts all claims and entities of the types that the question reads. */
function sizeOfReading({ version: { entityCounts, claimCounts } }: Scope): number {
  const counts = [
    ...[...ACTS, ...PRESENCE_STATES].map(type => claimCounts[type]),
    ...READ_ENTITIES.map(type => entityCounts[type]),
  ]
  return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0)
}

async function readTypes(
  ids: readonly string[],
  { view }: EncountersQuestion,
  { byId }: Pick<Means, 'byId'>,
): Promise<string[]> {
  const rows = await Promise.all(ids.map(id => byId.entity(view.clocks.release, [], id)))
  return rows.flatMap(row => row?.type ?? [])
}
