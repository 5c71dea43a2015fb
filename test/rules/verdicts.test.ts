import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { ClaimRow, EvidenceRow, StatementRow } from '../../src/rules/row.js'
import { judgeReleases } from '../../src/rules/judgement.js'
import { verdictsOn } from '../../src/rules/verdicts.js'
import { ownModel } from '../support/own-model.js'
import { tempSeed } from '../support/temp-seed.js'
import { claim, said, statement } from './rows.js'

const model = ownModel()

/** The verdicts in the order of the rows. */
function verdicts(...rows: (ClaimRow | StatementRow)[]): string[] {
  const found = verdictsOn(model, rows)
  return rows.map(row => found.get(row.id) ?? 'ACCEPTED')
}

const FACT = 'PARTY_TO:northland:ports-convention'
const denied = (evidence: EvidenceRow[], more: Partial<ClaimRow> = {}): ClaimRow =>
  claim(`${FACT}:2`, { modality: 'DENIED', evidence, ...more })

describe('codes of others', () => {
  const code = (n: number, value: string, more: Partial<StatementRow> = {}): StatementRow => ({
    ...statement(`league:externalId:WIKIDATA:${n}`, value, more),
    field: 'externalId',
    scheme: 'WIKIDATA',
    ...more,
  })

  test('do not exclude each other, and meet a denial of the same code under the same scheme alone', () => {
    expect(verdicts(code(1, 'Q1'), code(2, 'Q2'))).toEqual(['ACCEPTED', 'ACCEPTED'])
    const no = { modality: 'DENIED', evidence: [said('PRIMARY')] } as const
    const fact = code(1, 'Q1', { evidence: [said('NEWS')] })
    expect(verdicts(fact, code(2, 'Q1', no))).toEqual(['REJECTED', 'ACCEPTED'])
    expect(verdicts(fact, code(2, 'Q2', no))).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(verdicts(fact, code(2, 'Q1', { ...no, scheme: 'ROR' }))).toEqual(['ACCEPTED', 'ACCEPTED'])
  })
})

