/** What a meeting may do with an instrument. */
export const OUTCOME_TYPES = [
  'ADOPTED_AT',
  'AGREED_AT',
  'ENDORSED_AT',
  'ISSUED_AT',
  'NOTED_AT',
  'SIGNED_AT',
  'WELCOMED_AT',
] as const
