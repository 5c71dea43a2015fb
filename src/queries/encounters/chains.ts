import { nextDayOf } from '../../model/edtf.js'
import { FIRST_OF_DAYS, LAST_OF_DAYS } from '../../model/stored.js'
import type { Tie } from '../../questions/view.js'
import { isInStretches } from '../../rules/denials.js'
import { groupByKey } from '../../model/group.js'
import type { EventSpan } from '../timeline/days.js'

/**
 * The ways in which somebody may be at a meeting, in the order in which they are told. They are the enum `PresenceWay` of the schema, which says what each
 * means.
 */
export const PRESENCE_WAYS = ['PARTICIPANT', 'HOST', 'BODY', 'MEMBER', 'WITHIN'] as const
export type PresenceWay = (typeof PRESENCE_WAYS)[number]

/** The types of claims that must hold on the day of a meeting to say something about that meeting. */
export const PRESENCE_STATES = ['MEMBER_OF', 'PART_OF'] as const

/** Claims, one after the other, that lead from a meeting to somebody who was there. */
export interface Chain {
  readonly way: PresenceWay
  readonly who: string
  readonly ties: readonly Tie[]
  /** FACT where all claims are facts; otherwise the modality of the first claim that is not. */
  readonly modality: string
  /** Whether all claims are facts that hold wherever the true days of the meeting lie. */
  readonly isSure: boolean
}

/** Makes the chain if its claims may hold on one and the same day of the meeting; otherwise none. */
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
 * Whether links list all the states together on some day from `from` to `to`. Links list a state on a day if it is certain then, or if no source surely denies
 * it then. The first such day is `from`, or the day right behind a denial, or the first certain day of a state: so it is enough to try these.
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

/** Whether an act is as sure as its meeting. It is, unless the question asks about a day by which the act may not have happened yet. */
export const isSureAct = ({ certainty }: Tie): boolean => certainty !== 'POSSIBLE'

/** How many claims one way up may have: no body is part of a part of so many others, and no meeting lies within so many. */
const MOST_LEVELS = 8

/** Finds every way up from an entity, the empty one among them. Each claim begins where the one before ended, and no way passes an entity twice. */
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

/**
 * Groups the chains by who was there, and keeps one for each way: a sure one, else one of facts, else the shortest. Where it is a single claim, all single
 * claims of the same modality join it.
 */
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
