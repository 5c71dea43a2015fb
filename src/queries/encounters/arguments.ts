import { RequestError } from '../../errors.js'
import { dateBounds } from '../../model/edtf.js'
import type { ChoiceArguments } from '../../plan/arguments.js'
import { pickSome } from '../../plan/lists.js'
import type { Standpoint } from '../../plan/standpoint.js'
import type { View } from '../../questions/view.js'
import { PRESENCE_WAYS, type PresenceWay } from './chains.js'
import type { AskedDays } from '../timeline/days.js'
import { MATTER_GROUNDS, type MatterGround } from './matters.js'
import { boundNumber, checkDayOrder, idsOfArgument, viewOf } from '../view.js'

export interface EncountersArguments extends ChoiceArguments {
  readonly who: readonly string[]
  readonly about?: string | null
  readonly from?: string | null
  readonly to?: string | null
  readonly ways?: readonly PresenceWay[] | null
  readonly grounds?: readonly MatterGround[] | null
  readonly limit?: number | null
  readonly meetingsEach?: number | null
}

export interface EncountersQuestion extends AskedDays {
  readonly who: readonly string[]
  readonly about: string | null
  readonly ways: readonly PresenceWay[]
  readonly grounds: readonly MatterGround[]
  readonly limit: number
  readonly meetingsEach: number
  readonly view: View
}

/** How many entities one question may ask about. */
const MOST_WHO = 8

/** By default a question counts what claims say themselves. What only follows from claims counts for those who ask for it. */
const USUAL_WAYS: readonly PresenceWay[] = ['PARTICIPANT', 'HOST', 'BODY']
const USUAL_GROUNDS: readonly MatterGround[] = ['MEETING', 'OUTCOME']

export function readEncountersArguments(args: EncountersArguments, at: Standpoint): EncountersQuestion {
  return {
    who: idsOfArgument('who', args.who, MOST_WHO),
    about: args.about ?? null,
    ...daysOfArguments(args),
    ways: waysOfArgument(args.ways ?? USUAL_WAYS),
    grounds: keepChosen('grounds', args.grounds ?? USUAL_GROUNDS, MATTER_GROUNDS),
    limit: boundNumber('limit', args.limit, { usual: 20, max: 100 }),
    meetingsEach: boundNumber('meetingsEach', args.meetingsEach, { usual: 5, max: 50 }),
    view: viewOf(args, at),
  }
}

/** Refuses WITHIN as the only way. If we know of two only that they were at a larger gathering, they met there, and not at a meeting held within it. */
function waysOfArgument(given: readonly PresenceWay[]): readonly PresenceWay[] {
  const ways = keepChosen('ways', given, PRESENCE_WAYS)
  if (ways.some(way => way !== 'WITHIN')) return ways
  throw new RequestError(
    'BAD_USER_INPUT',
    'ARGUMENT_WITHOUT_MEANING',
    '`ways` holds WITHIN alone, by which nobody meets; give at least one of PARTICIPANT, HOST, BODY and MEMBER besides.',
    { argument: 'ways' },
  )
}

/** Reads the days that are asked about: a month or a year counts from its first day, and up to its last. */
function daysOfArguments({ from: begin, to: end }: EncountersArguments): AskedDays {
  const from = begin == null ? null : dateBounds(begin)!.first
  const to = end == null ? null : dateBounds(end)!.last
  checkDayOrder({ from, to }, { from: begin ?? null, to: end ?? null }, 'one')
  return { from, to }
}

/** Keeps each chosen value once, in the order in which answers tell them. */
function keepChosen<Value extends string>(
  argument: string,
  given: readonly Value[],
  all: readonly Value[],
): readonly Value[] {
  const chosen = pickSome(argument, given, 'the usual ones')!
  return all.filter(value => chosen.includes(value))
}
