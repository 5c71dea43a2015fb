/** Somebody who may hold places. The line counts how many of its pieces of work are `running`, and how many are `waiting`. */
export interface Holder {
  running: number
  waiting: number
}

/** Says who may begin, and what becomes of those who have waited too long. */
interface LineOptions<H extends Holder> {
  /** Whether the holder may begin while so many places are taken by everybody together. */
  mayBegin(holder: H, taken: number): boolean
  /** The milliseconds after which whoever waits may be refused. */
  readonly patienceMs: number
  /** The error with which the holder is refused; null lets it wait on. */
  refusal(holder: H): Error | null
}

interface Waiter<H> {
  readonly holder: H
  readonly begin: () => void
}

/**
 * The line of those who wait for a place. A place that falls free goes to the holder that has the fewest; among equals, to the one that came first. Whoever
 * is called off leaves the line, and never begins.
 */
export class WaitingLine<H extends Holder> {
  readonly #options: LineOptions<H>
  readonly #waiting = new Set<Waiter<H>>()
  #taken = 0

  constructor(options: LineOptions<H>) {
    this.#options = options
  }

  /** How many pieces of work wait. */
  get length(): number {
    return this.#waiting.size
  }

  /** Whether the holder would have a place at once. */
  isOpenTo(holder: H): boolean {
    return this.#options.mayBegin(holder, this.#taken)
  }

  /** Takes a place as soon as the holder may. It rejects with the signal's reason, or with the refusal, when the holder is to have none. */
  async take(holder: H, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (holder.waiting === 0 && this.isOpenTo(holder)) this.#begin(holder)
    else await this.#wait(holder, signal)
  }

  handBack(holder: H): void {
    this.#taken--
    holder.running--
    this.#moveUp()
  }

  #moveUp(): void {
    for (let next = this.#next(); next !== null; next = this.#next()) {
      this.#begin(next.holder)
      next.begin()
    }
  }

  #begin(holder: H): void {
    this.#taken++
    holder.running++
  }

  #next(): Waiter<H> | null {
    let next: Waiter<H> | null = null
    for (const waiter of this.#waiting)
      if (this.isOpenTo(waiter.holder) && (next === null || waiter.holder.running < next.holder.running))
        next = waiter
    return next
  }

  #wait(holder: H, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        holder.waiting--
        this.#waiting.delete(waiter)
        clearTimeout(patience)
        signal.removeEventListener('abort', callOff)
        settle()
      }
      const giveUp = (why: Error | null): void => {
        if (why !== null) end(() => reject(why))
      }
      const callOff = (): void => giveUp(signal.reason as Error)
      const { patienceMs } = this.#options
      const patience = setTimeout(() => giveUp(this.#options.refusal(holder)), patienceMs).unref()
      const waiter: Waiter<H> = { holder, begin: () => end(resolve) }
      holder.waiting++
      this.#waiting.add(waiter)
      signal.addEventListener('abort', callOff, { once: true })
      // The holder may have got more room since its first piece of work began to wait.
      this.#moveUp()
    })
  }
}
