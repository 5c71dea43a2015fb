import { describe, expect, test } from '@jest/globals'
import type { Nouns } from '../../src/queries/nouns.js'
import { type Act, makeSupposedAct } from '../../src/rules/standing-acts.js'
import { judgeStanding } from '../../src/rules/standing-cell.js'
import { type Entry, writeEntry } from '../../src/queries/standing/entries.js'
import { tellEntry } from '../../src/queries/standing/entry-words.js'
import type { Supposed, TreatyFacts } from '../../src/rules/standing-suppose.js'
import { type WaitingTreaty, countConsents } from '../../src/rules/standing-tally.js'
import { type WhyContext, tellWhy } from '../../src/queries/standing/why.js'
import { readThreshold } from '../../src/rules/threshold.js'

const named = (name: string): Nouns =>
  Object.fromEntries(
    ['en', 'id'].map(lang => [lang, { name, isProper: true, article: null }]),
  ) as unknown as Nouns

const treatyOf = (thresholdText: string | null): TreatyFacts => ({
  treaty: null,
  rule: null,
  partyRule: null,
  threshold: thresholdText === null ? null : readThreshold(thresholdText),
  thresholdText,
  entry: null,
  entryText: null,
  statementIds: [],
})

const actOn = (type: string, day: string, id: string | null): Act => ({
  ...makeSupposedAct(type, 'a', 't', { since: day, first: day, last: day }),
  id,
})

const ratify = (country: string, on: string): Supposed => ({ country, instrument: 't', act: 'RATIFIED', on })

/** How far a treaty is that waits, by consents on record of `a` and `b` in January and February 2001. */
function entryOf(
  rule: string,
  given: Partial<WaitingTreaty> & { suppose?: Supposed[]; isLatest?: boolean } = {},
): Entry {
  const { suppose = [], isLatest = false, ...more } = given
  const consents = [
    { country: 'a', first: '2001-01-01', last: '2001-01-01' },
    { country: 'b', first: '2001-02-01', last: '2001-02-01' },
  ]
  const own = {
    instrument: 't',
    partyRule: null,
    consents,
    exits: [],
    uncounted: [],
    signatories: [],
    members: [],
    atLeast: null,
  }
  const waiting = { ...own, threshold: readThreshold(rule)!, ...more }
  return { tally: countConsents(waiting, suppose, null), coverage: null, isLatest }
}

/** Why the cell of `a` is what its claims make it. */
const tell = (
  acts: readonly Act[],
  entry: Entry | null,
  thresholdText: string | null = '3 STATES P30D',
  more: Partial<WhyContext> = {},
) =>
  tellWhy(judgeStanding(acts, { day: more.day ?? null, coverage: null, entry: null }), {
    country: named('Laos'),
    instrument: named('ACTIP'),
    day: null,
    treaty: treatyOf(thresholdText),
    entry,
    ruled: null,
    ...more,
  })

describe('while consents are wanting by the record', () => {
  const consent = [actOn('RATIFIED', '2001-01-01', 'r')]
  const supposed = [actOn('RATIFIED', '2001-01-01', null)]

  test('nobody is bound where the record is complete, and nobody knows where it may lack some', () => {
    expect(tell(consent, entryOf('3 STATES P30D')).en).toContain('nobody is bound by it')
    const open = tell(consent, entryOf('3 STATES P30D', { isLatest: true }))
    expect(open.en).toContain(
      'by the consents on record alone, 1 of the 3 for which it waits is wanting; whether it is in force already is not known',
    )
    expect(open.id).toContain('apakah instrumen itu sudah berlaku tidak diketahui')
    expect(open.en).not.toContain('nobody is bound')
  })

  test('a supposed consent would not bind yet where the record is complete, and might where it may lack some', () => {
    expect(tell(supposed, entryOf('3 STATES P30D')).en).toContain('would not be bound yet')
    const open = tell(supposed, entryOf('3 STATES P30D', { isLatest: true }))
    expect(open.en).not.toContain('would not be bound yet')
    expect(open.en).toContain('whether it is in force already is not known')
    expect(open.id).toContain('apakah instrumen itu sudah berlaku tidak diketahui')
  })
})

