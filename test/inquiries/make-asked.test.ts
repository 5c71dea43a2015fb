import { expect, test } from '@jest/globals'
import { INQUIRIES } from '../../src/queries/all.js'
import { RANDOM_INQUIRIES } from './make-asked.js'

/** Root questions that random worlds cannot be asked: one looks at the passages of the five texts, of which they have none. */
const OF_THE_SEED_ALONE = ['passageChecks']

test('every root question is put to random worlds, so that a new one is not forgotten', () => {
  const asked = RANDOM_INQUIRIES.map(({ byHand }) => byHand.field)
  expect(asked).toEqual([...INQUIRIES.keys()].filter(field => !OF_THE_SEED_ALONE.includes(field)).sort())
})
