import { expect, test } from '@jest/globals'
import { AnswerSize, MOST_BYTES } from '../../src/answer/answer-size.js'

test('an answer is bounded in things and in bytes, whatever its estimate was', () => {
  const things = new AnswerSize()
  things.add(50_000, 1)
  expect(() => things.add(1, 1)).toThrow(
    'The answer would hold more than 50000 things; give a smaller `first`',
  )
  const bytes = new AnswerSize()
  bytes.add(10, MOST_BYTES / 10)
  expect(() => bytes.add(1, 1)).toThrow('more than 10 MB')
  const long = new AnswerSize()
  long.addBytes(MOST_BYTES)
  expect(() => long.addBytes(1)).toThrow('more than 10 MB')
})
