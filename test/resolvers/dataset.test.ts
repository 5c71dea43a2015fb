import { expect, test } from '@jest/globals'
import { datasetResolvers } from '../../src/resolvers/dataset.js'

const data = { accepted: 'id', release: 2, hash: 'f8', publishedAt: '2026-11-26T02:14:58Z' } as const

test('a citation names the release, its day, the hash and the licence, in the language asked for', () => {
  expect(datasetResolvers.citation(data, { lang: 'EN' })).toBe(
    'Sepakat: a knowledge graph of cooperation frameworks. Release 2, 2026-11-26. SHA-256 f8. CC BY 4.0.',
  )
  expect(datasetResolvers.citation(data, {})).toBe(
    'Sepakat: graf pengetahuan kerangka kerja sama. Rilis 2, 2026-11-26. SHA-256 f8. CC BY 4.0.',
  )
})

test('a draft is cited as a draft', () => {
  const draft = { ...data, publishedAt: null }
  expect(datasetResolvers.citation(draft, { lang: 'EN' })).toContain('Unpublished draft of release 2.')
  expect(datasetResolvers.citation(draft, { lang: 'ID' })).toContain('Draf rilis 2 yang belum terbit.')
})
