import { expect } from '@jest/globals'
import type { Tie } from '../../../src/questions/view.js'
import type { SeedTies } from '../../support/seed-ties.js'
import { type ByHand, type Came, type ViewAsked, viewOfAsked } from './asked.js'

export interface LineageAsked extends ViewAsked {
  readonly instrument: string
  readonly reach?: 'EARLIER' | 'LATER' | 'LINE' | 'FAMILY'
  readonly depth?: number
  readonly limit?: number
}

const TYPES = ['IMPLEMENTS', 'MONITORED_BY', 'PART_OF', 'SUCCEEDS', 'SUPPLEMENTS']

/** Claims at texts; those between the bodies that watch over them are another matter. */
export const tiesOfTexts = (asked: ViewAsked, seed: SeedTies): Tie[] =>
  seed
    .ties(viewOfAsked(asked))
    .filter(({ type, from }) => TYPES.includes(type) && seed.types.get(from) !== 'Organization')

/** What a text comes from and what came of it, by going through all claims until nothing more is found. */
function lineOf(ties: readonly Tie[], middle: string, isUp: boolean, isDown: boolean): Set<string> {
  const texts = new Set([middle])
  const own = ties.filter(({ type }) => type !== 'MONITORED_BY')
  for (let before = 0; before < texts.size;) {
    before = texts.size
    for (const { from, to } of own) {
      if (isUp && texts.has(from)) texts.add(to)
      if (isDown && texts.has(to)) texts.add(from)
    }
  }
  const watching = ties.filter(({ type, from }) => type === 'MONITORED_BY' && texts.has(from))
  return new Set([...texts, ...watching.map(({ to }) => to)])
}

function idsOfReach({ instrument: id, reach = 'LINE' }: LineageAsked, ties: readonly Tie[]): Set<string> {
  if (reach === 'LINE') return new Set([...lineOf(ties, id, true, false), ...lineOf(ties, id, false, true)])
  return lineOf(ties, id, reach !== 'LATER', reach !== 'EARLIER')
}

/** The lineage of a text; of one that the limits keep small, that nothing else is in it. */
export const lineageByHand: ByHand<LineageAsked> = {
  field: 'lineage',
  shown:
    'node { id } points { id typeName level place node { id } } lines { id upperId lowerId claimType since until certainty isInCircle sentence claim { id sentence evidence { source { id } } } } leftOut { atId claimType total } isCut',

  compare(came, asked, { seed }) {
    const ties = tiesOfTexts(asked, seed)
    const wanted = idsOfReach(asked, ties)
    const shown = new Set<string>(came.points.map(({ id }: Came) => id))
    expect(came.node.id).toBe(asked.instrument)
    expect(shown.size).toBeLessThanOrEqual(asked.limit ?? 100)
    expect(came.isCut).toBe(came.leftOut.length > 0)
    if (came.isCut) expect([...shown].filter(id => !wanted.has(id))).toEqual([])
    else expect(shown).toEqual(wanted)
    compareDrawing(came, ties, shown, seed)
  },
}

/** Every claim among what was found, once, leading downwards; its sentence is that of the claim, and it has evidence. */
function compareDrawing(came: Came, ties: readonly Tie[], ids: ReadonlySet<string>, seed: SeedTies): void {
  const between = ties.filter(({ from, to }) => ids.has(from) && ids.has(to))
  expect(came.lines.map(({ id }: Came) => id).sort()).toEqual(between.map(({ id }) => id))
  const levels = new Map(came.points.map(({ id, level }: Came) => [id, level]))
  expect(levels.get(came.node.id)).toBe(0)
  for (const line of came.lines) {
    expect(levels.get(line.lowerId)).toBeGreaterThan(levels.get(line.upperId) as number)
    expect([line.isInCircle, line.sentence]).toEqual([false, line.claim.sentence])
    expect(line.claim.evidence.length).toBeGreaterThan(0)
    const tie = between.find(({ id }) => id === line.id)!
    expect([line.claimType, line.since, line.until, line.certainty]).toEqual([
      tie.type,
      tie.since ?? null,
      tie.until ?? null,
      tie.certainty,
    ])
  }
  for (const { id, typeName, node } of came.points)
    expect([node.id, typeName]).toEqual([id, seed.types.get(id)])
}
