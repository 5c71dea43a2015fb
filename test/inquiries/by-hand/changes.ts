import { expect } from '@jest/globals'
import { GRADES } from '../../../src/model/stored.js'
import { readSeedSaid, stoodIn } from '../../support/seed-history.js'
import type { ByHand, Came, ViewAsked } from './asked.js'

export interface ChangesAsked extends Pick<ViewAsked, 'modality' | 'minGrade'> {
  readonly fromDay?: string
  readonly toDay?: string
  readonly fromRelease?: number
  readonly toRelease?: number
  readonly of?: readonly string[]
  readonly types?: readonly string[]
  readonly kinds?: readonly string[]
  readonly causes?: readonly string[]
  readonly first?: number
}

/** A state of a graph: a day, or all days, at a release. */
export interface State {
  readonly day: string | null
  readonly release: number
}

export interface Thing {
  readonly typeName: string
  readonly ends: readonly string[]
  /** All that is told of it, as text. */
  readonly told: string
  readonly certainty: string
}

export interface Change {
  readonly id: string
  readonly typeName: string
  readonly changeKind: string
  readonly cause: string
}

/** States of a seed and their differences, worked out in memory from what its files say at each release. */
export interface States {
  /** The current release. */
  readonly release: number
  thingsIn(state: State, choice?: Choice): Map<string, Thing>
  compare(from: State, to: State, choice?: Choice): Change[]
}

type Choice = Pick<ViewAsked, 'modality' | 'minGrade'>
type Values = Readonly<Record<string, unknown>>

const BESIDES = [
  'fromRelease',
  'untilRelease',
  'recordedIn',
  'retractedIn',
  'digest',
  'spelt',
  'foldedCode',
  'sentences',
  'searchLayout',
]
const toldOf = (values: Values): string =>
  JSON.stringify(
    Object.entries(values)
      .filter(([key]) => !BESIDES.includes(key))
      .sort(),
  )

function certaintyOn(day: string | null, values: Values): string | null {
  const [a, b, c, d] = ['possibleFrom', 'possibleTo', 'certainFrom', 'certainTo'].map(key =>
    String(values[key]),
  )
  if (day === null) return 'WHENEVER'
  if (c! <= day && day <= d!) return 'CERTAIN'
  const isDenied = ((values.deniedOn ?? []) as string[]).some(
    days => days.slice(0, 10) <= day && day <= days.slice(-10),
  )
  return a! <= day && day <= b! && !isDenied ? 'POSSIBLE' : null
}

/** Entities always count; of claims and statements, those that are meant and shown so. */
function counts(values: Values, { modality = ['FACT'], minGrade = 'UNCHECKED' }: Choice): boolean {
  if (values.verdict === undefined) return true
  const isGood = Number(values.gradeRank) <= GRADES.indexOf(minGrade) + 1
  return values.verdict !== 'REJECTED' && modality.includes(String(values.modality)) && isGood
}

export function readStates(folder: string): States {
  const { wanted, said } = readSeedSaid(folder)
  const entities = [...wanted.entities.values()].map(values => ({
    id: values.id as string,
    type: values.type as string,
    ends: [values.id as string],
    values: values,
  }))
  const things = said.map(({ id, type, from, to, values }) => ({ id, type, ends: [from, to], values }))
  // Once for each: a test that computes for long lets idle connections to the server die.
  const all = [...entities, ...things].map(thing => ({ ...thing, told: toldOf(thing.values) }))
  const thingsIn = ({ day, release }: State, choice: Choice = {}): Map<string, Thing> => {
    const found = new Map<string, Thing>()
    for (const { id, type, ends, values, told } of all) {
      const certainty = certaintyOn(day, values)
      if (certainty !== null && counts(values, choice) && stoodIn(values, release))
        found.set(id, { typeName: type, ends, told, certainty })
    }
    return found
  }
  const compare = (from: State, to: State, choice: Choice = {}): Change[] =>
    compareStates(state => thingsIn(state, choice), from, to)
  return { release: wanted.release, thingsIn, compare }
}

