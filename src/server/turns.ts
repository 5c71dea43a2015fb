import { errorOfOverload } from './overload.js'
import { type Holder, WaitingLine } from './waiting-line.js'

/** How many pieces of work may run at once, all told. */
export interface Bounds {
  /** The places for all requests together. */
  readonly places: number
  /** The places for one request. */
  readonly each: number
  /** How many of the places only a request that has none yet may take. */
  readonly kept: number
  /** The milliseconds after which a request that got no place at all is told to come again. */
  readonly patienceMs: number
}

/** Does the work when it is its turn. It rejects with the signal's reason, and without having begun the work, when the request is called off before. */
export type InTurn = <T>(work: () => Promise<T>) => Promise<T>

/**
 * Shares the database among requests. Neo4j itself takes what comes first: a request that sends thirty heavy questions would have every connection, and
 * whoever asks for one name would wait behind all thirty. So each request has few places at once, and its other queries wait behind these. Some places are
 * kept for requests that have none, so that a second heavy request does not shut everybody out either. A request that gets no place at all is refused soon,
 * and not kept until its deadline.
 */
export class Turns {
  readonly #line: WaitingLine<Holder>

  constructor({ places, each, kept, patienceMs }: Bounds) {
    this.#line = new WaitingLine({
      mayBegin: ({ running }, taken) => running < each && taken < (running === 0 ? places : places - kept),
      patienceMs,
      refusal: ({ running }) => (running === 0 ? errorOfOverload() : null),
    })
  }

  /** Gives the turns of one request, until its signal calls it off. */
  of(signal: AbortSignal): InTurn {
    const request: Holder = { running: 0, waiting: 0 }
    return async work => {
      await this.#line.take(request, signal)
      try {
        return await work()
      } finally {
        this.#line.handBack(request)
      }
    }
  }
}