describe('a fact and a denial', () => {
  test('contradict on a common day: the better grade stands, the other is rejected', () => {
    expect(verdicts(claim(FACT, { evidence: [said('NEWS')] }), denied([said('PRIMARY')]))).toEqual([
      'REJECTED',
      'ACCEPTED',
    ])
    expect(verdicts(claim(FACT, { evidence: [said('OFFICIAL')] }), denied([said('NEWS')]))).toEqual([
      'ACCEPTED',
      'REJECTED',
    ])
  })

  test('with no common day are no contradiction', () => {
    const fact = claim(FACT, { since: '2019-01-01', until: '..' })
    expect(verdicts(fact, denied([said('PRIMARY')]))).toEqual(['ACCEPTED', 'ACCEPTED'])
    const early = claim(FACT, {
      since: '2001',
      until: '2010',
      evidence: [said('NEWS', 'Daily', { speaksOn: '2005' })],
    })
    expect(verdicts(early, denied([said('PRIMARY')]))).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('meet on the days of their sources, however vague, where no day is certain', () => {
    const vaguely = (speaksOn: string | null) => [said('NEWS', 'Daily', { speaksOn })]
    const [fact, no] = [claim(FACT, { evidence: vaguely('2018') }), denied(vaguely('2018-06'))]
    expect(verdicts(fact, no)).toEqual(['DISPUTED', 'DISPUTED'])
    expect(verdicts(fact, denied(vaguely('2019')))).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(verdicts(fact, denied(vaguely(null)))).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('of an act without any day do not meet', () => {
    const id = 'RATIFIED:northland:ports-convention'
    const evidence = [said('NEWS', 'Daily', { speaksOn: null })]
    const no = claim(`${id}:2`, { modality: 'DENIED', evidence })
    expect(verdicts(claim(id, { evidence }), no)).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('of an act meet on any day after it', () => {
    const id = 'RATIFIED:northland:ports-convention'
    const fact = claim(id, { since: '2001-02-03' })
    const later = claim(`${id}:2`, {
      modality: 'DENIED',
      evidence: [said('NEWS', 'Weekly', { speaksOn: '2024-01-01' })],
    })
    expect(verdicts(fact, later)).toEqual(['DISPUTED', 'DISPUTED'])
  })

  test('of an act that happened after the denial are no contradiction', () => {
    const id = 'RATIFIED:northland:ports-convention'
    const later = claim(id, { since: '2020-01-01', evidence: [said('NEWS', 'Weekly', { speaksOn: '2021' })] })
    const before = claim(`${id}:2`, { modality: 'DENIED' })
    expect(verdicts(later, before)).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('of different pairs, or plans and possibilities, contradict nothing', () => {
    const planned = claim(`${FACT}:3`, { modality: 'PLANNED', evidence: [said('PRIMARY')] })
    const other = claim('PARTY_TO:southland:ports-convention', {
      modality: 'DENIED',
      evidence: [said('PRIMARY')],
    })
    expect(verdicts(claim(FACT), planned, other)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED'])
  })

  test('of a symmetric claim meet from whichever end they are told', () => {
    const fact = claim('COOPERATES_WITH:league:watch')
    const no = claim('COOPERATES_WITH:watch:league', { modality: 'DENIED', evidence: [said('OFFICIAL')] })
    expect(verdicts(fact, no)).toEqual(['REJECTED', 'ACCEPTED'])
  })

  test('of a claim that is not symmetric do not meet from the other end', () => {
    const fact = claim('PART_OF:league:watch')
    const no = claim('PART_OF:watch:league', { modality: 'DENIED', evidence: [said('OFFICIAL')] })
    expect(verdicts(fact, no)).toEqual(['ACCEPTED', 'ACCEPTED'])
  })
})

describe('equal grades', () => {
  const two = [said('NEWS', 'Daily'), said('NEWS', 'Weekly')]

  test('are weighed by how many publishers speak independently', () => {
    expect(verdicts(claim(FACT, { evidence: two }), denied([said('NEWS', 'Monthly')]))).toEqual([
      'ACCEPTED',
      'REJECTED',
    ])
  })

  test('over all rows of the claim, and a publisher is one however it is spelt', () => {
    const rows = [
      claim(FACT, { evidence: [said('NEWS', 'Antara')] }),
      claim(`${FACT}:3`, { evidence: [said('NEWS', 'Kompas')] }),
      denied([said('NEWS', 'Antara')]),
    ]
    expect(verdicts(...rows)).toEqual(['ACCEPTED', 'ACCEPTED', 'REJECTED'])
    const spelt = [said('NEWS', 'Antara'), said('NEWS', 'ANTARA')]
    expect(verdicts(claim(FACT, { evidence: spelt }), denied([said('NEWS', 'Kompas')]))).toEqual([
      'DISPUTED',
      'DISPUTED',
    ])
  })

  test('and equally many publishers leave both disputed; one who speaks twice counts once', () => {
    const twice = [said('NEWS', 'Daily'), said('NEWS', 'Daily', { source: 'daily-again' })]
    expect(verdicts(claim(FACT, { evidence: twice }), denied([said('NEWS', 'Weekly')]))).toEqual([
      'DISPUTED',
      'DISPUTED',
    ])
  })

  test('a reprint counts with its origin', () => {
    const seed = tempSeed()
    try {
      seed.entity('sources.yaml', 'weekly-report', row => (row.seen = '2026-01-02'))
      seed.entity('countries.yaml', 'southland', ({ claims }) => {
        claims![1]!.evidence = [
          { source: 'daily-report' },
          { source: 'weekly-report', speaksOn: '2018-03-15' },
        ]
        claims![2]!.evidence = [{ source: 'monthly-report', speaksOn: '2018-03-15' }]
      })
      const monthly = seed.find('sources.yaml', 'daily-report')
      seed.rows('sources.yaml', rows => rows.push({ ...monthly, id: 'monthly-report' }))
      seed.rows<object>('hosts.yaml', rows =>
        rows.push({ host: 'monthly.example', grade: 'NEWS', publisher: 'Monthly' }),
      )
      seed.entity('sources.yaml', 'monthly-report', row => {
        row.statements.find(({ field }) => field === 'host')!.value = 'monthly.example'
      })
      const verdict = (): unknown =>
        seed
          .graph()
          .wanted.said.filter(({ properties }) => String(properties.id).startsWith('PARTY_TO:southland'))
          .map(({ properties }) => properties.verdict)
      expect(verdict()).toEqual(['ACCEPTED', 'REJECTED'])
      seed.entity('sources.yaml', 'weekly-report', row =>
        row.statements.push({ field: 'originPublisher', value: 'Daily' }),
      )
      expect(verdict()).toEqual(['DISPUTED', 'DISPUTED'])
    } finally {
      seed.remove()
    }
  })

  test('a better grade outweighs any number of publishers', () => {
    expect(verdicts(claim(FACT, { evidence: two }), denied([said('OFFICIAL', 'Body')]))).toEqual([
      'REJECTED',
      'ACCEPTED',
    ])
  })
})

describe('where only one can stand', () => {
  test('two seats that may stand on one day contradict, two that cannot do not', () => {
    const here = claim('SEATED_IN:league:harbour-town', { evidence: [said('OFFICIAL')] })
    const there = claim('SEATED_IN:league:old-town')
    expect(verdicts(here, there)).toEqual(['ACCEPTED', 'REJECTED'])
    expect(verdicts({ ...here, since: '2010' }, { ...there, until: '2009' })).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ])
  })

  test('of one that ended and one that only may have stood then, neither excludes the other', () => {
    const until = claim('SEATED_IN:league:harbour-town', { until: '1975', evidence: [said('NEWS')] })
    const undated = claim('SEATED_IN:league:old-town', { evidence: [said('PRIMARY')] })
    expect(verdicts(until, undated)).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('one that moved within a year did not stand in two places', () => {
    const [here, there] = [
      claim('SEATED_IN:league:harbour-town', { since: '2000', until: '2010' }),
      claim('SEATED_IN:league:old-town', { since: '2010', until: '..' }),
    ]
    expect(verdicts(here, there)).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(verdicts({ ...here, until: '2013' }, there)).toEqual(['DISPUTED', 'DISPUTED'])
  })

  test('a kind may change in time, a code may not', () => {
    const kinds = ['FORUM', 'SECRETARIAT'].map((value, index) =>
      statement(`league:organizationKind:${index + 1}`, value),
    ) as [StatementRow, StatementRow]
    expect(verdicts(...kinds)).toEqual(['DISPUTED', 'DISPUTED'])
    expect(verdicts({ ...kinds[0], until: '2000' }, { ...kinds[1], since: '2001' })).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ])
    const codes = ['NL', 'NO'].map((value, index) => statement(`northland:iso2:${index + 1}`, value)) as [
      StatementRow,
      StatementRow,
    ]
    expect(verdicts({ ...codes[0], until: '2000' }, { ...codes[1], since: '2001' })).toEqual([
      'DISPUTED',
      'DISPUTED',
    ])
  })

  test('two members do not contradict, where many can stand', () => {
    expect(verdicts(claim('MEMBER_OF:northland:league'), claim('MEMBER_OF:northland:ports-forum'))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ])
  })

  test('two values of a field contradict, two names do not', () => {
    const [eight, nine] = [statement('ports-forum-8:ordinal:1', 8), statement('ports-forum-8:ordinal:2', 9)]
    expect(verdicts(eight, nine)).toEqual(['DISPUTED', 'DISPUTED'])
    const name = { lang: 'en', kind: 'ALIAS' } as const
    expect(
      verdicts(statement('league:name:1', 'LNP', name), statement('league:name:2', 'League', name)),
    ).toEqual(['ACCEPTED', 'ACCEPTED'])
  })

  test('the same value twice is no contradiction, and neither are dates of which one is less precise', () => {
    const day = statement('plan:adoptedOn:1', '2000-11-20')
    for (const same of ['2000-11-20', '2000-11', '2000', '200X', '[2000-11-01..2000-11-20]', '1999~'])
      expect(verdicts(day, statement('plan:adoptedOn:2', same))).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect(verdicts(day, statement('plan:adoptedOn:2', '2000-12'))).toEqual(['DISPUTED', 'DISPUTED'])
  })

  test('texts that merely begin like a date contradict each other, as other texts do', () => {
    const [one, other] = [statement('text:sha256:1', '2000ab'), statement('text:sha256:2', '2001cd')]
    expect(verdicts(one, other)).toEqual(['DISPUTED', 'DISPUTED'])
  })

  test('two beginnings of one existence contradict when they cannot be the same day', () => {
    const exists = (n: number, since: string, grade: EvidenceRow['grade']): StatementRow =>
      statement(`league:exists:${n}`, null, { since, evidence: [said(grade)] })
    expect(verdicts(exists(1, '1990', 'NEWS'), exists(2, '1990-05-01', 'OFFICIAL'))).toEqual([
      'ACCEPTED',
      'ACCEPTED',
    ])
    expect(verdicts(exists(1, '1991', 'NEWS'), exists(2, '1990-05-01', 'OFFICIAL'))).toEqual([
      'REJECTED',
      'ACCEPTED',
    ])
  })

  test('what is rejected already rejects nobody', () => {
    const rows = [
      claim('SEATED_IN:league:harbour-town', { since: '2015', evidence: [said('PRIMARY')] }),
      claim('SEATED_IN:league:old-town', { evidence: [said('OFFICIAL')] }),
      claim('SEATED_IN:league:third-town', { until: '2014', evidence: [said('NEWS')] }),
    ]
    expect(verdicts(...rows)).toEqual(['ACCEPTED', 'REJECTED', 'ACCEPTED'])
  })
})

describe('evidence that contradicts', () => {
  const against = (grade: EvidenceRow['grade']): EvidenceRow =>
    said(grade, 'Weekly', { stance: 'CONTRADICTS' })

  test('weighs against its claim as a denial does', () => {
    const weighed = (...evidence: EvidenceRow[]): string[] => verdicts(claim(FACT, { evidence }))
    expect(weighed(said('NEWS'), against('PRIMARY'))).toEqual(['REJECTED'])
    expect(weighed(said('NEWS'), against('NEWS'))).toEqual(['DISPUTED'])
    expect(weighed(said('OFFICIAL'), against('NEWS'))).toEqual(['ACCEPTED'])
    expect(weighed(said('NEWS'), said('NEWS', 'Monthly'), against('NEWS'))).toEqual(['ACCEPTED'])
  })
})

describe('whatever is said', () => {
  const evidence = fc.array(
    fc.record({
      grade: fc.constantFrom<EvidenceRow['grade'][]>('PRIMARY', 'OFFICIAL', 'NEWS', 'SECONDARY', 'UNCHECKED'),
      publisher: fc.constantFrom('A', 'B', 'C'),
      speaksOn: fc.constantFrom('2018-03-15', '2019-01-01', '2018', null),
      stance: fc.constantFrom<EvidenceRow['stance'][]>('SUPPORTS', 'SUPPORTS', 'CONTRADICTS'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  const rows = fc.array(
    fc.record({
      to: fc.constantFrom('harbour-town', 'old-town', 'third-town'),
      since: fc.constantFrom(null, '2010', '2018-03-01', '2018~'),
      until: fc.constantFrom(null, '2018-12-31', '..'),
      modality: fc.constantFrom<ClaimRow['modality'][]>('FACT', 'FACT', 'DENIED', 'PLANNED'),
      evidence,
    }),
    { maxLength: 6 },
  )
  const claims = rows.map(list =>
    list.map(({ to, evidence: items, ...row }, index) =>
      claim(`SEATED_IN:league:${to}:${index}`, {
        ...row,
        evidence: items.map(({ grade, publisher, ...more }) => said(grade, publisher, more)),
      }),
    ),
  )

  test('the verdicts do not depend on the order of the rows', () => {
    fc.assert(
      fc.property(
        claims.chain(list =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, other]) => {
          const sorted = (found: Map<string, string>): unknown => [...found].sort()
          expect(sorted(verdictsOn(model, other))).toEqual(sorted(verdictsOn(model, list)))
        },
      ),
      { numRuns: 300 },
    )
  })

  test('the one who is strongest of all is never rejected, and an equal one disputes it only while it stands', () => {
    const [a, b, c] = [
      claim('SEATED_IN:league:harbour-town:1'),
      claim('SEATED_IN:league:old-town'),
      claim('SEATED_IN:league:harbour-town:2', { evidence: [said('PRIMARY')] }),
    ]
    for (const rows of [
      [a, b, c],
      [b, a, c],
      [c, b, a],
    ])
      expect(Object.fromEntries(verdictsOn(model, rows))).toEqual({ [b.id]: 'REJECTED' })
  })

  test('one of the best stands, or all of the best are disputed; plans are never judged', () => {
    fc.assert(
      fc.property(claims, list => {
        const found = verdictsOn(model, list)
        for (const row of list.filter(({ modality }) => modality === 'PLANNED'))
          expect(found.has(row.id)).toBe(false)
        const unopposed = list.filter(
          row => row.modality !== 'PLANNED' && row.evidence.every(item => item.stance === 'SUPPORTS'),
        )
        if (unopposed.length === list.length && list.length > 0)
          expect(list.some(row => found.get(row.id) !== 'REJECTED')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  test('verdicts are weighed anew at each release, and remembered', () => {
    const [old, better] = [claim(FACT), denied([said('PRIMARY')])]
    const versions = [
      { row: old, recordedIn: 1, retractedIn: null },
      { row: better, recordedIn: 2, retractedIn: 4 },
    ]
    const verdictsOf = (version: (typeof versions)[number]): unknown[] =>
      judgeReleases(model, versions, 4).map(({ verdicts: found }) => found.get(version))
    expect(verdictsOf(versions[0]!)).toEqual(['ACCEPTED', 'REJECTED', 'REJECTED', 'ACCEPTED'])
    expect(verdictsOf(versions[1]!)).toEqual([undefined, 'ACCEPTED', 'ACCEPTED', undefined])
  })
})
