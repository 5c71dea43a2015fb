import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How long a client may take to read what waits for it. */
interface ReadingTimes {
  /** The milliseconds in which it must have taken something. */
  readonly silenceMs: number
  /** The bytes a second by which it gets more time: the more waits for it, the longer it may take. */
  readonly bytesPerSecond: number
}

const READING_TIMES: ReadingTimes = { silenceMs: 60_000, bytesPerSecond: 8_000 }

/** The bytes that a connection had taken when it was last looked at. */
interface ReadingProgress {
  readonly taken: number
  readonly since: number
}

/**
 * Cuts the connections of clients that have asked and do not read. A client that opens two thousand connections, and reads a byte from each now and then,
 * would have them all, with the answers that wait in memory. Node's own time-outs end with the request.
 */
export class SlowReaders {
  readonly #times: ReadingTimes
  readonly #now: () => number
  readonly #progress = new WeakMap<Socket, ReadingProgress>()

  constructor(times: ReadingTimes = READING_TIMES, now: () => number = () => performance.now()) {
    this.#times = times
    this.#now = now
  }

  /** Looks at the answers that are under way, and cuts the connections of those that are read too slowly. */
  cut(answers: Iterable<Pick<ServerResponse, 'socket'>>): void {
    for (const { socket } of answers) if (socket !== null && this.#isTooSlow(socket)) socket.destroy()
  }

  #isTooSlow(socket: Socket): boolean {
    const [now, waiting] = [this.#now(), socket.writableLength]
    const taken = socket.bytesWritten - waiting
    const before = this.#progress.get(socket)
    if (waiting === 0 || before === undefined || before.taken !== taken) {
      this.#progress.set(socket, { taken, since: now })
      return false
    }
    return now - before.since > this.#times.silenceMs + (1_000 * waiting) / this.#times.bytesPerSecond
  }
}
