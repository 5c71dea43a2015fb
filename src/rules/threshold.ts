import { type EntryRule, readEntryRule } from './entry-into-force.js'

/** The states whose consents count for the entry into force of a treaty: all states, those that signed it, or the members of a body. */
type Counted = 'STATES' | 'SIGNATORIES' | 'MEMBERS'

/** A treaty's own rule for its first entry into force: how many must consent, whose consents count, and how long after the last consent it follows. */
export interface Threshold {
  /** Null where all must consent. */
  readonly needed: number | null
  readonly counted: Counted
  readonly after: EntryRule
}

/** The forms of such a rule, for messages. */
export const THRESHOLD_FORMS =
  '`40 STATES P90D` (ninety days after the fortieth state consents), `6 MEMBERS P30D` (of a body that COUNTS_MEMBERS_OF names), `ALL SIGNATORIES P0D` (on the day on which the last of them consents)'

/** Reads a rule; null where it has none of the forms. `ALL STATES` is none, since nobody knows how many all states are. */
export function readThreshold(text: string): Threshold | null {
  const [, number, counted, duration] =
    /^(ALL|[1-9]\d{0,2}) (STATES|SIGNATORIES|MEMBERS) (\S+)$/.exec(text) ?? []
  const after = duration === undefined ? null : readEntryRule(duration)
  if (after === null || (number === 'ALL' && counted === 'STATES')) return null
  const needed = number === 'ALL' ? null : Number(number)
  return { needed, counted: counted as Counted, after }
}
