import { expect, test } from '@jest/globals'
import { phraseFor, problemOfEnglish, problemOfIndonesian } from '../../src/model/phrases.js'

test('a phrase gives its verb for one and for many', () => {
  const phrase = '{from} {is a member|are members} of {to}'
  expect(phraseFor('ONE', phrase)).toBe('{from} is a member of {to}')
  expect(phraseFor('MANY', phrase)).toBe('{from} are members of {to}')
  expect(phraseFor('MANY', '{from} signed {to}')).toBe('{from} signed {to}')
})

test('an English phrase without both forms of a verb, or with other braces, is told what it lacks', () => {
  expect(problemOfEnglish('{from} {faces|face} {to}')).toBeNull()
  expect(problemOfEnglish('{to} met as {from}')).toBeNull()
  expect(problemOfEnglish('{from} faces {to}')).toBe('needs its verb for one and for many, such as {is|are}')
  expect(problemOfEnglish('{to} was signed by {from}')).toMatch(/^needs its verb/)
  expect(problemOfEnglish('by {to} {from} is seen')).toBe('must begin with {from} or {to}, its subject')
  expect(problemOfEnglish('{from} {faces/face} {to}')).toMatch(/^has braces/)
  expect(problemOfEnglish('{from} {a|b|c} {to}')).toMatch(/^has braces/)
})

test('an Indonesian phrase has one form', () => {
  expect(problemOfIndonesian('penanganan {to} dipimpin oleh {from}')).toBeNull()
  expect(problemOfIndonesian('{from} {menghadapi|hadapi} {to}')).toMatch(/^has braces/)
})
