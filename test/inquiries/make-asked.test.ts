import { expect, test } from '@jest/globals'
import { INQUIRIES } from '../../src/queries/all.js'
import { RANDOM_INQUIRIES } from './make-asked.js'

test('every root question is put to random worlds, so that a new one is not forgotten', () => {
  const asked = RANDOM_INQUIRIES.map(({ byHand }) => byHand.field)
  expect(asked).toEqual([...INQUIRIES.keys()].sort())
})
