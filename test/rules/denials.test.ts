import { expect, test } from '@jest/globals'
import { judgeRelease } from '../../src/rules/judgement.js'
import type { ClaimRow, Row } from '../../src/rules/row.js'
import { ownModel } from '../support/own-model.js'
import { claim, said } from './rows.js'

const entity = (id: string): Row => ({ row: 'entity', id, type: 'Organization', formerIds: [] })

/** The days on which each fact is certainly denied. */
function denials(...rows: ClaimRow[]): unknown {
  const versions = [...['league', 'watch'].map(entity), ...rows].map(row => ({
    row,
    recordedIn: 1,
    retractedIn: null,
  }))
  const found = judgeRelease(ownModel(), versions).denials
  return Object.fromEntries([...found].map(([{ row }, days]) => [row.id, days]))
}

const vague = [said('NEWS', 'Weekly', { speaksOn: '2010' })]
const FACT = claim('COOPERATES_WITH:league:watch', { since: '2000', evidence: vague })
const denial = (more: Partial<ClaimRow> = {}): ClaimRow =>
  claim('COOPERATES_WITH:watch:league:2', { modality: 'DENIED', ...more })

test('a fact bears the days on which it is certainly denied, from whichever end', () => {
  expect(denials(FACT, denial())).toEqual({ [FACT.id]: ['2018-03-15..2018-03-15'] })
  expect(denials(FACT, denial({ since: '2018', until: '2021' }))).toEqual({
    [FACT.id]: ['2018-03-15..2021-01-01'],
  })
})

test('a denial that is certain on no day, that better sources reject, or of another pair, denies nothing', () => {
  expect(denials(FACT, denial({ evidence: vague }))).toEqual({})
  const better = { ...FACT, until: '2020', evidence: [said('PRIMARY', 'Depositary')] }
  expect(denials(better, denial())).toEqual({})
  expect(denials(FACT, claim('PART_OF:league:watch', { modality: 'DENIED' }))).toEqual({})
})
