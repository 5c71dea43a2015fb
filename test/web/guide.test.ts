import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { buildSchema } from 'graphql'
import { GLOSSARY } from '../../src/web/glossary.js'
import { beginningOf, topicsOf } from '../../src/web/topics.js'

const topics = topicsOf(buildSchema(readFileSync('test/api.graphql', 'utf8')))
const namesOf = (list: readonly { readonly name: string }[]): string[] => list.map(({ name }) => name)

test('every root field stands under one topic, and every topic has something to show', () => {
  const fields = topics.flatMap(topic => namesOf(topic.fields))
  const query = buildSchema(readFileSync('test/api.graphql', 'utf8')).getQueryType()!
  expect([...fields].sort()).toEqual(Object.keys(query.getFields()).sort())
  expect(namesOf(topics)).toEqual(['find', 'who', 'texts', 'crimes', 'deeds', 'said', 'days', 'claims'])
})

test('lists and look-ups stand with the type that they give', () => {
  const who = topics.find(({ name }) => name === 'who')!
  expect(namesOf(who.fields)).toEqual(expect.arrayContaining(['organization', 'organizations', 'people']))
  expect(namesOf(who.types)).toEqual(['Organization', 'Person', 'Country', 'Place'])
  const claims = topics.find(({ name }) => name === 'claims')!
  expect(namesOf(claims.types)).toEqual(expect.arrayContaining(['MemberOf', 'AdoptedAt']))
  expect(namesOf(claims.types).filter(name => name.endsWith('Edge'))).toEqual([])
})

test('everything that is shown has a sentence of its own', () => {
  const shown = topics.flatMap(({ fields, types }) => [...fields, ...types])
  expect(shown.filter(({ description }) => beginningOf(description) === '')).toEqual([])
})

test.each([
  ['One. Two.', 'One.'],
  ['A code, e.g. of a list.\nMore', 'A code, e.g. of a list.'],
  ['Over\n two lines', 'Over two lines'],
  [null, ''],
])('the first sentence of %j is %j', (description, first) => expect(beginningOf(description)).toBe(first))

test('every word of the glossary is one of docs/words.md', () => {
  const words = readFileSync('docs/words.md', 'utf8')
  expect(GLOSSARY.filter(({ en: [word] }) => !words.includes(`| ${word} |`))).toEqual([])
})
