import { expect, test } from '@jest/globals'
import { renderPhrase, problemOfEnglish, problemOfIndonesian, tellPhrase } from '../../src/model/phrases.js'

const form = { number: 'ONE', tense: 'PRESENT', modality: 'FACT', isActor: true } as const

test('a phrase gets its verb in the form that is asked for, and keeps its places', () => {
  const english = '{from} {is a member|are members} of {to}'
  expect(renderPhrase(english, form, 'en')).toBe('{from} is a member of {to}')
  expect(renderPhrase(english, { ...form, number: 'MANY', tense: 'PERFECT' }, 'en')).toBe(
    '{from} have been members of {to}',
  )
  const indonesian = '{from} {merupakan} anggota {to}'
  expect(renderPhrase(indonesian, form, 'id')).toBe(indonesian.replace('{merupakan}', 'merupakan'))
  expect(renderPhrase(indonesian, { ...form, modality: 'DENIED' }, 'id')).toBe('{from} bukan anggota {to}')
})

test('a legend tells what happens as past, and what goes on as present', () => {
  expect(tellPhrase('{from} {signs|sign} {to}', true, 'en')).toBe('{from} signed {to}')
  expect(tellPhrase('{from} {faces|face} {to}', false, 'en')).toBe('{from} faces {to}')
  expect(tellPhrase('{from} {menandatangani} {to}', true, 'id')).toBe('{from} menandatangani {to}')
})

test('an English phrase without its one verb in both forms, or with other braces, is told what it lacks', () => {
  expect(problemOfEnglish('{from} {faces|face} {to}')).toBeNull()
  expect(problemOfEnglish('{to} {holds its|hold their} {number} session')).toBeNull()
  expect(problemOfEnglish('{to} met as {from}')).toMatch(/^needs its verb in the present behind the subject/)
  expect(problemOfEnglish('{from} now {faces|face} {to}')).toMatch(/^needs its verb/)
  expect(problemOfEnglish('by {to} {from} is seen')).toBe('must begin with {from} or {to}, its subject')
  expect(problemOfEnglish('{from} {faces/face} {to}')).toMatch(/^needs its verb/)
  expect(problemOfEnglish('{from} {a|b|c} {to}')).toMatch(/^needs its verb/)
  expect(problemOfEnglish('{from} {faces|face} {it}')).toMatch(/^has braces/)
  expect(problemOfEnglish('{from} {is|are} and {has|have} {to}')).toMatch(/^has braces/)
})

test('an Indonesian phrase has one verb in braces, in one form', () => {
  expect(problemOfIndonesian('penanganan {to} {dipimpin} oleh {from}')).toBeNull()
  expect(problemOfIndonesian('{from} menghadapi {to}')).toBe('needs its verb in braces, such as {menghadapi}')
  expect(problemOfIndonesian('{from} {menghadapi|hadapi} {to}')).toMatch(/^needs its verb/)
  expect(problemOfIndonesian('{from} {menghadapi} dan {menolak} {to}')).toMatch(/^has braces/)
  expect(problemOfIndonesian('{menghadapi}')).toBe('has no {from} and no {to}')
})
