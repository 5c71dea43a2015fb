import type { SeedTies } from './seed-ties.js'

/** Facets of the meetings of the seed, counted by hand: over plain objects, with conditions that are functions. Nothing here knows of Cypher or of plans. */

export interface Meeting {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  /** Ids at the far ends, by the name of the link. */
  readonly ends: Readonly<Record<string, readonly string[]>>
}

/** Meetings as the current release knows them: those that exist, or may, on the day, with the claims that count then. */
export function meetingsByHand(
  seed: SeedTies,
  view: { readonly day?: string; readonly modality?: readonly string[] } = {},
): Meeting[] {
  const ties = seed.ties(view)
  const { day } = view
  const ends = new Map<string, string[]>()
  for (const { from, type, to } of ties)
    ends.set(`${type} ${from}`, [...(ends.get(`${type} ${from}`) ?? []), to])
  const endsOf = (id: string, type: string): string[] => ends.get(`${type} ${id}`) ?? []
  return seed.entities
    .filter(({ type }) => type === 'Meeting')
    .filter(
      values => day === undefined || (String(values.possibleFrom) <= day && String(values.possibleTo) >= day),
    )
    .map(values => {
      const id = String(values.id)
      return { id, values, ends: { heldIn: endsOf(id, 'HELD_IN'), sessionOf: endsOf(id, 'SESSION_OF') } }
    })
}

/** A condition: as it is asked, the keys that it speaks of, what it makes of a meeting, and the far ends that it asks for. */
export interface Filter {
  readonly where: Readonly<Record<string, unknown>>
  readonly keys: readonly string[]
  readonly fits: (meeting: Meeting) => boolean
  readonly ends: readonly string[]
}

/** A facet: what it is called, which key chooses among its values, and the values that a meeting has. */
export interface HandFacet {
  readonly name: string
  readonly key: string
  readonly isLink: boolean
  readonly valuesOf: (meeting: Meeting) => readonly string[]
}

const span = ({ values }: Meeting): [first: string, last: string] => [
  (values.startedOn_first as string | undefined) ?? 'unknown',
  (values.startedOn_last as string | undefined) ?? 'open',
]

const dated = (length: number, end: string) => (meeting: Meeting) => {
  const [first, last] = span(meeting)
  return first.slice(0, length) === last.slice(0, length) ? [first.slice(0, length) + end] : []
}

export const HAND_FACETS: readonly HandFacet[] = [
  {
    name: 'MEETING_LEVEL',
    key: 'meetingLevel',
    isLink: false,
    valuesOf: ({ values }) => [values.meetingLevel as string | undefined].flatMap(level => level ?? []),
  },
  { name: 'STARTED_ON_YEAR', key: 'startedOn', isLink: false, valuesOf: dated(4, '') },
  { name: 'STARTED_ON_DECADE', key: 'startedOn', isLink: false, valuesOf: dated(3, '0s') },
  { name: 'HELD_IN', key: 'heldIn', isLink: true, valuesOf: ({ ends }) => ends.heldIn! },
  { name: 'SESSION_OF', key: 'sessionOf', isLink: true, valuesOf: ({ ends }) => ends.sessionOf! },
]

/** What the API should answer, every value of it. */
export function facetByHand(
  meetings: readonly Meeting[],
  filters: readonly Filter[],
  facet: HandFacet,
): object {
  const isOwn = ({ keys }: Filter): boolean => keys.every(key => key === facet.key)
  const own = filters.filter(isOwn)
  const left = meetings.filter(meeting => filters.every(filter => isOwn(filter) || filter.fits(meeting)))
  const names = [...new Set(left.flatMap(facet.valuesOf))]
  const values = names.map(value => {
    const having = left.filter(meeting => facet.valuesOf(meeting).includes(value))
    const isChosen = facet.isLink
      ? own.some(({ ends }) => ends.includes(value))
      : own.length > 0 && having.some(meeting => own.every(filter => filter.fits(meeting)))
    return { value, count: having.length, isChosen, subject: facet.isLink ? { id: value } : null }
  })
  return {
    facet: facet.name,
    total: left.length,
    withoutValue: left.filter(meeting => facet.valuesOf(meeting).length === 0).length,
    values: sortValues(values),
  }
}

/** In an order that does not depend on how ties are broken. */
export const sortValues = <Value extends { readonly value: string; readonly count: number }>(
  values: readonly Value[],
): Value[] => [...values].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