describe('once the number is reached', () => {
  const day = { en: '3 March 2001', id: '3 Maret 2001' }
  const told = (entry: Entry) => tellEntry(entry, '2 STATES P30D', named('ACTIP'))

  test('the day is the one of the rule where the record is complete, and the latest one where it may lack some', () => {
    const [whole, open] = [false, true].map(isLatest => entryOf('2 STATES P30D', { isLatest }))
    expect([writeEntry(whole!), writeEntry(open!)]).toEqual(['2001-03-03', '[..2001-03-03]'])
    expect(told(whole!).en).toContain(`so that it is in force from ${day.en}, by`)
    expect(told(open!).en).toContain(`so that it is in force from ${day.en} at the latest, by`)
    expect(told(whole!).id).toContain(`berlaku mulai ${day.id}, menurut`)
    expect(told(open!).id).toContain(`berlaku mulai selambat-lambatnya ${day.id}, menurut`)
  })

  test('so it is where what is supposed reaches it', () => {
    const suppose = [ratify('c', '2002-01-05')]
    const open = entryOf('3 STATES P30D', { suppose, isLatest: true })
    expect(writeEntry(open)).toBe('[..2002-02-04]')
    expect(told(open).en).toContain('4 February 2002 at the latest')
  })
})

describe('where enough consent', () => {
  const undated = ['a', 'b'].map(country => ({ country, first: '0000-00-00', last: '9999-99-99' }))
  const supposed = [actOn('RATIFIED', '2002-01-05', null)]

  test('but their days are not known, the number is not told as wanting', () => {
    const entry = entryOf('3 STATES P30D', {
      consents: undated,
      suppose: [ratify('a', '2002-01-05'), ratify('c', '2002-01-05')],
    })
    const { en, id } = tell(supposed, entry)
    expect(en).toContain('that would be enough, but on which day it is enough is not on record')
    expect(en).not.toContain('0 of the 3')
    expect(id).toContain('itu akan cukup, tetapi pada hari apa jumlahnya tercapai tidak tercatat')
  })

  test('is not said of a group of which nobody is on record', () => {
    const entry = entryOf('ALL MEMBERS P30D', { suppose: [ratify('c', '2002-01-05')] })
    const { en, id } = tell(supposed, entry, 'ALL MEMBERS P30D')
    expect(en).toContain('how many consents the instrument waits for is not known')
    expect(id).toContain('berapa pengikatan diri yang ditunggu instrumen itu tidak diketahui')
    expect(tellEntry(entry, 'ALL MEMBERS P30D', named('ACTIP')).en).not.toContain('enough')
  })
})

test('a party that only follows from what is supposed is told as supposed, beside a consent on record', () => {
  const acts = [actOn('RATIFIED', '2001-01-01', 'r'), actOn('PARTY_TO', '2002-02-04', null)]
  const early = judgeStanding(acts, { day: '2001-06-01', coverage: null, entry: null })
  const context = {
    country: named('Laos'),
    instrument: named('ACTIP'),
    day: '2001-06-01',
    treaty: treatyOf(null),
    entry: null,
    ruled: null,
  }
  const { en, id } = tellWhy(early, context)
  expect(en).toContain('if all came about as supposed, it would be in force for it from 4 February 2002')
  expect(id).toContain(
    'seandainya semuanya terjadi sebagaimana diandaikan, instrumen itu akan berlaku baginya mulai 4 Februari 2002',
  )
})

test('who is not bound by the record and did not consent cannot be supposed to leave', () => {
  const leaves = actOn('DENOUNCED', '2026-12-01', null)
  const before = { day: null, coverage: null, entry: null }
  const signed = actOn('SIGNED', '2001-01-01', 's')
  expect(judgeStanding([leaves], before).status).toBe('UNKNOWN')
  expect(judgeStanding([signed, leaves], before).status).toBe('SIGNED')
  expect(judgeStanding([actOn('RATIFIED', '2001-01-01', 'r'), leaves], before).status).toBe('WITHDRAWN')
  const { en, id } = tell([signed, leaves], null)
  expect(en).toContain('It is supposed to denounce it on 1 December 2026, which changes nothing')
  expect(id).toContain(
    'Diandaikan bahwa negara itu menarik diri pada 1 Desember 2026, yang tidak mengubah apa pun',
  )
})

