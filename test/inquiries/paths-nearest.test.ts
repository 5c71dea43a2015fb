import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { GRADES } from '../../src/model/stored.js'
import { type LookFor, type PathsQuestion, readPaths } from '../../src/queries/paths/read.js'
import { findNearest } from '../../src/queries/paths/why-not.js'
import type { Tie } from '../../src/questions/view.js'
import { type OracleView, type Seen, type SeedTies, isSeen } from '../support/seed-ties.js'
import { type PathsAsked, compareWhyNot } from './by-hand/paths.js'

/** Why there is no path, in graphs that are made up, held against an oracle that leaves conditions away and tries every path. */

const DAYS = ['2001-01-01', '2002-02-02', '2003-03-03', '2004-04-04', '2005-05-05']
const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e')

/** Four days of a claim: it is certain within the days on which it is possible, or never. */
const span = fc
  .tuple(fc.array(fc.constantFrom(...DAYS), { minLength: 4, maxLength: 4 }), fc.boolean())
  .map(([days, isSure]) => {
    const [possibleFrom, certainFrom, certainTo, possibleTo] = days.sort() as [string, string, string, string]
    const certain = isSure
      ? { certainFrom, certainTo }
      : { certainFrom: '9999-99-99', certainTo: '0000-00-00' }
    return { possibleFrom, possibleTo, ...certain }
  })

const tie = fc
  .record({
    from: ids,
    to: ids,
    type: fc.constantFrom('A', 'A', 'B'),
    span,
    gradeRank: fc.constantFrom(2, 2, 4),
    modality: fc.constantFrom('FACT', 'FACT', 'FACT', 'PLANNED', 'DENIED'),
    verdict: fc.constantFrom('ACCEPTED', 'ACCEPTED', 'REJECTED'),
    deniedOn: fc.option(fc.constantFrom(...DAYS).map(day => [`${day}..${day}`])),
  })
  .filter(({ from, to }) => from !== to)

type Made = Tie & Seen

const ties = fc.array(tie, { minLength: 1, maxLength: 7 }).map(rows =>
  rows.map(({ span: days, ...row }, place): Made => ({
    ...row,
    ...days,
    id: `${row.type}:${row.from}:${row.to}:${place}`,
    since: null,
    until: null,
    certainty: null,
  })),
)

const inWhole = fc.constantFrom(undefined, 1, 1, 2)
const asked: fc.Arbitrary<PathsAsked> = fc
  .record({
    asOf: fc.option(fc.constantFrom(...DAYS), { nil: undefined, freq: 4 }),
    certainty: fc.constantFrom(undefined, 'CERTAIN' as const, 'POSSIBLE' as const),
    maxHops: inWhole,
    modality: fc.constantFrom(undefined, undefined, ['FACT', 'PLANNED'], ['PLANNED']),
    minGrade: fc.constantFrom(undefined, undefined, 'OFFICIAL' as const),
    types: fc.constantFrom(undefined, undefined, ['A']),
    via: fc.constantFrom(undefined, undefined, ['d']),
    avoid: fc.constantFrom(undefined, undefined, ['e']),
  })
  // A certainty needs a day.
  .map(({ certainty, ...rest }) => ({ ...rest, ...(rest.asOf === undefined ? {} : { certainty }) }))
  .map(given => {
    const set = Object.entries(given).filter(([, value]) => value !== undefined)
    return { from: 'a', to: 'b', ...Object.fromEntries(set) }
  })

/** The graph as an oracle reads a seed. */
const seedOf = (all: readonly Made[]): SeedTies =>
  ({ ties: (view?: OracleView) => tiesSeen(all, view ?? {}) }) as unknown as SeedTies

function tiesSeen(all: readonly Made[], view: OracleView): Tie[] {
  const { day } = view
  const isSure = ({ certainFrom, certainTo }: Made): boolean => certainFrom <= day! && day! <= certainTo
  return all
    .filter(one => isSeen(one, view))
    .map(one => ({ ...one, certainty: day === undefined ? null : isSure(one) ? 'CERTAIN' : 'POSSIBLE' }))
}

