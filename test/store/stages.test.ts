import { describe, expect, test } from '@jest/globals'
import { stageAt, stagesOf } from '../../src/store/stages.js'
import { tempSeed } from '../support/temp-seed.js'

describe('stages', () => {
  const same = (text: string): { text: string } => ({ text })

  test('go on while nothing moves, end where something does, and leave a gap where nothing was', () => {
    expect(stagesOf([same('a'), same('a'), same('b'), null, same('b')])).toEqual([
      { value: same('a'), fromRelease: 1, untilRelease: 3 },
      { value: same('b'), fromRelease: 3, untilRelease: 4 },
      { value: same('b'), fromRelease: 5, untilRelease: null },
    ])
    expect(stagesOf([null, null])).toEqual([])
  })

  test('are found by the release', () => {
    const stages = stagesOf([same('a'), null, same('b')])
    expect([1, 2, 3, 9].map(release => stageAt(stages, release)?.value.text)).toEqual([
      'a',
      undefined,
      'b',
      'b',
    ])
  })
})

test('a change is stored anew, with what hangs on it, and nothing else is', () => {
  const seed = tempSeed()
  try {
    seed.release('the first')
    const before = seed.graph().wanted
    seed.entity('organizations.yaml', 'watch', row => (row.statements[0]!.value = 'Sea Watch'))
    const after = seed.graph().wanted
    const fresh = [...after.entities.keys()].filter(key => !before.entities.has(key))
    expect(fresh).toEqual(['watch 2'])
    const past = after.said.filter(({ properties }) => properties.untilRelease === 2)
    const ends = past.map(({ from, to }) => [from.id, to?.id])
    expect(past.length).toBeGreaterThan(0)
    for (const end of ends) expect(end).toContain('watch')
    // What did not move is stored as it was, so that a load has nothing to do with it.
    const digests = new Set(after.said.map(({ properties }) => properties.digest))
    const moved = before.said.filter(({ properties }) => !digests.has(properties.digest))
    expect(moved).toHaveLength(past.length)
  } finally {
    seed.remove()
  }
})
