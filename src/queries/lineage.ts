import type { Means } from '../answer/means.js'
import { tiesAtQuery } from '../cypher/queries/ties.js'
import { RequestError } from '../errors.js'
import type { ChoiceArguments } from '../plan/arguments.js'
import type { Finding } from '../questions/finding.js'
import type { EntityAnswer } from '../questions/rows.js'
import type { Tie, View } from '../questions/view.js'
import { sentencesOfTie } from './in-words.js'
import { readNouns } from './nouns.js'
import type { Inquiry } from './inquiry.js'
import { type UpperLower, layLevels, orderPoints } from './lineage/levels.js'
import {
  LINEAGE_TYPES,
  type LineageBounds,
  type LineageReach,
  type Traced,
  endsInDrawing,
  walkLineage,
} from './lineage/walk.js'
import { LINES_PER_POINT } from './neighborhood.js'
import { readSubject } from './subject.js'
import { boundNumber, viewOf } from './view.js'

interface LineageArguments extends ChoiceArguments {
  readonly instrument: string
  readonly reach?: LineageReach | null
  readonly depth?: number | null
  readonly limit?: number | null
}

interface LineageQuestion extends LineageBounds {
  readonly instrument: string
  readonly view: View
}

/** How many claims of each type are followed from each text at most. */
const MOST_EACH = 100

/**
 * The root question `lineage`: where a text comes from and what came of it. It follows what a text carries out, renews or adds to, what does so to it in turn,
 * and who watches over each.
 */
export const lineage: Inquiry = {
  pose(given, at) {
    const args = given as LineageArguments
    const limit = boundNumber('limit', args.limit, { usual: 100, min: 2, max: 300 })
    const question: LineageQuestion = {
      instrument: args.instrument,
      reach: args.reach ?? 'LINE',
      depth: boundNumber('depth', args.depth, { usual: 20, max: 50 }),
      limit,
      view: viewOf(args, at),
    }
    const lines = limit * LINES_PER_POINT
    return { question, most: { points: limit, lines, leftOut: limit }, looksAt: limit + lines }
  },

  async read(given, means) {
    const question = given as LineageQuestion
    const { view, instrument } = question
    const middle = await readSubject('instrument', instrument, view.clocks.release, means)
    checkIsText(middle)
    const readTies = (ids: readonly string[]) =>
      means.ask(tiesAtQuery(means.model, view, { ids, types: LINEAGE_TYPES, mostEach: MOST_EACH }))
    return drawLineage(middle.id, await walkLineage(middle.id, question, readTies), view, means)
  },
}

function checkIsText({ id, type }: EntityAnswer): void {
  if (type === 'Instrument' || type === 'Programme') return
  throw new RequestError(
    'BAD_USER_INPUT',
    'WRONG_TYPE',
    `instrument: ${id} is of the type ${type}; give the id of an Instrument or a Programme.`,
    { argument: 'instrument' },
  )
}

/** A claim with its place in the drawing. */
interface Line extends UpperLower {
  readonly tie: Tie
}

async function drawLineage(middle: string, traced: Traced, { clocks }: View, means: Means): Promise<Finding> {
  const [nouns, days] = await Promise.all([
    readNouns(traced.ids, clocks, means),
    readDays(traced.ids, clocks.release, means),
  ])
  const lines: Line[] = traced.ties.map(tie => ({ tie, ...endsInDrawing(tie) }))
  const levels = layLevels(traced.ids, lines, middle)
  const points = orderPoints(levels, lines)
  return {
    node: middle,
    points: points.map(point => ({
      ...point,
      typeName: nouns.get(point.id)!.en.type,
      datedOn: days.get(point.id) ?? null,
      node: point.id,
    })),
    lines: orderLines(lines, points).map(({ tie, upper, lower }) => ({
      ...endsOfLine(tie, upper, lower),
      isInCircle: levels.get(upper) === levels.get(lower),
      sentence: sentencesOfTie(tie, nouns, clocks, means),
      claim: tie.id,
    })),
    leftOut: traced.gaps,
    isCut: traced.gaps.length > 0,
  }
}

const endsOfLine = ({ id, type, since, until, certainty }: Tie, upper: string, lower: string): Finding => ({
  id,
  claimType: type,
  upperId: upper,
  lowerId: lower,
  since,
  until,
  certainty,
})

/** Sorts the lines in the order of a drawing: by the place of the upper end, then by that of the lower one. */
function orderLines(lines: readonly Line[], points: readonly { readonly id: string }[]): Line[] {
  const order = new Map(points.map(({ id }, place) => [id, place]))
  const rankOf = (id: string): number => order.get(id)!
  return lines.toSorted(
    (a, b) =>
      rankOf(a.upper) - rankOf(b.upper) ||
      rankOf(a.lower) - rankOf(b.lower) ||
      (a.tie.id < b.tie.id ? -1 : 1),
  )
}

/** Fields that tell when a text began, the most telling first. */
const DAYS = ['adoptedOn', 'periodStart', 'startedOn']

async function readDays(
  ids: Iterable<string>,
  release: number | null,
  { byId }: Means,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await Promise.all([...ids].map(id => byId.entity(release, DAYS, id)))
  return new Map(
    rows.flatMap(row => {
      const day = DAYS.map(field => row?.values[field] ?? null).find(value => value !== null)
      return row === null || day === undefined ? [] : [[row.id, day] as const]
    }),
  )
}
