import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { dateBounds } from '../../src/model/edtf.js'
import {
  daysOfEvent,
  mayFall,
  pickDate,
  pickDayWithin,
  spanOfEvent,
} from '../../src/queries/timeline/days.js'
import { kindOfAct, kindsOfState, MEETING_ENDS, typesOfKinds } from '../../src/queries/timeline/kinds.js'
import { makeEvents } from '../../src/queries/timeline/events.js'
import type { DateRow } from '../../src/cypher/queries/timeline.js'
import type { TimelineEvent } from '../../src/queries/timeline/gathered.js'
import { findEventsBehind, sortEvents, sortOfEvent } from '../../src/queries/timeline/page.js'
import { pageOf } from '../../src/plan/open-page.js'
import type { Tie } from '../../src/questions/view.js'
import { ownModel } from '../support/own-model.js'
import { expectSame } from '../support/expect-same.js'

const model = ownModel()
const two = (number: number): string => String(number).padStart(2, '0')
const day = fc
  .tuple(
    fc.integer({ min: 2000, max: 2003 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${two(month)}-${two(date)}`)
const month = day.map(text => text.slice(0, 7))
const date = fc.oneof(
  day,
  month,
  day.map(text => text.slice(0, 4)),
  fc.tuple(day, day).map(days => `[${days.sort().join('..')}]`),
  day.map(text => `[..${text}]`),
  day.map(text => `[${text}..]`),
)
const inside = (text: string, of: string): boolean => {
  const { first, last } = dateBounds(of)!
  return (first === null || first <= text) && (last === null || text <= last)
}

describe('days of events', () => {
  test('the date picked for several covers every day that lies within all of them, and no day outside the widest', () => {
    fc.assert(
      fc.property(fc.array(date, { minLength: 1, maxLength: 4 }), day, (dates, probe) => {
        const picked = pickDate(dates)
        const isOpen = (end: 'first' | 'last'): boolean => dates.some(one => dateBounds(one)![end] === null)
        if (picked === null) return expectSame([isOpen('first'), isOpen('last')], [true, true])
        if (dates.every(one => inside(probe, one))) expectSame(inside(probe, picked), true)
        const [first, last] = [dateBounds(picked)!.first, dateBounds(picked)!.last]
        if (first !== null)
          expectSame(
            dates.some(one => dateBounds(one)!.first === first),
            true,
          )
        if (last !== null)
          expectSame(
            dates.some(one => dateBounds(one)!.last === last),
            true,
          )
        expectSame(pickDate([...dates].reverse()), picked)
        expectSame(pickDate([...dates, ...dates]), picked)
      }),
    )
    expect(pickDate([])).toBeNull()
    expect(pickDate(['2010', '2010-05-24', '2010-05-25'])).toBe('[2010-05-24..2010-05-25]')
    expect(pickDate(['[2023-01-01..2023-08-22]', '2023-08-21'])).toBe('2023-08-21')
  })

  test('an event is kept by a span of days exactly where one of its possible days lies in it', () => {
    fc.assert(
      fc.property(date, day, day, (since, one, other) => {
        const [from, to] = [one, other].sort() as [string, string]
        const { first, last } = dateBounds(since)!
        const meets = (first ?? '') <= to && (last ?? '~') >= from
        expect(mayFall(daysOfEvent({ since, until: null }), { from, to })).toBe(meets)
      }),
    )
    expect(
      mayFall(daysOfEvent({ since: '2007?', until: null }), { from: '2020-01-01', to: '2020-12-31' }),
    ).toBe(true)
  })

  test('its certain days are possible, and a month makes no day certain', () => {
    fc.assert(
      fc.property(date, fc.option(date), (since, until) => {
        const { possibleFrom, possibleTo, certainFrom, certainTo } = daysOfEvent({ since, until })
        if (certainFrom === null) return
        expect(certainFrom <= certainTo!).toBe(true)
        expect((possibleFrom ?? '') <= certainFrom && certainTo! <= (possibleTo ?? '~')).toBe(true)
      }),
    )
    expect(daysOfEvent({ since: '2023-06', until: null })).toEqual({
      possibleFrom: '2023-06-01',
      possibleTo: '2023-06-30',
      certainFrom: null,
      certainTo: null,
    })
    expect(daysOfEvent({ since: '2023-06-02', until: '2023-06-04' })).toMatchObject({
      certainFrom: '2023-06-02',
      certainTo: '2023-06-04',
    })
  })

  test('bound the beginning and the end as tightly as all courses that begin before they end', () => {
    const bounded = date.filter(text => !text.includes('[..') && !text.includes('..]'))
    fc.assert(
      fc.property(bounded, bounded, day, day, (since, until, one, other) => {
        const [b, e] = [dateBounds(since)!, dateBounds(until)!]
        const { begin, end } = spanOfEvent({ since, until })
        if (b.first! > e.last!) {
          const [firsts, lasts] = [[b.first!, e.first!].sort(), [b.last!, e.last!].sort()]
          const either = { first: firsts[0], last: lasts[1] }
          return expectSame({ begin, end }, { begin: either, end: either })
        }
        const isCourse = (from: string, to: string): boolean =>
          inside(from, since) && inside(to, until) && from <= to
        expectSame([begin.first, end.last], [b.first, e.last])
        expectSame([begin.first! <= begin.last!, end.first! <= end.last!], [true, true])
        if (isCourse(one, other))
          expectSame(
            [one >= begin.first!, one <= begin.last!, other >= end.first!, other <= end.last!],
            [true, true, true, true],
          )
        expectSame(isCourse(begin.last!, end.last!), true)
        expectSame(isCourse(begin.first!, end.first!), true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('an end that is vaguer than the beginning lies not before it, and says nothing where it surely does', () => {
    const begun = '2015-09-28'
    expect(spanOfEvent({ since: begun, until: '2015-09' }).end).toEqual({ first: begun, last: '2015-09-30' })
    expect(spanOfEvent({ since: begun, until: '2015' }).end).toEqual({ first: begun, last: '2015-12-31' })
    expect(spanOfEvent({ since: begun, until: '2015?' }).end).toEqual({ first: begun, last: null })
    expect(daysOfEvent({ since: begun, until: '2015-09' })).toEqual({
      possibleFrom: begun,
      possibleTo: '2015-09-30',
      certainFrom: begun,
      certainTo: begun,
    })
    expect(spanOfEvent({ since: '2015', until: '2015-03-02' }).begin).toEqual({
      first: '2015-01-01',
      last: '2015-03-02',
    })
    expect(daysOfEvent({ since: begun, until: '2015-08' })).toEqual({
      possibleFrom: '2015-08-01',
      possibleTo: begun,
      certainFrom: null,
      certainTo: null,
    })
  })

  test('what happened at a meeting happened on one of its days', () => {
    expect(pickDayWithin({ since: '2023-06-02', until: '2023-06-04' })).toBe('[2023-06-02..2023-06-04]')
    expect(pickDayWithin({ since: '2023-06-02', until: null })).toBe('2023-06-02')
    expect(pickDayWithin({ since: '2015-09-28', until: '2015-09' })).toBe('[2015-09-28..2015-09-30]')
    expect(pickDayWithin({ since: null, until: null })).toBeNull()
  })
})

describe('kinds of events', () => {
  test('every act is an event or leads to a meeting, so that a new one is not forgotten', () => {
    const acts = [...model.claims.keys()].filter(type => kindsOfState(type, model) === null)
    expect(acts.filter(type => kindOfAct(type) === null && !(type in MEETING_ENDS))).toEqual([])
    expect(acts.length).toBeGreaterThan(15)
  })

  test('only claim types that can tell the kinds are read', () => {
    expect(typesOfKinds(new Set(['SIGNED']), model)).toEqual(['SIGNED'])
    expect(typesOfKinds(new Set(['ADOPTED']), model)).toEqual(['ADOPTED_AT', 'ADOPTED_BY', 'SESSION_OF'])
    expect(typesOfKinds(null, model)).toEqual([...model.claims.keys()].sort())
  })
})

const tie = (id: string, since: string | null, until: string | null = null): Tie => {
  const [type, from, to] = id.split(':') as [string, string, string]
  return { id, type, from, to, since, until, modality: 'FACT' } as Tie
}
const said = (id: string, value: string | null, more: Partial<DateRow> = {}): DateRow => {
  const [entity, field] = id.split(':') as [string, string]
  return { id, entity, field, value, since: null, until: null, modality: 'FACT', gradeRank: 2, ...more }
}
const ALWAYS = { from: null, to: null }
const NOTHING = { dates: [], placing: [], byRule: new Set<string>(), withdrawals: new Map<string, string>() }
const shown = (events: readonly TimelineEvent[]): unknown[] =>
  sortEvents(events, ALWAYS).dated.map(({ kind, node, other, since, until, basis, restsOn }) => [
    kind,
    node,
    other,
    since,
    until,
    basis,
    restsOn,
  ])

describe('events', () => {
  test('of a series are its sessions, and what they did with texts; a day that is not said follows from the session', () => {
    const events = makeEvents(
      {
        ...NOTHING,
        subjects: new Map([['series', 'Organization']]),
        ties: [
          tie('SESSION_OF:m1:series', null),
          tie('ADOPTED_AT:text:m1', null),
          tie('NOTED_AT:other:m1', '2001-02-04'),
        ],
        placing: [said('m1:startedOn:1', '2001-02-03'), said('m1:endedOn:1', '2001-02-05')],
      },
      model,
    )
    const days = ['m1:endedOn:1', 'm1:startedOn:1']
    expect(shown(events)).toEqual([
      ['ADOPTED', 'text', 'm1', '[2001-02-03..2001-02-05]', null, 'BY_RULE', ['ADOPTED_AT:text:m1', ...days]],
      ['MEETING', 'm1', null, '2001-02-03', '2001-02-05', 'SEEN', ['SESSION_OF:m1:series', ...days]],
      ['NOTED', 'other', 'm1', '2001-02-04', null, 'SEEN', ['NOTED_AT:other:m1']],
    ])
  })

  test('of a text and its meeting: a day places a meeting, and is no event of the text unless it is asked for', () => {
    const events = makeEvents(
      {
        ...NOTHING,
        subjects: new Map([['text', 'Instrument']]),
        ties: [tie('ADOPTED_BY:text:body', null)],
        placing: [said('text:adoptedOn:1', '2001-02-03')],
      },
      model,
    )
    expect(shown(events)).toEqual([
      [
        'ADOPTED',
        'text',
        'body',
        '2001-02-03',
        null,
        'BY_RULE',
        ['ADOPTED_BY:text:body', 'text:adoptedOn:1'],
      ],
    ])
  })

  test('a meeting that was held is a fact, whatever else was planned for it; what leads to it is one where anything does', () => {
    const meetingOf = (subject: string, ties: readonly Tie[], placing: readonly DateRow[]): unknown => {
      const gathered = { ...NOTHING, subjects: new Map([[subject, 'Organization']]), ties, placing }
      const [{ modality, toldAs, restsOn } = undefined!] = makeEvents(gathered, model)
      return [modality, toldAs, restsOn]
    }
    const as = (modality: string, of: Tie): Tie => ({ ...of, modality })
    const session = tie('SESSION_OF:m1:series', null)
    const host = as('PLANNED', tie('HOSTED_BY:m1:series', null))
    const [held, plan] = [
      said('m1:startedOn:1', '2001-02-03'),
      said('m1:startedOn:2', '2001', { modality: 'PLANNED' }),
    ]
    expect(meetingOf('series', [session, host], [held])).toEqual([
      'FACT',
      'FACT',
      ['SESSION_OF:m1:series', 'm1:startedOn:1'],
    ])
    expect(meetingOf('series', [host], [held])).toMatchObject(['PLANNED', 'FACT', expect.anything()])
    expect(meetingOf('series', [host], [])).toMatchObject(['PLANNED', 'PLANNED', expect.anything()])
    expect(meetingOf('series', [session], [plan])).toMatchObject(['PLANNED', 'PLANNED', expect.anything()])
    const absent = as('DENIED', tie('PARTICIPATED_IN:series:m1', null))
    expect(meetingOf('series', [absent], [])).toMatchObject(['DENIED', 'FACT', expect.anything()])
  })

  test('an adoption that several tell with one date is one, and one with another date another', () => {
    const events = makeEvents(
      {
        ...NOTHING,
        subjects: new Map([['text', 'Instrument']]),
        ties: [tie('ADOPTED_AT:text:m1', '2001-02-03'), tie('ADOPTED_BY:text:body', '2001-03')],
        dates: [said('text:adoptedOn:1', '2001-02-03'), said('text:adoptedOn:2', '2001')],
      },
      model,
    )
    expect(shown(events)).toEqual([
      [
        'ADOPTED',
        'text',
        'm1',
        '2001-02-03',
        null,
        'SEEN',
        ['ADOPTED_AT:text:m1', 'text:adoptedOn:1', 'text:adoptedOn:2'],
      ],
      ['ADOPTED', 'text', 'body', '2001-03', null, 'SEEN', ['ADOPTED_BY:text:body']],
    ])
  })

  test('a state begins and ends; that it goes on is no end, and one without a day is an event only of a party or a member', () => {
    const events = makeEvents(
      {
        subjects: new Map([['land', 'Country']]),
        ties: [
          tie('MEMBER_OF:land:body', '1999', '2003'),
          tie('PARTY_TO:land:text', '2000-01-01', '..'),
          tie('MEMBER_OF:land:club', null),
          tie('COOPERATES_WITH:land:body', null),
          tie('MADE_DECLARATION_ON:land:text', null),
        ],
        dates: [],
        placing: [],
        byRule: new Set(['PARTY_TO:land:text']),
        withdrawals: new Map([['MADE_DECLARATION_ON:land:text', '2004-05']]),
      },
      model,
    )
    expect(shown(events)).toEqual([
      ['JOINED', 'land', 'body', '1999', null, 'SEEN', ['MEMBER_OF:land:body']],
      ['BOUND', 'text', 'land', '2000-01-01', null, 'BY_RULE', ['PARTY_TO:land:text']],
      ['LEFT', 'land', 'body', '2003', null, 'SEEN', ['MEMBER_OF:land:body']],
      ['WITHDRAWN', 'text', 'land', '2004-05', null, 'SEEN', ['MADE_DECLARATION_ON:land:text']],
    ])
    expect(sortEvents(events, ALWAYS).dateless.map(({ id }) => id)).toEqual([
      'DECLARED:MADE_DECLARATION_ON:land:text',
      'JOINED:MEMBER_OF:land:club',
    ])
  })

  test('pages of any size go through all of them in order, each once', () => {
    const event = (since: string, place: number): TimelineEvent => ({
      id: `${place}`,
      since,
      until: null,
      kind: 'SIGNED',
      node: 'a',
      other: null,
      basis: 'SEEN',
      modality: 'FACT',
      restsOn: [],
    })
    fc.assert(
      fc.property(fc.array(date, { maxLength: 30 }), fc.integer({ min: 1, max: 7 }), (dates, size) => {
        const { dated } = sortEvents(dates.map(event), ALWAYS)
        const seen: TimelineEvent[] = []
        const turn = { size, cursorOf: (row: unknown) => JSON.stringify(sortOfEvent(row as TimelineEvent)) }
        let after: readonly unknown[] | null = null
        for (let more = dated.length > 0; more;) {
          const page = pageOf(findEventsBehind(after, dated), turn)
          seen.push(...page.shown)
          after = JSON.parse(page.endCursor!) as unknown[]
          more = page.hasNextPage
        }
        expect(seen).toEqual(dated)
        expect(new Set(seen).size).toBe(dates.length)
      }),
    )
  })
})
