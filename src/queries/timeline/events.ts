import type { Model } from '../../model/model.js'
import type { DateRow } from '../../cypher/queries/timeline.js'
import type { Tie } from '../../questions/view.js'
import { pickDate } from './days.js'
import {
  type Dates,
  type Draft,
  type Gathered,
  type TimelineEvent,
  daysOfMeeting,
  idsOf,
  groupDates,
  valuesOfDates,
} from './gathered.js'
import { ADOPTED, EXISTENCE, type EventKind, FIELD_KINDS, MEETING, MEETING_ENDS } from './kinds.js'
import { eventsOfTie } from './ties.js'

/** Makes every event, each once, in no order. An adoption that claims and a statement tell with the same date is one event that rests on all of them. */
export function makeEvents(gathered: Gathered, model: Model): TimelineEvent[] {
  const [dates, placing] = [groupDates(gathered.dates), groupDates(gathered.placing)]
  const drafts = [
    ...meetingsOf(gathered, placing),
    ...[...gathered.subjects].flatMap(([id, type]) => (type === 'Meeting' ? [] : eventsOfField(id, dates))),
    ...gathered.ties.flatMap(tie => eventsOfTie(tie, gathered, placing, model)),
  ]
  const merged = new Map<string, Draft>()
  for (const draft of drafts) {
    const id = `${draft.kind}:${draft.of}${draft.kind === ADOPTED ? `:${draft.since ?? ''}` : ''}`
    const known = merged.get(id)
    merged.set(id, known === undefined ? draft : mergeDrafts(known, draft))
  }
  return [...merged].map(([id, { of: _, isByRule, ...event }]) => ({
    ...event,
    id,
    restsOn: [...new Set(event.restsOn)].sort(),
    basis: event.since === null && event.until === null ? null : isByRule ? 'BY_RULE' : 'SEEN',
  }))
}

/**
 * Merges two drafts of one event. Its day is seen if one of them saw it. The draft that names a second entity tells more, so it speaks; of two such drafts, the
 * one whose claim comes first.
 */
function mergeDrafts(one: Draft, other: Draft): Draft {
  const speaks = (draft: Draft): string => `${draft.other === null ? 1 : 0} ${draft.restsOn[0]!}`
  const [best, rest] = speaks(one) < speaks(other) ? [one, other] : [other, one]
  return {
    ...best,
    restsOn: [...best.restsOn, ...rest.restsOn],
    isByRule: one.isByRule && other.isByRule,
    modality: one.modality === 'FACT' ? one.modality : other.modality,
  }
}

/** Makes one draft for each meeting: for those that are asked about, and for those to which a claim leads from an entity that is asked about. */
function meetingsOf({ subjects, ties }: Gathered, dates: Dates): Draft[] {
  const links = new Map<string, Tie[]>()
  for (const [id, type] of subjects) if (type === 'Meeting') links.set(id, [])
  for (const tie of ties) {
    const end = MEETING_ENDS[tie.type]
    if (end === undefined || !subjects.has(end === 'from' ? tie.to : tie.from)) continue
    links.set(tie[end], [...(links.get(tie[end]) ?? []), tie])
  }
  return [...links].map(([id, leads]) => {
    const days = [...dates(id, 'startedOn'), ...dates(id, 'endedOn')]
    const said = [...days, ...pickFactsOrAll(leads)]
    const common = { of: id, node: id, other: null, isByRule: false }
    const modality = modalityOfAll(said)
    return {
      kind: MEETING,
      ...common,
      ...daysOfMeeting(id, dates),
      modality,
      toldAs: days.length === 0 && modality !== 'DENIED' ? modality : modalityOfAll(days),
      restsOn: idsOf(said),
    }
  })
}

/** Keeps the facts where there are any: a fact rests on facts alone. */
function pickFactsOrAll(ties: readonly Tie[]): readonly Tie[] {
  const facts = ties.filter(({ modality }) => modality === 'FACT')
  return facts.length > 0 ? facts : ties
}

/** Gives the modality of what rests on all of these: whatever else it rests on, what rests on a plan is no fact. */
const modalityOfAll = (said: readonly { readonly modality: string }[]): string =>
  said.find(({ modality }) => modality !== 'FACT')?.modality ?? 'FACT'

/** Makes the events that the values of an entity tell: one for each date field, and one each for its beginning and end. */
function eventsOfField(entity: string, dates: Dates): Draft[] {
  const event = (kind: EventKind, said: readonly DateRow[], given: readonly (string | null)[]): Draft[] => {
    const since = pickDate(given.filter(date => date !== null && date !== '..') as string[])
    if (since === null) return []
    const common = { of: entity, node: entity, other: null, until: null, isByRule: false }
    return [{ kind, since, ...common, modality: modalityOfAll(said), restsOn: idsOf(said) }]
  }
  const exists = dates(entity, EXISTENCE.field)
  return [
    ...Object.entries(FIELD_KINDS).flatMap(([field, kind]) =>
      event(kind, dates(entity, field), valuesOfDates(dates(entity, field))),
    ),
    ...event(
      EXISTENCE.begin,
      exists,
      exists.map(({ since }) => since),
    ),
    ...event(
      EXISTENCE.end,
      exists,
      exists.map(({ until }) => until),
    ),
  ]
}
