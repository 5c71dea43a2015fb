import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DateRow } from '../../src/cypher/queries/timeline.js'
import { keepPlacing } from '../../src/queries/placing-days.js'

const row = fc
  .record({
    entity: fc.constantFrom('m1', 'm2'),
    field: fc.constantFrom('startedOn', 'endedOn'),
    modality: fc.constantFrom('FACT', 'FACT', 'PLANNED', 'DENIED'),
    gradeRank: fc.integer({ min: 1, max: 5 }),
  })
  .map((made): DateRow => ({ id: '', value: '2015', since: null, until: null, ...made }))
const rows = fc
  .array(row, { maxLength: 12 })
  .map(all => all.map((one, place) => ({ ...one, id: `${one.entity}:${one.field}:${place}` })))
const worst = fc.option(fc.integer({ min: 1, max: 5 }))

const said = (id: string, modality: string, gradeRank: number): DateRow => ({
  ...{ id, entity: 'm1', field: 'startedOn', value: '2015', since: null, until: null },
  ...{ modality, gradeRank },
})
const keptOf = (all: readonly DateRow[], worstGrade: number | null): string[] =>
  keepPlacing(all, { worstGrade }).map(({ id }) => id)

describe('a day that places a meeting', () => {
  test('is a fact wherever there is one, and what is denied places nothing', () => {
    const [fact, plan, denial] = [said('a', 'FACT', 5), said('b', 'PLANNED', 1), said('c', 'DENIED', 1)]
    expect(keptOf([fact, plan, denial], null)).toEqual(['a'])
    expect(keptOf([plan, denial], null)).toEqual(['b'])
    expect(keptOf([denial], null)).toEqual([])
    const plannedEnd = { ...plan, field: 'endedOn' }
    expect(keptOf([fact, plannedEnd], null)).toEqual(['a'])
    expect(keptOf([denial, plannedEnd], null)).toEqual(['b'])
  })

  test('is of the grade that is asked for wherever there is one, else the best that is there', () => {
    const all = [said('official', 'FACT', 2), said('news', 'FACT', 3), said('other', 'FACT', 5)]
    expect(keptOf(all, null)).toEqual(['official', 'news', 'other'])
    expect(keptOf(all, 3)).toEqual(['official', 'news'])
    expect(keptOf(all, 1)).toEqual(['official'])
    expect(keptOf([said('a', 'FACT', 4), said('b', 'FACT', 4), said('c', 'FACT', 5)], 2)).toEqual(['a', 'b'])
  })

  test('no choice takes a day away that any fact tells, nor mends it with what is worse', () => {
    fc.assert(
      fc.property(rows, worst, (all, worstGrade) => {
        const kept = keepPlacing(all, { worstGrade })
        for (const one of all) {
          const own = kept.filter(({ entity }) => entity === one.entity)
          const there = own.filter(({ field }) => field === one.field)
          if (one.modality !== 'DENIED') expect(own.length).toBeGreaterThan(0)
          if (one.modality === 'FACT') expect(there.length).toBeGreaterThan(0)
          const isBetter = there.some(
            ({ gradeRank, modality }) =>
              gradeRank > one.gradeRank && (modality === one.modality || one.modality === 'FACT'),
          )
          if (isBetter) expect(there).toContainEqual(one)
        }
        expect(keepPlacing(kept, { worstGrade })).toEqual(kept)
      }),
    )
  })
})
