/** Lets so many works run at once; the others wait for their turn, in the order in which they came. */
export function fewAtOnce(most: number): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async work => {
    // Who ends hands its place on, so that nobody who comes later takes it from those who wait.
    if (running >= most) await new Promise<void>(resolve => void waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
