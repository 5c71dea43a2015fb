import { RequestError } from '../errors.js'

/** The milliseconds that a request may take, unless the one who starts the server says otherwise. */
export const DEADLINE_MS = 10_000

/**
 * Gives the work up when the deadline has passed; `spentMs` of the time have passed already. Then, and when the client goes away, it stops what the work
 * still asks. The reason of the signal is the error with which everything that hangs on the signal ends. Nothing of the request is held once it has ended: a
 * timer left behind would keep its answer in memory until it rings.
 */
export async function withinDeadline<T>(
  gone: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  deadlineMs = DEADLINE_MS,
  spentMs = 0,
): Promise<T> {
  const stop = new AbortController()
  const leave = (): void => stop.abort(errorOfGone())
  if (gone.aborted) leave()
  gone.addEventListener('abort', leave, { once: true })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => {
        const error = errorOfDeadline(deadlineMs)
        stop.abort(error)
        reject(error)
      },
      Math.max(1, deadlineMs - spentMs),
    )
  })
  try {
    return await Promise.race([work(stop.signal), late])
  } finally {
    clearTimeout(timer)
    gone.removeEventListener('abort', leave)
  }
}

function errorOfDeadline(deadlineMs: number): RequestError {
  return new RequestError(
    'DEADLINE_EXCEEDED',
    'DEADLINE_EXCEEDED',
    `The answer took longer than ${deadlineMs / 1000} seconds; ask for fewer or narrower things.`,
  )
}

/** Makes the error of a client that went away. Nobody reads it; it keeps a question without a client from looking like a defect. */
function errorOfGone(): RequestError {
  return new RequestError('DEADLINE_EXCEEDED', 'CLIENT_GONE', 'The client went away before its answer.')
}
