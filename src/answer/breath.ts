/** Milliseconds that one answer may hold the processor at a stretch. */
const SLICE_MS = 15

/**
 * Lets a long answer give others their turn. GraphQL makes an answer whose values are all there in one go, and for fifty thousand things that takes
 * more than a second in which nobody else is heard. So each page asks here first. As long as the slice is not used up it goes on at once; from then
 * on the pages wait in a row, and each goes on in a turn of its own.
 */
export function createBreath(): () => Promise<void> | undefined {
  let since = performance.now()
  const waiting: (() => void)[] = []
  function letOneGoOn(): void {
    since = performance.now()
    waiting.shift()!()
    if (waiting.length > 0) setImmediate(letOneGoOn)
  }
  return () => {
    if (waiting.length === 0 && performance.now() - since < SLICE_MS) return undefined
    return new Promise(resolve => {
      if (waiting.length === 0) setImmediate(letOneGoOn)
      waiting.push(resolve)
    })
  }
}
