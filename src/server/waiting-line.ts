/** Somebody who may hold places; `running` is kept by the line. */
export interface Holder {
  running: number
  waiting: number
}

/** Those who may begin, and those who have waited too long. */
interface LineOptions<H extends Holder> {
  /** Whether the holder may begin while so many places are taken by everybody together. */
  mayBegin(holder: H, taken: number): boolean
  /** Milliseconds after which whoever waits may be refused. */
  readonly patienceMs: number
  /** With what; null lets it wait on. */
  refusal(holder: H): Error | null
}

interface Waiter<H> {
  readonly holder: H
  readonly begin: () => void
}

/**
 * Those who wait for a place. One that falls free goes to the holder that has the fewest, the one that came first among equals. One that is called
 * off leaves the line, and never begins.
 */
export class WaitingLine<H extends Holder> {
  readonly #options: LineOptions<H>
  readonly #waiting = new Set<Waiter<H>>()
  #taken = 0

  constructor(options: LineOptions<H>) {
    this.#options = options
  }

  /** How many wait. */
  get length(): number {
    return this.#waiting.size
  }

  /** Whether the holder would have a place at once. */
  isOpenTo(holder: H): boolean {
    return this.#options.mayBegin(holder, this.#taken)
  }

  /** Takes a place as soon as the holder may; rejects with the signal's reason, or the refusal, when that is not to be. */
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
      // The holder may have got more room since its first began to wait.
      this.#moveUp()
    })
  }
}
