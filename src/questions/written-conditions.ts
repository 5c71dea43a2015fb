import { compareDate } from './comparisons.js'
import type { Tree } from './condition-tree.js'

/**
 * Conditions on a day that a schema file adds to those that follow from a type's fields; `extend input InstrumentWhere` says what they mean. Each condition
 * asks whether it surely holds. An entity without such a date meets neither the condition nor its opposite.
 */
export const WRITTEN_CONDITIONS: Readonly<Record<string, (day: string) => readonly Tree[]>> = Object.freeze({
  'Instrument.inForceOn': (day: string) => compareDate('enteredIntoForceOn', { lte: day }),
  'Instrument.inPeriodOn': (day: string) => [
    ...compareDate('periodStart', { lte: day }),
    ...compareDate('periodEnd', { gte: day }),
  ],
})
