import { describe, expect, test } from '@jest/globals'
import { presentId } from '../../src/model/renamed.js'
import { presentRows } from '../../src/seed/present-rows.js'
import { claim, statement } from '../rules/rows.js'

const OFFICE = 'HOLDS_OFFICE_IN:kao:asean'
const kept = (row: ReturnType<typeof claim> | ReturnType<typeof statement>, recordedIn = 1) => ({
  recordedIn,
  row,
})

describe('rows that a release wrote under two names', () => {
  test('of a statement are read as one, in both languages, with the evidence that they had', () => {
    const rows = [
      kept(statement('text:yearBecauseId:1', 'Karena')),
      kept(statement('text:yearBecauseEn:1', 'Because')),
      kept(statement('text:url:1', 'https://a.example')),
    ]
    expect(presentRows(rows)).toEqual([
      kept(statement('text:yearBecause:1', { en: 'Because', id: 'Karena' })),
      rows[2],
    ])
  })

  test('of one release go together, and not with those of another', () => {
    const [en, id] = ['text:yearBecauseEn:1', 'text:yearBecauseId:1']
    const rows = [
      kept(statement(en, 'One'), 1),
      kept(statement(id, 'Satu'), 1),
      kept(statement(en, 'Two'), 2),
      kept(statement(id, 'Dua'), 2),
    ]
    const values = presentRows(rows).map(({ row }) => row.row === 'statement' && row.value)
    expect(values).toEqual([
      { en: 'One', id: 'Satu' },
      { en: 'Two', id: 'Dua' },
    ])
  })

  test('of a claim are read as one field, and its other fields stay', () => {
    const fields = { officeEn: 'Spokesperson', officeId: 'Juru Bicara', isActing: true }
    expect(presentRows([kept(claim(OFFICE, { fields }))])).toEqual([
      kept(claim(OFFICE, { fields: { office: { en: 'Spokesperson', id: 'Juru Bicara' }, isActing: true } })),
    ])
  })

  test('written under the present names are left as they are', () => {
    const office = { en: 'Spokesperson', id: 'Juru Bicara' }
    const rows = [kept(claim(OFFICE, { fields: { office } })), kept(statement('text:yearBecause:1', office))]
    expect(presentRows(rows)).toEqual(rows)
  })
})

test.each([
  ['text-000:yearBecauseEn:1', 'text-000:yearBecause:1'],
  ['text-000:yearBecauseId:2', 'text-000:yearBecause:2'],
  ['text-000:name:en:1', 'text-000:name:en:1'],
  ['HOLDS_OFFICE_IN:a:b', 'HOLDS_OFFICE_IN:a:b'],
  ['asean', 'asean'],
])('the id %s is now %s', (then, now) => expect(presentId(then)).toBe(now))
