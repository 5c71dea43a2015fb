import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { reasonOfVerdict, weighRow } from '../../src/rules/weigh-rivals.js'
import { GRADES } from '../../src/model/stored.js'
import type { EvidenceRow, StatementRow } from '../../src/rules/row.js'
import { verdictsOn } from '../../src/rules/verdicts.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()

const evidence = fc.record({
  source: fc.constantFrom('a', 'b', 'c'),
  grade: fc.constantFrom('PRIMARY', 'OFFICIAL', 'NEWS'),
  publisher: fc.constantFrom('Antara', 'ANTARA', 'Bernama', 'Kompas'),
  stance: fc.constantFrom('SUPPORTS', 'SUPPORTS', 'SUPPORTS', 'CONTRADICTS'),
})

/** Statements on one date of one entity, each with some evidence for it. */
const statements = fc
  .array(
    fc.record({
      value: fc.constantFrom('2001-01-01', '2002-02-02', '2003-03-03'),
      modality: fc.constantFrom('FACT', 'FACT', 'FACT', 'PLANNED'),
      items: fc.array(evidence, { minLength: 1, maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map(all => all.map(({ value, modality, items }, place) => rowOf(place, value, modality, items)))

function rowOf(place: number, value: string, modality: string, items: readonly object[]): StatementRow {
  const whole = items.map(item => ({
    locator: null,
    passage: null,
    says: null,
    speaksOn: null,
    seen: null,
    ...item,
  }))
  return {
    row: 'statement',
    id: `treaty:adoptedOn:${place + 1}`,
    entity: 'treaty',
    field: 'adoptedOn',
    value,
    lang: null,
    kind: null,
    since: null,
    until: null,
    modality: modality as 'FACT',
    evidence: whole as EvidenceRow[],
  }
}

/** Best grade and number of publishers, counted by hand over the rows that say the same. */
function weightByHand(rows: readonly StatementRow[], stance = 'SUPPORTS'): [number, number] {
  const items = rows.flatMap(row => row.evidence).filter(item => item.stance === stance)
  return [
    Math.min(5, ...items.map(({ grade }) => GRADES.indexOf(grade) + 1)),
    new Set(items.map(({ publisher }) => publisher.toLowerCase())).size,
  ]
}

describe('why a verdict is what it is', () => {
  test('what is told agrees with grades and voices that are counted by hand, and with the verdict that the rules gave', () => {
    fc.assert(
      fc.property(statements, rows => {
        const found = verdictsOn(model, rows)
        const verdicts = new Map(rows.map(({ id }) => [id, found.get(id) ?? 'ACCEPTED']))
        for (const row of rows) {
          const beside = rows.filter(other => other !== row)
          const weighing = weighRow(model, row, beside, verdicts)
          const same = rows.filter(({ value, modality }) => value === row.value && modality === row.modality)
          const [rank, voices] = weightByHand(same)
          expect(weighing.own).toEqual({ rank, publishers: voices })
          const others =
            row.modality === 'FACT' ? beside.filter(o => o.modality === 'FACT' && o.value !== row.value) : []
          expect(new Set(weighing.rivals.map(({ id }) => id))).toEqual(new Set(others.map(({ id }) => id)))
          expect(weighing.alike).toEqual(same.filter(one => one !== row).map(({ id }) => id))
          const weightOf = (one: StatementRow): [number, number] =>
            weightByHand(rows.filter(r => r.value === one.value && r.modality === one.modality))
          const contrary = row.evidence.some(({ stance }) => stance === 'CONTRADICTS')
            ? [weightByHand([row], 'CONTRADICTS')]
            : []
          const unrejected = others.filter(({ id }) => verdicts.get(id) !== 'REJECTED').map(weightOf)
          const against = [...unrejected, ...contrary]
          const reason = reasonOfVerdict(row.modality, verdicts.get(row.id)!, weighing)
          if (row.modality !== 'FACT') expect(reason).toBe('NOT_WEIGHED')
          else if (others.length + contrary.length === 0) expect(reason).toBe('UNCONTESTED')
          else if (verdicts.get(row.id) === 'DISPUTED') {
            expect(reason).toBe('EQUAL_WEIGHT')
            expect(against).toContainEqual([rank, voices])
          } else if (verdicts.get(row.id) === 'REJECTED') {
            const better = against.some(([theirs]) => theirs < rank)
            expect(reason).toBe(better ? 'WORSE_GRADE' : 'FEWER_VOICES')
            if (!better) expect(against.some(([r, v]) => r === rank && v > voices)).toBe(true)
          } else {
            expect(['BETTER_GRADE', 'MORE_VOICES', 'RIVALS_REJECTED']).toContain(reason)
            expect(against.every(([r, v]) => r > rank || (r === rank && v < voices))).toBe(true)
            const all = [...others.map(weightOf), ...contrary]
            if (reason === 'BETTER_GRADE') expect(all.every(([r]) => r > rank)).toBe(true)
            if (reason === 'MORE_VOICES') expect(all.some(([r]) => r === rank)).toBe(true)
          }
        }
      }),
    )
  })

  test('two names stand beside each other, and only a denial of the same one against it', () => {
    const nameOf = (place: number, value: string, modality: string): StatementRow => ({
      ...rowOf(place, value, modality, [
        { source: 's', grade: 'NEWS', publisher: 'P', stance: 'SUPPORTS', speaksOn: '2020-01-01' },
      ]),
      field: 'name',
      lang: 'en',
    })
    const [own, other, denial] = [
      nameOf(0, 'The Pact', 'FACT'),
      nameOf(1, 'The Treaty', 'FACT'),
      nameOf(2, 'The Pact', 'DENIED'),
    ]
    const { rivals } = weighRow(model, own, [other, denial], new Map())
    expect(rivals.map(({ id, rivalKind }) => [id, rivalKind])).toEqual([[denial.id, 'DENIAL']])
  })

  test('the heaviest rival stands first', () => {
    const row = (place: number, value: string, grade: string): StatementRow =>
      rowOf(place, value, 'FACT', [{ source: 's', grade, publisher: `P${place}`, stance: 'SUPPORTS' }])
    const rows = [row(0, '2001-01-01', 'NEWS'), row(1, '2002-02-02', 'NEWS'), row(2, '2003-03-03', 'PRIMARY')]
    const { rivals } = weighRow(model, rows[0]!, rows.slice(1), new Map())
    expect(rivals.map(({ id }) => id)).toEqual(['treaty:adoptedOn:3', 'treaty:adoptedOn:2'])
  })
})
