import { errorOfShare, errorOfOverload } from './overload.js'
import { type Holder, WaitingLine } from './waiting-line.js'

/** How many answers may be made at once, and how many questions may wait for that. */
interface ShareBounds {
  /** The places for all clients together. */
  readonly places: number
  /** The places for one client, while others ask as well. */
  readonly each: number
  /** How many of the places only a client that has none may take. */
  readonly kept: number
  /** How many questions of one client may wait. */
  readonly waiting: number
  /** How many questions of all clients together may wait. */
  readonly allWaiting: number
  /** The milliseconds after which a question that waits is told to come again. */
  readonly patienceMs: number
  /** The milliseconds for which a client counts as one that asks, after its last question. */
  readonly memoryMs: number
}

const BOUNDS: ShareBounds = {
  places: 8,
  each: 1,
  kept: 2,
  waiting: 100,
  allWaiting: 1_000,
  patienceMs: 5_000,
  memoryMs: 10_000,
}

/** Gives a place back; to call this more than once does no harm. */
export type HandBack = () => void

interface Client extends Holder {
  askedAt: number
}

/**
 * Shares the processor among clients. All answers are made by one thread. So a client that sends sixteen dear questions at once would have sixteen
 * seventeenths of it: each step of another client's answer would wait for a slice of all sixteen. Therefore a client has one place at a time as long as
 * others ask too, and its other questions wait behind that one. A client that is alone has all places but those which are kept for the next client to come.
 *
 * The number of questions that may wait is bounded, for each client and for all. Beyond that a question is refused at once, which costs less than to let it
 * wait in vain.
 */
export class Shares {
  readonly #bounds: ShareBounds
  readonly #now: () => number
  /** The clients, in the order in which they asked last. */
  readonly #clients = new Map<string, Client>()
  readonly #line: WaitingLine<Client>

  /** `now` is a clock in milliseconds. */
  constructor(bounds: Partial<ShareBounds> = {}, now: () => number = () => performance.now()) {
    this.#bounds = { ...BOUNDS, ...bounds }
    this.#now = now
    const { places, each, kept, patienceMs } = this.#bounds
    this.#line = new WaitingLine({
      mayBegin: ({ running }, taken) =>
        running === 0
          ? taken < places
          : taken < places - kept && (this.#clients.size === 1 || running < each),
      patienceMs,
      refusal: ({ running }) => (running > 0 ? errorOfShare() : errorOfOverload()),
    })
  }

  /** Gives the client a place, as soon as it is its turn; rejects where too many wait, and when the signal calls the request off. */
  async take(name: string, gone: AbortSignal): Promise<HandBack> {
    const client = this.#note(name)
    if (!this.#line.isOpenTo(client)) this.#checkLength(client)
    await this.#line.take(client, gone)
    let isHeld = true
    return () => {
      if (isHeld) this.#line.handBack(client)
      isHeld = false
    }
  }

  /** Refuses a client that has as many questions waiting as it may have, before the next one is even read. */
  checkRoom(name: string): void {
    const client = this.#clients.get(name)
    if (client !== undefined && client.waiting > 0) this.#checkLength(client)
  }

  #checkLength({ waiting }: Client): void {
    if (waiting >= this.#bounds.waiting) throw errorOfShare()
    if (this.#line.length >= this.#bounds.allWaiting) throw errorOfOverload()
  }

  /** Notes that the client asks now, and gives it. Clients that have not asked for long are forgotten. */
  #note(name: string): Client {
    const now = this.#now()
    for (const [other, { running, waiting, askedAt }] of this.#clients) {
      if (now - askedAt < this.#bounds.memoryMs) break
      if (running + waiting === 0) this.#clients.delete(other)
    }
    const client = this.#clients.get(name) ?? { running: 0, waiting: 0, askedAt: now }
    client.askedAt = now
    this.#clients.delete(name)
    this.#clients.set(name, client)
    return client
  }
}