test('rules are told in words, and ordinals as everywhere else', () => {
  const acts = [actOn('PARTY_TO', '2027-01-01', null)]
  const treaty = { ...treatyOf(null), rule: 'P30D' }
  const { en } = tellWhy(judgeStanding(acts, { day: null, coverage: null, entry: null }), {
    country: named('Laos'),
    instrument: named('ACTIP'),
    day: null,
    treaty,
    entry: null,
    ruled: null,
  })
  expect(en).toContain('(30 days after the deposit or registration of its consent)')
  expect(tellEntry(entryOf('1 STATES P30D'), '1 STATES P30D', named('ACTIP')).en).toContain('the first state')
})

test('where the record alone reaches the number, the cell says so as the entry does', () => {
  const { en, id } = tell([actOn('RATIFIED', '2001-01-01', 'r')], entryOf('2 STATES P30D'))
  expect(en).toContain('the consents on record are enough for it to enter into force by its own rule')
  expect(id).toContain('pengikatan diri yang tercatat cukup')
})

describe('what a cell tells is as vague as what it rests on', () => {
  const party = { ...actOn('PARTY_TO', '2002-02-04', null), since: '[..2002-02-04]', mayBeSooner: true }

  test('where a supposed consent brings the instrument into force at the latest on a day', () => {
    const entry = entryOf('3 STATES P30D', { suppose: [ratify('c', '2002-01-05')], isLatest: true })
    const { en, id } = tell([party], entry)
    expect(en).toContain('would be bound from 4 February 2002 at the latest: it enters into force')
    expect(id).toContain('akan terikat mulai selambat-lambatnya 4 Februari 2002: instrumen itu')
    const early = tell([actOn('RATIFIED', '2001-01-01', 'r'), party], entry, undefined, { day: '2001-06-01' })
    expect(early.en).toContain('it would be in force for it from 4 February 2002 at the latest')
  })

  test('where the record alone reaches the number', () => {
    const entry = entryOf('2 STATES P30D', { isLatest: true })
    const { en, id } = tell([actOn('RATIFIED', '2001-01-01', 'r')], entry, '2 STATES P30D', { ruled: party })
    expect(en).toContain(
      'and so for it from 4 February 2002 at the latest; no source on record says so itself',
    )
    expect(id).toContain('berlaku baginya mulai selambat-lambatnya 4 Februari 2002')
    const first = { ...party, ...actOn('PARTY_TO', '2001-03-03', null) }
    const acts = tell([first], entry, '2 STATES P30D')
    expect(acts.en).toContain('by the instrument’s own rule (30 days after the 2nd state consents)')
  })

  test('and where it is a claim on record', () => {
    const old = { ...actOn('PARTY_TO', '2002-02-04', 'p'), since: '[..2002-02-04]' }
    expect(tell([old], null).en).toContain('Laos has been bound since 4 February 2002 at the latest by ACTIP')
    expect(tell([old], null).id).toContain('Sejak selambat-lambatnya 4 Februari 2002 Laos terikat')
    const ended = { ...actOn('PARTY_TO', '1965-01-01', 'p'), until: '[1979..]', possibleTo: '2000-01-01' }
    expect(tell([ended], null).en).toContain('was bound by ACTIP until at least 1979')
  })
})

test('a source that denies it says of which day', () => {
  const denial = {
    ...actOn('PARTY_TO', '2014-01-27', 'd'),
    modality: 'DENIED',
    possibleTo: '2014-01-27',
    certainTo: '2014-01-27',
  }
  const signed = tell([actOn('SIGNED', '2000-10-02', 's'), denial], null)
  expect(signed.en).toContain('a source says that it was not bound on 27 January 2014')
  expect(signed.id).toContain('tidak terikat pada 27 Januari 2014')
  const later = actOn('RATIFIED', '2015-12-02', 'r')
  expect(judgeStanding([later, denial], { day: null, coverage: null, entry: null })).toMatchObject({
    status: 'RATIFIED',
    isSettled: false,
    denial: null,
  })
  const consented = tell([actOn('RATIFIED', '2000-10-02', 'r'), denial], null)
  expect(consented.en).toContain('a source says that on 27 January 2014 it was not in force for it')
})

