import { describe, expect, test } from '@jest/globals'
import { type Name, bestName } from '../../src/model/names.js'

const name = (value: string, facts: Partial<Name> = {}): Name => ({
  value,
  lang: 'en',
  kind: 'OFFICIAL',
  since: null,
  until: null,
  ...facts,
})
const shown = (names: readonly Name[], day: string | null): string | undefined =>
  bestName(names, 'en', day)?.value

describe('the language of the name', () => {
  const malay = name('Pertubuhan', { lang: 'ms' })
  const indonesian = name('Perhimpunan', { lang: 'id', kind: 'TRANSLATION' })
  const initials = name('ASN', { kind: 'ACRONYM' })

  test('is the one that is wanted, else the other of the two, else any', () => {
    expect(bestName([malay, indonesian, name('Association')], 'en')?.value).toBe('Association')
    expect(bestName([malay, indonesian], 'en')?.value).toBe('Perhimpunan')
    expect(bestName([malay, initials], 'id')?.value).toBe('ASN')
    expect(bestName([name('协会', { lang: 'zh-Hans', kind: 'SHORT' }), malay], 'en')?.value).toBe(
      'Pertubuhan',
    )
  })

  test('is English in every region of English', () => {
    expect(bestName([malay, indonesian, name('Programme', { lang: 'en-GB' })], 'en')?.value).toBe('Programme')
  })

  test('is another one on a day on which the names in the two were not yet given', () => {
    expect(bestName([malay, name('Association', { since: '2000' })], 'en', '1999-01-01')?.value).toBe(
      'Pertubuhan',
    )
  })
})

describe('the name of a day', () => {
  const names = [
    name('Myanmar', { since: '1989-06-18' }),
    name('Burma', { kind: 'FORMER', until: '1989-06-17' }),
    name('Land of Gold', { kind: 'ALIAS' }),
  ]

  test('is the former name as long as it was the name, both days included', () => {
    expect(shown(names, '1967-08-08')).toBe('Burma')
    expect(shown(names, '1989-06-17')).toBe('Burma')
    expect(shown(names, '1989-06-18')).toBe('Myanmar')
    expect(shown(names, null)).toBe('Myanmar')
  })

  test('is never one that had ended, or was not yet given, where another may have been the name', () => {
    expect(shown([name('Later', { since: '2000' }), name('Short', { kind: 'SHORT' })], '1999-12-31')).toBe(
      'Short',
    )
    expect(shown([name('Later', { since: '2000' }), name('Short', { kind: 'SHORT' })], '2000-01-01')).toBe(
      'Later',
    )
    expect(shown([name('Later', { since: '2000' })], '1999-12-31')).toBe('Later')
  })

  test('is not a former name of which nobody knows until when it was', () => {
    expect(shown([name('Old', { kind: 'FORMER' }), name('New')], '1950-01-01')).toBe('New')
    expect(shown([name('Old', { kind: 'FORMER', until: '1990~' }), name('New')], '1950-01-01')).toBe('New')
  })

  test('of a date that is not exact may be both', () => {
    const imprecise = [name('New', { since: '1990' }), name('Old', { kind: 'FORMER', until: '1990' })]
    expect(shown(imprecise, '1990-06-01')).toBe('Old')
    expect(shown(imprecise, '1991-01-01')).toBe('New')
  })
})
