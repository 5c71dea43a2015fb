import { RequestError } from '../errors.js'

/** What a request may take, in milliseconds, unless the one who starts the server says otherwise. */
export const DEADLINE_MS = 10_000

/**
 * Gives the work up when the deadline has passed, and stops what it still asks then, or when the client goes away. Nothing of the request is held
 * once it has ended: a timer left behind would keep its answer in memory until it rings.
 */
export async function withinDeadline<T>(
  gone: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  deadlineMs: number = DEADLINE_MS,
): Promise<T> {
  const stop = new AbortController()
  const giveUp = (): void => stop.abort()
  if (gone.aborted) giveUp()
  gone.addEventListener('abort', giveUp, { once: true })
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      giveUp()
      reject(tooLate(deadlineMs))
    }, deadlineMs)
  })
  try {
    return await Promise.race([work(stop.signal), late])
  } finally {
    clearTimeout(timer)
    gone.removeEventListener('abort', giveUp)
  }
}

function tooLate(deadlineMs: number): RequestError {
  return new RequestError(
    'DEADLINE_EXCEEDED',
    'DEADLINE_EXCEEDED',
    `The answer took longer than ${deadlineMs / 1000} seconds; ask for fewer or narrower things.`,
  )
}
