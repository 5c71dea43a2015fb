import type { Means } from '../answer/means.js'
import { type TiesAt, tiesAmongQuery, tiesAtQuery } from '../cypher/queries/ties.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { Tie, View } from '../questions/view.js'
import type { Inquiry } from './inquiry.js'
import { type Gap, type Point, drawPicture } from './picture.js'
import { readSubject } from './subject.js'
import { claimTypesOf, boundNumber, viewOf } from './view.js'

interface NeighborhoodArguments extends ChoiceArguments {
  readonly of: string
  readonly hops?: number | null
  readonly types?: readonly string[] | null
  readonly limitPerType?: number | null
  readonly limit?: number | null
}

interface NeighborhoodQuestion {
  readonly of: string
  readonly hops: number
  readonly types: readonly string[] | null
  readonly limitPerType: number
  readonly limit: number
  readonly view: View
}

/** How many lines a picture has at most for each of its points; with more it is no picture. */
export const LINES_PER_POINT = 8

/**
 * The root question `neighborhood`: what lies around an entity. It goes outwards level by level. One text asks for all entities of a level, so that Neo4j makes
 * one small plan. One text with all links of a body, each as a pattern of its own, took a fresh Neo4j 24 seconds to plan.
 */
export const neighborhood: Inquiry = {
  pose(given, at, scope) {
    const args = given as NeighborhoodArguments
    const limit = boundNumber('limit', args.limit, { usual: 200, min: 2, max: 500 })
    const question: NeighborhoodQuestion = {
      of: args.of,
      hops: boundNumber('hops', args.hops, { usual: 1, max: 3 }),
      types: claimTypesOf('types', args.types, scope),
      limitPerType: boundNumber('limitPerType', args.limitPerType, { usual: 25, max: 100 }),
      limit,
      view: viewOf(args, at),
    }
    const lines = limit * LINES_PER_POINT
    return { question, most: { points: limit, lines, leftOut: limit }, looksAt: limit + lines }
  },

  async read(given, means) {
    const question = given as NeighborhoodQuestion
    const { release } = question.view.clocks
    const middle = await readSubject('of', question.of, release, means)
    const found = await readOutwards(middle.id, question, means)
    const { ties, linesLeftOut } = await readTiesAmong([...found.points.keys()], question, means)
    const points: Point[] = [...found.points].map(([id, hops]) => ({ id, hops }))
    return drawPicture({ points, ties, leftOut: found.leftOut, linesLeftOut, unknownIds: [] }, release, means)
  },
}

interface Found {
  /** How many claims away each entity is, the nearest first. */
  readonly points: Map<string, number>
  readonly leftOut: Gap[]
}

async function readOutwards(
  middle: string,
  { hops, types, limitPerType, limit, view }: NeighborhoodQuestion,
  { ask, model }: Means,
): Promise<Found> {
  const found: Found = { points: new Map([[middle, 0]]), leftOut: [] }
  let level = [middle]
  for (let hop = 1; hop <= hops && level.length > 0; hop++) {
    const around = await ask(tiesAtQuery(model, view, { ids: level, types, mostEach: limitPerType }))
    level = takeLevel(around, hop, limit, found)
  }
  return found
}

/** Takes in the entities that lie one claim further out, as far as there is room; gives the new ones. */
function takeLevel(
  around: readonly TiesAt[],
  hop: number,
  limit: number,
  { points, leftOut }: Found,
): string[] {
  const next: string[] = []
  for (const { id, types } of around)
    for (const { type, total, ties } of types) {
      let shown = 0
      for (const tie of ties) {
        const far = tie.from === id ? tie.to : tie.from
        if (!points.has(far) && points.size >= limit) continue
        shown++
        if (points.has(far)) continue
        points.set(far, hop)
        next.push(far)
      }
      if (shown < total) leftOut.push({ atId: id, claimType: type, total: total - shown })
    }
  return next
}

/** Reads the claims between the entities of a picture, and counts those for which it has no room. */
export async function readTiesAmong(
  ids: readonly string[],
  { types, view }: Pick<NeighborhoodQuestion, 'types' | 'view'>,
  { ask, model }: Pick<Means, 'ask' | 'model'>,
): Promise<{ readonly ties: readonly Tie[]; readonly linesLeftOut: number }> {
  const most = Math.max(ids.length, 1) * LINES_PER_POINT
  const { total, ties } = await ask(tiesAmongQuery(model, view, { ids, types, most }))
  return { ties, linesLeftOut: total - ties.length }
}
