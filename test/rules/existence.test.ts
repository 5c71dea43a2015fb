import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { lifetimeOf } from '../../src/rules/existence.js'
import type { ClaimRow, StatementRow } from '../../src/rules/row.js'
import { ownModel } from '../support/own-model.js'
import { type TempSeed, tempSeed } from '../support/temp-seed.js'
import { REACH, dates, dayAt } from './calendar.js'
import { claim, said, statement } from './rows.js'

const model = ownModel()
const ALWAYS = ['0000-00-00', '9999-99-99', '0000-00-00', '9999-99-99']
const UNKNOWN = ['0000-00-00', '9999-99-99', '9999-99-99', '0000-00-00']

/** The four days of an entity of a type, from what is accepted of it. */
function days(type: string, id: string, statements: StatementRow[] = [], claims: ClaimRow[] = []): string[] {
  const { span } = lifetimeOf(model, model.entities.get(type)!, id, { statements, claims })
  return [span.possibleFrom, span.possibleTo, span.certainFrom, span.certainTo]
}

describe('when no statement says so', () => {
  test.each(['CrimeType', 'Place', 'Challenge', 'Activity'])('a %s exists always', type =>
    expect(days(type, 'one')).toEqual(ALWAYS),
  )

  test.each(['Organization', 'Country', 'Person', 'System', 'Programme'])('of a %s it is unknown', type =>
    expect(days(type, 'one')).toEqual(UNKNOWN),
  )

  test.each([
    ['Meeting', 'startedOn', 'endedOn'],
    ['Source', 'publishedOn', 'publisher'],
  ])('a %s exists from its first day on', (type, first, other) => {
    const last = statement(`one:${other}:1`, '2030-01-01')
    expect(days(type, 'one', [last, statement(`one:${first}:1`, '2004-09')])).toEqual([
      '2004-09-01',
      '9999-99-99',
      '2004-09-30',
      '9999-99-99',
    ])
    expect(days(type, 'one', [last])).toEqual(UNKNOWN)
    expect(days(type, 'one', [statement(`one:${first}:1`, '2004~')])).toEqual(UNKNOWN)
  })

  test('an undertaking exists from its first day on, which is the first date that its type has', () => {
    const [first] = model.entities.get('Undertaking')!.fields.filter(field => field.kind === 'edtf')
    expect(days('Undertaking', 'one', [statement(`one:${first!.name}:1`, '2015')]).slice(0, 1)).toEqual([
      '2015-01-01',
    ])
  })
})

describe('an instrument exists from the first act that is recorded of it', () => {
  const plan = (...claims: ClaimRow[]): string[] => days('Instrument', 'plan', [], claims)

  test('whoever acts, and whichever act it is', () => {
    const from2004 = ['2004-09-01', '9999-99-99', '2004-09-30', '9999-99-99']
    expect(plan(claim('AGREED_AT:plan:forum', { since: '2004-09' }))).toEqual(from2004)
    expect(
      plan(
        claim('RATIFIED:northland:plan', { since: '2006' }),
        claim('SIGNED:northland:plan', { since: '2004-09' }),
      ),
    ).toEqual(from2004)
    expect(days('Instrument', 'plan', [statement('plan:adoptedOn:1', '2004-09')])).toEqual(from2004)
  })

  test('and from no state, plan, denial, end or successor', () => {
    const since = '2004'
    expect(
      plan(
        claim('COVERS:plan:piracy', { since }),
        claim('SIGNED:northland:plan', { since, modality: 'PLANNED' }),
        claim('SIGNED:southland:plan', { since, modality: 'DENIED' }),
        claim('DENOUNCED:northland:plan', { since }),
        claim('SUCCEEDS:new-plan:plan', { since }),
      ),
    ).toEqual(UNKNOWN)
    expect(plan(claim('SUCCEEDS:plan:old-plan', { since }))[0]).toBe('2004-01-01')
  })

  test('an act of which the day is about or unknown may have been the first', () => {
    const later = claim('RATIFIED:northland:plan', { since: '2025-01-01' })
    const possible = ['0000-00-00', '9999-99-99', '2025-01-01', '9999-99-99']
    expect(plan(claim('ADOPTED_AT:plan:forum', { since: '2023~' }), later)).toEqual(possible)
    expect(plan(claim('AGREED_AT:plan:forum'), later)).toEqual(possible)
    // Whoever signs or ratifies does so to a text that is there.
    for (const since of [null, '2023~'])
      expect(plan(claim('SIGNED:southland:plan', { since }), later)[0]).toBe('2025-01-01')
  })

  test('an act on or before a day tells that the text was there by then, and no first day', () => {
    const adopted = claim('ADOPTED_AT:plan:forum', { since: '2014-06' })
    const ratified = (since: string): ClaimRow => claim('RATIFIED:northland:plan', { since })
    const from2014 = ['2014-06-01', '9999-99-99', '2014-06-30', '9999-99-99']
    expect(plan(adopted, ratified('[..2015-09-28]'))).toEqual(from2014)
    expect(plan(adopted, ratified('[..2014-06-10]'))[2]).toBe('2014-06-10')
    // What was ratified before it is said to have been adopted may have been there at any time.
    expect(plan(adopted, ratified('[..2014-03-01]'))).toEqual([
      '0000-00-00',
      '9999-99-99',
      '2014-03-01',
      '9999-99-99',
    ])
    expect(plan(ratified('[..2015-09-28]'))).toEqual(['0000-00-00', '9999-99-99', '2015-09-28', '9999-99-99'])
    expect(plan(ratified('[2015-09-28..]'))).toEqual(['2015-09-28', '9999-99-99', '9999-99-99', '0000-00-00'])
    expect(plan(claim('ADOPTED_AT:plan:forum', { since: '[..2014]' }), ratified('2015'))).toEqual([
      '0000-00-00',
      '9999-99-99',
      '2014-12-31',
      '9999-99-99',
    ])
  })

  test('as the days of all acts tell, asked day by day', () => {
    const dated = dates
    fc.assert(
      fc.property(fc.array(dated, { minLength: 1, maxLength: 4 }), acts => {
        const found = plan(
          ...acts.map(({ text }, index) => claim(`AGREED_AT:plan:forum-${index}`, { since: text })),
        )
        const between = (from: string, to: string): number[] =>
          REACH.filter(day => from <= dayAt(day) && dayAt(day) <= to)
        expect(between(found[0]!, found[1]!)).toEqual(
          REACH.filter(day => acts.some(act => act.days.some(first => first <= day))),
        )
        expect(between(found[2]!, found[3]!)).toEqual(
          REACH.filter(day => acts.some(act => act.days.every(first => first <= day))),
        )
      }),
      { numRuns: 300 },
    )
  })
})

