import { expect, test } from '@jest/globals'
import { readCases, readDescription, readOneWay } from '../../src/model/reads.js'

test('a description gives its meaning, how it reads, and how it reads in some cases', () => {
  const described = readDescription(`One greets the other.

Reads: en "{from} {greets|greet} {to}", "{to} {is|are} greeted by {from}"; id "{from} {menyapa} {to}", "{to} {disapa} {from}".
Reads from Meeting: en "{from} {hails|hail} {to}"; id "{from} {memberi} salam kepada {to}".
`)
  expect(described.meaning).toBe('One greets the other.')
  expect(described.reads.get('')!.en.back).toBe('{to} {is|are} greeted by {from}')
  expect(readOneWay(described)).toEqual({ en: '{from} {greets|greet} {to}', id: '{from} {menyapa} {to}' })
  expect([...readCases(described)]).toEqual([
    ['from Meeting', { en: '{from} {hails|hail} {to}', id: '{from} {memberi} salam kepada {to}' }],
  ])
})

test('words for a value stand in its description, and a description without them is all meaning', () => {
  const described = readDescription('A kind of text. Reads: en "a text"; id "teks".')
  expect([described.meaning, readOneWay(described)]).toEqual([
    'A kind of text.',
    { en: 'a text', id: 'teks' },
  ])
  const plain = readDescription('He reads: en is English.')
  expect([plain.meaning, readOneWay(plain)]).toEqual(['He reads: en is English.', null])
})
