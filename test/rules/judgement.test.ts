import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type Judgement, judgeAgain, judgeRelease, judgeReleases } from '../../src/rules/judgement.js'
import { type Reach, reachOf } from '../../src/rules/reach.js'
import type { Row, Version } from '../../src/rules/row.js'
import { stoodAt } from '../../src/rules/stood-at.js'
import { ownModel } from '../support/own-model.js'
import { claim, said, statement } from './rows.js'
import { RELEASE, entityRow, saidRow, world } from './worlds.js'

const model = ownModel()

/** A history after one row changed, and the row as it was and as it is. */
interface Change {
  readonly all: readonly Version[]
  readonly changed: readonly Row[]
}

/** As an edit of the seed does it: the version that stands ends with the next release, or goes if it began with this one; the new row begins. */
function put(all: readonly Version[], release: number, id: string, row: Row | null): Change {
  const old = all.find(version => version.row.id === id && version.retractedIn === null)
  const ended = old === undefined || old.recordedIn === release ? [] : [{ ...old, retractedIn: release }]
  const fresh = row === null ? [] : [{ row, recordedIn: release, retractedIn: null }]
  return {
    all: [...all.filter(version => version !== old), ...ended, ...fresh],
    changed: [...(old === undefined ? [] : [old.row]), ...(row === null ? [] : [row])],
  }
}

const inOrder = (judgement: Judgement): unknown => ({
  verdicts: [...judgement.verdicts],
  accepted: [...judgement.accepted],
  lifetimes: [...judgement.lifetimes],
  days: [...judgement.days],
  denials: [...judgement.denials],
})

const versionsAt = (all: readonly Version[], release: number): Version[] =>
  all.filter(version => stoodAt(version, release))

describe('judging again what a change reaches gives what judging everything gives', () => {
  const same = (all: readonly Version[], release: number, id: string, row: Row | null): void => {
    const change = put(all, release, id, row)
    const before = judgeRelease(model, versionsAt(all, RELEASE))
    const now = versionsAt(change.all, release)
    fc.pre(release === RELEASE || versionsAt(all, RELEASE).length === versionsAt(all, release).length)
    const again = judgeAgain(model, now, before, change.changed)
    expect(inOrder(again)).toEqual(inOrder(judgeRelease(model, now)))
  }
  const release = fc.constantFrom(RELEASE, RELEASE + 1)

  test('when something is said anew or otherwise', () => {
    fc.assert(
      fc.property(world, release, saidRow, (all, next, row) => same(all, next, row.id, row)),
      { numRuns: 200 },
    )
  })

  test('when something is said no longer', () => {
    fc.assert(
      fc.property(world, release, fc.nat(), (all, next, at) => {
        const stillSaid = all.filter(({ row, retractedIn }) => row.row !== 'entity' && retractedIn === null)
        fc.pre(stillSaid.length > 0)
        same(all, next, stillSaid[at % stillSaid.length]!.row.id, null)
      }),
      { numRuns: 200 },
    )
  })

  test('when an entity changes', () => {
    fc.assert(
      fc.property(world, release, entityRow, (all, next, row) => same(all, next, row.id, row)),
      { numRuns: 200 },
    )
  })
})

test('each release is judged as if it were the only one, whatever came before and after', () => {
  fc.assert(
    fc.property(world, all => {
      const judgements = judgeReleases(model, all, RELEASE)
      judgements.forEach((judgement, index) =>
        expect(inOrder(judgement)).toEqual(inOrder(judgeRelease(model, versionsAt(all, index + 1)))),
      )
    }),
    { numRuns: 300 },
  )
})

describe('a change reaches no further than it must:', () => {
  const versions = (...rows: Row[]): Version[] => rows.map(row => ({ row, recordedIn: 1, retractedIn: null }))
  const entity = (id: string, type: string): Row => ({ row: 'entity', id, type, formerIds: [] })
  const entities = [
    entity('northland', 'Country'),
    entity('league', 'Organization'),
    entity('pact', 'Instrument'),
  ]
  const MEMBER = claim('MEMBER_OF:northland:league')
  const DENIED = claim('MEMBER_OF:northland:league:2', { modality: 'DENIED' })
  const RATIFIED = claim('RATIFIED:northland:pact', { since: '2001' })
  const COVERS = claim('COVERS:pact:piracy')
  const NAME = statement('league:name:en:1', 'League', { lang: 'en', kind: 'OFFICIAL' })
  const ADOPTED = statement('pact:adoptedOn:1', '2001')
  const all = versions(...entities, MEMBER, DENIED, RATIFIED, COVERS, NAME, ADOPTED)
  const reach = (...changed: Row[]): unknown => readable(reachOf(model, all, changed))
  const readable = ({ verdicts, accepted, existence, days }: Reach): unknown => ({
    verdicts: verdicts.map(({ row }) => row.id),
    accepted: [...accepted],
    existence: [...existence],
    days: days.map(({ row }) => row.id),
  })

  test('a membership, to what denies it', () => {
    expect(reach(MEMBER)).toEqual({
      verdicts: [MEMBER.id, DENIED.id],
      accepted: [],
      existence: [],
      days: [MEMBER.id],
    })
  })

  test('a name, to its entity', () => {
    expect(reach(NAME)).toEqual({
      verdicts: [NAME.id],
      accepted: ['league'],
      existence: [],
      days: [NAME.id],
    })
  })

  test('an act, to the text that may begin with it, and to all that holds of the text', () => {
    expect(reach(RATIFIED)).toEqual({
      verdicts: [RATIFIED.id],
      accepted: [],
      existence: ['pact'],
      days: [RATIFIED.id, COVERS.id],
    })
  })

  test('a plan, to itself', () => {
    const planned = { ...COVERS, modality: 'PLANNED' as const, evidence: [said('PRIMARY')] }
    const found = readable(reachOf(model, [...all, ...versions(planned)], [planned]))
    expect(found).toMatchObject({ accepted: [], existence: [] })
  })

  test('a new type of an entity, to its existence and to the days of its claims, and to no verdict', () => {
    expect(reach(entity('league', 'Programme'))).toEqual({
      verdicts: [],
      accepted: ['league'],
      existence: ['league'],
      days: [MEMBER.id, DENIED.id],
    })
  })
})
