/** How far a load is: what it does, and how many of how many, where that can be counted. */
export interface Progress {
  readonly doing: string
  readonly done?: number
  readonly of?: number
}

/** Is told each time that a load gets on, which may be many thousand times a second. */
export type TellProgress = (progress: Progress) => void

/** As a sentence: `Writing the graph: 5 000 of 12 000 rows`. */
export function describeProgress({ doing, done, of }: Progress): string {
  return done === undefined || of === undefined
    ? doing
    : `${doing}: ${spaceDigits(done)} of ${spaceDigits(of)}`
}

const spaceDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')

/** Passes on what begins anew, and else no more than one state in so many milliseconds. */
export function tellSeldom(
  tell: TellProgress,
  pauseMs: number,
  now: () => number = () => performance.now(),
): TellProgress {
  let [toldAt, doing] = [-Infinity, '']
  return progress => {
    if (progress.doing === doing && now() - toldAt < pauseMs) return
    ;[toldAt, doing] = [now(), progress.doing]
    tell(progress)
  }
}
