/** The types of claims that say what a meeting did with an instrument. They stand in the timeline of its series, too. */
export const OUTCOME_TYPES = [
  'ADOPTED_AT',
  'AGREED_AT',
  'ENDORSED_AT',
  'ISSUED_AT',
  'NOTED_AT',
  'SIGNED_AT',
  'WELCOMED_AT',
] as const
