import type { Lang } from '../model/model.js'
import type { RequestFacts } from './operations.js'

/** The facts of a request that comes from this very process, and not over HTTP. Its time begins now. */
export const factsOfOwnRequest = (lang: Lang, signal: AbortSignal): RequestFacts => ({
  lang,
  signal,
  cameAt: performance.now(),
  wantsPlainJson: false,
  answered: {},
})
