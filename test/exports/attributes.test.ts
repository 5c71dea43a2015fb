import { expect, test } from '@jest/globals'
import { attributesOfEdges, attributesOfNodes } from '../../src/exports/attributes.js'
import { ownModel } from '../support/own-model.js'

const model = ownModel()
const names = {
  nodes: attributesOfNodes(model).map(({ name }) => name),
  edges: attributesOfEdges(model).map(({ name }) => name),
}

/** What readers of these formats take for something else: networkx, GEXF, GML, Gephi's tables, igraph. */
const KEPT = ['name', 'key', 'start', 'end', 'spells', 'slices', 'viz', 'pid', 'parents', 'weight']

test.each([
  ['nodes', [...model.entities.values()]],
  ['edges', [...model.claims.values()]],
] as const)('every field that the schema declares is an attribute of %s', (kind, types) => {
  const fields = types.flatMap(({ fields: own }) => own)
  expect(fields.length).toBeGreaterThan(4)
  const wanted = fields.flatMap(({ name, kind: sort }) =>
    sort === 'bilingual'
      ? [`${name}English`, `${name}Indonesian`]
      : sort === 'edtf'
        ? [name, `${name}First`, `${name}Last`]
        : [name],
  )
  expect(names[kind]).toEqual(expect.arrayContaining(wanted))
})

test('no attribute has the name of another, or one that a format keeps for itself', () => {
  for (const [kind, kept] of [
    ['nodes', KEPT],
    ['edges', [...KEPT, 'type', 'label']],
  ] as const) {
    expect(names[kind]).toEqual([...new Set(names[kind])])
    expect(names[kind].filter(name => kept.includes(name) || !/^[A-Za-z][A-Za-z0-9]*$/.test(name))).toEqual(
      [],
    )
  }
})

test('who speaks is told beside the sources, each once; nothing where the sources speak for themselves', () => {
  const told = (evidence: object[]): unknown[] => {
    const claim = { id: 'MEMBER_OF:a:b', from: 'a', to: 'b', certainty: null, values: { evidence } }
    const attributes = attributesOfEdges(model).filter(({ name }) => ['sources', 'speakers'].includes(name))
    return attributes.map(({ name, read }) => [name, read(claim as never, 'en')])
  }
  expect(told([{ source: 's', speaker: 'p' }, { source: 't', speaker: 'p' }, { source: 's' }])).toEqual([
    ['sources', 's|t'],
    ['speakers', 'p'],
  ])
  expect(told([{ source: 's' }])).toEqual([
    ['sources', 's'],
    ['speakers', null],
  ])
})