/** The graph as a search looks at it. */
const lookAtMade =
  (all: readonly Made[]): LookFor =>
  ({ types, view: { clocks, choice } }) => {
    const view = {
      day: clocks.day ?? undefined,
      modality: choice.modality,
      minGrade: choice.worstGrade === null ? undefined : GRADES[choice.worstGrade - 1],
      certainty: choice.certainty ?? undefined,
    }
    const seen = tiesSeen(all, view).filter(({ type }) => types?.includes(type) ?? true)
    const at = (id: string, among: readonly Tie[]): Tie[] =>
      among.filter(({ from, to }) => from === id || to === id)
    return {
      degrees: places =>
        Promise.resolve(
          places.map(id => ({ id, total: at(id, tiesSeen(all, {})).length, wanted: at(id, seen).length })),
        ),
      ties: places => Promise.resolve(places.flatMap(id => at(id, seen))),
    }
  }

function questionOf({ from, to, maxHops, via, avoid, types, ...rest }: PathsAsked): PathsQuestion {
  const { asOf, modality, minGrade, certainty } = rest
  const choice = {
    modality: modality ?? ['FACT'],
    worstGrade: minGrade === undefined ? null : GRADES.indexOf(minGrade) + 1,
    certainty: certainty ?? null,
  }
  return {
    from,
    to,
    k: 3,
    mostHops: maxHops ?? 4,
    vias: via ?? [],
    avoided: avoid ?? [],
    types: types ?? null,
    view: { clocks: { release: null, day: asOf ?? null }, choice },
    room: { entities: 10_000, ties: 100_000, atOnce: 2 },
    wantsWhyNot: true,
  }
}

/** Why not, as the API shows it; null where there is a path. */
async function tellWhyNot(all: readonly Made[], given: PathsAsked): Promise<object | null> {
  const [question, lookFor] = [questionOf(given), lookAtMade(all)]
  const { paths } = await readPaths(question, lookFor(question))
  if (paths.length > 0) return null
  const { found, isCut } = await findNearest(question, lookFor)
  expect(isCut).toBe(false)
  if (found === null) return { conditions: [], path: null }
  const { steps } = found.path
  const shown = steps.map(step => ({ claim: { id: step.tie.id }, certainty: step.tie.certainty }))
  const nodes = [steps[0]!.start, ...steps.map(({ end }) => end)].map(id => ({ id }))
  return { conditions: found.failed, path: { hops: steps.length, nodes, steps: shown } }
}

test('what the nearest path fails is all that keeps it out, by an oracle which leaves conditions away', async () => {
  const told = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(ties, asked, async (all, given) => {
      const whyNot = await tellWhyNot(all, given)
      compareWhyNot(whyNot, given, whyNot === null, seedOf(all))
      const conditions = (whyNot as { conditions: string[] } | null)?.conditions ?? []
      for (const condition of conditions) told.set(condition, (told.get(condition) ?? 0) + 1)
    }),
    { numRuns: 1_500 },
  )
  const conditions = ['AS_OF', 'AVOID', 'CERTAINTY', 'MAX_HOPS', 'MIN_GRADE', 'MODALITY', 'TYPES', 'VIA']
  expect([...told.keys()].sort()).toEqual(conditions)
})

test('claims that are surer than was asked for are told so, beside what else is failed', async () => {
  const sure = { since: null, until: null, gradeRank: 2, modality: 'FACT', verdict: 'ACCEPTED' }
  const span = { possibleFrom: DAYS[0]!, certainFrom: DAYS[0]!, certainTo: DAYS[4]!, possibleTo: DAYS[4]! }
  const link = (from: string, to: string): Made => ({
    ...sure,
    ...span,
    id: `A:${from}:${to}`,
    type: 'A',
    from,
    to,
    certainty: null,
  })
  const given = { from: 'a', to: 'b', asOf: DAYS[2]!, certainty: 'POSSIBLE', maxHops: 1 } as const
  const whyNot = await tellWhyNot([link('a', 'c'), link('c', 'b')], given)
  expect(whyNot).toMatchObject({ conditions: ['CERTAINTY', 'MAX_HOPS'] })
})
