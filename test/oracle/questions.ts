import type { Condition } from './conditions.js'
import type { LinkOfType } from './model.js'

/** What is asked, as data: from it come the GraphQL for the server and the answer of the oracle. */

export interface Clocks {
  readonly asOf?: string
  readonly knownAt?: number
}

/** What holds for conditions below a field. */
export interface Standpoint {
  readonly asOf: string | undefined
  readonly modality: readonly string[] | undefined
}

export type Sorting = readonly Readonly<Record<string, 'ASC' | 'DESC'>>[]

export interface LinkAsked extends Clocks {
  readonly kind: 'link'
  readonly near: string
  readonly type: string
  readonly link: LinkOfType
  readonly modality?: readonly string[]
  /** Whether the modality is set on the field above, and goes down from there. */
  readonly setsAbove: boolean
  readonly minGrade?: string
  readonly certainty?: 'CERTAIN' | 'POSSIBLE'
  /** On the claim (`claim`) and on its far end (`node`). */
  readonly where?: Condition
  readonly orderBy?: Sorting
  readonly first: number
}

export interface ListAsked extends Clocks {
  readonly kind: 'list'
  readonly type: string
  readonly many: string
  readonly modality?: readonly string[]
  readonly where?: Condition
  readonly certainty?: 'CERTAIN' | 'POSSIBLE'
  readonly orderBy?: Sorting
  readonly first: number
}

export interface EntityAsked extends Clocks {
  readonly kind: 'entity'
  readonly id: string
}

export interface StatementsAsked extends Clocks {
  readonly kind: 'statements'
  readonly id: string
  readonly field?: string
  readonly modality?: readonly string[]
  readonly setsAbove: boolean
  readonly first: number
}

export interface SearchAsked extends Clocks {
  readonly kind: 'search'
  readonly text: string
}

export interface ExportAsked extends Clocks {
  readonly kind: 'export'
  readonly modality: readonly string[]
}

export type Asked = LinkAsked | ListAsked | EntityAsked | StatementsAsked | SearchAsked | ExportAsked
