import { nextDayOf } from '../../model/edtf.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../../model/stored.js'
import type { Tie } from '../../questions/view.js'
import { isInStretches } from '../../rules/denials.js'
import { groupByKey } from '../../model/group.js'
import type { EventSpan } from '../timeline/days.js'

/** How somebody was at a meeting; the enum `PresenceWay` of the schema, which says what each means. In this order they are told. */
export const PRESENCE_WAYS = ['PARTICIPANT', 'HOST', 'BODY', 'MEMBER', 'WITHIN'] as const
export type PresenceWay = (typeof PRESENCE_WAYS)[number]

/** What must hold on the day of a meeting, so that it says something of that meeting. */
export const PRESENCE_STATES = ['MEMBER_OF', 'PART_OF'] as const

/** Claims, one after the other, that lead from a meeting to somebody who was there. */
export interface Chain {
  readonly way: PresenceWay
  readonly who: string
  readonly ties: readonly Tie[]
  /** A fact where all of them are; otherwise what the first other one is. */
  readonly modality: string
  /** Whether they are facts that hold wherever the true days of the meeting lie. */
  readonly isSure: boolean
}

/** The chain where its claims may hold on one and the same day of the meeting; none otherwise. */
export function chainsOf(
  way: PresenceWay,
  who: string,
  ties: readonly Tie[],
  { begin, end }: EventSpan,
): Chain[] {
  const [first, last] = [begin.first ?? FIRST_OF_DAYS, end.last ?? LAST_OF_DAYS]
  const states = ties.filter(isState)
  const from = states.reduce((day, { possibleFrom }) => (possibleFrom > day ? possibleFrom : day), first)
  const to = states.reduce((day, { possibleTo }) => (possibleTo < day ? possibleTo : day), last)
  const holdsThroughout = (tie: Tie): boolean =>
    isState(tie) ? tie.certainFrom <= first && tie.certainTo >= last : isSureAct(tie)
  const modality = modalityOfTies(ties)
  return from > to || !areListedTogether(states, from, to)
    ? []
    : [{ way, who, ties, modality, isSure: modality === FACT && ties.every(holdsThroughout) }]
}

/**
 * Whether there is a day from the one to the other on which no source surely denies any of the states, or it is as sure itself: on other days links do not
 * list it either. The first such day, if not the first of all, comes right behind a denial, or is the first sure one of a state.
 */
function areListedTogether(states: readonly Tie[], from: string, to: string): boolean {
  const behind = states.flatMap(({ deniedOn }) => deniedOn ?? []).map(stretch => stretch.slice(-10))
  const days = [
    from,
    ...states.map(({ certainFrom }) => certainFrom),
    ...behind.filter(day => day < to).map(nextDayOf),
  ]
  return days.some(day => from <= day && day <= to && states.every(state => isUndenied(state, day)))
}

const isUndenied = ({ certainFrom, certainTo, deniedOn }: Tie, day: string): boolean =>
  (certainFrom <= day && day <= certainTo) || !isInStretches(deniedOn ?? [], day)

export const FACT = 'FACT'

export const modalityOfTies = (ties: readonly Tie[]): string =>
  ties.find(({ modality }) => modality !== FACT)?.modality ?? FACT

const isState = ({ type }: Tie): boolean => (PRESENCE_STATES as readonly string[]).includes(type)

/** An act that is told of a meeting is as sure as the meeting, but where a day is asked about by which it may not have happened yet. */
export const isSureAct = ({ certainty }: Tie): boolean => certainty !== 'POSSIBLE'

/** No body is part of a part of so many others, and no meeting lies within so many. */
const MOST_LEVELS = 8

/** Every way up from an entity over claims that begin where the one before ended, and the empty one; none passes an entity twice. */
export function walkUp(id: string, claimsFrom: (id: string) => readonly Tie[]): readonly Tie[][] {
  const paths: Tie[][] = [[]]
  for (let place = 0; place < paths.length; place++) {
    const path = paths[place]!
    if (path.length === MOST_LEVELS) continue
    const passed = new Set([id, ...path.map(({ to }) => to)])
    const steps = claimsFrom(path.at(-1)?.to ?? id).filter(({ to }) => !passed.has(to))
    paths.push(...steps.map(step => [...path, step]))
  }
  return paths
}

/** Each way once: where one claim says it, all that say so in the same way; otherwise a sure chain, else one of facts, else the shortest. */
export function groupChains(chains: readonly Chain[]): Map<string, Chain[]> {
  const present = [...groupByKey(chains, ({ who }) => who)].map(([who, own]): [string, Chain[]] => {
    const byWay = groupByKey(own, ({ way }) => way)
    return [who, PRESENCE_WAYS.flatMap(way => (byWay.has(way) ? [mergeChains(byWay.get(way)!)] : []))]
  })
  return new Map(present)
}

function mergeChains(chains: readonly Chain[]): Chain {
  const [best, ...others] = chains.toSorted(compareChains)
  if (best!.ties.length > 1) return best!
  const alike = others.filter(({ ties, modality }) => ties.length === 1 && modality === best!.modality)
  return { ...best!, ties: [...best!.ties, ...alike.flatMap(({ ties }) => ties)] }
}

const compareChains = (a: Chain, b: Chain): number =>
  Number(b.isSure) - Number(a.isSure) ||
  Number(b.modality === 'FACT') - Number(a.modality === 'FACT') ||
  a.ties.length - b.ties.length ||
  (keyOfChain(a) < keyOfChain(b) ? -1 : 1)

const keyOfChain = ({ ties }: Chain): string => ties.map(({ id }) => id).join(' ')
