import type { PresenceWay } from '../../src/queries/encounters/chains.js'
import type { EventSpan } from '../../src/queries/timeline/days.js'
import type { Tie } from '../../src/questions/view.js'

/** All that says who was at meetings. */
export interface MeetingWorld {
  readonly ties: readonly Tie[]
  readonly collectives: ReadonlySet<string>
  readonly spanOf: (meeting: string) => EventSpan
}

/** The ways in which somebody may have been at a meeting, each with whether it surely was. */
type Ways = ReadonlyMap<PresenceWay, boolean>

interface OracleHouse {
  readonly bodies: Set<string>
  readonly members: Set<string>
  readonly sureBodies: Set<string>
  readonly sureMembers: Set<string>
}

const dayBeside = (day: string, step: 1 | -1): string => {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? day : new Date(time + step * 86_400_000).toISOString().slice(0, 10)
}

const besides = (day: string): string[] => [dayBeside(day, -1), day, dayBeside(day, 1)]

/** The days on which a link would list it: those that are possible, without those on which it is denied and not certain. */
const isListedOn = (day: string, tie: Tie): boolean => {
  if (day < tie.possibleFrom || day > tie.possibleTo) return false
  const isCertain = tie.certainFrom <= day && day <= tie.certainTo
  const denials = (tie.deniedOn ?? []).map(stretch => stretch.split('..') as [string, string])
  return isCertain || !denials.some(([first, last]) => first <= day && day <= last)
}

/** What may have held on a day, or surely held on all days: where claims lead on from there, by going over them until nothing is added. */
function growUp(start: string, ties: readonly Tie[], holds: (tie: Tie) => boolean): Set<string> {
  const found = new Set([start])
  for (let size = 0; size < found.size;) {
    size = found.size
    for (const tie of ties) if (found.has(tie.from) && holds(tie)) found.add(tie.to)
  }
  return found
}

/**
 * Who was at meetings, day by day: of each day that a meeting may have gone on, it is asked who may have been in which body on that day. The code under
 * test follows claims from the meeting instead and cuts their spans with that of the meeting.
 */
export class MeetingOracle {
  readonly #ways: readonly PresenceWay[]
  readonly #world: MeetingWorld
  /** What was asked before. */
  readonly #known = new Map<string, unknown>()

  constructor(world: MeetingWorld, ways: readonly PresenceWay[]) {
    this.#world = world
    this.#ways = ways
  }

  #once<Value>(key: string, find: () => Value): Value {
    if (!this.#known.has(key)) this.#known.set(key, find())
    return this.#known.get(key) as Value
  }

