import { type Progress, type TellProgress, describeProgress, tellSeldom } from '../seed/progress.js'

/** Where progress is shown; a terminal moves its cursor, a file or a pipe gets whole lines. */
interface Shown {
  readonly isTTY?: boolean
  readonly columns?: number
  write(text: string): unknown
}

/** What tells whoever looks at it how far a load is. */
interface ShownProgress {
  readonly tell: TellProgress
  /** Clears the line, so that the next one stands at the start. */
  end(): void
}

/** Milliseconds between two states of one line, and between two lines. */
const BETWEEN_STATES_MS = 100
const BETWEEN_LINES_MS = 5_000

const TO_START_AND_CLEAR = '\r\u001B[K'

/**
 * Shows how far a load is: on a terminal as one line that moves, and is gone at the end; elsewhere as a line each time that five seconds have passed, so
 * that a short load prints none. It looks at the clock whenever it is told something: most of a load is work in one piece, in which no timer goes off.
 */
export function showProgress(out: Shown, now: () => number = () => performance.now()): ShownProgress {
  return out.isTTY === true ? showOnTerminal(out, now) : showInLines(out, now)
}

function showOnTerminal(out: Shown, now: () => number): ShownProgress {
  // A terminal of unknown width says 0.
  const width = out.columns || 80
  let isThere = false
  const show = (progress: Progress): void => {
    isThere = true
    out.write(`${TO_START_AND_CLEAR}${describeProgress(progress).slice(0, width - 1)}`)
  }
  const end = (): void => {
    if (isThere) out.write(TO_START_AND_CLEAR)
    isThere = false
  }
  return { tell: tellSeldom(show, BETWEEN_STATES_MS, now), end }
}

function showInLines(out: Shown, now: () => number): ShownProgress {
  let shownAt = now()
  const tell = (progress: Progress): void => {
    if (now() - shownAt < BETWEEN_LINES_MS) return
    shownAt = now()
    out.write(`${describeProgress(progress)}\n`)
  }
  return { tell, end: () => undefined }
}

/** Milliseconds between two messages to the process that started this one. */
const BETWEEN_MESSAGES_MS = 250

/** Makes the function that tells the process that started this one, where that process listens. If that process has gone, the load is not troubled. */
export function createTellParent(): TellProgress {
  const send = (progress: Progress): void =>
    void process.send?.(progress, undefined, undefined, () => undefined)
  return tellSeldom(send, BETWEEN_MESSAGES_MS)
}
