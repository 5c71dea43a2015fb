import { setTimeout as pause } from 'node:timers/promises'
import { SetupError } from '../errors.js'
import { bytesFreeOn } from './embedded-folder.js'
import { sayDiskIsFull } from './embedded-process.js'

/** With less space left than this, Neo4j may be waiting for room already: what it does then never ends, well or not. */
const LEAST_LEFT_BYTES = 4 * 1024 * 1024
const BETWEEN_LOOKS_MS = 500

/**
 * Does work that writes to the folder of an embedded Neo4j, as long as its disk has room. When the disk is full, it calls the work off and rejects with one
 * sentence. The signal calls the work off too. The disk of a Neo4j elsewhere (null) is not known.
 */
export async function withRoom<T>(
  folder: string | null,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
  left: (folder: string) => number = bytesFreeOn,
): Promise<T> {
  const [ended, full] = [new AbortController(), new AbortController()]
  async function fillsUp(): Promise<never> {
    while (folder === null || left(folder) >= LEAST_LEFT_BYTES)
      await pause(BETWEEN_LOOKS_MS, undefined, { signal: ended.signal, ref: false })
    const error = new SetupError(sayDiskIsFull(folder))
    full.abort(error)
    throw error
  }
  try {
    return await Promise.race([work(AbortSignal.any([signal, full.signal])), fillsUp()])
  } finally {
    ended.abort()
  }
}
