import { expect, test } from '@jest/globals'
import { withRest } from '../../src/seed/with-rest.js'

test('a long list is told in part, with how many lines there are besides', () => {
  const lines = Array.from({ length: 43 }, (_, index) => `line ${index}`)
  expect(withRest(lines)).toEqual([...lines.slice(0, 40), '… and 3 more.'])
  expect(withRest(lines.slice(0, 40))).toEqual(lines.slice(0, 40))
})