  #of(type: string): Tie[] {
    return this.#once(`of ${type}`, () => this.#world.ties.filter(tie => tie.type === type))
  }

  /** The days of a meeting between which nothing changes. */
  #daysOf(meeting: string): string[] {
    return this.#once(`days ${meeting}`, () => this.#findDays(meeting))
  }

  #findDays(meeting: string): string[] {
    const { begin, end } = this.#world.spanOf(meeting)
    const [first, last] = [begin.first ?? '0000-00-00', end.last ?? '9999-99-99']
    const turns = [...this.#of('MEMBER_OF'), ...this.#of('PART_OF')].flatMap(tie => [
      tie.possibleFrom,
      tie.possibleTo,
      ...(tie.deniedOn ?? []).flatMap(stretch => stretch.split('..')).flatMap(besides),
      ...((tie.deniedOn ?? []).length > 0 ? [tie.certainFrom, tie.certainTo].flatMap(besides) : []),
    ])
    return [...new Set([first, last, ...turns])].filter(day => first <= day && day <= last)
  }

  #isSure(tie: Tie, meeting: string): boolean {
    const isState = ['MEMBER_OF', 'PART_OF'].includes(tie.type)
    const holds = isState
      ? this.#daysOf(meeting).every(day => tie.certainFrom <= day && day <= tie.certainTo)
      : tie.certainty !== 'POSSIBLE'
    return tie.modality === 'FACT' && holds
  }

  /** Of one claim that a meeting is a session: the bodies that may be in session, and their members. */
  #house(session: Tie): OracleHouse {
    return this.#once(`house ${session.id}`, () => this.#findHouse(session))
  }

  #findHouse(session: Tie): OracleHouse {
    const meeting = session.from
    const mayHoldOn =
      (day: string) =>
      (tie: Tie): boolean =>
        isListedOn(day, tie)
    const byDay = this.#daysOf(meeting).map(day => {
      const bodies = growUp(session.to, this.#of('PART_OF'), mayHoldOn(day))
      const members = this.#of('MEMBER_OF').filter(tie => bodies.has(tie.to) && mayHoldOn(day)(tie))
      return { bodies: [...bodies], members: members.map(({ from }) => from) }
    })
    const isSure = (tie: Tie): boolean => this.#isSure(tie, meeting)
    const sureBodies = isSure(session) ? growUp(session.to, this.#of('PART_OF'), isSure) : new Set<string>()
    const sureMembers = this.#of('MEMBER_OF').filter(tie => sureBodies.has(tie.to) && isSure(tie))
    return {
      bodies: new Set(byDay.flatMap(({ bodies }) => bodies)),
      members: new Set(byDay.flatMap(({ members }) => members)),
      sureBodies,
      sureMembers: new Set(sureMembers.map(({ from }) => from)),
    }
  }

  #sessionsOf(meeting: string): Tie[] {
    return this.#once(`sessions ${meeting}`, () =>
      this.#of('SESSION_OF').filter(({ from }) => from === meeting),
    )
  }

  #own(who: string, meeting: string): Ways {
    return this.#once(`own ${who} ${meeting}`, () => this.#findOwn(who, meeting))
  }

  #findOwn(who: string, meeting: string): Ways {
    const direct = (ties: readonly Tie[]): boolean | null =>
      ties.length === 0 ? null : ties.some(tie => this.#isSure(tie, meeting))
    const houses = this.#sessionsOf(meeting).map(session => this.#house(session))
    const inHouse = (may: 'bodies' | 'members', sure: 'sureBodies' | 'sureMembers'): boolean | null =>
      houses.some(house => house[may].has(who)) ? houses.some(house => house[sure].has(who)) : null
    const all: [PresenceWay, boolean | null][] = [
      [
        'PARTICIPANT',
        direct(this.#of('PARTICIPATED_IN').filter(({ from, to }) => from === who && to === meeting)),
      ],
      ['HOST', direct(this.#of('HOSTED_BY').filter(({ from, to }) => from === meeting && to === who))],
      ['BODY', inHouse('bodies', 'sureBodies')],
      ['MEMBER', this.#world.collectives.has(who) ? null : inHouse('members', 'sureMembers')],
    ]
    return new Map(
      all.filter((one): one is [PresenceWay, boolean] => one[1] !== null && this.#ways.includes(one[0])),
    )
  }

  #around(meeting: string, holds: (tie: Tie) => boolean): string[] {
    return [...growUp(meeting, this.#of('HELD_WITHIN'), holds)].filter(id => id !== meeting)
  }

  /** In which of the ways somebody was there. */
  waysOf(who: string, meeting: string): Ways {
    return this.#once(`ways ${who} ${meeting}`, () => this.#findWays(who, meeting))
  }

  #findWays(who: string, meeting: string): Ways {
    const ways = new Map(this.#own(who, meeting))
    const larger = this.#once(`larger ${meeting}`, () => this.#around(meeting, () => true)).filter(
      id => this.#own(who, id).size > 0,
    )
    const sure = this.#around(meeting, tie => this.#isSure(tie, meeting))
    if (this.#ways.includes('WITHIN') && larger.length > 0)
      ways.set(
        'WITHIN',
        sure.some(id => [...this.#own(who, id).values()].includes(true)),
      )
    return ways
  }

  /** Whether two met at a meeting: null where they did not, else whether they surely did. */
  isMeet(one: string, other: string, meeting: string): boolean | null {
    const [mine, theirs] = [this.waysOf(one, meeting), this.waysOf(other, meeting)]
    if (one === other || mine.size === 0 || theirs.size === 0) return null
    if (this.#sharesHouse(one, other, meeting)) return null
    const joins = [...mine].flatMap(([way, isSure]) =>
      [...theirs].map(([way2, isSure2]) => ({ both: way + way2, isSure: isSure && isSure2 })),
    )
    const own = joins.filter(({ both }) => both !== 'WITHINWITHIN')
    return own.length === 0 ? null : own.some(({ isSure }) => isSure)
  }

  #sharesHouse(one: string, other: string, meeting: string): boolean {
    const sessions = this.#once(`all sessions ${meeting}`, () =>
      [meeting, ...this.#around(meeting, () => true)].flatMap(id => this.#sessionsOf(id)),
    )
    return sessions.some(session => {
      const { bodies, members } = this.#house(session)
      const stands = (id: string): boolean =>
        bodies.has(id) || (members.has(id) && this.#world.collectives.has(id))
      const belongs = (id: string): boolean => bodies.has(id) || members.has(id)
      return (stands(one) && belongs(other)) || (stands(other) && belongs(one))
    })
  }
}
