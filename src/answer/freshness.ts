/**
 * Asks which version of the graph stands, with one round trip for all who wait at that moment. A caller who comes while a trip is under way waits for the next
 * one. The trip under way may have been answered before a write that this caller knows of.
 */
export function createFreshness(readVersion: () => Promise<string>): () => Promise<string> {
  let running: Promise<string> | null = null
  let next: Promise<string> | null = null

  function start(): Promise<string> {
    next = null
    const trip = readVersion().finally(() => {
      if (running === trip) running = null
    })
    running = trip
    return trip
  }

  return () => {
    if (running === null) return start()
    return (next ??= running.then(start, start))
  }
}
