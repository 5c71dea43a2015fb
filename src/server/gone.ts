import type { Response } from 'express'

/** Gives a signal that is aborted when the client goes away before it has its answer. */
export function signalOfClient(response: Response): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => response.writableFinished || gone.abort())
  return gone.signal
}
