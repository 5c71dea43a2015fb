import { expect, test } from '@jest/globals'
import { boundArgument } from '../../src/plan/bounds.js'

const conditions = (count: number): object => ({
  or: Array.from({ length: count }, (_, index) => ({ name: { eq: `name ${index}` } })),
})

test('conditions are bounded where they stand', () => {
  expect(() => boundArgument(conditions(100), 'where')).not.toThrow()
  expect(() => boundArgument({ and: [conditions(60), conditions(60)] }, 'where')).toThrow(
    'where holds 120 conditions; give at most 100',
  )
})

test('what is no condition is none: as many acts may be supposed as the question takes', () => {
  const acts = Array.from({ length: 50 }, (_, index) => ({
    country: `country-${index}`,
    instrument: 'untoc',
    act: 'RATIFIED',
    on: '2027-01-01',
  }))
  expect(() => boundArgument(acts, 'suppose')).not.toThrow()
})
