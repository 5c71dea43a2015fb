import type { Model } from '../model/model.js'
import type { Ask } from './ask.js'
import type { Breath } from './breath.js'
import type { ById } from './by-id.js'
import type { Familiar } from './familiar.js'
import type { Finding } from '../questions/finding.js'
import type { GraphVersion } from '../questions/version.js'
import type { Texts } from './texts.js'

/** What answering one plan needs besides the plan. */
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

/** The side of an inquiry that reads: it gets what was asked and gives its finding; null where there is nothing to ask it of. */
export interface InquiryReader {
  read(question: object, means: Means): Promise<Finding | null>
}

/** The readers of the inquiries, by the names of their root fields. */
type InquiryReaders = ReadonlyMap<string, InquiryReader>
