/** How many milliseconds one answer may hold the processor at a stretch. */
const SLICE_MS = 15

/** How many bytes of an answer are made within a slice, even by code that runs for the first time. */
const SLICE_BYTES = 100_000

/**
 * Lets a long answer give others their turn. Left alone, GraphQL makes an answer whose values are all there in one go. For fifty thousand things that takes
 * more than a second, in which nobody else is heard. Those who pause stand in a row; in each turn, as many of them go on as a slice has time for.
 */
export interface Breath {
  /** Pauses where the slice is used up; undefined as long as it is not. */
  pauseIfLong(): Promise<void> | undefined
  /** Pauses in any case. */
  pause(): Promise<void>
}

/** `now` is a clock in milliseconds. */
export function createBreath(now: () => number = () => performance.now()): Breath {
  let since = now()
  let waiting: (() => void)[] = []
  let next = 0
  const isUsedUp = (): boolean => now() - since >= SLICE_MS
  function beginTurn(): void {
    since = now()
    letOneGoOn()
  }
  function letOneGoOn(): void {
    waiting[next++]!()
    if (next < waiting.length) runWhenItRests(() => (isUsedUp() ? setImmediate(beginTurn) : letOneGoOn()))
    else [waiting, next] = [[], 0]
  }
  function pause(): Promise<void> {
    return new Promise(resolve => {
      if (waiting.length === 0) setImmediate(beginTurn)
      waiting.push(resolve)
    })
  }
  return { pause, pauseIfLong: () => (isUsedUp() ? pause() : undefined) }
}

/** Makes something of each of many things, one after the other. Others have their turn wherever a slice is used up. */
export async function mapInTurns<Thing, Made>(
  things: Iterable<Thing>,
  make: (thing: Thing) => Made,
  breath: Breath,
): Promise<Made[]> {
  const made: Made[] = []
  for (const thing of things) {
    made.push(make(thing))
    const pause = breath.pauseIfLong()
    if (pause !== undefined) await pause
  }
  return made
}

/** Runs the work within the same turn, but only when all is done that follows from what goes on now: a promise that is kept has its work done behind it. */
function runWhenItRests(work: () => void): void {
  queueMicrotask(() => process.nextTick(work))
}

/**
 * Gives a list to GraphQL, which makes all of it in one go. It gives the first things at once, as many as a slice has room for, and each of the others in its
 * turn. The answer holds the same.
 */
export function showInTurns<Thing>(
  things: readonly Thing[],
  bytesEach: number,
  breath: Breath,
): readonly (Thing | Promise<Thing>)[] | Promise<readonly Thing[]> {
  const atOnce = Math.max(1, Math.floor(SLICE_BYTES / bytesEach))
  if (things.length > atOnce)
    return things.map((thing, place) => (place < atOnce ? thing : breath.pause().then(() => thing)))
  return breath.pauseIfLong()?.then(() => things) ?? things
}