/** By the words of the schema: what changed in the world both releases tell, what changed in our knowledge is one to the second release. */
function compareStates(thingsIn: (state: State) => Map<string, Thing>, from: State, to: State): Change[] {
  const [a, b] = [thingsIn(from), thingsIn(to)]
  const p = thingsIn({ day: from.day, release: to.release })
  const q = thingsIn({ day: to.day, release: from.release })
  return [...new Set([...a.keys(), ...b.keys()])].flatMap(id => {
    const [one, other, then] = [a.get(id), b.get(id), p.get(id)]
    const { typeName } = (other ?? one)!
    if (one !== undefined && other !== undefined) {
      const isRetold = one.told !== other.told
      if (!isRetold && one.certainty === other.certainty) return []
      const moved = then?.certainty !== other.certainty
      const known = isRetold || then?.certainty !== one.certainty
      return [{ id, typeName, changeKind: 'ALTERED', cause: !moved ? 'KNOWLEDGE' : known ? 'BOTH' : 'WORLD' }]
    }
    const [isBefore, isAfter] = [p.has(id), q.has(id)]
    const cause = isBefore === b.has(id) ? 'KNOWLEDGE' : isAfter === b.has(id) ? 'WORLD' : 'BOTH'
    return [{ id, typeName, changeKind: one === undefined ? 'ADDED' : 'ENDED', cause }]
  })
}

export const linesOf = (changes: readonly Change[]): string[] =>
  changes.map(({ id, typeName, changeKind, cause }) => [id, typeName, changeKind, cause].join(' ')).sort()

/** What differs between two states. */
export const changesByHand: ByHand<ChangesAsked> = {
  field: 'changes',
  list: 'changes',
  shown:
    'changes { id typeName changeKind cause altered entityBefore { id } entityAfter { id } claimBefore { id } claimAfter { id } } total counts { typeName changeKind cause total } hasNextPage endCursor',

  compare(came, asked, { states }) {
    const { release } = states
    const { fromDay = null, toDay = null, fromRelease = release, toRelease = release } = asked
    const [from, to] = [
      { day: fromDay, release: fromRelease },
      { day: toDay, release: toRelease },
    ]
    const [before, after] = [states.thingsIn(from, asked), states.thingsIn(to, asked)]
    const isAt = (id: string): boolean =>
      asked.of === undefined || (after.get(id) ?? before.get(id))!.ends.some(end => asked.of!.includes(end))
    const wanted = states
      .compare(from, to, asked)
      .filter(({ id, typeName }) => isAt(id) && (asked.types?.includes(typeName) ?? true))
      .filter(
        ({ changeKind, cause }) =>
          (asked.kinds?.includes(changeKind) ?? true) && (asked.causes?.includes(cause) ?? true),
      )
    expect(linesOf(came.changes)).toEqual(linesOf(wanted))
    expect(came.total).toBe(wanted.length)
    expect(came.changes.map(({ id }: Came) => id)).toEqual(wanted.map(({ id }) => id).sort())
    expect(came.counts.reduce((sum: number, { total }: Came) => sum + total, 0)).toBe(wanted.length)
    for (const change of came.changes) compareParts(change)
    if ([asked.of, asked.types, asked.kinds, asked.causes].every(some => some === undefined))
      expectToLead(came.changes, before, after)
  },
}

/** What changed stands in its states, and in those alone. */
function compareParts(change: Came): void {
  const { id, changeKind, altered, entityBefore, entityAfter, claimBefore, claimAfter } = change
  const [before, after] = [entityBefore ?? claimBefore, entityAfter ?? claimAfter]
  expect([before?.id, after?.id]).toEqual([
    changeKind === 'ADDED' ? undefined : id,
    changeKind === 'ENDED' ? undefined : id,
  ])
  expect(altered.length > 0).toBe(changeKind === 'ALTERED')
}

/** The first state with the changes applied to it must be the second. */
function expectToLead(
  changes: readonly Came[],
  first: ReadonlyMap<string, Thing>,
  second: ReadonlyMap<string, Thing>,
): void {
  const reached = new Set(first.keys())
  for (const { id, changeKind } of changes) {
    expect(reached.has(id)).toBe(changeKind !== 'ADDED')
    if (changeKind === 'ADDED') reached.add(id)
    if (changeKind === 'ENDED') reached.delete(id)
  }
  expect([...reached].sort()).toEqual([...second.keys()].sort())
  const altered = new Set(changes.filter(({ changeKind }) => changeKind === 'ALTERED').map(({ id }) => id))
  for (const [id, { told, certainty }] of second) {
    const before = first.get(id)
    if (before !== undefined)
      expect([id, altered.has(id)]).toEqual([id, told !== before.told || certainty !== before.certainty])
  }
}
