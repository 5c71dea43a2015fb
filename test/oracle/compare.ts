import { answerOf } from './answer.js'
import { type Server, ask, operationOf, withoutDays } from './ask.js'
import type { OracleWorld } from './history.js'
import type { Questioner } from './make-question.js'
import type { MayMeet } from './open-kinds.js'
import type { Asked } from './questions.js'
import { READINGS, type Reading } from './readings.js'

/** An answer that the oracle gives otherwise, with a question that is as small as it could be made. */
export interface Mismatch {
  readonly asked: Asked
  readonly expected: unknown
  readonly actual: unknown
}

/** What is compared with what. */
export interface Comparison {
  readonly server: Server
  readonly world: OracleWorld
  readonly mayMeet: MayMeet
  /** Fields that are left out wherever they stand. */
  readonly without: readonly string[]
}

/** Puts questions that differ in one entity to both; gives those on which they do not agree by any reading of what is open. */
export async function compareAnswers(comparison: Comparison, sisters: readonly Asked[]): Promise<Mismatch[]> {
  const answers = await ask(comparison.server, sisters)
  return sisters.flatMap((asked, place) => {
    const compared = (reading: Reading): ReturnType<typeof asCompared> =>
      asCompared(answerOf(comparison.world, asked, reading), answers[place], asked, comparison)
    const isRight = READINGS.some(reading => {
      const { expected, actual } = compared(reading)
      return isSame(expected, actual)
    })
    return isRight ? [] : [{ asked, ...compared(READINGS[0]!) }]
  })
}

/** Puts as many random questions as are wanted, or until ten are answered otherwise; gives these, made small. */
export async function compareMany(
  comparison: Comparison,
  questioner: Questioner,
  wanted: number,
): Promise<Mismatch[]> {
  const found: Mismatch[] = []
  for (let asked = 0; asked < wanted && found.length < MOST_TOLD;) {
    const sisters = questioner.next()
    asked += sisters.length
    for (const mismatch of await compareAnswers(comparison, sisters))
      found.push(await shrink(comparison, mismatch))
  }
  return found
}

const MOST_TOLD = 10

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

/** Both answers without what is not compared. */
function asCompared(
  expected: unknown,
  actual: unknown,
  asked: Asked,
  { mayMeet, without }: Comparison,
): { expected: unknown; actual: unknown } {
  const drop = (answer: unknown): unknown => dropFields(dropOpen(answer, asked, mayMeet), without)
  return { expected: drop(expected), actual: drop(withoutDays(expected, actual, !mayMeet('backwards'))) }
}

/** An answer without what is not compared while a kind is open. */
export function dropOpen(answer: unknown, { kind, knownAt }: Asked, mayMeet: MayMeet): unknown {
  const kept =
    knownAt === undefined || mayMeet('daysKnownAt') ? answer : dropFields(answer, ['holds', 'existence'])
  if (typeof kept !== 'object' || kept === null || !('summary' in kept)) return kept
  const summary = kept.summary as Record<string, unknown>
  const isEmpty = summary.total === 0 && kind === 'list' && !mayMeet('emptyListSummary')
  const left = [
    ...(isEmpty ? ['certain', 'possible'] : []),
    ...(mayMeet('otherCounts') ? [] : ['denied', 'notFact']),
  ]
  return { ...kept, summary: dropFields(summary, left) }
}

function dropFields(answer: unknown, names: readonly string[]): unknown {
  if (names.length === 0 || answer === undefined) return answer
  return JSON.parse(
    JSON.stringify(answer, (key, value: unknown) => (names.includes(key) ? undefined : value)),
  )
}

/** Leaves out of the question what it can do without, one thing after the other. */
async function shrink(comparison: Comparison, found: Mismatch): Promise<Mismatch> {
  const [alone] = await compareAnswers(comparison, [found.asked])
  let smallest = alone ?? found
  for (const key of ['orderBy', 'minGrade', 'ids', 'modality', 'certainty', 'field', 'knownAt', 'asOf']) {
    if (!(key in smallest.asked) || (key === 'asOf' && 'certainty' in smallest.asked)) continue
    if (key === 'modality' && smallest.asked.kind === 'export') continue
    const { [key]: _, ...rest } = smallest.asked as unknown as Record<string, unknown>
    const [smaller] = await compareAnswers(comparison, [rest as unknown as Asked])
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
