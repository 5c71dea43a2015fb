import type { InquiryReader } from '../answer/means.js'
import type { Inquirer } from '../plan/scope.js'

/** A root question with a file of its own: what it asks and how it reads. Its Cypher lies in `src/cypher/queries`, its SDL in `schema/query`. */
export type Inquiry = Inquirer & InquiryReader
