import type { SeedTies } from './seed-ties.js'

/** Facets of the meetings of the seed, counted by hand: over plain objects, with conditions that are functions. Nothing here knows of Cypher or of plans. */

export interface Meeting {
  readonly id: string
  readonly values: Readonly<Record<string, unknown>>
  /** What stands at the far ends, and how each claim that leads there is meant, by the name of the link. */
  readonly ends: Readonly<Record<string, readonly End[]>>
}

export interface End {
  readonly id: string
  readonly modality: string
}

/** Modalities: those that links follow where nothing else is said. */
type Meant = readonly string[]
export const USUALLY: Meant = ['FACT']

/** Meetings as the current release knows them: those that exist, or may, on the day, with all claims of that day, however they are meant. */
export function meetingsByHand(seed: SeedTies, { day }: { readonly day?: string } = {}): Meeting[] {
  const modality = seed.model.enums.get('Modality')!
  const ends = new Map<string, End[]>()
  for (const tie of seed.ties({ modality, ...(day === undefined ? {} : { day }) })) {
    const key = `${tie.type} ${tie.from}`
    ends.set(key, [...(ends.get(key) ?? []), { id: tie.to, modality: tie.modality }])
  }
  const endsOf = (id: string, type: string): End[] => ends.get(`${type} ${id}`) ?? []
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

/** A condition: as it is asked, the keys that it speaks of, what it makes of a meeting where links follow so much, and the far ends that it asks for. */
export interface Filter {
  readonly where: Readonly<Record<string, unknown>>
  readonly keys: readonly string[]
  readonly fits: (meeting: Meeting, usually: Meant) => boolean
  readonly ends: readonly WantedEnd[]
}

/** A far end that a condition asks for; null where it says nothing of how the claim is meant. */
export interface WantedEnd {
  readonly id: string
  readonly modality: Meant | null
}

export const isWantedEnd = (end: End, { id, modality }: WantedEnd, usually: Meant): boolean =>
  end.id === id && (modality ?? usually).includes(end.modality)

/** A facet: what it is called, which key chooses among its values, and the values that a meeting has where links follow so much. */
export interface HandFacet {
  readonly name: string
  readonly key: string
  readonly isLink: boolean
  readonly valuesOf: (meeting: Meeting, followed: Meant) => readonly string[]
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
  { name: 'HELD_IN', key: 'heldIn', isLink: true, valuesOf: leadsTo('heldIn') },
  { name: 'SESSION_OF', key: 'sessionOf', isLink: true, valuesOf: leadsTo('sessionOf') },
]

function leadsTo(key: string): HandFacet['valuesOf'] {
  return ({ ends }, followed) => [
    ...new Set(ends[key]!.filter(({ modality }) => followed.includes(modality)).map(({ id }) => id)),
  ]
}

/** What the API should answer, every value of it. */
export function facetByHand(
  meetings: readonly Meeting[],
  filters: readonly Filter[],
  facet: HandFacet,
  usually: Meant = USUALLY,
): object {
  const isOwn = ({ keys }: Filter): boolean => keys.every(key => key === facet.key)
  const own = filters.filter(isOwn)
  const left = meetings.filter(meeting =>
    filters.every(filter => isOwn(filter) || filter.fits(meeting, usually)),
  )
  const wanted = own.flatMap(({ ends }) => ends)
  // Whoever asks for plans looks at plans: they are shown in place of what is followed usually.
  const followed =
    wanted.length === 0 ? usually : [...new Set(wanted.flatMap(({ modality }) => modality ?? usually))]
  const valuesOf = (meeting: Meeting): readonly string[] => facet.valuesOf(meeting, followed)
  const values = [...new Set(left.flatMap(valuesOf))].map(value => {
    const having = left.filter(meeting => valuesOf(meeting).includes(value))
    const isChosen = facet.isLink
      ? having.some(({ ends }) =>
          ends[facet.key]!.some(
            end => end.id === value && wanted.some(one => isWantedEnd(end, one, usually)),
          ),
        )
      : own.length > 0 && having.some(meeting => own.every(filter => filter.fits(meeting, usually)))
    return { value, count: having.length, isChosen, subject: facet.isLink ? { id: value } : null }
  })
  return {
    facet: facet.name,
    total: left.length,
    withoutValue: left.filter(meeting => valuesOf(meeting).length === 0).length,
    values: sortValues(values),
  }
}

/** In an order that does not depend on how ties are broken. */
export const sortValues = <Value extends { readonly value: string; readonly count: number }>(
  values: readonly Value[],
): Value[] => [...values].sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
