import type { Means } from '../answer/means.js'
import { type TiesOfPart, nearIdsQuery, tiesOfPartQuery } from '../cypher/queries/central.js'
import { RequestError } from '../errors.js'
import type { Model } from '../model/model.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { Finding } from '../questions/finding.js'
import type { Tie, View } from '../questions/view.js'
import type { Inquiry } from './inquiry.js'
import { type CentralPoint, keepMostTied, measureCentrality } from './measure-centrality.js'
import { readSubject } from './subject.js'
import { boundNumber, claimTypesOf, viewOf } from './view.js'
import { pickTypes } from '../plan/lists.js'

interface CentralArguments extends ChoiceArguments {
  readonly entityTypes?: readonly string[] | null
  readonly types?: readonly string[] | null
  readonly crime?: string | null
  readonly hops?: number | null
  readonly orderBy?: 'DEGREE' | 'BETWEENNESS' | 'PAGERANK' | null
  readonly first?: number | null
  readonly limit?: number | null
}

interface CentralQuestion {
  readonly entityTypes: readonly string[]
  readonly types: readonly string[] | null
  readonly crime: string | null
  readonly hops: number
  readonly orderBy: keyof Omit<CentralPoint, 'id'>
  readonly first: number
  readonly limit: number
  readonly view: View
}

/** How many claims are read at most, and how many entities around a crime: counting over so many takes no more than some tenths of a second. */
const MOST_CLAIMS = 6_000
const MOST_AROUND = 3_000
const TIED_BY = 5

/** The root question `central`: which entities stand in the middle of a part of the graph. */
export const central: Inquiry = {
  pose(given, at, scope) {
    const args = given as CentralArguments
    const first = boundNumber('first', args.first, { usual: 20, max: 100 })
    const question: CentralQuestion = {
      entityTypes: entityTypesOf(args.entityTypes, scope.model),
      types: claimTypesOf('types', args.types, scope),
      crime: args.crime ?? null,
      hops: boundNumber('hops', args.hops, { usual: 1, max: 2 }),
      orderBy: (args.orderBy ?? 'BETWEENNESS').toLowerCase() as CentralQuestion['orderBy'],
      first,
      limit: boundNumber('limit', args.limit, { usual: 400, min: 2, max: 600 }),
      view: viewOf(args, at),
    }
    return { question, most: { middle: first, tiedBy: TIED_BY }, looksAt: MOST_CLAIMS }
  },

  async read(given, means) {
    const question = given as CentralQuestion
    const ids = await readAround(question, means)
    const { types, entityTypes, view } = question
    const part = { ids, types, entityTypes, most: MOST_CLAIMS }
    return findCentral(await means.ask(tiesOfPartQuery(means.model, view, part)), question, means)
  },
}

/** Reads the ids of the entities around the crime. Gives null where the question names no crime: then all entities count. */
async function readAround(
  { crime, types, entityTypes, hops, view }: CentralQuestion,
  means: Means,
): Promise<readonly string[] | null> {
  if (crime === null) return null
  const { id, type } = await readSubject('crime', crime, view.clocks.release, means)
  if (type !== 'CrimeType')
    throw new RequestError(
      'BAD_USER_INPUT',
      'WRONG_TYPE',
      `crime: ${id} is of the type ${type}; give the id of a CrimeType, such as trafficking-in-persons.`,
      { argument: 'crime' },
    )
  return means.ask(nearIdsQuery(means.model, view, { id, types, entityTypes, hops, most: MOST_AROUND }))
}

/** Measures the entities for which there is room, and counts the entities and claims that it leaves out. */
async function findCentral(
  { total, ties }: TiesOfPart,
  { orderBy, first, limit }: CentralQuestion,
  { breath }: Pick<Means, 'breath'>,
): Promise<Finding> {
  const { kept, total: entities } = keepMostTied(ties, limit)
  const points = await measureCentrality(kept, breath)
  const claimsLeftOut = total - kept.length
  const middle = [...points].sort((a, b) => b[orderBy] - a[orderBy] || (a.id < b.id ? -1 : 1)).slice(0, first)
  return {
    middle: middle.map(({ id, ...measures }) => ({ node: id, ...measures, tiedBy: claimsAt(id, kept) })),
    entityTotal: points.length,
    tieTotal: points.reduce((sum, { degree }) => sum + degree, 0) / 2,
    claimTotal: kept.length,
    entitiesLeftOut: entities - points.length,
    claimsLeftOut,
    isCut: claimsLeftOut > 0,
  }
}

/** Gives the first claims at an entity: `ties` stand in the order of their grades, the best first. */
const claimsAt = (id: string, ties: readonly Tie[]): string[] =>
  ties
    .filter(({ from, to }) => from === id || to === id)
    .slice(0, TIED_BY)
    .map(tie => tie.id)

function entityTypesOf(given: readonly string[] | null | undefined, { entities }: Model): readonly string[] {
  const all = [...entities.keys()].sort()
  const picked = pickTypes('entityTypes', given, {
    known: entities,
    leftOut: 'all types',
    otherwise: `no type of entity; there are ${all.join(', ')}.`,
  })
  return picked ?? all.filter(type => !entities.get(type)!.bearsEvidence)
}
