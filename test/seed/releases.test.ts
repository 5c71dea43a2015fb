import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readdirSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'yaml'
import { type TempSeed, shuffle, tempSeed } from '../support/temp-seed.js'

let seed: TempSeed
beforeEach(() => {
  seed = tempSeed()
})
afterEach(() => seed.remove())

interface Kept {
  readonly recordedIn: number
  readonly retractedIn?: number
  readonly why?: string
  readonly row: { readonly id: string; readonly evidence?: readonly unknown[] }
}

const released = (): Kept[] =>
  seed
    .read('released.ndjson')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Kept)
const retracted = (release: string): Kept[] => parse(seed.read(`retracted/${release}.yaml`)) as Kept[]
const releases = (): { release: number; at: string; en: string; id: string; hash: string }[] =>
  parse(seed.read('releases.yaml')) as ReturnType<typeof releases>
const of = (kept: readonly Kept[], id: string): Kept | undefined => kept.find(({ row }) => row.id === id)
const state = (): unknown => {
  const { release, isDraft, edits } = seed.graph().versions
  return {
    release,
    isDraft,
    fresh: edits.fresh.map(row => row.id),
    closed: edits.closed.map(({ row }) => row.id),
  }
}

const COVERS = 'COVERS:ports-convention:piracy'

describe('a release', () => {
  test('is a draft until it is published, and then holds every row with its number', () => {
    expect(seed.graph().versions).toMatchObject({ release: 1, isDraft: true })
    const rows = seed.graph().seed.rows
    seed.release('the first')
    expect(state()).toEqual({ release: 1, isDraft: false, fresh: [], closed: [] })
    expect(released()).toHaveLength(rows.length)
    expect(new Set(released().map(kept => kept.recordedIn))).toEqual(new Set([1]))
    expect(releases()).toEqual([
      {
        release: 1,
        at: expect.stringMatching(/Z$/),
        en: 'the first',
        id: 'sebab: the first',
        hash: expect.any(String),
      },
    ])
    expect(readdirSync(seed.path('retracted'))).toEqual([])
  })

  test('keeps a changed row whole in its old form, with why, and opens a new one', () => {
    seed.release()
    const before = of(released(), COVERS)!.row
    seed.replace('instruments.yaml', 'locator: article 3', 'locator: article 4')
    expect(state()).toEqual({ release: 2, isDraft: true, fresh: [COVERS], closed: [COVERS] })
    seed.release('article 4, not 3')
    expect(retracted('0002')).toEqual([
      { recordedIn: 1, retractedIn: 2, why: 'article 4, not 3', row: before },
    ])
    expect(of(released(), COVERS)).toMatchObject({
      recordedIn: 2,
      row: { evidence: [{ locator: 'article 4' }] },
    })
    expect(of(released(), 'COVERS:ports-convention:smuggling')).toMatchObject({ recordedIn: 1 })
  })

  test('takes a speaker for a change of the row, and a row without one for what it was before', () => {
    seed.release()
    const before = of(released(), COVERS)!.row
    expect(before.evidence).toEqual([expect.not.objectContaining({ speaker: expect.anything() })])
    seed.replace('instruments.yaml', 'locator: article 3', 'speaker: northland, locator: article 3')
    expect(state()).toEqual({ release: 2, isDraft: true, fresh: [COVERS], closed: [COVERS] })
    seed.release('who said it')
    expect(retracted('0002').map(({ row }) => row)).toEqual([before])
    expect(of(released(), COVERS)).toMatchObject({
      recordedIn: 2,
      row: { evidence: [{ speaker: 'northland', locator: 'article 3' }] },
    })
  })

  test('keeps a row that left, and takes it up anew when it comes back', () => {
    seed.release()
    const plan = seed.read('instruments.yaml')
    seed.entity('instruments.yaml', 'ports-convention', row => row.claims!.splice(1, 1))
    seed.release('it was wrong')
    expect(of(released(), COVERS)).toBeUndefined()
    expect(retracted('0002').map(({ row }) => row.id)).toEqual([COVERS])
    seed.write('instruments.yaml', plan)
    seed.release('it was right after all')
    expect(of(released(), COVERS)).toMatchObject({ recordedIn: 3 })
    const versions = seed.graph().versions.all.filter(({ row }) => row.id === COVERS)
    expect(versions.map(({ recordedIn, retractedIn }) => [recordedIn, retractedIn])).toEqual([
      [1, 2],
      [3, null],
    ])
    expect(releases().map(({ release }) => release)).toEqual([1, 2, 3])
    expect(readdirSync(seed.path('retracted'))).toEqual(['0002.yaml'])
  })

  test('closes every row that rests on a source whose grade changes', () => {
    seed.release()
    seed.replace('hosts.yaml', 'weekly.example, grade: NEWS', 'weekly.example, grade: SECONDARY')
    // Nobody has read that source: its grade is UNCHECKED, whatever its host.
    expect(state()).toMatchObject({ isDraft: false })
    seed.replace('hosts.yaml', 'daily.example, grade: NEWS', 'daily.example, grade: SECONDARY')
    const resting = seed
      .graph()
      .seed.rows.filter(
        row => row.row !== 'entity' && row.evidence.some(({ source }) => source === 'daily-report'),
      )
    expect(resting.length).toBeGreaterThan(8)
    expect((state() as { closed: string[] }).closed.sort()).toEqual(resting.map(({ id }) => id).sort())
  })

  test('does not move with the order of files, rows, statements and claims', () => {
    seed.release()
    const hash = seed.graph().wanted.hash
    const rotate =
      (by: number) =>
      <T>(items: T[]): T[] => [
        ...items.slice(by % Math.max(items.length, 1)),
        ...items.slice(0, by % Math.max(items.length, 1)),
      ]
    fc.assert(
      fc.property(fc.nat(6), fc.boolean(), (by, turn) => {
        shuffle(seed, items => (turn ? rotate(by)(items).reverse() : rotate(by)(items)))
        expect(state()).toMatchObject({ isDraft: false })
        expect(seed.graph().wanted.hash).toBe(hash)
      }),
      { numRuns: 6 },
    )
  })

  test('moves with every edit that the graph shows', () => {
    const hashes = [seed.graph().wanted.hash]
    const note = (): void => void hashes.push(seed.graph().wanted.hash)
    seed.replace('organizations.yaml', 'Coast Watch', 'Coast Guard')
    note()
    seed.replace('organizations.yaml', 'formerIds: [coast-guard]', 'formerIds: [coast-guards]')
    note()
    seed.replace('countries.yaml', 'locator: line 4', 'locator: line 5')
    note()
    seed.replace('hosts.yaml', 'publisher: Daily', 'publisher: Daily News')
    note()
    expect(new Set(hashes).size).toBe(5)
    seed.write('places.yaml', `# a comment\n${seed.read('places.yaml')}`)
    note()
    expect(hashes.at(-1)).toBe(hashes.at(-2))
  })
})

