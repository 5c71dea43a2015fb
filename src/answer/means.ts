import type { Model } from '../model/model.js'
import type { Ask } from './ask.js'
import type { Breath } from './breath.js'
import type { ById } from './by-id.js'
import type { Familiar } from './familiar.js'
import type { Finding } from '../questions/finding.js'
import type { GraphVersion } from '../questions/version.js'
import type { Texts } from './texts.js'

/** The means that answering one plan needs besides the plan. */
export interface Means {
  readonly model: Model
  readonly ask: Ask
  readonly byId: ById
  /** Whoever works out much between two of its queries pauses there. */
  readonly breath: Breath
  readonly familiar: Familiar
  /** Texts that were made before. */
  readonly texts: Texts
  readonly inquiries: InquiryReaders
  /** The state of the graph that answers. */
  readonly version: GraphVersion
}

/** The side of a question with a file of its own that reads: what was asked in, what is found out; null where there is nothing to ask it of. */
export interface InquiryReader {
  read(question: object, means: Means): Promise<Finding | null>
}

/** By the name of the root field. */
export type InquiryReaders = ReadonlyMap<string, InquiryReader>
