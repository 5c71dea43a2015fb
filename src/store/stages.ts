import { writeCanonical } from '../model/canonical.js'

/**
 * The releases between which something was so: from the first until the one in which it was so no longer; null while it still is. What the graph says of an
 * entity or claim changes not only with its own row, but also with verdicts, with names, and with the days of what it hangs on. Each such change begins a new
 * stage.
 */
export interface Stage<T> {
  readonly value: T
  readonly fromRelease: number
  readonly untilRelease: number | null
}

type IsSame<T> = (one: T, other: T) => boolean

/** The stages of one thing, from what it was at each release from 1 on; null stands for a release at which it was not there. */
export function stagesOf<T>(values: readonly (T | null)[], isSame: IsSame<T> = isSameValue): Stage<T>[] {
  const stages: Stage<T>[] = []
  let open: { value: T; fromRelease: number } | null = null
  values.forEach((value, index) => {
    if (open !== null && (value === null || !isSame(open.value, value))) {
      stages.push({ ...open, untilRelease: index + 1 })
      open = null
    }
    if (open === null && value !== null) open = { value, fromRelease: index + 1 }
  })
  if (open !== null) stages.push({ ...(open as { value: T; fromRelease: number }), untilRelease: null })
  return stages
}

export function isSameValue<T>(one: T, other: T): boolean {
  return one === other || writeCanonical(one) === writeCanonical(other)
}

/** The stage that stood at a release. */
export function stageAt<S extends Omit<Stage<unknown>, 'value'>>(
  stages: readonly S[],
  release: number,
): S | undefined {
  return stages.find(
    ({ fromRelease, untilRelease }) =>
      fromRelease <= release && (untilRelease === null || untilRelease > release),
  )
}
