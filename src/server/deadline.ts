import { RequestError } from '../errors.js'

/** The milliseconds that a request may take, unless the one who starts the server says otherwise. */
export const DEADLINE_MS = 10_000

/**
 * Gives the work up when the deadline has passed, and stops what it still asks then, or when the client goes away. The signal's reason is the error with
 * which whatever hangs on it ends. Of the time, `spentMs` have passed already. Nothing of the request is held once it has ended: a timer left behind would keep its answer in memory until it rings.
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

/** Nobody reads this one; it keeps a question without a client from looking like a defect. */
function errorOfGone(): RequestError {
  return new RequestError('DEADLINE_EXCEEDED', 'CLIENT_GONE', 'The client went away before its answer.')
}
