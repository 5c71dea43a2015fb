import * as inquiries from './inquiries.js'
import type { Inquiry } from './inquiry.js'

/** Every root question with a file of its own, by the name of its field. */
export const INQUIRIES: ReadonlyMap<string, Inquiry> = new Map(Object.entries(inquiries))
