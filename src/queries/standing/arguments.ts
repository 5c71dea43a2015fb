import { RequestError } from '../../errors.js'
import type { ChoiceArguments } from '../../plan/arguments.js'
import type { Standpoint } from '../../plan/standpoint.js'
import type { View } from '../../questions/view.js'
import type { Supposed } from '../../rules/standing-suppose.js'
import { boundLength, boundNumber, idsOfArgument, viewOf } from '../view.js'

export interface StandingArguments extends Pick<ChoiceArguments, 'minGrade'> {
  readonly instruments: readonly string[]
  readonly countries?: readonly string[] | null
  readonly membersOf?: string | null
  readonly limit?: number | null
  readonly suppose?: readonly Supposed[] | null
}

export interface StandingQuestion {
  readonly instruments: readonly string[]
  /** Null where the question is about the members of a body. */
  readonly countries: readonly string[] | null
  readonly membersOf: string | null
  readonly limit: number
  readonly suppose: readonly Supposed[]
  readonly view: View
}

const MOST_INSTRUMENTS = 25
const MOST_COUNTRIES = 50
const MOST_SUPPOSED = 50

/** Makes a question from its arguments, each within its bounds. It wants countries or a body, and refuses both and neither. */
export function standingQuestionOf(
  { instruments, countries, membersOf, limit, suppose, minGrade }: StandingArguments,
  at: Standpoint,
): StandingQuestion {
  if ((countries ?? null) === null ? (membersOf ?? null) === null : (membersOf ?? null) !== null)
    throw new RequestError(
      'BAD_USER_INPUT',
      'ONE_OF_TWO',
      'Give either `countries`, a list of ids, or `membersOf`, a body whose members are meant.',
      { argument: 'countries' },
    )
  return {
    instruments: idsOfArgument('instruments', instruments, MOST_INSTRUMENTS),
    countries: countries == null ? null : idsOfArgument('countries', countries, MOST_COUNTRIES),
    membersOf: membersOf ?? null,
    limit: boundNumber('limit', limit, { usual: 25, max: MOST_COUNTRIES }),
    suppose: boundLength('suppose', suppose ?? [], MOST_SUPPOSED),
    view: viewOf(minGrade === undefined ? {} : { minGrade }, { ...at, modality: ['DENIED', 'FACT'] }),
  }
}