test('a statement on `exists` says more than any rule, with its sources as witnesses', () => {
  const exists = statement('one:exists:1', null, {
    since: '1990-05',
    until: '2030',
    evidence: [said('PRIMARY', 'Depositary', { speaksOn: '2020-06-01' })],
  })
  for (const type of ['Organization', 'Place', 'Meeting', 'Instrument'])
    expect(days(type, 'one', [exists])).toEqual(['1990-05-01', '2030-12-31', '1990-05-31', '2030-01-01'])
})

describe('in the whole graph', () => {
  let seed: TempSeed
  beforeEach(() => {
    seed = tempSeed()
  })
  afterEach(() => seed.remove())
  const daysOf = (id: string): unknown[] => {
    const { entities, said: rows } = seed.graph().wanted
    const found = entities.get(`${id} 1`) ?? rows.find(({ properties }) => properties.id === id)!.properties
    return [found.possibleFrom, found.possibleTo]
  }

  test('a claim is possible only while both its ends may exist', () => {
    expect(daysOf('league')).toEqual(['1990-05-01', '9999-99-99'])
    expect(daysOf('MEMBER_OF:eastland:league')).toEqual(['1990-05-01', '9999-99-99'])
    expect(daysOf('COVERS:ports-convention:piracy')).toEqual(['2000-11-20', '9999-99-99'])
    seed.entity('organizations.yaml', 'league', row => (row.statements[4]!.until = '2015'))
    expect(daysOf('MEMBER_OF:eastland:league')).toEqual(['1990-05-01', '2015-12-31'])
  })

  test('an act on a thing that is gone has still happened, and what is rejected says nothing', () => {
    seed.entity('organizations.yaml', 'watch', row =>
      row.statements.push({ field: 'exists', since: '1980', until: '1985', evidence: [{ source: 'site' }] }),
    )
    seed.entity('organizations.yaml', 'league', row => row.claims!.splice(0, 1))
    seed.entity('organizations.yaml', 'watch', row => (row.claims = []))
    seed.entity('meetings.yaml', 'ports-forum-8', row =>
      row.claims!.push({ HOSTED_BY: 'watch', evidence: [{ source: 'site' }] }),
    )
    expect(daysOf('HOSTED_BY:ports-forum-8:watch')).toEqual(['2000-11-18', '9999-99-99'])
    seed.entity('organizations.yaml', 'watch', row =>
      row.statements.push({ field: 'exists', n: 2, since: '1984', evidence: [{ source: 'register' }] }),
    )
    expect(daysOf('watch')).toEqual(['1984-01-01', '9999-99-99'])
  })
})
