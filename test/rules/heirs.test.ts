import { expect, test } from '@jest/globals'
import { heirsAt } from '../../src/rules/heirs.js'
import type { EntityRow, Version } from '../../src/rules/row.js'

const entity = (
  id: string,
  recordedIn: number,
  retractedIn: number | null,
  ...formerIds: string[]
): Version<EntityRow> => ({
  row: { row: 'entity', id, type: 'Organization', formerIds },
  recordedIn,
  retractedIn,
})

test('an id is followed along the chain of merges to what stands at the release', () => {
  const chain = [
    entity('m0', 1, 2, 'never'),
    entity('m1', 2, 3, 'm0'),
    entity('m2', 3, 4, 'm1'),
    entity('m3', 4, null, 'm2'),
  ]
  expect([...heirsAt(chain, 1)]).toEqual([['never', 'm0']])
  expect(heirsAt(chain, 2).get('never')).toBe('m1')
  for (const id of ['never', 'm0', 'm1', 'm2']) expect(heirsAt(chain, 4).get(id)).toBe('m3')
})

test('who stands says last who took an id over, and may give it up', () => {
  expect([...heirsAt([entity('old', 1, 2, 'x'), entity('new', 2, null, 'x')], 2)]).toEqual([['x', 'new']])
  const givenUp = [entity('heir', 1, 2, 'x'), entity('heir', 2, null)]
  expect([...heirsAt(givenUp, 2)]).toEqual([])
})

test('an id that left without an heir, or only to one that merged into it, has none', () => {
  expect([...heirsAt([entity('gone', 1, 2)], 2)]).toEqual([])
  expect([...heirsAt([entity('a', 1, 2, 'b'), entity('b', 1, 2, 'a')], 2)]).toEqual([])
})
