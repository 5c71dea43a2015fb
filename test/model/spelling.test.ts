import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { formsOfWords, spellingKey, spellingsOf } from '../../src/model/spelling.js'
import { fold } from '../../src/model/text.js'

describe('one key for all spellings of a name', () => {
  test.each([
    ['kerja sama antarlembaga', 'Kerjasama antar-lembaga'],
    ['Djakarta', 'Jakarta'],
    ['Jogjakarta', 'Yogyakarta'],
    ['Soekarno', 'Sukarno'],
    ['Tjirebon', 'Cirebon'],
    ['praktek terbaik', 'praktik terbaik'],
    ['analisa intelijen', 'analisis intelijen'],
    ['non-governmental', 'nongovernmental'],
    ['di luar negeri', 'diluar negri'],
    ['cyber crime', 'cybercrime'],
  ])('%s and %s', (one, other) => {
    expect(spellingKey(fold(one))).toBe(spellingKey(fold(other)))
  })

  test.each([
    ['ASEAN', 'ASEANAPOL'],
    ['AMMTC ke-17', 'AMMTC ke-18'],
    ['Labuan Bajo', 'Labuan'],
  ])('but not for %s and %s', (one, other) => {
    expect(spellingKey(fold(one))).not.toBe(spellingKey(fold(other)))
  })

  test('which is itself a key, and has no spaces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), text => {
        expect(spellingKey(fold(text))).not.toContain(' ')
      }),
    )
  })
})

describe('the other spellings of a word', () => {
  test('are its standard form, letters of before and after 1972, and every cut in two', () => {
    expect(spellingsOf('praktek')).toContain('praktik')
    expect(spellingsOf('praktik')).toContain('praktek')
    expect(spellingsOf('sukarno')).toContain('soekarno')
    expect(spellingsOf('soekarno')).toContain('sukarno')
    expect(spellingsOf('antarlembaga')).toContain('antar lembaga')
    expect(spellingsOf('kerjasama')).toContain('kerja sama')
  })

  test('are none for short words, numbers and what is longer than any word', () => {
    for (const word of ['di', '2023', 'x'.repeat(25), 'co2', '']) expect(spellingsOf(word)).toEqual([])
  })

  test('never break a letter, and stay few', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
        const words = fold(text).split(' ')
        const forms = formsOfWords(words).flat()
        expect(forms.every(form => !/\p{Surrogate}/u.test(form))).toBe(true)
        expect(forms.length).toBeLessThanOrEqual(words.length * 7 + text.length * 2)
      }),
    )
  })

  test('are texts alone, for words that every object knows as well', () => {
    for (const word of ['constructor', 'valueOf', 'toString', 'hasownproperty', 'proto']) {
      expect(spellingKey(word.toLowerCase())).not.toContain('function')
      for (const form of spellingsOf(word)) expect(typeof form).toBe('string')
    }
  })

  test('and with its neighbours a word makes one', () => {
    expect(
      formsOfWords(['kerja', 'sama', 'itu']).map(forms => forms.filter(form => form.length > 6)),
    ).toEqual([['kerjasama'], ['kerjasama', 'samaitu'], ['samaitu']])
  })
})
