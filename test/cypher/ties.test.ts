import { expect, test } from '@jest/globals'
import { tiesAtQuery } from '../../src/cypher/queries/ties.js'
import { FACTS } from '../../src/questions/choice.js'
import { UNSET_CLOCKS } from '../../src/questions/clocks.js'
import { ownModel } from '../support/own-model.js'

/** A claim as its row has it: id, type, both ends, six days, rank of its grade, modality, verdict, certainty. */
const claim = (id: string, type: string, gradeRank: number): unknown[] => [
  ...[id, type, 'laos', 'asean', null, null, '', '', '', '', gradeRank],
  ...['FACT', 'ACCEPTED', null],
]

test('of what lies live and what lies aside, the best of both are followed, as many as were asked for', () => {
  const { read } = tiesAtQuery(
    ownModel(),
    { clocks: { ...UNSET_CLOCKS, release: 1 }, choice: FACTS },
    { ids: ['laos'], types: ['MEMBER_OF'], mostEach: 2 },
  )
  const kinds = [
    ['MEMBER_OF_ASIDE', 4, [claim('b', 'MEMBER_OF_ASIDE', 1), claim('d', 'MEMBER_OF_ASIDE', 5)]],
    ['MEMBER_OF', 3, [claim('c', 'MEMBER_OF', 1), claim('a', 'MEMBER_OF', 2)]],
  ]
  const [{ types } = { types: [] }] = read([['laos', kinds]])
  expect(types.map(({ type, total, ties }) => [type, total, ties.map(({ id }) => id)])).toEqual([
    ['MEMBER_OF', 7, ['b', 'c']],
  ])
})
