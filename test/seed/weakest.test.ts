import { expect, test } from '@jest/globals'
import { findWeakest } from '../../src/seed/weakest.js'
import { claim, said } from '../rules/rows.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()

test('a publisher that is spelt in two ways speaks once', () => {
  const types = new Map([
    ['northland', 'Country'],
    ['league', 'Organization'],
  ])
  const evidence = [said('NEWS', 'Antara'), said('OFFICIAL', 'ANTARA'), said('NEWS', 'Bernama')]
  const against = said('PRIMARY', 'Kompas', { stance: 'CONTRADICTS' })
  const rows = [claim('MEMBER_OF:northland:league', { evidence: [...evidence, against] })]
  const weak = { publishers: 2, bestGrade: 'OFFICIAL', unchecked: 0 }
  expect(findWeakest(model, types, rows)).toEqual([
    { id: 'league', type: 'Organization', ...weak },
    { id: 'northland', type: 'Country', ...weak },
  ])
})

test('what nothing supports has the worst grade', () => {
  expect(findWeakest(model, new Map([['league', 'Organization']]), [])).toEqual([
    { id: 'league', type: 'Organization', publishers: 0, bestGrade: 'UNCHECKED', unchecked: 0 },
  ])
})
