import { expect, test } from '@jest/globals'
import { makeCitation } from '../../src/resolvers/dataset.js'

const data = { release: 2, hash: 'f8', publishedAt: '2026-11-26T02:14:58Z' }

test('a citation names the release, its day, the hash and the licence, in both languages', () => {
  expect(makeCitation(data)).toEqual({
    en: 'Sepakat: a knowledge graph of cooperation frameworks. Release 2, 2026-11-26. SHA-256 f8. CC BY 4.0.',
    id: 'Sepakat: graf pengetahuan kerangka kerja sama. Rilis 2, 2026-11-26. SHA-256 f8. CC BY 4.0.',
  })
})

test('a draft is cited as a draft', () => {
  const { en, id } = makeCitation({ ...data, publishedAt: null })
  expect(en).toContain('Unpublished draft of release 2.')
  expect(id).toContain('Draf rilis 2 yang belum terbit.')
})
