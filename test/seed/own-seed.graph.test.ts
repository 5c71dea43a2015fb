import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from '@jest/globals'
import { findBreachesOfLaws } from '../../src/seed/laws/all.js'
import { type SeedHistory, readHistory } from '../../src/seed/versions.js'
import { ownModel } from '../support/own-model.js'
import { figuresOf } from '../../src/seed/figures.js'
import { expectKept } from '../support/kept-files.js'
import { goalsBlock, withBlocks } from '../support/readme-blocks.js'
import { KNOWN_BREACHES } from './known-breaches.js'

// The seed of the project, read whole and once. It needs no Neo4j, and takes longer than all of the unit lane may.
const model = ownModel()
let judgements: SeedHistory['judgements']
let versions: SeedHistory['versions']
beforeAll(() => {
  ;({ judgements, versions } = readHistory('seed', model))
})

test('it breaks the laws only where it is known to, each time with its reason', () => {
  const found: Record<string, string[]> = {}
  for (const { law, id } of findBreachesOfLaws(model, judgements.at(-1)).breaches)
    (found[law] ??= []).push(id)
  const sorted = (ids: readonly string[]): string[] => [...ids].sort()
  expect(Object.fromEntries(Object.entries(found).map(([law, ids]) => [law, sorted(ids)]))).toEqual(
    Object.fromEntries(Object.entries(KNOWN_BREACHES).map(([law, ids]) => [law, sorted(Object.keys(ids))])),
  )
})

test('it says what its last release says, under whatever names that release wrote it', () => {
  expect({ isDraft: versions.isDraft, edits: versions.edits }).toEqual({
    isDraft: false,
    edits: { fresh: [], closed: [] },
  })
  const because = versions.all.filter(
    ({ row, retractedIn }) =>
      retractedIn === null && row.row === 'statement' && row.field.startsWith('yearBecause'),
  )
  expect(because.map(({ row }) => row.id)).toContain('text-003:yearBecause:1')
  expect(because).toHaveLength(5)
})

test('the README says how far its goals are reached', () => {
  const goals = goalsBlock(figuresOf(model, judgements.at(-1)!))
  expectKept('README.md', withBlocks(readFileSync('README.md', 'utf8'), { goals }))
})
