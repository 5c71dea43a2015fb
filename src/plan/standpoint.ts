import type { Model } from '../model/model.js'
import { FACTS } from '../questions/choice.js'
import { type Clocks, UNSET_CLOCKS } from '../questions/clocks.js'
import type { GraphVersion } from '../questions/version.js'
import { type ClockArguments, clocksOf } from './clocks.js'
import { pickSome } from './lists.js'

/** The place where a field of an answer stands: the clocks and modalities that hold there unless the field sets its own, and that go on to all below it. */
export interface Standpoint {
  readonly clocks: Clocks
  /** How the sources mean the claims that links and conditions follow; sorted. */
  readonly modality: Modalities
}

export type Modalities = readonly string[]

/** Every way in which a source may mean what it says, in the order in which choices are written. */
export const modalitiesOf = ({ enums }: Model): Modalities => [...enums.get('Modality')!].sort()

/** The standpoint at which every operation begins: the current release, on no day, facts alone. */
export const OUTSET: Standpoint = Object.freeze({ clocks: UNSET_CLOCKS, modality: FACTS.modality })

/** The argument `modality`. Where it is left out, the field inherits it from the field above; null goes back to facts. */
export interface ModalityArgument {
  readonly modality?: Modalities | null
}

/** Gives the standpoint of a field without pages: its own where the field sets one, else that of the field above. */
export function standpointOf(
  args: ClockArguments & ModalityArgument,
  inherited: Standpoint,
  version: GraphVersion,
): Standpoint {
  return {
    clocks: clocksOf(args, inherited.clocks, version),
    modality: modalityOf(args, inherited),
  }
}

/** Gives the modalities that a field follows, in one order, so that equal choices are written in one way. */
export function modalityOf({ modality }: ModalityArgument, inherited: Standpoint): Modalities {
  if (modality === undefined) return inherited.modality
  if (modality === null) return FACTS.modality
  return pickSome('modality', modality, 'what is set above, or for facts')!
}