describe('files that only the release command writes', () => {
  const problem = (): string => seed.problems().join('\n')

  test('are refused when edited by hand, with the way back', () => {
    seed.release()
    seed.replace('released.ndjson', 'article 3', 'article 9')
    expect(problem()).toBe(
      `${seed.folder}/released.ndjson is not what release 1 published; restore it from git, and edit the YAML files instead.`,
    )
  })

  test('are refused when a line is gone, or is no JSON', () => {
    seed.release()
    const lines = seed.read('released.ndjson').split('\n')
    seed.write('released.ndjson', lines.slice(1).join('\n'))
    expect(problem()).toContain('is not what release 1 published')
    seed.write('released.ndjson', ['{"recordedIn": 1,', ...lines.slice(1)].join('\n'))
    expect(problem()).toMatch(/released\.ndjson:1: the line is no JSON; .*restore it from git\.$/)
  })

  test('are refused when one is there without the other, or a number is missing', () => {
    seed.release()
    const list = seed.read('releases.yaml')
    seed.write('releases.yaml', '[]')
    expect(problem()).toContain('releases.yaml names no release; restore both from git')
    seed.write('releases.yaml', list.replace('release: 1', 'release: 2'))
    expect(problem()).toContain('release 2 is out of order; they count from 1 without a gap')
  })

  test('need not keep the order of their lines', () => {
    seed.release()
    seed.write('released.ndjson', seed.read('released.ndjson').trimEnd().split('\n').reverse().join('\n'))
    expect(seed.problems()).toEqual([])
  })
})
