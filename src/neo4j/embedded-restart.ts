import { setTimeout as pause } from 'node:timers/promises'
import { type EmbeddedNeo4j, type EmbeddedOptions, startEmbedded } from './embedded.js'

/** An embedded Neo4j that is started again when it ends by itself. It comes back at the same port, so that the driver finds it again by itself. */
export interface KeptNeo4j extends Pick<
  EmbeddedNeo4j,
  'uri' | 'username' | 'password' | 'database' | 'owned' | 'prepareNextStart'
> {
  /** Resolves with one sentence when it is gone for good. */
  readonly lost: Promise<string>
  stop(): Promise<void>
}

/** Milliseconds to wait before the next restart, from the times of those before; null gives up. */
type BackOff = (restarts: readonly number[], now: number) => number | null

const MOST_RESTARTS = 5
const WITHIN_MS = 10 * 60_000
const LONGEST_WAIT_MS = 30_000

/** Waits one second, then twice as long each time, up to half a minute; after five restarts within ten minutes it gives up. */
export const backOff: BackOff = (restarts, now) => {
  const recent = restarts.filter(at => now - at < WITHIN_MS).length
  return recent >= MOST_RESTARTS ? null : Math.min(1_000 * 2 ** recent, LONGEST_WAIT_MS)
}

/** Starts Neo4j on the folder, or finds the one that runs there; one of ours is kept running until it is stopped. */
export async function keepEmbedded(
  options: EmbeddedOptions,
  waitBefore: BackOff = backOff,
): Promise<KeptNeo4j> {
  const first = await startEmbedded(options)
  if (!first.owned) return { ...first, lost: first.exited.then(() => tellEndOfProcess(options)) }
  const stopping = new AbortController()
  const again = { ...options, port: Number(new URL(first.uri).port) }
  let current = first
  let starting: Promise<unknown> = Promise.resolve()
  const restarts: number[] = []
  let trouble = 'it ended by itself each time'

  async function keep(): Promise<string> {
    for (;;) {
      await current.exited
      const wait = waitBefore(restarts, Date.now())
      if (stopping.signal.aborted) return new Promise(() => undefined)
      if (wait === null) return tellGivenUp(restarts.length, trouble)
      options.say(`Neo4j has ended by itself; starting it again in ${Math.ceil(wait / 1000)} s`)
      // If it is stopped during the wait, the loop sees that at its next turn, since the Neo4j that ended stays ended.
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) continue
      restarts.push(Date.now())
      await (starting = restart())
    }
  }

  async function restart(): Promise<void> {
    try {
      current = await startEmbedded(again)
    } catch (error) {
      trouble = error instanceof Error ? error.message : String(error)
    }
  }

  const stop = async (): Promise<void> => {
    stopping.abort()
    await starting
    await current.stop()
  }
  return { ...first, lost: keep(), stop }
}

function tellGivenUp(times: number, trouble: string): string {
  return `Neo4j ended by itself and did not stay up in ${times} restarts (${trouble.replace(/\.$/, '')}); mend that and start again, and its store recovers.`
}

function tellEndOfProcess({ dataFolder }: EmbeddedOptions): string {
  return `The process that ran the Neo4j on ${dataFolder} has ended, and its Neo4j with it; start again, and Sepakat runs one of its own.`
}
