/** How far a load is: what it does, and how many of how many things are done, where these can be counted. */
export interface Progress {
  readonly doing: string
  readonly done?: number
  readonly of?: number
}

/** Takes in each step of a load; there may be many thousand in a second. */
export type TellProgress = (progress: Progress) => void

/** Describes the progress in a line: `Writing the graph: 5 000 of 12 000 rows`. */
export function describeProgress({ doing, done, of }: Progress): string {
  return done === undefined || of === undefined
    ? doing
    : `${doing}: ${spaceDigits(done)} of ${spaceDigits(of)}`
}

const spaceDigits = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ' ')

/** Passes on each state that begins something new. Of other states, it passes on no more than one in `pauseMs` milliseconds. */
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
