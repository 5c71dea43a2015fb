import { RequestError } from '../errors.js'

/** How many pieces of work may run at once, all told. */
export interface Bounds {
  /** For everybody together. */
  readonly places: number
  /** For one request. */
  readonly each: number
  /** Of the places, those that only a request which has none yet may take. */
  readonly kept: number
  /** Milliseconds after which a request that got no place at all is told to come again. */
  readonly patienceMs: number
}

/** Does the work when it is its turn; rejects with the signal's reason, without having begun it, when the request is called off before. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

interface Request {
  running: number
}

interface Waiter {
  readonly request: Request
  readonly begin: () => void
}

/**
 * Shares the database among requests. Neo4j itself takes what comes first: a request that sends thirty heavy questions would have every connection, and
 * who asks for one name would wait behind all thirty. So each request has few places at once, and waits behind itself for more; some places are kept for
 * requests that have none, so that a second heavy one does not shut everybody out either; and a place that falls free goes to the request that has the
 * fewest, the one that came first among equals. A request that gets no place at all is refused soon, and not kept until its deadline.
 *
 * What is called off leaves the queue, and is never begun.
 */
export class Turns {
  readonly #bounds: Bounds
  #running = 0
  #waiting: readonly Waiter[] = []

  constructor(bounds: Bounds) {
    this.#bounds = bounds
  }

  /** The turns of one request, until its signal calls it off. */
  of(signal: AbortSignal): InTurn {
    const request: Request = { running: 0 }
    return async work => {
      signal.throwIfAborted()
      if (this.#mayBegin(request)) this.#take(request)
      else await this.#wait(request, signal)
      try {
        return await work()
      } finally {
        this.#handBack(request)
      }
    }
  }

  #mayBegin(request: Request): boolean {
    const { places, each, kept } = this.#bounds
    return request.running < each && this.#running < (request.running === 0 ? places : places - kept)
  }

  #take(request: Request): void {
    this.#running++
    request.running++
  }

  #handBack(request: Request): void {
    this.#running--
    request.running--
    const ready = this.#waiting.filter(waiter => this.#mayBegin(waiter.request))
    if (ready.length === 0) return
    const next = ready.reduce((first, other) =>
      other.request.running < first.request.running ? other : first,
    )
    this.#take(next.request)
    next.begin()
  }

  #wait(request: Request, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting = this.#waiting.filter(other => other !== waiter)
        clearTimeout(patience)
        signal.removeEventListener('abort', callOff)
      }
      const giveUp = (why: Error): void => {
        leave()
        reject(why)
      }
      const callOff = (): void => giveUp(signal.reason as Error)
      const patience = setTimeout(
        () => request.running === 0 && giveUp(busy()),
        this.#bounds.patienceMs,
      ).unref()
      const begin = (): void => {
        leave()
        resolve()
      }
      const waiter: Waiter = { request, begin }
      this.#waiting = [...this.#waiting, waiter]
      signal.addEventListener('abort', callOff, { once: true })
    })
  }
}

function busy(): RequestError {
  return new RequestError(
    'DATABASE_UNAVAILABLE',
    'TOO_MANY_QUESTIONS',
    'Too many questions are being answered at the moment; ask again in a few seconds.',
    { retryAfter: 5 },
  )
}