test('an exit of no known day settles nothing before a source speaks of it, and ends what was consented to', () => {
  const exit: Act = {
    ...actOn('DENOUNCED', '2004-01-01', 'x'),
    since: null,
    possibleFrom: '0000-00-00',
  }
  const consent = actOn('RATIFIED', '1958-10-13', 'r')
  const judge = (day: string | null, acts: readonly Act[]) => {
    const { status, isSettled } = judgeStanding(acts, { day, coverage: null, entry: null })
    return [status, isSettled]
  }
  expect(judge('1978-06-01', [exit])).toEqual(['WITHDRAWN', false])
  expect(judge('2005-06-01', [exit])).toEqual(['WITHDRAWN', true])
  expect(judge(null, [consent, exit])).toEqual(['WITHDRAWN', true])
  expect(judge('2005-06-01', [consent, exit])).toEqual(['WITHDRAWN', true])
  expect(judge('1978-06-01', [consent, exit])).toEqual(['RATIFIED', false])
  const { en } = tell([exit], null, null, { day: '1978-06-01' })
  expect(en).toContain('Laos denounced ACTIP; no source settles it for 1 June 1978')
})

test('what is only applied provisionally is told so, and what is in force comes before it', () => {
  const applied = { ...actOn('PARTY_TO', '2001-01-01', 'p'), isProvisional: true, basis: 'SEEN' }
  const { en, id } = tell([applied], null)
  expect(en).toContain(
    'Laos has applied ACTIP provisionally since 1 January 2001, without its being in force for it yet: a source',
  )
  expect(id).toContain('Sejak 1 Januari 2001 Laos menerapkan ACTIP untuk sementara')
  const both = [applied, { ...actOn('PARTY_TO', '2003-01-01', 'q'), basis: 'BY_RULE' }]
  expect(judgeStanding(both, { day: null, coverage: null, entry: null }).act?.id).toBe('q')
})

test('an instrument that is in force itself is told so where nothing says since when it is for the country', () => {
  const treaty = { ...treatyOf(null), entry: '2017-03-08', entryText: '2017-03-08' }
  const consented = tell([actOn('RATIFIED', '2016-07-24', 'r')], null, null, { treaty })
  expect(consented.en).toContain(
    'the instrument itself entered into force on 8 March 2017, but from when it is in force for it',
  )
  const supposed = tell([actOn('RATIFIED', '2026-11-29', null)], null, null, { treaty })
  expect(supposed.en).toContain('though the instrument itself entered into force on 8 March 2017')
  expect(supposed.id).toContain('meskipun instrumen itu sendiri mulai berlaku pada 8 Maret 2017')
})

test('bodies are not called countries', () => {
  const body = Object.fromEntries(
    ['en', 'id'].map(lang => [lang, { name: 'Uni Eropa', type: 'Organization' }]),
  ) as unknown as Nouns
  const { id } = tell([actOn('RATIFIED', '2026-11-29', null)], null, null, { country: body })
  expect(id).toContain('tidak diketahui sejak kapan organisasi itu terikat')
})

test('a reservation of no known day stands from the consent on', () => {
  const reservation: Act = {
    ...actOn('MADE_DECLARATION_ON', '2001-01-01', 'd'),
    since: null,
    possibleFrom: '0000-00-00',
    certainFrom: '9999-99-99',
    isReservation: true,
  }
  const hasOne = (day: string | null, acts: readonly Act[]): boolean =>
    judgeStanding([reservation, ...acts], { day, coverage: null, entry: null }).withReservation
  const consent = actOn('RATIFIED', '2012-06-08', 'r')
  const signature = actOn('SIGNED', '2000-12-13', 's')
  expect([hasOne('2012-01-01', [signature, consent]), hasOne('2013-01-01', [signature, consent])]).toEqual([
    false,
    true,
  ])
  expect([hasOne('2012-01-01', [consent]), hasOne(null, [signature, consent])]).toEqual([false, true])
})

test('a party by rule of a vague beginning is bound by its latest day, or from when nobody knows between two', () => {
  const since = (written: string): Act => ({
    ...actOn('PARTY_TO', '2013-01-11', 'PARTY_TO:a:t:0'),
    since: written,
    possibleFrom: '2011-05-27',
  })
  const { en, id } = tell([since('[2011-05-27..2013-01-11]')], null)
  expect(en).toBe(
    'Laos has been bound since 11 January 2013 at the latest by ACTIP: that follows from its consent and the instrument’s own rule, and no source is on record that says so itself.',
  )
  expect(id).toContain('Sejak selambat-lambatnya 11 Januari 2013 Laos')
  expect(tell([since('[2015-12-01..2015-12-30]')], null).en).toContain(
    'has been bound since some time between 1 and 30 December 2015',
  )
})
