import { answerOf } from './answer.js'
import { type Server, ask, operationOf, withoutDays } from './ask.js'
import type { OracleWorld } from './history.js'
import type { Questioner } from './make-question.js'
import { type Condition, smallerConditions } from './conditions.js'
import type { Asked } from './questions.js'

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
  /** Fields that are left out wherever they stand. */
  readonly without: readonly string[]
}

/** Puts questions that differ in one entity to both; gives those on which they do not agree. */
export async function compareAnswers(
  { server, world, without }: Comparison,
  sisters: readonly Asked[],
): Promise<Mismatch[]> {
  const answers = await ask(server, sisters)
  return sisters.flatMap((asked, place) => {
    const wanted = answerOf(world, asked)
    const expected = dropFields(wanted, without)
    const actual = dropFields(withoutDays(wanted, answers[place]), without)
    return isSame(expected, actual) ? [] : [{ asked, expected, actual }]
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
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const smaller = await firstMismatch(comparison, smallerQuestions(smallest.asked))
    if (smaller === undefined) break
    smallest = smaller
  }
  return smallest
}

const MOST_TRIES = 30

async function firstMismatch(
  comparison: Comparison,
  questions: readonly Asked[],
): Promise<Mismatch | undefined> {
  for (const asked of questions) {
    const [mismatch] = await compareAnswers(comparison, [asked])
    if (mismatch !== undefined) return mismatch
  }
  return undefined
}

const OPTIONAL = [
  'orderBy',
  'modality',
  'minGrade',
  'where',
  'certainty',
  'field',
  'knownAt',
  'asOf',
] as const

/** The same with one thing less. */
function smallerQuestions(asked: Asked): Asked[] {
  const given = asked as Asked & { readonly where?: Condition; readonly modality?: unknown }
  const lesser = OPTIONAL.filter(key => key in asked && !(key === 'asOf' && 'certainty' in asked)).map(
    key => {
      const { [key]: _, ...rest } = asked as unknown as Record<string, unknown>
      return rest as unknown as Asked
    },
  )
  const wheres =
    given.where === undefined ? [] : smallerConditions(given.where).map(where => ({ ...asked, where }))
  return [...lesser, ...(wheres as Asked[])]
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
