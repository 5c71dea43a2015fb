import { answerOf } from './answer.js'
import { type Server, ask, operationOf, withoutDays } from './ask.js'
import type { OracleWorld } from './history.js'
import type { MayMeet } from './open-kinds.js'
import type { Asked } from './questions.js'
import { READINGS, type Reading } from './readings.js'

/** An answer that the oracle gives otherwise, with a question that is as small as it could be made. */
export interface Mismatch {
  readonly asked: Asked
  readonly expected: unknown
  readonly actual: unknown
}

/** Puts questions that differ in one entity to both; gives those on which they do not agree by any reading of what is open. */
export async function compareAnswers(
  server: Server,
  world: OracleWorld,
  sisters: readonly Asked[],
  mayMeet: MayMeet,
): Promise<Mismatch[]> {
  const answers = await ask(server, sisters)
  return sisters.flatMap((asked, place) => {
    const compared = (reading: Reading): ReturnType<typeof asCompared> =>
      asCompared(answerOf(world, asked, reading), answers[place], asked, mayMeet)
    const isRight = READINGS.some(reading => {
      const { expected, actual } = compared(reading)
      return isSame(expected, actual)
    })
    return isRight ? [] : [{ asked, ...compared(READINGS[0]!) }]
  })
}

/** Whether two answers are the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return inOneOrder(one) === inOneOrder(other)
}

function inOneOrder(answer: unknown): string | undefined {
  return JSON.stringify(answer, (_, value: unknown) =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))),
  )
}

/** Both answers without what is not compared while a kind is open. */
function asCompared(
  expected: unknown,
  actual: unknown,
  asked: Asked,
  mayMeet: MayMeet,
): { expected: unknown; actual: unknown } {
  const drop = (answer: unknown): unknown => dropOpen(answer, asked, mayMeet)
  return { expected: drop(expected), actual: drop(withoutDays(expected, actual, !mayMeet('backwards'))) }
}

function dropOpen(answer: unknown, { kind, knownAt }: Asked, mayMeet: MayMeet): unknown {
  if (typeof answer !== 'object' || answer === null || !('summary' in answer))
    return dropDays(answer, knownAt, mayMeet)
  const summary = { ...(answer.summary as Record<string, unknown>) }
  const isEmpty = summary.total === 0 && kind === 'list'
  if (isEmpty && !mayMeet('emptyListSummary')) for (const key of ['certain', 'possible']) delete summary[key]
  if (!mayMeet('otherCounts')) for (const key of ['denied', 'notFact']) delete summary[key]
  return dropDays({ ...answer, summary }, knownAt, mayMeet)
}

/** Days of an older release. */
function dropDays(answer: unknown, knownAt: number | undefined, mayMeet: MayMeet): unknown {
  if (knownAt === undefined || mayMeet('daysKnownAt')) return answer
  return JSON.parse(JSON.stringify(answer, (key, value: unknown) => (key === 'holds' ? undefined : value)))
}

/** Leaves out of the question what it can do without, one thing after the other. */
export async function shrink(
  server: Server,
  world: OracleWorld,
  found: Mismatch,
  mayMeet: MayMeet,
): Promise<Mismatch> {
  const [alone] = await compareAnswers(server, world, [found.asked], mayMeet)
  let smallest = alone ?? found
  for (const key of ['orderBy', 'minGrade', 'ids', 'modality', 'certainty', 'field', 'knownAt', 'asOf']) {
    if (!(key in smallest.asked) || (key === 'asOf' && 'certainty' in smallest.asked)) continue
    if (key === 'modality' && smallest.asked.kind === 'export') continue
    const { [key]: _, ...rest } = smallest.asked as unknown as Record<string, unknown>
    const [smaller] = await compareAnswers(server, world, [rest as unknown as Asked], mayMeet)
    if (smaller !== undefined) smallest = smaller
  }
  return smallest
}

/** A mismatch for a reader: what was asked, what the oracle answers, what came. */
export function describe({ asked, expected, actual }: Mismatch): string {
  const question = asked.kind === 'export' ? JSON.stringify(asked) : operationOf([asked])
  const [wanted, came] = [expected, actual].map(answer =>
    differing(answer, answer === expected ? actual : expected),
  )
  return `${question}\n  expected ${JSON.stringify(wanted)}\n  received ${JSON.stringify(came)}`
}

/** What of an answer is not in the other one. */
function differing(answer: unknown, other: unknown): unknown {
  if (isSame(answer, other)) return undefined
  if (Array.isArray(answer) && Array.isArray(other) && answer.length === other.length)
    return answer.flatMap((item, index) => differing(item, other[index]) ?? [])
  if (typeof answer !== 'object' || typeof other !== 'object' || !answer || !other || Array.isArray(answer))
    return answer
  const entries = Object.entries(answer).map(([key, value]) => {
    const found = differing(value, (other as Record<string, unknown>)[key])
    return [key, key === 'id' ? value : found] as const
  })
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}
