/** The choice of the claims or statements that a question follows. */
export interface Choice {
  /** The modalities, sorted so that equal choices are written in one way. */
  readonly modality: readonly string[]
  /** Rank of the worst grade that is still good enough; null for any. */
  readonly worstGrade: number | null
  readonly certainty: 'CERTAIN' | 'POSSIBLE' | null
}

export const FACTS: Choice = Object.freeze({ modality: ['FACT'], worstGrade: null, certainty: null })
