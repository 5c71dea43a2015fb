import { SeedError } from '../errors.js'

/** Makes a sentence that names its place. It does so only when the sentence is told: of half a million wrong rows, most sentences never are. */
export type Problem = () => string

/** What was made, and what is wrong with what it was made from. While anything is wrong, the value may have gaps. */
export interface Checked<T> {
  readonly value: T
  /** The problems in the order of the files, no more of them than can be told. */
  readonly problems: readonly Problem[]
  /** How many problems were found beyond these. */
  readonly more: number
}

type Problems = readonly Problem[] | Checked<unknown>

/** More problems than anyone reads: those beyond them are counted and not kept. */
const MOST_KEPT = 1_000

/** Puts beside a value all that was found on the way to it, in this order. */
export function withProblems<T>(value: T, ...problems: readonly Problems[]): Checked<T> {
  return { value, ...gatherProblems(problems) }
}

/** Gives the problem if something is wrong; otherwise none. */
export function reportIf(isWrong: boolean, problem: Problem): readonly Problem[] {
  return isWrong ? [problem] : []
}

/** Checks one item after the other. */
export function checkEach<T, U>(
  items: Iterable<T>,
  check: (item: T, index: number) => Checked<U>,
): Checked<U[]> {
  const values: U[] = []
  const problems = function* (): Generator<Problems> {
    let index = 0
    for (const item of items) {
      const found = check(item, index++)
      values.push(found.value)
      yield found
    }
  }
  return { ...gatherProblems(problems()), value: values }
}

/** Does the same for checks that give several values each, or none. */
export function checkAll<T, U>(
  items: Iterable<T>,
  check: (item: T, index: number) => Checked<readonly U[]>,
): Checked<U[]> {
  const each = checkEach(items, check)
  return { ...each, value: each.value.flat() }
}

function gatherProblems(parts: Iterable<Problems>): Omit<Checked<unknown>, 'value'> {
  const problems: Problem[] = []
  let count = 0
  for (const found of parts) {
    const { problems: kept, more } = 'more' in found ? found : { problems: found, more: 0 }
    problems.push(...kept.slice(0, MOST_KEPT - problems.length))
    count += kept.length + more
  }
  return { problems, more: count - problems.length }
}

/** Gives the value if nothing is wrong; otherwise throws one error with every problem that was kept. */
export function takeSound<T>({ value, problems, more }: Checked<T>): T {
  if (problems.length > 0)
    throw new SeedError(
      problems.map(problem => problem()),
      more,
    )
  return value
}
